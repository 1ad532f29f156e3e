import { visitPage } from './tags.ts';

export function htmlText(html: string): string {
  let text = '';
  visitPage(html, { onText: (part) => (text += part) });
  return text.trim();
}
