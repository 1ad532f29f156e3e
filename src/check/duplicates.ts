import { atField, type Report } from '../collections/problems';
import type { Entry } from '../collections/read-content';
import type { Content } from './content';

/** Ids, addresses and places that two entries claim. */
export function duplicateProblems(content: Content, report: Report): void {
  const articlesAndPages = [...content.articles.entries, ...content.pages.entries];
  const unique: [entries: Entry<object>[], ...fields: string[]][] = [
    [content.sources, 'id', 'url'],
    [content.sourceGroups, 'id'],
    [content.claims, 'id'],
    [content.corrections, 'id'],
    [content.terms, 'id'],
    [content.tools, 'id'],
    [content.toolGroups, 'id'],
    [content.verdicts, 'id'],
    [articlesAndPages, 'title', 'summary'],
    [content.articles.entries, 'order'],
    [content.questions.entries, 'order'],
    [content.redirects, 'from'],
  ];
  for (const [entries, ...fields] of unique) {
    for (const field of fields) {
      const first = new Map<unknown, Entry<object>>();
      const valueOf = ({ data }: Entry<object>) => (data as Record<string, unknown>)[field];
      const numbers = entries.map(valueOf).filter((value) => typeof value === 'number');
      const free = numbers.length > 0 ? ` The next free one is ${Math.max(...numbers) + 1}.` : '';
      // A file with a wrong name may be a copy.
      for (const entry of entries.filter(({ file }) => !content.hasCause(file))) {
        const value = valueOf(entry);
        const earlier = first.get(value);
        if (!earlier) first.set(value, entry);
        else {
          const place = [earlier.file, earlier.lineOf([field])].filter(Boolean).join(':');
          const hint = `Each ${field} may be used once. Remove one of the two entries, or change its ${field}.${free}`;
          report(atField(entry, field), `"${String(value)}" is already used in ${place}.`, hint);
        }
      }
    }
  }
}
