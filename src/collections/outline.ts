import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttributeUnion } from 'satteri';
import { figureData, type FigureName } from '../schemas/figure';
import { countWords } from '../text/plain-text';
import { isComponent, unsupported } from './code-in-prose';
import { reporter, type Place, type Problem } from './problems';
import { characterProblems } from './text-file';

/** A component as an author wrote it; its place says `<Name>`. */
export interface ComponentUse extends Required<Omit<Place, 'cause'>> {
  name: string;
  /** Its attributes; a value in braces is read as JSON. */
  props: Record<string, unknown>;
  /** The name of the component that it is in. */
  parent?: string;
  /** Whether there is nothing between its two tags. */
  isEmpty: boolean;
}

/** The place of an attribute, such as `<Cite id>`. */
export const atAttribute = ({ file, line, name }: ComponentUse, attribute: string): Required<Omit<Place, 'cause'>> => ({
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

/** Reads the components, the number of words and the problems of a parsed body. */
export function outlineOfTree(tree: Root, file: string): Outline {
  const outline: Outline = { components: [], words: 0, problems: [] };
  const report = reporter(outline.problems);
  const read = (node: Nodes, parent?: string, inNote = false): void => {
    const line = node.position?.start.line ?? 1;
    const problem = unsupported(node);
    if (problem) report({ file, line, where: problem.where }, problem.message, problem.hint);
    // What was typed as a reference, such as "&#xFFFD;", is in the tree but not in the text of the file.
    if ('value' in node) outline.problems.push(...characterProblems(node.value, file, () => line));
    // The note of a table is extra reading, like the notes of charts.
    if ((node.type === 'text' || node.type === 'inlineCode') && !inNote) outline.words += countWords(node.value);
    if (node.type === 'table' && parent !== 'TableFigure')
      report(
        { file, line },
        'This table has no title and no sources.',
        'Put it into <TableFigure …> … </TableFigure>.',
      );
    if (!('children' in node)) return;
    let name = parent;
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && isComponent(node)) {
      name = node.name ?? '';
      const isEmpty = node.children.length === 0;
      const component: ComponentUse = { file, line, where: `<${name}>`, name, props: {}, parent, isEmpty };
      readAttributes(component, node.attributes, outline.problems);
      outline.components.push(component);
    }
    for (const child of node.children) read(child, name, inNote || name === 'Note');
  };
  read(tree);
  return outline;
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
    if (Object.hasOwn(component.props, name)) {
      const message = 'The component has this attribute twice.';
      reporter(problems)(atAttribute(component, name), message, 'Keep one of the two.');
    }
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
    const attribute = name === 'Cite' ? 'id' : 'sources';
    // Other values are reported with the component's schema.
    const keys = [props[attribute]].flat().filter((key) => typeof key === 'string');
    return [
      ...chartKeys(component).map((key) => ({ ...component, key })),
      ...keys.map((key) => ({ ...atAttribute(component, attribute), key })),
    ];
  });

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
  const shown = String(props['name']);
  if (name === 'InteractiveFigure') return Object.hasOwn(figureData, shown) ? figureData[shown as FigureName] : [];
  return name === 'Chart' ? (charts.get(shown)?.data ?? []) : [];
}

/** The sections of an article, for its list of contents. */
export function sections({ components }: Outline): { id: string; title: string }[] {
  return components.flatMap(({ name, props }) => {
    if (name === 'Section') return [{ id: String(props['name']), title: String(props['title']) }];
    return name === 'BenefitCallout' ? [{ id: 'benefit', title: 'Here’s how you benefit' }] : [];
  });
}
