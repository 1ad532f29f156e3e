import type { Root } from 'mdast';
import { mdxToMdast, type MdxJsxAttributeUnion } from 'satteri';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { countWords } from '../text/plain-text';
import { figureData, type FigureName } from '../schemas/figure';
import { explainMdx, faultOf, isComponent } from './code-in-prose';
import type { Problem } from './problems';
import { characterProblems } from './text-file';
import { readYamlFields, type RawEntry } from './yaml';

/** A component as an author wrote it. */
export interface ComponentUse {
  name: string;
  /** Its attributes; a value in braces is read as JSON. */
  props: Record<string, unknown>;
  line: number;
}

/** What the checks and the layouts need to know of an MDX body, in the order of the text. */
export interface Outline {
  components: ComponentUse[];
  /** Number of words that a reader reads: no code, no markup. */
  words: number;
  problems: Problem[];
}

/**
 * Splits an MDX file into its front matter and a body that keeps its line numbers. Without whole front
 * matter nobody can say where the body begins, and it is empty.
 */
export function splitFrontMatter(
  text: string,
  file: string,
): { frontMatter?: RawEntry; body: string; problems: Problem[] } {
  const match = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?=\n|$)/.exec(text);
  if (match) {
    const { entry, problems } = readYamlFields(match[1] ?? '', file, 2);
    const body = match[0].replace(/[^\n]/g, '') + text.slice(match[0].length);
    return { frontMatter: entry, body, problems };
  }
  const message =
    text.trim() === ''
      ? 'The file is empty.'
      : /^---[ \t]*\n/.test(text)
        ? 'The front matter is not closed: after its fields a line of "---" is missing.'
        : 'The front matter is missing: the file must begin with fields between two lines of "---".';
  const hint = 'Copy the fields from a file of the same folder.';
  return { body: '', problems: [{ file, line: 1, message, hint }] };
}

/** A body as its text, as a tree, and as what the checks need to know of it. */
export interface ParsedBody {
  /** The text after the front matter, with empty lines before it so that it keeps its line numbers. */
  body: string;
  /** Empty if the body is not valid MDX. */
  tree: Root;
  outline: Outline;
}

/**
 * Parses an MDX body with the parser that also renders it.
 * @param file path for messages
 * @returns in `problems` why the body could not be parsed; what is wrong inside of it is in the outline
 */
export function parseBody(body: string, file: string): ParsedBody & { problems: Problem[] } {
  try {
    const tree = mdxToMdast(body) as Root;
    return { body, tree, outline: outlineOfTree(tree, file), problems: [] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(said) ?? [];
    const source = body
      .split('\n')
      .slice(Number(line) - 1)
      .join('\n')
      .slice(Number(column) - 1);
    const problem: Problem = { file, line: Number(line), ...explainMdx(said, source) };
    const tree: Root = { type: 'root', children: [] };
    return { body, tree, outline: outlineOfTree(tree, file), problems: [problem] };
  }
}

const outlines = new WeakMap<object, Outline>();

/** The outline of a text of the site, read once however many pages ask for it. */
export function outlineOf(entry: { body?: string; filePath?: string }): Outline {
  const known = outlines.get(entry);
  if (known) return known;
  const { outline: found } = parseBody(entry.body ?? '', entry.filePath ?? '');
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
function outlineOfTree(tree: Root, file: string): Outline {
  const found: Outline = { components: [], words: 0, problems: [] };
  const { problems } = found;
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    const fault = faultOf(node);
    if (fault) problems.push({ file, line, ...fault });
    // What was typed as a reference, such as "&#xFFFD;", is in the tree but not in the text of the file.
    if ('value' in node) problems.push(...characterProblems(node.value, file, () => line));
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!node.name || !isComponent(node)) return;
        found.components.push({
          name: node.name,
          line,
          props: readProps(node.name, node.attributes, file, line, problems),
        });
        return;
    }
  });
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') found.words += countWords(node.value);
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
  const hint = 'Write text in straight quotation marks; braces may hold only a number or a list: {["one", "two"]}.';
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const message = `"{${attribute.value}}" would be run as code.`;
      problems.push({ file, line, where: `<${component}>`, message, hint });
      continue;
    }
    const { name, value } = attribute;
    if (value === null || value === undefined || typeof value === 'string') props[name] = value ?? true;
    else {
      try {
        props[name] = JSON.parse(value.value);
      } catch {
        const message = `"{${value.value}}" would be run as code.`;
        problems.push({ file, line, where: `<${component} ${name}>`, message, hint });
      }
    }
    problems.push(...characterProblems([props[name]].flat().join(' '), file, () => line));
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
