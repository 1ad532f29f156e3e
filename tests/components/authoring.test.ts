import { expect, test } from 'vitest';
import BenefitCallout from '../../src/authoring/BenefitCallout.astro';
import CitationNote from '../../src/authoring/CitationNote.astro';
import Cite from '../../src/components/Cite.astro';
import * as components from '../../src/authoring/components.ts';
import Section from '../../src/authoring/Section.astro';
import Subheading from '../../src/authoring/Subheading.astro';
import TableFigure from '../../src/authoring/TableFigure.astro';
import Term from '../../src/authoring/Term.astro';
import { vocabulary } from '../../src/schemas/vocabulary.ts';
import WeakPoint from '../../src/authoring/WeakPoint.astro';
import { renderComponent } from './render.ts';

test('every name that authors may write has its component, and no component lacks its schema', () => {
  const fromMarkdown = ['CitationNote', 'a', 'h2', 'pre'];
  expect(Object.keys(components).sort()).toEqual([...Object.keys(vocabulary), ...fromMarkdown].sort());
});

test('a citation leads to the list of sources', async () => {
  const html = await renderComponent(Cite, { props: { id: 'second-source' } });
  expect(html).toContain('href="#source-2"');
  await expect(renderComponent(Cite, { props: { id: 'nowhere' } })).rejects.toThrow('nowhere');
});

test('a citation says to a screen reader what its number is', async () => {
  const html = await renderComponent(Cite, { props: { id: 'first-source' } });
  expect(html.replace(/<[^>]+>/g, '')).toContain('source 1');
});

test('a margin note is left out of the reading order and of the keyboard', async () => {
  const html = await renderComponent(CitationNote, { props: { id: 'first-source' } });
  expect(html).toContain('aria-hidden="true"');
  expect(html).toMatch(/<a[^>]*tabindex="-1"/);
  expect(html).toContain('Title of first-source');
});

test('what the head of an article cites is noted beside its first section, and not again in the text', async () => {
  const headerIds = ['first-source'];
  const noteOf = (id: string) => renderComponent(CitationNote, { props: { id }, headerIds });
  expect(await noteOf('first-source')).not.toContain('margin-note');
  expect(await noteOf('second-source')).toContain('margin-note');
  const notesOf = async (name: string) =>
    (await renderComponent(Section, { props: { name, title: 'A part' }, headerIds })).match(/Title of [\w-]+/g);
  expect(await notesOf('promise')).toEqual(['Title of first-source']);
  expect(await notesOf('evidence')).toBeNull();
});

test('the button over a term says what pressing it is for', async () => {
  const html = await renderComponent(Term, { props: { id: 'weights' }, slot: 'the <em>weights</em> &amp; more' });
  expect(html).toMatch(/<button[^>]*popovertarget="term-weights" aria-label="the weights &amp; more: what it means"/);
});

test('the benefit callout has its fixed heading, which names it', async () => {
  const html = await renderComponent(BenefitCallout, { slot: '<ul><li>One</li></ul>' });
  expect(html).toContain('Here’s how you benefit');
  const label = /<section[^>]*aria-labelledby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${label}"`);
  expect(html).toContain('<li>One</li>');
});

test('a section’s address is its name, so that its heading may be reworded', async () => {
  const html = await renderComponent(Section, { props: { name: 'since', title: 'What has happened' } });
  expect(html).toMatch(/<section[^>]*id="since"/);
  expect(html).toMatch(/<span[^>]*aria-hidden="true"[^>]*>\s*Since then/);
});

test('the link to a heading has the heading’s text as its name, with its signs', async () => {
  const html = await renderComponent(Subheading, { props: { id: 'h' }, slot: '<em>Parts</em> &amp; wholes' });
  expect(html).toContain('aria-label="Link to: Parts &amp; wholes"');
});

test('a weak point is called so, and can be linked', async () => {
  const html = await renderComponent(WeakPoint, { props: { id: 'scores', title: 'A score is not a job.' } });
  expect(html).toMatch(/id="scores"/);
  expect(html).toContain('Weak point');
});

test('a table figure tells its finding, its limits and its sources', async () => {
  const props = {
    id: 't',
    title: 'The finding',
    subtitle: 'Months',
    sources: ['first-source', 'second-source'],
  };
  const html = await renderComponent(TableFigure, { props, slot: '<table></table>', note: 'Six of <b>ten</b>.' });
  for (const text of ['The finding', 'Months', 'Six of <b>ten</b>.', 'Sources:', '#source-1', '#source-2'])
    expect(html).toContain(text);
});
