import { Parser } from 'htmlparser2';

export function htmlText(html: string): string {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(html);
  return text.trim();
}
