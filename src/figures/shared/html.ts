import { escapeAttribute } from '../../text/escape.ts';

/** HTML that may stand in a page as it is. */
export interface Html {
  html: string;
}

type Part = string | number | Html | readonly Html[];

const toText = (value: Part): string => {
  if (typeof value !== 'object') return escapeAttribute(String(value));
  return 'html' in value ? value.html : value.map(toText).join('');
};

/** A template for HTML in which every value is escaped, unless it is HTML itself or a list of it. */
export const html = (parts: TemplateStringsArray, ...values: Part[]): Html => ({
  html: parts.map((part, i) => (i === 0 ? '' : toText(values[i - 1] as Part)) + part).join(''),
});
