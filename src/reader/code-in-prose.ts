import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { vocabulary } from '../schemas/vocabulary.ts';
import { shorten } from '../text/format.ts';
import type { ProblemText } from './problems.ts';

const braces = 'To show a brace, write \\{ and \\}. Otherwise remove the braces with what is in them.';

/** What Markdown has in place of an HTML element. */
const inMarkdown: [element: RegExp, hint: string][] = [
  [/^a$/, 'Write a link as [text](address).'],
  [/^(b|strong)$/, 'Write **bold**.'],
  [/^(i|em)$/, 'Write *italic*.'],
  [/^(br|p)$/, 'Leave an empty line for a new paragraph.'],
  [/^code$/, 'Write `code` between backticks.'],
  [/^pre$/, 'Write code between lines of three backticks.'],
  [/^(ul|ol|li)$/, 'Begin each item of a list with "- " or "1. ".'],
  [/^table$/, 'Write a Markdown table inside <TableFigure>.'],
  [/^blockquote$/, 'Begin each line of a quotation with "> ".'],
  [/^h[1-6]$/, 'Write a heading as ## Heading.'],
  [/^/, 'Remove it; write Markdown, or a component of content/README.md.'],
];
const picture: ProblemText = {
  message: 'Texts of this site hold no pictures from files or other sites.',
  hint: 'Show data with <Chart> or <InteractiveFigure>, set a <TableFigure>, or say in words what the picture shows.',
};
const pictures = ['img', 'picture', 'svg', 'image', 'figure', 'video'];
const footnote = {
  message: 'Texts have no footnotes.',
  hint: 'Cite a source with <Cite id="…" />, or say it in the text.',
};

/** What does not belong into any text. */
const never: Partial<Record<Nodes['type'], ProblemText>> = {
  mdxjsEsm: {
    message: 'Articles hold no imports and no code.',
    hint: 'Components are known by their names; remove the line. If it is prose, let it begin with another word.',
  },
  footnoteReference: footnote,
  footnoteDefinition: footnote,
  image: picture,
  imageReference: picture,
};
const table = { message: 'This table has no title and no sources.', hint: 'Put it into <TableFigure …>.' };
const checkBox = { message: 'Texts have no check boxes.', hint: 'Write a plain list: "- " before each item.' };
const linkInTerm = { message: 'A link cannot be inside a <Term>.', hint: 'Put one beside the other.' };

/**
 * What does not belong in a text, or not there: code, HTML, pictures, tables without a title.
 * @param inside the components, headings and links that the node is in, from the outside
 * @returns undefined if the node may stand there
 */
export function unsupported(node: Nodes, inside: readonly string[]): ProblemText | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { message: `"{${shorten(node.value)}}" would be run as code.`, hint: braces };
    case 'html':
      return htmlProblem(node.value);
    case 'listItem':
      return typeof node.checked === 'boolean' ? checkBox : undefined;
    case 'table':
      return inside.at(-1) === '<TableFigure>' || isUnknown(inside.at(-1)) ? undefined : table;
    case 'link':
      return inside.includes('<Term>') ? linkInTerm : undefined;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isComponent(node) ? undefined : htmlProblem(node.name ?? '');
    default:
      return never[node.type];
  }
}

/** Whether what `inside` names is a component that does not exist, of which nothing more can be said. */
export const isUnknown = (label = ''): boolean =>
  /^<\w+>$/.test(label) && !Object.hasOwn(vocabulary, label.slice(1, -1));

/** Whether an element is written like a component; whether there is one of its name is checked with the vocabulary. */
export const isComponent = ({ name }: MdxJsxFlowElement | MdxJsxTextElement): boolean => /^[A-Z]\w*$/.test(name ?? '');

function htmlProblem(name: string): ProblemText {
  const where = `<${name}>`;
  const component = Object.keys(vocabulary).find((known) => known.toLowerCase() === name.toLowerCase());
  if (component) return { where, message: 'No component has this name.', hint: `Did you mean <${component}>?` };
  if (pictures.includes(name)) return { ...picture, where };
  const [, hint] = inMarkdown.find(([element]) => element.test(name)) ?? [];
  return { where, message: 'Texts are written in Markdown; HTML is not used.', hint };
}

/**
 * Says in plain words why a body is not valid MDX.
 * @param said the parser's message
 * @param source the text from the place that the parser names
 * @param body the whole text
 */
export function explainMdx(said: string, source: string, body: string): ProblemText {
  const invalid = (message: string, hint: string) => ({ message: `This is not valid MDX: ${message}`, hint });
  if (/expression|closing brace/.test(said)) return invalid('a brace opens code that cannot be read.', braces);
  if (source.startsWith('<!')) {
    const hint = 'Remove it. A note to other authors can be a line of the front matter that begins with #.';
    return invalid('HTML comments and declarations are not used.', hint);
  }
  if (/^<[^\s<>]+(:\/\/|@)[^\s<>]*>/.test(source))
    return invalid('an address in angle brackets is no link.', 'Write a link as [text](address).');
  if (/^<[A-Z]\w*\s[^<>]*="[^"<>]*"[^\s/>]/.test(source))
    return invalid('the value of an attribute has straight quotation marks inside.', 'Use curly ones: “ ”.');
  if (/^<[A-Z]\w*[^<>]*\s\w+=(?!["'{])/.test(source))
    return invalid('an attribute has no straight quotation marks around its value.', 'Write it as name="value".');
  const [, name = ''] = /(?:tag|for|tag for) `<\/?([\w.]+)>`/.exec(said) ?? [];
  if (/^[a-z]/.test(name)) {
    const { where, hint = '' } = htmlProblem(name);
    return { where, ...invalid('HTML is not used, and this tag is not closed.', hint) };
  }
  const [, open, line] = /closing tag for `<([\w.]+)>` \((\d+):/.exec(said) ?? [];
  if (/Unexpected closing/.test(said) && name) {
    if (!open) return invalid(`</${name}> closes what is not open.`, `Write <${name}> before it, or remove it.`);
    const count = (tag: string) => body.split(tag).length;
    const isUnopened = count(`</${name}>`) > count(`<${name}`);
    const hint = `Write ${isUnopened ? `<${name}>` : `</${open}>`} before it, or correct the name of one of the two tags.`;
    return invalid(`</${name}> stands where <${open}> of line ${line} is still open.`, hint);
  }
  if (name) {
    const hint = `<${name} … /> stands alone, <${name}> … </${name}> holds text. What begins inside a paragraph ends in it.`;
    return invalid(`<${name}> is not closed.`, hint);
  }
  const hint =
    'To show the sign, write \\<. In a component each attribute has the form name="value", in straight quotation marks.';
  return invalid('a sign < begins no component that can be read.', hint);
}
