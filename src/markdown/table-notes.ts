import { defineMdastPlugin } from 'satteri';

/** Gives each <Note> the attribute by which Astro hands it to the caption of its table, not to the table's own place. */
export const tableNotes = defineMdastPlugin({
  name: 'table-notes',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Note' || node.attributes.length > 0) return;
    const slot = { type: 'mdxJsxAttribute' as const, name: 'slot', value: 'note' };
    context.replaceNode(node, { ...node, attributes: [slot] });
  },
});
