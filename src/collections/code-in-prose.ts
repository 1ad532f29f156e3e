import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { vocabulary } from '../schemas/vocabulary';

/** What is wrong at one place of a text, and how to fix it. */
export interface Fault {
  where?: string;
  message: string;
  hint: string;
}

const braces = 'To show a brace, write \\{ and \\}. Otherwise remove the braces with what is in them.';

/** What Markdown has in place of an HTML element. */
const inMarkdown: Record<string, string> = {
  a: 'Write a link as [text](address).',
  b: 'Write **bold**.',
  strong: 'Write **bold**.',
  i: 'Write *italic*.',
  em: 'Write *italic*.',
  br: 'Leave an empty line for a new paragraph.',
  p: 'Leave an empty line for a new paragraph.',
  code: 'Write `code` between backticks.',
  pre: 'Write code between lines of three backticks.',
  ul: 'Begin each item of a list with "- ".',
  ol: 'Begin each item of a list with "1. ".',
  li: 'Begin each item of a list with "- ".',
  table: 'Write a Markdown table inside <TableFigure>.',
  blockquote: 'Begin each line of a quotation with "> ".',
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'Write a heading as ## Heading.'])),
};
const picture: Fault = {
  message: 'Texts of this site hold no pictures from files or other sites.',
  hint: 'Show data with <Chart> or <InteractiveFigure>, set a <TableFigure>, or say in words what the picture shows.',
};
const pictures = ['img', 'picture', 'svg', 'image', 'figure', 'video'];

/**
 * What does not belong in a text: code, HTML, pictures.
 * @returns undefined if the node may stand there
 */
export function faultOf(node: Nodes): Fault | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { message: `"{${shorten(node.value)}}" would be run as code.`, hint: braces };
    case 'mdxjsEsm':
      return {
        message: 'Articles hold no imports and no code.',
        hint: 'Components are known by their names; remove the line. If it is prose, let it begin with another word.',
      };
    case 'html':
      return htmlFault(node.value);
    case 'image':
    case 'imageReference':
      return { ...picture, where: `![${shorten(node.alt ?? '')}]` };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isComponent(node) ? undefined : htmlFault(node.name ?? '');
    default:
      return undefined;
  }
}

/** Whether an element is written like a component; whether there is one of its name is checked with the vocabulary. */
export const isComponent = ({ name }: MdxJsxFlowElement | MdxJsxTextElement): boolean => /^[A-Z]\w*$/.test(name ?? '');

function htmlFault(name: string): Fault {
  const where = `<${name}>`;
  const component = Object.keys(vocabulary).find((known) => known.toLowerCase() === name.toLowerCase());
  if (component) return { where, message: 'No component has this name.', hint: `Did you mean <${component}>?` };
  if (pictures.includes(name)) return { ...picture, where };
  const hint = inMarkdown[name] ?? 'Remove it; write Markdown, or a component of content/README.md.';
  return { where, message: 'Texts are written in Markdown; HTML is not used.', hint };
}

/**
 * Says in plain words why a body is not valid MDX.
 * @param said the parser's message
 * @param source the text from the place that the parser names
 */
export function explainMdx(said: string, source: string): Fault {
  const invalid = (message: string, hint: string) => ({ message: `This is not valid MDX: ${message}`, hint });
  if (/expression|closing brace/.test(said)) {
    return invalid('a brace opens code that cannot be read.', braces);
  }
  if (source.startsWith('<!')) {
    const hint = 'Remove it. A note to other authors can be a line of the front matter that begins with #.';
    return invalid('HTML comments and declarations are not used.', hint);
  }
  if (/^<[^\s<>]+(:\/\/|@)[^\s<>]*>/.test(source)) {
    return invalid('an address in angle brackets is no link.', 'Write a link as [text](address).');
  }
  const [, name = ''] = /(?:tag|for|tag for) `<\/?([\w.]+)>`/.exec(said) ?? [];
  if (/^[a-z]/.test(name)) {
    const fault = htmlFault(name);
    return { where: fault.where, ...invalid('HTML is not used, and this tag is not closed.', fault.hint) };
  }
  const [, open, line] = /closing tag for `<([\w.]+)>` \((\d+):/.exec(said) ?? [];
  if (/Unexpected closing/.test(said) && name) {
    return open
      ? invalid(
          `</${name}> stands where <${open}> of line ${line} is still open.`,
          `Write </${open}> before it, or correct the name of one of the two tags.`,
        )
      : invalid(`</${name}> closes what is not open.`, `Write <${name}> before it, or remove it.`);
  }
  if (name) {
    const hint = `<${name} … /> stands alone, <${name}> … </${name}> holds text. What begins inside a paragraph ends in it.`;
    return invalid(`<${name}> is not closed.`, hint);
  }
  const hint =
    'To show the sign, write \\<. In a component each attribute has the form name="value", in straight quotation marks.';
  return invalid('a sign < begins no component that can be read.', hint);
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
