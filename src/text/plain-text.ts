import type { Nodes, Root } from 'mdast';

const blocks = ['paragraph', 'heading', 'list', 'listItem', 'code', 'mdxJsxFlowElement'];

/**
 * The text of an MDX body, one line for each paragraph, without markup, tables, code and citations.
 */
export function plainText(tree: Root): string {
  const lines: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'code' || node.type === 'table' || !('children' in node)) return;
    if (node.type === 'root' || node.type === 'list' || node.children.some(({ type }) => blocks.includes(type)))
      return node.children.forEach(walk);
    const line = inlineText(node).replace(/\s+/g, ' ').trim();
    if (line) lines.push(line);
  };
  walk(tree);
  return lines.join('\n');
}

/** The words of a paragraph, heading or link, without markup. */
export function inlineText(node: Nodes): string {
  if ('children' in node) return node.children.map(inlineText).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** The number of words in a text. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
