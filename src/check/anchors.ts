import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { visit } from 'unist-util-visit';
import { eventIds } from '../charts/kinds/events.ts';
import { isFigure, registry } from '../figures/registry.ts';
import { noBreak } from '../markdown/no-break.ts';
import type { ComponentUse } from '../reader/outline.ts';
import type { Location, Report } from '../reader/problems.ts';
import type { Text } from '../reader/read-content.ts';
import { claimGroups } from '../schemas/claim.ts';
import { citationAnchor, frameAnchors, innerNames } from '../schemas/fields.ts';
import { letterAnchor } from '../schemas/term.ts';
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

/** An anchor that an author has chosen, by a component or a heading. */
interface Chosen extends Location {
  id: string;
  where: string;
}

/**
 * What texts may link to: pages, files, and the parts of pages. Reports components and headings whose anchor another
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
    const components = shown.flatMap(({ outline }) => outline.components);
    const headings = await Promise.all(shown.map((text) => headingAnchors(text, content)));
    const chosen = [...components.flatMap(chosenAnchor), ...headings.flatMap((part) => part ?? [])];
    const all = [...(lists[path] ?? []), components.some(cites) ? ['sources'] : []];
    const isKnown = !unlisted.includes(path) && [...all, ...headings].every((part) => part !== undefined);
    const given = all.flatMap((part) => part ?? []);
    anchors.set(path, isKnown ? new Set([...given, ...chosen.map(({ id }) => id)]) : undefined);
    duplicateAnchors(path, chosen, new Set([...given, ...innerAnchors(given, components, content)]), report);
  }
  const downloads = [
    ...files,
    ...paths.filter((path) => path !== pages.print.path).map(markdownPath),
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
  const { articles, corrections, terms, idsOf } = content;
  /** The ids of a list, with what stands before and after them on the page. */
  const ids = (place: Kind, before = '', after = '') => {
    const known = idsOf(place);
    return known && [...known].map((id) => before + id + after);
  };
  const groups = claimGroups(articles.texts.map(({ name }) => name)).map((group) => `${group}-claims`);
  return {
    [pages.claims.path]: [ids('claims'), ids('verdicts', 'verdict-'), groups, ['sources']],
    [pages.corrections.path]: [ids('corrections'), corrections.map(({ data }) => `day-${data.date}`), ['sources']],
    [pages.glossary.path]: [ids('terms'), terms.map(({ data }) => letterAnchor(data.term))],
    [pages.toolkit.path]: [ids('tools'), ids('toolGroups', '', '-heading')],
    [pages.sources.path]: [ids('sources'), ids('sourceGroups', '', '-heading')],
    [pages.data.path]: [ids('datasets')],
    [pages.questions.path]: [ids('questions')],
    [pages.since.path]: [['events-list', 'events-heading'], eventAnchors(content)],
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

/** The headings of a text with the ids that Astro gives them; undefined if they are not known. */
async function headingAnchors(
  { file, body, tree }: Text,
  { unread, broken, productNames }: Pick<Content, 'unread' | 'broken' | 'productNames'>,
): Promise<Chosen[] | undefined> {
  if (unread.has(file) || broken.has(file)) return undefined;
  // Only these are compiled, since the body has been parsed already.
  const parts: string[] = [];
  const lines: (number | undefined)[] = [];
  visit(tree, ({ type, position }) => {
    if (type !== 'heading' && type !== 'definition') return;
    parts.push(body.slice(position?.start.offset, position?.end.offset));
    if (type === 'heading') lines.push(position?.start.line);
  });
  const { data } = await mdxToJs(parts.join('\n\n'), {
    hastPlugins: [noBreak(() => productNames.map((productName) => productName.data)), satteriHeadingIdsPlugin()],
    features: { gfm: true, smartPunctuation: true },
    data: { astro: { headings: [], frontmatter: {} } as unknown as SatteriAstroData },
  });
  const { headings } = (data as { astro: SatteriAstroData }).astro;
  return headings.map(({ slug }, i) => ({ file, line: lines[i], where: 'heading', id: slug }));
}

/** The anchor that an author has given a component. */
function chosenAnchor({ file, line, where, name, props }: ComponentUse): Chosen[] {
  const { anchor } = vocabulary[name] ?? {};
  return anchor ? [{ file, line, where, id: String(props[anchor]) }] : [];
}

/** Whether a component cites, so that its page has a list of sources. */
const cites = ({ name }: ComponentUse): boolean => vocabulary[name]?.sources !== undefined;

/** Ids on a page that nobody links to, but that none of its parts may have as its anchor. */
function innerAnchors(
  given: readonly string[],
  components: readonly ComponentUse[],
  { figures, soundDatasets, terms }: Content,
): string[] {
  const shown = components.filter(({ name }) => name === 'InteractiveFigure').map(({ props }) => props['name']);
  const controls = figures
    .filter(({ name }) => shown.includes(name))
    .flatMap((texts) =>
      (isFigure(texts.name) ? registry[texts.name].controlNames(texts, soundDatasets) : []).map(
        (control) => `${texts.name}-${control}`,
      ),
    );
  const parts = [...given, ...components.flatMap(chosenAnchor).map(({ id }) => id)];
  return [
    ...frameAnchors,
    ...parts.flatMap((id) => innerNames.map((name) => `${id}-${name}`)),
    ...controls,
    ...terms.map(({ data }) => `term-${data.id}`),
  ];
}

/** Reports anchors that are taken: by what the page gives by itself, or by a component or heading before them. */
function duplicateAnchors(path: string, chosen: readonly Chosen[], given: ReadonlySet<string>, report: Report): void {
  for (const [id, uses] of Map.groupBy(chosen, ({ id }) => id)) {
    const isTaken = given.has(id) || citationAnchor.test(id);
    for (const use of isTaken ? uses : uses.slice(1)) {
      const hint =
        use.where === 'heading'
          ? 'Write the heading in other words: they make its anchor.'
          : 'Change one of the two ids. A chart or figure can be shown once on a page.';
      report(use, `The page ${path} has two parts with the anchor "${id}".`, hint);
    }
  }
}
