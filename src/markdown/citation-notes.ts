import { defineMdastPlugin } from 'satteri';

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

interface Node {
  type: string;
  name?: string | null;
  attributes?: Attribute[];
  children?: Node[];
}

const flag: Attribute = { type: 'mdxJsxAttribute', name: 'first', value: null };

/**
 * Puts a margin note for each source at the end of the paragraph that first cites it, and marks
 * that first citation, to which the list of sources links back. At the paragraph's end the note
 * interrupts no sentence: not when read aloud, copied, or shown by a text browser.
 */
export const citationNotes = () => {
  const seen = new Set<unknown>();
  return defineMdastPlugin({
    name: 'citation-notes',
    paragraph(node, context) {
      const notes: Node[] = [];
      const marked = markFirst(node as Node, (cite) => {
        const id = cite.attributes?.find(({ name }) => name === 'id');
        if (seen.has(id?.value)) return false;
        seen.add(id?.value);
        notes.push({ type: 'mdxJsxTextElement', name: 'CitationNote', attributes: id && [id], children: [] });
        return true;
      });
      if (notes.length === 0) return;
      context.replaceNode(node, { ...marked, children: [...(marked.children ?? []), ...notes] } as never);
    },
  });
};

/** A copy of the tree in which the citations that `isFirst` accepts carry the flag; the parser's own nodes are frozen. */
function markFirst(node: Node, isFirst: (cite: Node) => boolean): Node {
  if (node.name === 'Cite') {
    return isFirst(node) ? { ...node, attributes: [...(node.attributes ?? []), flag] } : node;
  }
  return node.children ? { ...node, children: node.children.map((child) => markFirst(child, isFirst)) } : node;
}
