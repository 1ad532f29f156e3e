import type { Problem } from '../collections/problems';
import type { Entry } from '../collections/read-content';
import type { Content } from './content';

/** Ids, addresses and places that two entries claim. */
export const duplicateProblems = (content: Content): Problem[] => [
  ...duplicates(content.sources, 'id'),
  ...duplicates(content.sources, 'url'),
  ...duplicates(content.sourceGroups, 'id'),
  ...duplicates(content.claims, 'id'),
  ...duplicates(content.corrections, 'id'),
  ...duplicates(content.terms, 'id'),
  ...duplicates(content.tools, 'id'),
  ...duplicates(content.toolGroups, 'id'),
  ...duplicates(content.verdicts, 'id'),
  ...duplicates([...content.articles.entries, ...content.pages.entries], 'title'),
  ...duplicates([...content.articles.entries, ...content.pages.entries], 'summary'),
  ...duplicates(content.articles.entries, 'order'),
  ...duplicates(content.questions.entries, 'order'),
  ...duplicates(content.redirects, 'from'),
];

function duplicates<K extends string>(entries: Entry<Record<K, unknown>>[], field: K): Problem[] {
  const first = new Map<unknown, Entry<Record<K, unknown>>>();
  const numbers = entries.map(({ data }) => data[field]).filter((value) => typeof value === 'number');
  const free = numbers.length > 0 ? ` The next free one is ${Math.max(...numbers) + 1}.` : '';
  return entries.flatMap((entry) => {
    const value = entry.data[field];
    const earlier = first.get(value);
    if (!earlier) {
      first.set(value, entry);
      return [];
    }
    const place = [earlier.file, earlier.lineOf([field])].filter(Boolean).join(':');
    return [
      {
        file: entry.file,
        line: entry.lineOf([field]),
        where: field,
        message: `"${String(value)}" is already used in ${place}.`,
        hint: `Each ${field} may be used once. Remove one of the two entries, or change its ${field}.${free}`,
      },
    ];
  });
}
