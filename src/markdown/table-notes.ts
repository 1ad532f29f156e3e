import { defineMdastPlugin } from 'satteri';

/** Puts each <Note> into the slot for the note of its table. */
export const tableNotes = defineMdastPlugin({
  name: 'table-notes',
  mdxJsxFlowElement(node, context) {
    if (node.name !== 'Note' || node.attributes.length > 0) return;
    const slot = { type: 'mdxJsxAttribute' as const, name: 'slot', value: 'note' };
    context.replaceNode(node, { ...node, attributes: [slot] });
  },
});
