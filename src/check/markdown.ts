import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { atField, type Location, type Report } from '../reader/problems.ts';
import type { Text } from '../reader/read-content.ts';
import { inlineText } from '../text/plain-text.ts';
import type { Content } from './content.ts';

const escape = 'If readers should see these signs, write a backslash before them.';

/** Signs that readers see because Markdown could not read them, as they are typed. */
const unread: [pattern: RegExp, message: string, hint: string][] = [
  [/(?<!\\)\](\(| \(\/)|\)\[\//, 'This link cannot be read', 'Write [text](address), with no space inside.'],
  [/(?<!\\)\[\^|(?<!\\)\^\[/, 'This footnote cannot be read', 'Cite a source with <Cite id="…" />.'],
  [/(?<!\\)\[\[/, 'Markdown has no links of this form', 'Write [text](address).'],
  [/(?<!\\)\]\[/, 'This link names an address that the text does not define', 'Write [text](address).'],
  [/(?<!\\)(\*\*|__)/, 'This bold text is not closed', 'Write **bold**, without a space inside the signs.'],
  [/^#{1,6}[^\s#\d]/, 'This heading cannot be read', 'Write a space after the signs: ### Heading.'],
  [/^\||[^\\]\|\s*$/, 'This is no table that can be read', 'Write under its first row a line of dashes: | - | - |.'],
  [/(?<!\S)--[a-z]/, 'Markdown makes a dash of two hyphens', 'Put a command between backticks: `--help`.'],
  [/^[•●▪◦‣]/, 'Markdown makes no list of these signs', 'Begin each item with "- ".'],
  [/(?<!\\)`/, 'This code is not closed', 'Write `code` between backticks.'],
  [/(?<!\\)\[@[\w-]+/, 'This citation cannot be read', 'Write <Cite id="key-of-the-source" />.'],
  [/\$[^\s$]*[\\^_][^\s$]*\$/, 'Texts have no formulas', 'Say it in words, or with signs such as ² and ×.'],
  [/==[^=\s]|\^[^\s^]+\^/, 'Markdown has no signs of this form', 'Write *italic* or **bold**.'],
  [/^:::/, 'Markdown has no boxes of this form', 'Write a paragraph.'],
  [/^\[![A-Z]+\]/, 'Markdown has no boxes of this form', 'Write a paragraph.'],
];

/** Where the sign of a citation stands in its line, if not right after the full stop. */
const misplaced: [pattern: RegExp, message: string][] = [
  [/<Cite [^>]*\/>[.?!]/, 'A citation stands before the full stop.'],
  [/\S +<Cite /, 'A space stands before a citation.'],
];

/** Markdown that is not shown as its author meant it, and commands that a program has "corrected". */
export function markdownProblems({ texts, tools }: Content, report: Report): void {
  for (const { file, body } of texts)
    for (const [i, line] of body.split('\n').entries())
      for (const [, message] of misplaced.filter(([pattern]) => pattern.test(line)))
        report({ file, line: i + 1 }, message, 'Write it right after the full stop: A fact.<Cite id="…" />');
  for (const tool of tools)
    for (const [i, { code }] of tool.data.steps.entries()) codeProblem(code, atField(tool, 'steps', i, 'code'), report);
  for (const text of texts) {
    const defined = new Set<string>();
    visit(text.tree, (node) => {
      const place = { file: text.file, line: node.position?.start.line };
      if (node.type === 'definition') {
        const message = `The address of [${node.identifier}] is defined twice, and the second is not used.`;
        if (defined.has(node.identifier)) report(place, message, 'Remove one of the two, or give it another name.');
        defined.add(node.identifier);
      }
      if (node.type === 'text') unreadSigns(node, text, report);
      if (node.type === 'code' || node.type === 'inlineCode') codeProblem(node.value, place, report);
      const [only, ...others] = node.type === 'paragraph' ? node.children : [];
      if (only?.type === 'strong' && others.length === 0 && !/[.?!:]$/.test(inlineText(only)))
        report(place, `This looks like a heading and is none: ${inlineText(only)}`, 'Write ### Heading.');
      if (node.type === 'list' && node.ordered && node.start !== 1) {
        const [number = ''] = /^\d+[.)]/.exec(sourceOf(node, text)) ?? [];
        const message = `Markdown makes a list of a paragraph that begins with "${number}".`;
        const hint = `Begin it with another word, or write ${number.slice(0, -1)}\\${number.slice(-1)} there. A list begins with 1.`;
        report(place, message, hint);
      }
      if (node.type === 'heading' && !/[\p{L}\p{N}]/u.test(sourceOf(node, text)))
        report(place, 'This heading has no words.', 'Write them after the signs: ### Heading.');
      const [head, ...rows] = node.type === 'table' ? node.children : [];
      for (const { children, position } of rows) {
        if (!head || children.length === head.children.length) continue;
        const isLonger = children.length > head.children.length;
        const follows = isLonger ? 'more cells than the first, and readers would not see the last' : 'fewer cells';
        const message = `This row of the table has ${follows}.`;
        report({ ...place, line: position?.start.line }, message, 'Give each row as many cells as the first.');
      }
    });
  }
}

/** A command that a reader copies, and that does not run. */
function codeProblem(code: string, place: Location, report: Report): void {
  const [found] = /\S*[“”‘’]\S*|(?<!\S)[–—]\S+/.exec(code) ?? [];
  const hint = 'Type straight quotation marks and hyphens: a program may have changed them.';
  if (found) report(place, `This does not run as a command: ${found}`, hint);
}

const sourceOf = (node: Nodes, { body }: Text) => body.slice(node.position?.start.offset, node.position?.end.offset);

function unreadSigns(node: Nodes, text: Text, report: Report): void {
  let before = '';
  for (const [i, line] of sourceOf(node, text).split('\n').entries()) {
    // A quotation has a sign before each of its lines.
    const typed = line.replace(/^[ >]+/, '');
    const [pattern, message = '', hint] = unread.find(([pattern]) => pattern.test(typed)) ?? [];
    const place = { file: text.file, line: (node.position?.start.line ?? 1) + i };
    // The rows of a table, or items of a list, are one problem.
    const follows = message === before && /^[^\w\s]/.test(typed);
    if (pattern && !follows) report(place, `${message}: ${around(pattern, typed)}`, `${hint} ${escape}`);
    before = message;
  }
}

/** What a pattern finds in a long line, with some words around it. */
function around(pattern: RegExp, line: string): string {
  const { index, 0: found } = pattern.exec(line) ?? { index: 0, 0: '' };
  const [start, end] = [Math.max(0, index - 40), index + found.length + 40];
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
