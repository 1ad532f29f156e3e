import { defineMdastPlugin } from 'satteri';

interface Node {
  type: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
}

/**
 * Puts a margin note for each source at the end of the paragraph that first cites it. There it
 * interrupts no sentence: not when read aloud, copied, or shown by a text browser.
 */
export const citationNotes = () => {
  const seen = new Set<unknown>();
  return defineMdastPlugin({
    name: 'citation-notes',
    paragraph(node, context) {
      const notes = citesIn(node as Node).flatMap(({ attributes }) => {
        const id = attributes?.find(({ name }) => name === 'id');
        if (!id || seen.has(id.value)) return [];
        seen.add(id.value);
        return [{ type: 'mdxJsxTextElement', name: 'CitationNote', attributes: [id], children: [] }];
      });
      if (notes.length > 0) {
        context.replaceNode(node, { ...node, children: [...node.children, ...notes] } as never);
      }
    },
  });
};

function citesIn(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => (child.name === 'Cite' ? [child] : citesIn(child)));
}
