import { isCollection, isSeq, visit, type Document, type YAMLError } from 'yaml';

/** Something wrong at a place of a YAML text. */
export interface YamlProblem {
  offset: number;
  message: string;
  hint: string;
  /** Whether it may follow from a problem before it. */
  dependent?: boolean;
}

export const quoteIt = 'If it is meant as text, put the whole value in quotation marks.';

/** What the parser cannot read, by its true cause. */
export function syntaxErrors(text: string, document: Document): YamlProblem[] {
  const { errors } = document;
  const typed = errors[0] && typingError(text, errors[0].pos[0]);
  if (typed) return [typed];
  // An entry without its hyphen repeats each field of the one before it.
  const isEntry = isSeq(document.contents) && errors.filter(({ code }) => code === 'DUPLICATE_KEY').length > 2;
  return errors.map((error, i) => {
    const { message, hint, offset } = explain(error, text, document, isEntry);
    const isEcho = isEntry || errors[0]?.code === 'BAD_INDENT';
    const dependent = !independent.includes(error.code) || (isEcho && i > 0);
    return { offset, message: `This is not valid YAML: ${message}`, hint, dependent };
  });
}

/** Errors of the parser that never follow from another. */
const independent = ['BAD_ALIAS', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'BLOCK_AS_IMPLICIT_KEY', 'DUPLICATE_KEY'];

type Slip = [line: RegExp, message: string, hint: string];

/** Signs that look like a space, wherever they stand in front of a name or a value. */
const spaces: Slip[] = [
  [/^[ -]*(?:[\w-]+:(?!\t))?[ -]*\t/, 'A tab is where YAML needs a plain space', 'Indent with spaces.'],
  [
    /^[ -]*(?:[\w-]+:)?[ -]*[\u00a0\u2009\u202f]/,
    'A no-break or other special space is where YAML needs a plain space',
    'Delete it and type a space.',
  ],
];
/** Slips of the keyboard, and of programs that correct as one types, near the place of an error. */
const slips: Slip[] = [
  [/^[ -]*\w+：/, 'A full-width colon is where YAML needs a plain one', 'Type a colon and a space.'],
  [
    /^ *(?:- +)?[\w-]+: *[“”„‘’][^]*: /,
    'Curly quotation marks do not hold a text together for YAML',
    'Put straight ones around the value: "…" or \'…\'.',
  ],
  [/^ *[–—−] ?\w+:/, 'A dash that is no hyphen begins this line', 'Begin an entry with a hyphen and a space: "- ".'],
  [/^ *-\w+:/, 'The hyphen at the start of an entry needs a space after it', 'Write "- " before the first field.'],
  [/^ *(?:- +)?\w+ = /, 'An equals sign is where YAML needs a colon', 'Write a colon and a space after the name.'],
  [/^ *(?:- +)?[a-z]\w*:[^\s:/]/i, 'The colon after the name of a field needs a space after it', 'Add the space.'],
];

function typingError(text: string, errorOffset: number): YamlProblem | undefined {
  const lines = text.split('\n');
  const errorLine = text.slice(0, errorOffset).split('\n').length - 1;
  for (const [pattern, message, hint] of [...spaces, ...slips]) {
    const isNear = (i: number) => i > errorLine - 3 && i <= errorLine + 1;
    const found = [...lines.keys()].filter(
      (i) => pattern.test(lines[i] ?? '') && (isNear(i) || spaces.some(([space]) => space === pattern)),
    );
    if (found.length === 0) continue;
    const more = found.length > 1 ? `, and in ${found.length - 1} lines more` : '';
    return { offset: lines.slice(0, found[0]).join('\n').length + 1, message: `${message}${more}.`, hint };
  }
  return undefined;
}

function explain(
  { code, message: said, pos: [offset] }: YAMLError,
  text: string,
  document: Document,
  isEntry: boolean,
): Omit<YamlProblem, 'dependent'> {
  const [sentence = ''] = said.split('\n');
  const above = text.slice(0, offset).trimEnd().split('\n').at(-1) ?? '';
  const at = (message: string, hint = quoteIt, start = offset) => ({ offset: start, message, hint });
  switch (code) {
    case 'DUPLICATE_KEY':
      return isEntry
        ? at('a new entry begins here without its hyphen.', 'Begin its first line with "- ".')
        : at('a field of this name is here already.', 'Keep one of the two.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return at('a colon inside unquoted text, or a wrong indentation.');
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return at(`unquoted text cannot begin with "${text[offset]}".`);
    case 'BAD_DQ_ESCAPE':
      return at(`${sentence}.`, 'Write a backslash twice, or use single quotation marks.');
    case 'MULTIPLE_DOCS':
      return at('a line of "---" or "..." ends the content.', 'Remove that line.');
  }
  if (/header|Not a YAML token/.test(sentence)) return at('unquoted text cannot begin with ">" or "|".');
  const [, quote] = /closing (["'])quote/.exec(sentence) ?? [];
  if (quote) {
    const start = startOf(document, offset, 'quote');
    return at(`the quotation mark ${quote} that opens here is not closed.`, 'Add the missing quotation mark.', start);
  }
  const [, bracket] = /end with a ([\]}])/.exec(sentence) ?? [];
  const start = startOf(document, offset, 'bracket');
  const isClosed = bracket && text.slice(start).split('\n')[0]?.includes(bracket);
  if (bracket && !isClosed)
    return at(`the bracket ${text[start]} that opens here is not closed.`, `Add the missing ${bracket}.`, start);
  if (bracket || code === 'BLOCK_IN_FLOW' || /flow/i.test(sentence)) {
    const message = 'between brackets, a text that holds one of : , [ ] { } is cut into pieces.';
    return at(message, 'Put the text in quotation marks.', bracket ? start : offset);
  }
  const mark = text[offset - 1] ?? '';
  if (/at node end/.test(sentence) && /['"]/.test(mark)) {
    const hint =
      mark === "'"
        ? "Write an apostrophe inside as ’, or twice: ''."
        : 'Write a quotation mark inside as “ or ”, or as \\".';
    return at(`the quotation ends at this ${mark}, and more text follows.`, `${hint} ${quoteIt}`);
  }
  if (above.trimStart().startsWith('#'))
    return at(
      'a comment interrupts the text above it.',
      'Move the comment above the field.',
      text.lastIndexOf(above, offset),
    );
  const isOutside =
    sentence.includes('scalar at node end') && /^\S/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
  if (code === 'BAD_INDENT' || isOutside) {
    const message = 'this line begins further left or right than the others of its list or entry.';
    return at(message, 'Begin it in the same column as they do.');
  }
  const guess = 'Look for a missing quotation mark, a colon without a space after it, or a wrong indentation.';
  return at(`${sentence.replace('scalar at node end', 'text after the end of a value')}.`, `${guess} ${quoteIt}`);
}

/** Where the innermost quotation, or pair of brackets, begins that is not closed before an offset. */
function startOf(document: Document, end: number, kind: 'quote' | 'bracket'): number {
  let start = end;
  visit(document, {
    Node: (_, node) => {
      const isKind =
        kind === 'bracket' ? isCollection(node) && node.flow : 'type' in node && node.type?.startsWith('QUOTE');
      if (isKind && node.range && node.range[0] < end && node.range[1] >= end - 1) start = node.range[0];
    },
  });
  return start;
}
