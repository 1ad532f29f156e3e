import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../reader/problems.ts';
import type { Text } from '../reader/read-content.ts';
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
  [/^:::/, 'Markdown has no boxes of this form', 'Write a paragraph.'],
  [/^\[![A-Z]+\]/, 'Markdown has no boxes of this form', 'Write a paragraph.'],
];

/** Markdown that is not shown as its author meant it. */
export function markdownProblems({ texts }: Content, report: Report): void {
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
      if (node.type === 'heading' && !/[\p{L}\p{N}]/u.test(sourceOf(node, text)))
        report(place, 'This heading has no words.', 'Write them after the signs: ### Heading.');
      const [head, ...rows] = node.type === 'table' ? node.children : [];
      for (const { children, position } of rows) {
        if (!head || children.length <= head.children.length) continue;
        const message = 'This row of the table has more cells than the first, and readers would not see the last.';
        report({ ...place, line: position?.start.line }, message, 'Give each row as many cells as the first.');
      }
    });
  }
}

const sourceOf = (node: Nodes, { body }: Text) => body.slice(node.position?.start.offset, node.position?.end.offset);

function unreadSigns(node: Nodes, text: Text, report: Report): void {
  for (const [i, line] of sourceOf(node, text).split('\n').entries()) {
    // A quotation has a sign before each of its lines.
    const typed = line.replace(/^[ >]+/, '');
    const [, message, hint] = unread.find(([pattern]) => pattern.test(typed)) ?? [];
    const place = { file: text.file, line: (node.position?.start.line ?? 1) + i };
    if (message) report(place, `${message}: ${typed}`, `${hint} ${escape}`);
  }
}
