import { Parser } from 'htmlparser2';

/** The text of a piece of HTML, without its tags. */
export function htmlText(html: string): string {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(html);
  return text.trim();
}
