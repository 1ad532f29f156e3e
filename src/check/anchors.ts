import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { visit } from 'unist-util-visit';
import { eventIds } from '../charts/kinds/events.ts';
import { noBreak } from '../markdown/no-break.ts';
import type { ComponentUse } from '../reader/outline.ts';
import type { Report } from '../reader/problems.ts';
import type { Text } from '../reader/read-content.ts';
import { claimGroups } from '../schemas/claim.ts';
import { articleAnchors, vocabulary } from '../schemas/vocabulary.ts';
import { articlePath, cardPath, csvPath, files, markdownPath, pages, timelineChart } from '../site.ts';
import { contentPaths, type Kind } from '../schemas/content-paths.ts';
import type { Content } from './content.ts';

/** Each address of the site with the anchors that links may name; undefined where they are not known. */
export type Anchors = Map<string, ReadonlySet<string> | undefined>;

/** Address of the page that shows a text. */
export function pathOf({ file, name }: Pick<Text, 'file' | 'name'>): string {
  if (file.startsWith(contentPaths.articles)) return articlePath(name);
  if (file.startsWith(contentPaths.questions)) return pages.questions.path;
  return name === 'home' ? pages.home.path : `/${name}/`;
}

/** Pages whose parts have names of their own: the page to print has those of all articles. */
export const unlisted: string[] = [pages.print.path, pages.search.path];

/**
 * What texts may link to: pages, files, and the parts of pages. Reports components whose anchor another
 * part of the page has already.
 */
export async function siteAnchors(content: Content, report: Report): Promise<Anchors> {
  const { articles, datasets, questions } = content;
  const texts = [...articles.texts, ...questions.texts, ...content.pages.texts];
  const paths = [...Object.values(pages).map(({ path }) => path), ...articles.texts.map(pathOf)];
  const lists = listAnchors(content);
  const anchors: Anchors = new Map();
  for (const path of paths) {
    const shown = texts.filter((text) => pathOf(text) === path);
    const ofTexts = await Promise.all(shown.map((text) => textAnchors(text, content)));
    const all = [...(lists[path] ?? []), ...ofTexts];
    const isKnown = !unlisted.includes(path) && all.every((part) => part !== undefined);
    const ids = all.flatMap((part) => part ?? []);
    anchors.set(path, isKnown ? new Set(ids) : undefined);
    duplicateAnchors(path, shown, ids, report);
  }
  const downloads = [
    ...files,
    ...paths.filter((path) => !unlisted.includes(path)).map(markdownPath),
    ...articles.texts.flatMap((text) => ['bib', 'json'].map((ending) => pathOf(text).replace(/\/$/, `.${ending}`))),
    ...datasets.map(({ name }) => csvPath(name)),
    `${pages.data.path}datapackage.json`,
    ...paths.map(cardPath),
  ];
  for (const path of downloads) anchors.set(path, undefined);
  return anchors;
}

/** The anchors of what pages show beside their texts, by the path of the page; undefined if not all are known. */
function listAnchors(content: Content): Record<string, (readonly string[] | undefined)[]> {
  const { articles, corrections, idsOf } = content;
  /** The ids of a list, with what stands before and after them on the page. */
  const ids = (place: Kind, before = '', after = '') => {
    const known = idsOf(place);
    return known && [...known].map((id) => before + id + after);
  };
  const groups = claimGroups(articles.texts.map(({ name }) => name)).map((group) => `${group}-claims`);
  return {
    [pages.claims.path]: [ids('claims'), ids('verdicts', 'verdict-'), groups, ['sources']],
    [pages.corrections.path]: [ids('corrections'), corrections.map(({ data }) => `day-${data.date}`), ['sources']],
    [pages.glossary.path]: [ids('terms')],
    [pages.toolkit.path]: [ids('tools'), ids('toolGroups', '', '-heading')],
    [pages.sources.path]: [ids('sources'), ids('sourceGroups', '', '-heading')],
    [pages.data.path]: [ids('datasets')],
    [pages.questions.path]: [ids('questions')],
    [pages.since.path]: [['events-list'], eventAnchors(content)],
    ...Object.fromEntries(
      articles.texts.map((text) => {
        const hasPlate = articles.entries.find(({ file }) => file === text.file)?.data.plate !== undefined;
        return [pathOf(text), [articleAnchors, hasPlate ? ['plate'] : []]];
      }),
    ),
  };
}

/** The anchors of the timeline's events and years; undefined if its data are not known. */
function eventAnchors({ charts, soundDatasets }: Content): string[] | undefined {
  const chart = charts.find(({ name }) => name === timelineChart);
  const dates = soundDatasets
    .find(({ name }) => name === chart?.data.data[0])
    ?.rows.map(({ row }) => String(row['date']));
  return dates && [...eventIds(dates), ...new Set(dates.map((date) => `year-${date.slice(0, 4)}`))];
}

/** The anchors of a text: its components, and its headings with the ids that Astro gives them. */
async function textAnchors(
  { file, body, tree, outline }: Text,
  { unread, broken, productNames }: Pick<Content, 'unread' | 'broken' | 'productNames'>,
): Promise<string[] | undefined> {
  if (unread.has(file) || broken.has(file)) return undefined;
  // Only these are compiled, since the body has been parsed already.
  const headings: string[] = [];
  visit(tree, ({ type, position }) => {
    if (type !== 'heading' && type !== 'definition') return;
    headings.push(body.slice(position?.start.offset, position?.end.offset));
  });
  const { data } = await mdxToJs(headings.join('\n\n'), {
    hastPlugins: [noBreak(() => productNames.map(({ data }) => data)), satteriHeadingIdsPlugin()],
    features: { gfm: true, smartPunctuation: true },
    data: { astro: { headings: [], frontmatter: {} } as unknown as SatteriAstroData },
  });
  const slugs = (data as { astro: SatteriAstroData }).astro.headings.map(({ slug }) => slug);
  return [...outline.components.flatMap(anchorsOf), ...slugs];
}

/** Reports components whose anchor is taken: by a list or heading of the page, or by a component before them. */
function duplicateAnchors(path: string, shown: readonly Text[], ids: readonly string[], report: Report): void {
  const components = shown.flatMap(({ outline }) => outline.components);
  const uses = components.flatMap((component) => anchorsOf(component).map((id) => ({ id, component })));
  const count = (list: readonly string[], id: string) => list.filter((other) => other === id).length;
  for (const [id, [first, ...more]] of Map.groupBy(uses, ({ id }) => id)) {
    const isTaken = count(ids, id) > more.length + 1;
    for (const use of id === 'sources' ? [] : isTaken ? [first, ...more] : more)
      if (use) {
        const hint = 'Change one of the two ids. A chart or figure can be shown once on a page.';
        report(use.component, `The page ${path} has two parts with the anchor "${id}".`, hint);
      }
  }
}

/** The anchors that a component gives to its page; what a text cites gives it a list of sources. */
function anchorsOf({ name, props }: ComponentUse): string[] {
  const { anchor, sources } = vocabulary[name] ?? {};
  return [...(anchor ? [String(props[anchor])] : []), ...(sources ? ['sources'] : [])];
}
