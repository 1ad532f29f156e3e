import { mdxToMdast } from 'satteri';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const blocks = ['paragraph', 'heading', 'listItem', 'code', 'mdxJsxFlowElement'];

/**
 * The running text of an MDX body as a reader reads it: a paragraph a line, without markup, tables,
 * code and citation numbers.
 */
export function plainText(body: string): string {
  const lines: string[] = [];
  const inline = (node: Node): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
    return (node.children ?? []).map(inline).join('');
  };
  const walk = (node: Node): void => {
    // Their sentences are not sentences.
    if (node.type === 'code' || node.type === 'table') return;
    const holdsBlocks = node.children?.some(({ type }) => blocks.includes(type) || type === 'list');
    if (node.type === 'root' || holdsBlocks || node.type === 'list') node.children?.forEach(walk);
    else {
      const line = inline(node).replace(/\s+/g, ' ').trim();
      if (line) lines.push(line);
    }
  };
  walk(mdxToMdast(body) as Node);
  return lines.join('\n');
}
