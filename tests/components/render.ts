import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { Citations } from '../../src/bibliography/citations.ts';
import type { Source } from '../../src/schemas/source.ts';

/** Two sources that the components under test may cite, numbered 1 and 2. */
export const sources: Source[] = ['first-source', 'second-source'].map((id) => ({
  id,
  type: 'webpage',
  title: `Title of ${id}`,
  author: 'An Author',
  date: '2026-11-22',
  url: `https://example.org/${id}`,
  read: 'primary',
  seen: '2026-11-22',
}));

/**
 * Renders one component as HTML with its white space folded, on a page that cites `sources`; `headerIds` are those that
 * its head cites.
 */
export async function renderComponent(
  component: AstroComponentFactory,
  options: { props?: Record<string, unknown>; slot?: string; note?: string; headerIds?: string[] } = {},
): Promise<string> {
  const container = await AstroContainer.create();
  const citations = new Citations(
    sources.map(({ id }) => id),
    new Map(sources.map((source) => [source.id, source])),
    options.headerIds,
  );
  const html = await container.renderToString(component, {
    props: options.props ?? {},
    slots: { default: options.slot ?? '', ...(options.note && { note: options.note }) },
    locals: { citations },
  });
  return html.replace(/\s+/g, ' ');
}
