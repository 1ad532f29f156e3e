import type { Root } from 'mdast';
import { mdxToMdast, type MdxJsxAttributeUnion } from 'satteri';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { countWords } from '../text/plain-text';
import { readYamlFields, type RawEntry } from './data-file';
import { figureData, type FigureName } from '../schemas/figure';
import type { Problem } from './problems';

/** A component as an author wrote it. */
export interface ComponentUse {
  name: string;
  /** Its attributes; a value in braces is read as JSON. */
  props: Record<string, unknown>;
  line: number;
}

/** A link as an author wrote it. */
export interface LinkUse {
  href: string;
  line: number;
}

/** What the checks and the layouts need to know of an MDX body, in the order of the text. */
export interface Outline {
  components: ComponentUse[];
  links: LinkUse[];
  /** Number of words that a reader reads: no code, no markup. */
  words: number;
  problems: Problem[];
}

/** Splits an MDX file into its front matter and a body that keeps its line numbers. */
export function splitFrontMatter(
  text: string,
  file: string,
): { frontMatter?: RawEntry; body: string; problems: Problem[] } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/.exec(text);
  if (!match) {
    return {
      body: text,
      problems: [
        {
          file,
          line: 1,
          message: 'The front matter is missing: the file must begin with fields between two lines of "---".',
        },
      ],
    };
  }
  const { entry, problems } = readYamlFields(match[1] ?? '', file, 2);
  const body = match[0].replace(/[^\n]/g, '') + text.slice(match[0].length);
  return { frontMatter: entry, body, problems };
}

/**
 * Parses an MDX body with the parser that also renders it.
 * @param file path for messages
 * @returns the tree, or an empty one and the reason
 */
export function parseBody(body: string, file: string): { tree: Root; problems: Problem[] } {
  try {
    return { tree: mdxToMdast(body) as Root, problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, text] = /^(\d+):\d+:?\s*([\s\S]*)$/.exec(message) ?? [];
    const problem = {
      file,
      line: line ? Number(line) : undefined,
      message: `This is not valid MDX: ${(text ?? message).split('\n')[0]}`,
      hint: 'Look for a component that is not closed, or for a bare < or { in the text.',
    };
    return { tree: { type: 'root', children: [] }, problems: [problem] };
  }
}

/** Reads the components and links of an MDX body. */
export function outline(body: string, file: string): Outline {
  const { tree, problems } = parseBody(body, file);
  const found = outlineOfTree(tree, file);
  return { ...found, problems: [...problems, ...found.problems] };
}

const outlines = new WeakMap<object, Outline>();

/** The outline of a text of the site, read once however many pages ask for it. */
export function outlineOf(entry: { body?: string; filePath?: string }): Outline {
  const known = outlines.get(entry);
  if (known) return known;
  const found = outline(entry.body ?? '', entry.filePath ?? '');
  outlines.set(entry, found);
  return found;
}

/**
 * The keys of the bibliography that a body cites, in the order of the text, with repetitions.
 * @param chartKeys the keys on which a chart rests, by its name
 */
export function citedKeys(
  { components }: Outline,
  chartKeys: (component: ComponentUse) => readonly string[] = () => [],
): { key: string; line: number; where: string }[] {
  return components.flatMap((component) => {
    const { name, props, line } = component;
    if (name === 'Cite') return [{ key: String(props['id']), line, where: '<Cite id>' }];
    const drawn = chartKeys(component);
    if (drawn.length) return drawn.map((key) => ({ key, line, where: `<${name}>` }));
    const sources = props['sources'];
    return Array.isArray(sources) ? sources.map((key) => ({ key: String(key), line, where: `<${name} sources>` })) : [];
  });
}

/** Reads the components and links of a parsed MDX body. */
export function outlineOfTree(tree: Root, file: string): Outline {
  const found: Outline = { components: [], links: [], words: 0, problems: [] };
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!node.name) return;
        found.components.push({
          name: node.name,
          line,
          props: readProps(node.name, node.attributes, file, line, found.problems),
        });
        return;
      case 'link':
        found.links.push({ href: node.url, line });
        return;
      case 'mdxjsEsm':
        found.problems.push({
          file,
          line,
          message: 'Articles hold no imports and no code.',
          hint: 'Components are known by their names; remove the line.',
        });
    }
  });
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode')
      found.words += countWords(node.value);
    // The note of a table is for whoever doubts it, as are those of charts.
    return 'name' in node && node.name === 'Note' ? SKIP : CONTINUE;
  });
  return found;
}

function readProps(
  component: string,
  attributes: readonly MdxJsxAttributeUnion[],
  file: string,
  line: number,
  problems: Problem[],
): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') continue;
    const { name, value } = attribute;
    if (value === null || value === undefined) props[name] = true;
    else if (typeof value === 'string') props[name] = value;
    else {
      try {
        props[name] = JSON.parse(value.value);
      } catch {
        problems.push({
          file,
          line,
          where: `<${component} ${name}>`,
          message: `"${value.value}" cannot be read.`,
          hint: 'Braces may hold only a number or a list of words in straight quotation marks: {["one", "two"]}.',
        });
      }
    }
  }
  return props;
}

/** The terms of the glossary that a body marks, each once, in the order of the text. */
export const markedTerms = ({ components }: Outline): string[] => [
  ...new Set(components.filter(({ name }) => name === 'Term').map(({ props }) => String(props['id']))),
];

/**
 * The data sets that a component shows.
 * @param charts the data sets of each chart, by its name; without it those of charts are left out
 */
export function shownData(
  { name, props }: Pick<ComponentUse, 'name' | 'props'>,
  charts: ReadonlyMap<string, { data: readonly string[] }> = new Map(),
): readonly string[] {
  if (name === 'InteractiveFigure') return figureData[props['name'] as FigureName] ?? [];
  return name === 'Chart' ? (charts.get(String(props['name']))?.data ?? []) : [];
}

/** The sections of an article, for its list of contents. */
export function sections({ components }: Outline): { id: string; title: string }[] {
  return components.flatMap(({ name, props }) => {
    if (name === 'Section') return [{ id: String(props['name']), title: String(props['title']) }];
    return name === 'BenefitCallout' ? [{ id: 'benefit', title: 'Here’s how you benefit' }] : [];
  });
}
