import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttributeUnion } from 'satteri';
import { placeNames } from '../model/places.ts';
import { interactiveFigures, type FigureName } from '../schemas/figure.ts';
import { vocabulary } from '../schemas/vocabulary.ts';
import { countWords } from '../text/plain-text.ts';
import { isComponent, unsupported } from './code-in-prose.ts';
import { reporter, type Location, type Problem } from './problems.ts';
import { characterProblems } from './text-file.ts';

/** A component as an author wrote it; its place says `<Name>`, and `<Section name="…">` for a section. */
export interface ComponentUse extends Required<Omit<Location, 'cause'>> {
  name: string;
  /** Its attributes; a value in braces is read as JSON. */
  props: Record<string, unknown>;
  /** What it is in, from the outside: components as their place says, and Markdown as `partsOfText` names it. */
  inside: readonly string[];
  /** Whether there is nothing between its two tags that a reader would see. */
  isEmpty: boolean;
  /** Whether its attributes cannot be read, which has been reported. */
  isBroken: boolean;
}

/** The place of an attribute, such as `<Cite id>`. */
export const atAttribute = (
  { file, line, name }: ComponentUse,
  attribute: string,
): Required<Omit<Location, 'cause'>> => ({
  file,
  line,
  where: `<${name} ${attribute}>`,
});

/** The attributes that readers read, each with its place: all texts but ids and names. */
export const attributeTexts = (component: ComponentUse): (Location & { text: string })[] =>
  Object.entries(component.props).flatMap(([name, text]) =>
    typeof text === 'string' && name !== 'id' && name !== 'name' ? [{ ...atAttribute(component, name), text }] : [],
  );

/** What the checks and the layouts need to know of an MDX body, in the order of the text. */
export interface Outline {
  components: ComponentUse[];
  /** Number of words that a reader reads: no code, no markup. */
  words: number;
  /** The words in each component by its place, without those of tables; under '' those of the whole body. */
  wordsIn: Map<string, number>;
  problems: Problem[];
}

/** What authors call the elements of Markdown in which words stand. */
const partsOfText: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'paragraph',
  strong: 'paragraph',
  emphasis: 'paragraph',
  delete: 'paragraph',
  heading: 'heading',
  listItem: 'list',
  blockquote: 'quotation',
  tableCell: 'table',
  link: 'link',
  linkReference: 'link',
};

/** Reads the components, the number of words and the problems of a parsed body. */
export function outlineOfTree(tree: Root, file: string): Outline {
  const outline: Outline = { components: [], words: 0, wordsIn: new Map(), problems: [] };
  const report = reporter(outline.problems);
  const read = (node: Nodes, inside: readonly string[]): void => {
    const line = node.position?.start.line ?? 1;
    const problem = unsupported(node, inside);
    if (problem) report({ file, line, where: problem.where }, problem.message, problem.hint);
    // What was typed as a reference, such as "&#xFFFD;", is in the tree but not in the text of the file.
    if ('value' in node) outline.problems.push(...characterProblems(node.value, file, () => line));
    if (node.type === 'text' || node.type === 'inlineCode') {
      const words = countWords(node.value);
      // The note of a table is extra reading, like the notes of charts.
      if (!inside.includes('<Note>')) outline.words += words;
      for (const part of inside.includes('<TableFigure>') ? [] : ['', ...inside])
        outline.wordsIn.set(part, (outline.wordsIn.get(part) ?? 0) + words);
    }
    if (!('children' in node)) return;
    let label = [partsOfText[node.type] ?? []].flat();
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && isComponent(node)) {
      const name = node.name ?? '';
      const { props, problems } = readAttributes(node.attributes, { file, line, name });
      const where = name === 'Section' ? `<Section name="${String(props['name'])}">` : `<${name}>`;
      const isEmpty = node.children.every(isBlank);
      outline.components.push({ file, line, where, name, props, inside, isEmpty, isBroken: problems.length > 0 });
      outline.problems.push(...problems);
      label = [where];
    }
    for (const child of node.children) read(child, [...inside, ...label]);
  };
  read(tree, []);
  return outline;
}

/** Whether it is only spaces, in whatever markup. */
const isBlank = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() === ''
    : 'children' in node && !('name' in node) && node.children.every(isBlank);

/** The attributes of a component; braces that hold more than a number or a list are reported. */
function readAttributes(
  attributes: readonly MdxJsxAttributeUnion[],
  { file, line, name: component }: { file: string; line: number; name: string },
): { props: Record<string, unknown>; problems: Problem[] } {
  const props: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const attribute of attributes) {
    const { name, value } = attribute.type === 'mdxJsxAttribute' ? attribute : { name: '', value: attribute };
    const place = { file, line, where: `<${component}${name && ` ${name}`}>` };
    const code = typeof value === 'object' ? value?.value : undefined;
    if (Object.hasOwn(props, name))
      problems.push({ ...place, message: 'The component has this attribute twice.', hint: 'Keep one of the two.' });
    try {
      props[name] = code === undefined ? (value ?? true) : JSON.parse(code);
      problems.push(...characterProblems([props[name]].flat().join(' '), file, () => line));
    } catch {
      const hint =
        'Write text in straight double quotation marks; braces may hold only a number or a list: {["one", "two"]}.';
      problems.push({ ...place, message: `"{${code}}" would be run as code.`, hint });
    }
  }
  return { props, problems };
}

/**
 * The keys of the bibliography that a body cites, in the order of the text, with repetitions.
 * @param chartKeys the keys on which a chart rests, by its name
 */
export const citedKeys = (
  { components }: Outline,
  chartKeys: (component: ComponentUse) => readonly string[] = () => [],
): (Location & { key: string })[] =>
  components.flatMap((component) => {
    const { name, props } = component;
    const { sources } = vocabulary[name] ?? {};
    if (typeof sources !== 'object') return chartKeys(component).map((key) => ({ ...component, key }));
    // Other values are reported with the component's schema.
    const keys = [props[sources.attribute]].flat().filter((key) => typeof key === 'string');
    return keys.map((key) => ({ ...atAttribute(component, sources.attribute), key }));
  });

/** How often a body has a component. */
export const countOf = ({ components }: Outline, component: string): number =>
  components.filter(({ name }) => name === component).length;

/** The terms of the glossary that a body marks, each once, in the order of the text. */
export const markedTerms = ({ components }: Outline): string[] => [
  ...new Set(components.filter(({ name }) => name === 'Term').map(({ props }) => String(props['id']))),
];

/** The chart or figure that a component shows. */
export const shownName = ({ name, props }: ComponentUse): string | undefined =>
  vocabulary[name]?.sources === 'of its data' ? String(props['name']) : undefined;

/**
 * The data sets that a component shows.
 * @param charts the data sets of each chart, by its name; without it those of charts are left out
 */
export function shownData(
  { name, props }: Pick<ComponentUse, 'name' | 'props'>,
  charts: ReadonlyMap<string, { data: readonly string[] }> = new Map(),
): readonly string[] {
  if (name === 'OwnModel') return props['part'] === 'data' ? [placeNames] : [];
  const shown = String(props['name']);
  if (name === 'InteractiveFigure')
    return Object.hasOwn(interactiveFigures, shown) ? interactiveFigures[shown as FigureName].data : [];
  return name === 'Chart' ? (charts.get(shown)?.data ?? []) : [];
}

/** The sections of an article, for its list of contents. */
export const sections = ({ components }: Outline): { id: string; title: string }[] =>
  components.flatMap(({ name, props }) => vocabulary[name]?.section?.(props) ?? []);
