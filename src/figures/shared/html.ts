import { escapeAttribute } from '../../text/escape';

/** HTML that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** A template for HTML in which every value is escaped, unless it is HTML itself or a list of it. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | readonly Html[])[]): Html {
  const print = (value: (typeof values)[number] | undefined): string => {
    if (value === undefined) return '';
    if (value instanceof Html) return value.text;
    if (typeof value === 'object') return value.map(print).join('');
    return escapeAttribute(String(value));
  };
  return new Html(parts.map((part, i) => part + print(values[i])).join(''));
}
