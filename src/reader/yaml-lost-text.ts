import { CST, isAlias, isMap, isScalar, isSeq, Lexer, visit, type Document, type Node, type Pair } from 'yaml';
import { shorten } from '../text/format.ts';
import { quoteIt, type YamlProblem } from './yaml-syntax.ts';

type Add = (offset: number | undefined, message: string, hint?: string) => void;

/** Text that is valid YAML and yet lost to readers: comments behind a value, tags, anchors, aliases, directives. */
export function lostText(text: string, document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const add: Add = (offset = 0, message, hint = quoteIt) => void problems.push({ offset, message, hint });
  for (const { message, pos } of document.warnings) add(pos[0], `${message}.`);
  lostToLexer(text, add);
  visit(document, {
    Node: (_, node) => lostNode(node, text, add),
    Pair: (_, pair, path) => oddName(pair, path.at(-1), add),
  });
  return problems;
}

/** Comments and directives, of which the parsed document keeps too little. */
function lostToLexer(text: string, add: Add): void {
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    // These are signals of the lexer, not text.
    if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue;
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    if (type === 'comment' && (before.trim() !== '' || continuesText(text, offset, before))) {
      const hint = `${quoteIt} If it is a comment, give it a line of its own.`;
      add(offset, `YAML takes "${shorten(lexeme)}" for a comment, so readers would not see it.`, hint);
    }
    if (type === 'directive-line') add(offset, `YAML takes "${shorten(lexeme)}" for an instruction to itself.`);
    offset += lexeme.length;
  }
}

function lostNode(node: Node, text: string, add: Add): void {
  const [start, end] = node.range ?? [0, 0];
  if (isScalar(node) && node.type?.startsWith('BLOCK') && node.value === '')
    add(start, 'YAML takes "|" or ">" for the start of a text on the lines below, and finds none there.');
  if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
    const [escape] = /\\[tn]/.exec(text.slice(start, end)) ?? [];
    if (escape && /[\t\n]/.test(String(node.value))) {
      const message = `Between straight quotation marks YAML takes "${escape}" for a tab or a line end.`;
      add(start, message, 'Write the backslash twice.');
    }
  }
  const sign = yamlSignOf(node);
  if (!sign) return;
  const at = isAlias(node) ? start : Math.max(text.lastIndexOf(sign[0] ?? '', start), 0);
  add(at, `YAML takes "${sign}" for a sign of its own, so readers would not see it.`);
}

/** Names of fields that an author did not mean, or with a space that looks like a plain one. */
function oddName({ key, value }: Pair, parent: unknown, add: Add): void {
  if (!isScalar(key)) return;
  const name = String(key.value);
  if (value === null && isMap(parent) && parent.flow)
    add(key.range?.[0], `In braces a comma ends a value, so YAML takes "${name}" for the name of a field.`);
  if (/^\s|\s$|[^\S ]/.test(name)) {
    const message = `The name of the field "${name.trim()}" holds a no-break or other special space.`;
    add(key.range?.[0], message, 'Delete it and type plain spaces.');
  }
}

/** Whether a line that begins with "#" and no space is indented as if it went on with the text above. */
function continuesText(text: string, offset: number, indent: string): boolean {
  if (/[\s#]/.test(text[offset + 1] ?? ' ')) return false;
  const above = text.slice(0, offset).trimEnd().split('\n').at(-1) ?? '';
  const key = /^( *(?:- +)*)\S/.exec(above);
  return !/^\s*#/.test(above) && indent.length > (key?.[1]?.length ?? 0);
}

/** The anchor, tag or alias of a node, as it was typed. */
function yamlSignOf(node: Node): string | undefined {
  if (isAlias(node)) return `*${node.source}`;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  if (node.anchor) return `&${node.anchor}`;
  return node.tag?.replace(/^tag:.*:/, '!!');
}
