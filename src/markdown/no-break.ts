import { defineHastPlugin } from 'satteri';
import { productNames } from '../text/product-names';

/** A name with a hyphen and a digit, such as GPT-4, o1-preview, gpt-oss-120b or Apache-2.0. */
const name = /(?<![\p{L}\d-])(?=[\w.]*-)(?=[\w.-]*\d)[\p{L}\d]+(?:[.-][\p{L}\d]+)+/gu;

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const units = 'million|billion|trillion|euros|cents|GB|hours|days|months|years|points|people|hosts|models|parameters';

/** Keeps a day with its month, a number with its unit, and the parts of a model's name on one line. */
export const bind = (text: string): string =>
  text
    .replace(new RegExp(`(\\d) (${months})\\b`, 'g'), '$1\u00a0$2')
    .replace(new RegExp(`(\\d) (${units})\\b`, 'g'), '$1\u00a0$2')
    .replace(new RegExp(`\\b(${productNames()}) (\\d)`, 'g'), '$1\u00a0$2')
    .replace(/(\d) (\d+B)\b/g, '$1\u00a0$2');

/** What should not break at a line's end does not: names with hyphens, without a special hyphen that would hinder search and copying; dates; numbers with units. */
export const noBreak = defineHastPlugin({
  name: 'no-break',
  text(node, context) {
    const bound = bind(node.value);
    const parts = split(bound);
    if (parts.length > 1 || parts[0]?.kept || bound !== node.value) {
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
