import type { Root } from 'mdast';
import { mdxToMdast, type MdxJsxAttributeUnion } from 'satteri';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { countWords } from '../text/plain-text';
import { figureData, type FigureName } from '../schemas/figure';
import { explainMdx, faultOf, isComponent } from './code-in-prose';
import { reporter, type Place, type Problem } from './problems';
import { characterProblems } from './text-file';
import { readYamlFields, type RawEntry } from './yaml';

/** A component as an author wrote it; its place says `<Name>`. */
export interface ComponentUse extends Required<Place> {
  name: string;
  /** Its attributes; a value in braces is read as JSON. */
  props: Record<string, unknown>;
}

/** The place of an attribute, such as `<Cite id>`. */
export const atAttribute = ({ file, line, name }: ComponentUse, attribute: string): Required<Place> => ({
  file,
  line,
  where: `<${name} ${attribute}>`,
});

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
  let tree: Root = { type: 'root', children: [] };
  const problems: Problem[] = [];
  try {
    tree = mdxToMdast(body) as Root;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [line = 1, column = 1] = /^(\d+):(\d+)/.exec(said)?.slice(1).map(Number) ?? [];
    const [first = '', ...rest] = body.split('\n').slice(line - 1);
    problems.push({ file, line, ...explainMdx(said, [first.slice(column - 1), ...rest].join('\n')) });
  }
  return { body, tree, outline: outlineOfTree(tree, file), problems };
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
export const citedKeys = (
  { components }: Outline,
  chartKeys: (component: ComponentUse) => readonly string[] = () => [],
): (Place & { key: string })[] =>
  components.flatMap((component) => {
    const { name, props } = component;
    if (name === 'Cite') return [{ ...atAttribute(component, 'id'), key: String(props['id']) }];
    const sources = Array.isArray(props['sources']) ? props['sources'].map(String) : [];
    return [
      ...chartKeys(component).map((key) => ({ ...component, key })),
      ...sources.map((key) => ({ ...atAttribute(component, 'sources'), key })),
    ];
  });

/** Reads the components, the number of words and the faults of a parsed body. */
function outlineOfTree(tree: Root, file: string): Outline {
  const found: Outline = { components: [], words: 0, problems: [] };
  const report = reporter(found.problems);
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    const fault = faultOf(node);
    if (fault) report({ file, line, where: fault.where }, fault.message, fault.hint);
    // What was typed as a reference, such as "&#xFFFD;", is in the tree but not in the text of the file.
    if ('value' in node) found.problems.push(...characterProblems(node.value, file, () => line));
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    if (!node.name || !isComponent(node)) return;
    const component: ComponentUse = { file, line, where: `<${node.name}>`, name: node.name, props: {} };
    readAttributes(component, node.attributes, found.problems);
    found.components.push(component);
  });
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') found.words += countWords(node.value);
    // The note of a table is for whoever doubts it, as are those of charts.
    return 'name' in node && node.name === 'Note' ? SKIP : CONTINUE;
  });
  return found;
}
/** Adds the attributes of a component to it; braces that hold more than a number or a list are reported. */
function readAttributes(
  component: ComponentUse,
  attributes: readonly MdxJsxAttributeUnion[],
  problems: Problem[],
): void {
  const refuse = (place: Place, code: string) => {
    const hint = 'Write text in straight quotation marks; braces may hold only a number or a list: {["one", "two"]}.';
    reporter(problems)(place, `"{${code}}" would be run as code.`, hint);
  };
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      refuse(component, attribute.value);
      continue;
    }
    const { name, value } = attribute;
    const code = typeof value === 'object' ? value?.value : undefined;
    try {
      component.props[name] = code === undefined ? (value ?? true) : JSON.parse(code);
    } catch {
      refuse(atAttribute(component, name), code ?? '');
    }
    const text = [component.props[name]].flat().join(' ');
    problems.push(...characterProblems(text, component.file, () => component.line));
  }
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
