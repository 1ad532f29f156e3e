import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { noBreak } from '../markdown/no-break';
import type { ComponentUse } from '../collections/mdx-file';
import type { Problem } from '../collections/problems';
import type { Text } from '../collections/read-content';
import { claimGroups } from '../schemas/claim';
import { articleAnchors } from '../schemas/vocabulary';
import { articlePath, files, markdownPath, pages } from '../site';
import type { Content, places } from './content';

/** Each address of the site with the anchors that links may name; undefined where they are not known. */
export type Anchors = Map<string, ReadonlySet<string> | undefined>;

/** Address of the page that shows a text. */
export function pathOf({ file, name }: Pick<Text, 'file' | 'name'>): string {
  if (file.startsWith('content/articles/')) return articlePath(name);
  if (file.startsWith('content/questions/')) return pages.questions.path;
  return name === 'home' ? pages.home.path : `/${name}/`;
}

/** Pages whose parts have names of their own: the page to print has those of all articles. */
const unlisted: string[] = [pages.print.path, pages.search.path];

/** What texts may link to: pages, files, and the parts of pages; and the parts of a page that have the same anchor. */
export async function siteAnchors(content: Content): Promise<{ anchors: Anchors; problems: Problem[] }> {
  const { articles, datasets, questions } = content;
  /** The ids of a list, in the form in which they stand on the page; undefined if not all are known. */
  const ids = (place: keyof typeof places, form = (id: string) => id) => {
    const known = content.idsOf(place);
    return known && [...known].map(form);
  };
  const heading = (id: string) => `${id}-heading`;
  const listed: Record<string, (string[] | undefined)[]> = {
    [pages.claims.path]: [
      ids('claims'),
      ids('verdicts', (id) => `verdict-${id}`),
      claimGroups(articles.texts.map(({ name }) => name)).map((group) => `${group}-claims`),
      ['sources'],
    ],
    [pages.corrections.path]: [
      ids('corrections'),
      [...new Set(content.corrections.map(({ data }) => `day-${data.date}`))],
      ['sources'],
    ],
    [pages.glossary.path]: [ids('terms')],
    [pages.toolkit.path]: [ids('tools'), ids('toolGroups', heading)],
    [pages.sources.path]: [ids('sources'), ids('sourceGroups', heading)],
    [pages.data.path]: [ids('datasets')],
    [pages.questions.path]: [ids('questions')],
    [pages.since.path]: [['events-list']],
    ...Object.fromEntries(articles.texts.map((text) => [pathOf(text), [[...articleAnchors]]])),
  };
  const texts = [...articles.texts, ...questions.texts, ...content.pages.texts];
  const paths = [...Object.values(pages).map(({ path }) => path), ...articles.texts.map(pathOf)];
  const anchors: Anchors = new Map();
  const problems: Problem[] = [];
  for (const path of paths) {
    const shown = texts.filter((text) => pathOf(text) === path);
    const ofTexts = await Promise.all(shown.map((text) => textAnchors(text, content)));
    const all = [...(listed[path] ?? []), ...ofTexts];
    const isKnown = !unlisted.includes(path) && all.every((part) => part !== undefined);
    const ids = all.flatMap((part) => part ?? []);
    anchors.set(path, isKnown ? new Set(ids) : undefined);
    problems.push(...takenTwice(path, shown, ids));
  }
  const downloads = [
    ...files,
    ...paths.filter((path) => !unlisted.includes(path)).map(markdownPath),
    ...articles.texts.flatMap((text) => ['bib', 'json'].map((ending) => pathOf(text).replace(/\/$/, `.${ending}`))),
    ...datasets.map(({ name }) => `${pages.data.path}${name}.csv`),
    `${pages.data.path}datapackage.json`,
    ...paths.map((path) => `/cards/${path.slice(1, -1).replace('articles/', '') || 'home'}.png`),
  ];
  for (const path of downloads) anchors.set(path, undefined);
  return { anchors, problems };
}

/** The anchors of a text: its headings, with the ids that Astro gives them, and its components. */
export async function textAnchors(
  { file, body, tree, outline }: Text,
  { unread }: Pick<Content, 'unread'>,
): Promise<string[] | undefined> {
  if (unread.has(file)) return undefined;
  const components = outline.components.flatMap(anchorsOf);
  if (!hasHeading(tree)) return components;
  const { data } = await mdxToJs(body, {
    hastPlugins: [noBreak, satteriHeadingIdsPlugin()],
    features: { gfm: true, smartPunctuation: true },
    data: { astro: { headings: [], frontmatter: {} } as unknown as SatteriAstroData },
  });
  return [...components, ...(data as { astro: SatteriAstroData }).astro.headings.map(({ slug }) => slug)];
}

const hasHeading = (node: { type: string; children?: unknown[] }): boolean =>
  node.type === 'heading' || (node.children ?? []).some((child) => hasHeading(child as { type: string }));

/** Components whose anchor another part of the page has already. */
function takenTwice(path: string, texts: readonly Text[], ids: readonly string[]): Problem[] {
  const twice = new Set(ids.filter((id, i) => id !== 'sources' && ids.indexOf(id) < i));
  return texts.flatMap(({ file, outline }) =>
    outline.components
      .flatMap((component) => anchorsOf(component).map((id) => ({ id, ...component })))
      .filter(({ id }) => twice.has(id))
      .map(({ id, name, line }) => ({
        file,
        line,
        where: `<${name}>`,
        message: `The page ${path} has two parts with the anchor "${id}".`,
        hint: 'Change one of the two ids. A chart or figure can be shown once on a page.',
      })),
  );
}

/** The anchors that a component gives to its page; what a text cites gives it a list of sources. */
function anchorsOf({ name, props }: ComponentUse): string[] {
  if (name === 'Cite') return ['sources'];
  if (name === 'Chart' || name === 'InteractiveFigure') return [String(props['name']), 'sources'];
  if (name === 'TableFigure') return [String(props['id']), 'sources'];
  if (name === 'WeakPoint') return [String(props['id'])];
  return [];
}
