import { months } from '../text/dates.ts';
import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { anyOf, wordStart } from '../text/product-names.ts';
import { element } from './element.ts';

/**
 * A name with a hyphen and a digit, such as GPT-4, o1-preview, gpt-oss-120b or Apache-2.0; or two words with a hyphen
 * of which one is too short to be alone in a line, such as set-up or e-mail.
 */
const name =
  /(?<![\p{L}\d-])(?:(?=[\w.]*-)(?=[\w.-]*\d)[\p{L}\d]+(?:[.-][\p{L}\d]+)+|(?:\p{L}{1,3}-\p{L}+|\p{L}+-\p{L}{1,3})(?![\p{L}\d-]))/u;

const units = 'million|billion|trillion|euros|cents|GB|hours|days|months|years|points|people|hosts|models|parameters';

/** Puts no-break spaces into dates, into numbers with units, and into names of models. */
export const withNoBreakSpaces = (text: string, names: readonly string[]): string =>
  text
    .replace(new RegExp(`(\\d) (${months.join('|')}|${units})\\b`, 'g'), '$1\u00a0$2')
    .replace(new RegExp(`${wordStart}(${anyOf(names)}) (\\d)`, 'gu'), '$1\u00a0$2')
    .replace(/(\d) (\d+B)\b/g, '$1\u00a0$2');

/** A part of a text, which may be a word with a hyphen that must not break, or a name that nobody should translate. */
interface Part {
  text: string;
  noWrap: boolean;
  isName: boolean;
}

/** Names of products with a version, such as Claude Opus 5.5 or Llama 3.1 405B, after `withNoBreakSpaces`. */
const versioned = (names: readonly string[]) => {
  const product = `(?!Annex|Article)(?:${anyOf(names)})`;
  return `${wordStart}(?:${product}[\\s-])*${product}\u00a0\\d+(?:\\.\\d+)*\\w*(?:\u00a0\\d+B)?`;
};

/** Splits a text into names, words with hyphens that must not break, and the text between them. */
export const splitAtNames = (text: string, names: readonly string[]): Part[] => splitAt(name, text, names);

/** Does the same for names and all words with hyphens. */
export const splitAtCompounds = (text: string, names: readonly string[]): Part[] => splitAt(/\S+-\S+/u, text, names);

/** One group, so that every second part is a match. */
const splitAt = (word: RegExp, text: string, names: readonly string[]): Part[] =>
  text
    .split(new RegExp(`(${versioned(names)}|${word.source})`, 'u'))
    .map((part, i) => ({
      text: part,
      noWrap: i % 2 === 1 && part.includes('-'),
      // A name has a number, but neither begins with it, as 70-billion, nor ends in a year, as mid-2024.
      isName: i % 2 === 1 && /^\p{L}.*\d/u.test(part) && !/-(19|20)\d\d$/.test(part),
    }))
    .filter((part) => part.text !== '');

/**
 * Prevents line breaks in dates, numbers with units, and names with hyphens, and the translation of code and names.
 * Names keep their plain hyphen, so that they can be searched for and copied.
 * @param productNames asked once for each text, since an author may have added one
 */
export const noBreak = (productNames: () => readonly string[]) => () => {
  const names = productNames();
  return defineHastPlugin({
    name: 'no-break',
    element: {
      filter: ['code'],
      visit: (node, context) => context.setProperty(node, 'translate', 'no'),
    },
    text(node, context) {
      const text = withNoBreakSpaces(node.value, names);
      const parts = splitAtNames(text, names);
      if (text === node.value && parts.length === 1 && !parts[0]?.noWrap) return;
      const nodes = parts.map(({ text: value, noWrap, isName }): ElementContent => {
        const content = { type: 'text' as const, value };
        if (!noWrap && !isName) return content;
        return element('span', { ...(noWrap && { className: ['nowrap'] }), ...(isName && { translate: 'no' }) }, [
          content,
        ]);
      });
      context.replaceNode(node, nodes);
    },
  });
};
