import {
  CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { LineOf, Problem } from './problems';
import { characterProblems } from './text-file';

/** One entry of a data file, or the front matter of a text, before its schema has been checked. */
export interface RawEntry {
  value: unknown;
  lineOf: LineOf;
}

const quoteIt = 'If it is meant as text, put the whole value in quotation marks.';

/** Reads a list of entries. Its problems are those that keep it from being read rightly. */
export function readYamlList(text: string, file: string): { entries: RawEntry[]; problems: Problem[] } {
  const { document, lineOf, problems } = parseYaml(text, file, 1);
  if (problems.length) return { entries: [], problems };
  if (!isSeq(document.contents)) {
    const message = document.contents
      ? 'The file must be a list: each entry begins with "- id: …".'
      : 'The file is empty.';
    const hint = document.contents
      ? undefined
      : 'Put its entries back; a list that is meant to be empty is written as [].';
    return { entries: [], problems: [{ file, line: 1, message, hint }] };
  }
  const values = document.toJS() as unknown[];
  const entries = values.map((value, i) => ({ value, lineOf: (path: readonly PropertyKey[]) => lineOf([i, ...path]) }));
  return { entries, problems };
}

/**
 * Reads one group of fields, such as the front matter of an article.
 * @param firstLine line of the file in which the text begins
 */
export function readYamlFields(text: string, file: string, firstLine = 1): { entry?: RawEntry; problems: Problem[] } {
  const { document, lineOf, problems } = parseYaml(text, file, firstLine);
  if (problems.length) return { problems };
  if (isMap(document.contents)) return { entry: { value: document.toJS(), lineOf }, problems };
  const message = document.contents
    ? 'These are no fields: each is written as a name, a colon, a space and a value.'
    : 'The fields are missing: there is nothing here.';
  return { problems: [{ file, line: firstLine, message, hint: 'Copy the fields from a file of the same kind.' }] };
}

function parseYaml(text: string, file: string, firstLine: number) {
  const lines = new LineCounter();
  // "core" leaves dates as the author typed them, so that the schema can say what is wrong with one.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const faults = [...syntaxFaults(text, document), ...swallowedText(text, document)]
    .sort((a, b) => a.offset - b.offset)
    // An error of the syntax behind another fault is mostly its consequence.
    .filter(({ dependent }, i) => i === 0 || !dependent);
  const problems = faults.map<Problem>(({ offset, message, hint }) => ({ file, line: lineAt(offset), message, hint }));
  // What was typed as an escape, such as "\u0007", is in the value but not in the text of the file.
  if (faults.length === 0) {
    visit(document, {
      Scalar: (_, { value, range }) => {
        if (typeof value !== 'string') return;
        problems.push(...characterProblems(value, file, () => lineAt(range?.[0] ?? 0)));
      },
    });
  }
  const once = problems.filter(({ line }, i) => problems.findIndex((other) => other.line === line) === i);
  return { document, problems: once, lineOf: (path: readonly PropertyKey[]) => yamlLine(document, path, lineAt) };
}

interface Fault {
  offset: number;
  message: string;
  hint?: string;
  /** Whether it may be the consequence of a fault before it. */
  dependent?: boolean;
}

/** Errors of the parser that are never the consequence of another. */
const independent = ['BAD_ALIAS', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'BLOCK_AS_IMPLICIT_KEY', 'DUPLICATE_KEY'];

function syntaxFaults(text: string, document: Document): Fault[] {
  const { errors } = document;
  if (errors.length === 0) return [];
  const indented = strangeIndentation(text);
  if (indented) return [indented];
  return errors.map((error) => {
    const { offset, message, hint } = explain(error, text, document);
    return {
      offset,
      message: `This is not valid YAML: ${message}`,
      hint,
      dependent: !independent.includes(error.code),
    };
  });
}

/** A tab or another space than the usual one where YAML counts spaces. */
function strangeIndentation(text: string): Fault | undefined {
  const pattern = /^[ -]*(?:[\w-]+:(?!\t))?[ -]*([\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/gm;
  const [first, ...more] = text.matchAll(pattern);
  if (!first) return undefined;
  const tab = first[1] === '\t';
  return {
    offset: first.index,
    message: `${tab ? 'A tab' : 'A no-break or other special space'} stands where YAML needs a plain space${more.length ? `, and in ${more.length} lines more` : ''}.`,
    hint: tab ? 'Indent with spaces.' : 'Delete it and type a space.',
  };
}

function explain({ code, message, pos: [offset] }: YAMLError, text: string, document: Document): Fault {
  const said = message.split('\n')[0] ?? message;
  switch (code) {
    case 'DUPLICATE_KEY':
      return { offset, message: 'a field of this name stands here already.', hint: 'Keep one of the two.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, message: 'a colon inside unquoted text, or a wrong indentation.', hint: quoteIt };
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return { offset, message: `unquoted text cannot begin with "${text[offset]}".`, hint: quoteIt };
    case 'BAD_DQ_ESCAPE':
      return { offset, message: `${said}.`, hint: 'Write a backslash twice, or use single quotation marks.' };
    case 'MULTIPLE_DOCS':
      return { offset, message: 'a line of "---" or "..." ends the content.', hint: 'Remove that line.' };
  }
  if (/header|Not a YAML token/.test(said)) {
    return { offset, message: 'unquoted text cannot begin with ">" or "|".', hint: quoteIt };
  }
  if (/closing ["']quote/.test(said)) {
    const message = `the quotation mark ${said.includes('"') ? '"' : "'"} that opens here is not closed.`;
    return { offset: startOfQuote(document, offset), message, hint: 'Add the missing quotation mark.' };
  }
  const hint = 'Look for a missing quotation mark, a colon without a space after it, or a wrong indentation.';
  return {
    offset,
    message: `${said.replace('scalar at node end', 'text after the end of a value')}.`,
    hint: `${hint} ${quoteIt}`,
  };
}

/** Where the quotation begins that is not closed at an offset. */
function startOfQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (range && type?.startsWith('QUOTE') && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

/** Text that is valid YAML and yet lost: comments behind a value, tags, anchors, aliases, directives. */
function swallowedText(text: string, document: Document): Fault[] {
  const faults: Fault[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    // These are signals of the lexer, not text.
    if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue;
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    if (type === 'comment' && (before.trim() !== '' || continuesText(text, offset, before))) {
      faults.push({
        offset,
        message: `YAML takes ${shorten(lexeme)} for a comment, so readers would not see it.`,
        hint: `${quoteIt} If it is a comment, give it a line of its own.`,
      });
    }
    if (type === 'directive-line') {
      faults.push({ offset, message: `YAML takes ${shorten(lexeme)} for an instruction to itself.`, hint: quoteIt });
    }
    offset += lexeme.length;
  }
  visit(document, {
    Node: (_, node) => {
      if (isScalar(node) && node.type?.startsWith('BLOCK') && node.value === '') {
        const message = 'YAML takes "|" or ">" for the start of a text on the lines below, and finds none there.';
        faults.push({ offset: node.range?.[0] ?? 0, message, hint: quoteIt });
      }
      if (isScalar(node) && node.type === 'QUOTE_DOUBLE' && /[\t\n]/.test(String(node.value))) {
        const [start, end] = node.range ?? [0, 0];
        const typed = /\\[tn]/.exec(text.slice(start, end));
        if (typed) {
          const message = `Between straight quotation marks YAML takes "${typed[0]}" for a tab or a line end.`;
          faults.push({ offset: start, message, hint: 'Write the backslash twice.' });
        }
      }
      const sign = signOf(node);
      if (!sign) return;
      const start = isAlias(node) ? (node.range?.[0] ?? 0) : text.lastIndexOf(sign[0] ?? '', node.range?.[0]);
      faults.push({
        offset: Math.max(start, 0),
        message: `YAML takes "${sign}" for a sign of its own, so readers would not see it.`,
        hint: quoteIt,
      });
    },
    Pair: (_, { key, value }, path) => {
      const parent = path.at(-1);
      if (isScalar(key) && value === null && isMap(parent) && parent.flow) {
        const message = `In braces a comma ends a value, so YAML takes "${String(key.value)}" for the name of a field.`;
        faults.push({ offset: key.range?.[0] ?? 0, message, hint: quoteIt });
      }
      if (!isScalar(key) || !/^\s|\s$|[^\S ]/.test(String(key.value))) return;
      const message = `The name of the field "${String(key.value).trim()}" holds a no-break or other special space.`;
      faults.push({ offset: key.range?.[0] ?? 0, message, hint: 'Delete it and type plain spaces.' });
    },
  });
  for (const { message, pos } of document.warnings)
    faults.push({ offset: pos[0], message: `${message}.`, hint: quoteIt });
  return faults;
}

/** Whether a line that begins with "#" and no space is indented as if it went on with the text above. */
function continuesText(text: string, offset: number, indent: string): boolean {
  if (/[\s#]/.test(text[offset + 1] ?? ' ')) return false;
  const above = text.slice(0, offset).trimEnd().split('\n').at(-1) ?? '';
  const key = /^( *(?:- +)*)\S/.exec(above);
  return !/^\s*#/.test(above) && indent.length > (key?.[1]?.length ?? 0);
}

/** The anchor, tag or alias of a node, as it was typed. */
function signOf(node: Node): string | undefined {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor) return `&${node.anchor}`;
    if (node.tag) return node.tag.startsWith('!') ? node.tag : `!!${node.tag.split(':').at(-1)}`;
  }
  return undefined;
}

const shorten = (text: string) => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;

/** Line of a field's name; for a missing field, of the entry that lacks it. */
function yamlLine(document: Document, path: readonly PropertyKey[], lineAt: (offset: number) => number) {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (depth > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(key));
      const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineAt(node.range[0]);
  }
  return undefined;
}
