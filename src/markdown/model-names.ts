import { defineHastPlugin } from 'satteri';

/** A name with a hyphen and a digit, such as GPT-4, o1-preview, gpt-oss-120b or Apache-2.0. */
const name = /(?<![\p{L}\d-])(?=[\w.]*-)(?=[\w.-]*\d)[\p{L}\d]+(?:[.-][\p{L}\d]+)+/gu;

/** Keeps such names in one piece at a line's end, without a special hyphen that would hinder search and copying. */
export const modelNames = defineHastPlugin({
  name: 'model-names',
  text(node, context) {
    const parts = split(node.value);
    if (parts.length > 1 || parts[0]?.kept) {
      const nodes = parts.map(({ text, kept }) =>
        kept
          ? {
              type: 'element' as const,
              tagName: 'span',
              properties: { className: ['nowrap'] },
              children: [{ type: 'text' as const, value: text }],
            }
          : { type: 'text' as const, value: text },
      );
      context.replaceNode(node, nodes as never);
    }
  },
});

/** Cuts a text into names to keep whole and what stands between them. */
export function split(text: string): { text: string; kept: boolean }[] {
  const parts: { text: string; kept: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(name)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), kept: false });
    parts.push({ text: match[0], kept: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), kept: false });
  return parts;
}
