import { defineMdastPlugin, type MdxJsxTextElement } from 'satteri';
import { visit } from 'unist-util-visit';

/**
 * Adds a margin note for each source to the end of the paragraph that first cites it, where it does not interrupt a
 * sentence that is read aloud, copied, or shown by a text browser.
 */
export const citationNotes = () => {
  const noted = new Set<unknown>();
  return defineMdastPlugin({
    name: 'citation-notes',
    paragraph(paragraph, context) {
      const notes: MdxJsxTextElement[] = [];
      visit(paragraph, 'mdxJsxTextElement', ({ name, attributes }) => {
        const id = attributes.find((attribute) => 'name' in attribute && attribute.name === 'id');
        if (name !== 'Cite' || !id || noted.has(id.value)) return;
        noted.add(id.value);
        notes.push({ type: 'mdxJsxTextElement', name: 'CitationNote', attributes: [id], children: [] });
      });
      if (notes.length > 0)
        context.replaceNode(paragraph, { ...paragraph, children: [...paragraph.children, ...notes] });
    },
  });
};
