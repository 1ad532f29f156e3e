import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { productNames } from '../text/product-names';

/**
 * A name with a hyphen and a digit, such as GPT-4, o1-preview, gpt-oss-120b or Apache-2.0; or two words with a hyphen of
 * which one is too short to be alone in a line, such as set-up or e-mail.
 */
const name =
  /((?<![\p{L}\d-])(?:(?=[\w.]*-)(?=[\w.-]*\d)[\p{L}\d]+(?:[.-][\p{L}\d]+)+|(?:\p{L}{1,3}-\p{L}+|\p{L}+-\p{L}{1,3})(?![\p{L}\d-])))/u;

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const units = 'million|billion|trillion|euros|cents|GB|hours|days|months|years|points|people|hosts|models|parameters';

/** Puts no-break spaces into dates, into numbers with units, and into names of models. */
export const withNoBreakSpaces = (text: string): string =>
  text
    .replace(new RegExp(`(\\d) (${months}|${units})\\b`, 'g'), '$1\u00a0$2')
    .replace(new RegExp(`\\b(${productNames()}) (\\d)`, 'g'), '$1\u00a0$2')
    .replace(/(\d) (\d+B)\b/g, '$1\u00a0$2');

/** Splits a text into names with hyphens, which must not break (`noWrap`), and the text between them. */
export const splitAtNames = (text: string): { text: string; noWrap: boolean }[] => splitAt(name, text);

/** Does the same for all words with hyphens. */
export const splitAtCompounds = (text: string): { text: string; noWrap: boolean }[] => splitAt(/(\S+-\S+)/, text);

/** The pattern must be one group, so that every second part is a match. */
const splitAt = (pattern: RegExp, text: string) =>
  text
    .split(pattern)
    .map((part, i) => ({ text: part, noWrap: i % 2 === 1 }))
    .filter((part) => part.text !== '');

/**
 * Prevents line breaks in dates, numbers with units, and names with hyphens. Names keep their plain hyphen, so that they
 * can be searched for and copied.
 */
export const noBreak = defineHastPlugin({
  name: 'no-break',
  text(node, context) {
    const text = withNoBreakSpaces(node.value);
    const parts = splitAtNames(text);
    if (text === node.value && !parts.some(({ noWrap }) => noWrap)) return;
    const nodes = parts.map(({ text: value, noWrap }): ElementContent => {
      const content = { type: 'text' as const, value };
      return noWrap
        ? { type: 'element', tagName: 'span', properties: { className: ['nowrap'] }, children: [content] }
        : content;
    });
    context.replaceNode(node, nodes);
  },
});
