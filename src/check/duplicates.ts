import { atField, type Report } from '../reader/problems.ts';
import type { Entry } from '../reader/read-log.ts';
import { claimGroups } from '../schemas/claim.ts';
import { anchor } from '../schemas/fields.ts';
import { pageName, pages } from '../site.ts';
import type { Content } from './content.ts';

/** Names that the site gives to something else: pages and groups of claims, lists of sources, the Data Package. */
const taken = {
  articles: [...claimGroups([]), ...Object.values(pages).map(({ path }) => pageName(path))],
  questions: ['sources'],
  datasets: ['datapackage'],
};

/** Ids, names, addresses and places that two things claim. */
export function duplicateProblems(content: Content, report: Report): void {
  const { articles, questions, terms } = content;
  const unique: [entries: Entry<object>[], ...fields: string[]][] = [
    [content.sources, 'id', 'url'],
    [content.sourceGroups, 'id'],
    [content.claims, 'id'],
    [content.corrections, 'id'],
    [terms, 'id'],
    [terms.flatMap(({ data, ...at }) => [data.term, ...data.aka].map((term) => ({ ...at, data: { term } }))), 'term'],
    [content.tools, 'id'],
    [content.toolGroups, 'id'],
    [content.verdicts, 'id'],
    [[...articles.entries, ...content.pages.entries], 'title', 'summary'],
    [articles.entries, 'order', 'manual'],
    [questions.entries, 'order'],
    [content.redirects, 'from'],
  ];
  const named = { articles: articles.texts, questions: questions.texts, datasets: content.datasets };
  for (const kind of ['articles', 'questions', 'datasets'] as const)
    for (const { file, name } of named[kind])
      if (taken[kind].includes(name) || !anchor.safeParse(name).success)
        report({ file, cause: true }, `The site gives the name "${name}" to something else.`, 'Rename the file.');
  for (const [entries, ...fields] of unique) for (const field of fields) duplicatesIn(entries, field, report);
  if (content.isWhole('articles')) gapProblems(articles.entries, report);
}

/** Articles after a place that none has: readers would see “Argument 9 of 5”. */
function gapProblems(articles: Content['articles']['entries'], report: Report): void {
  const places = new Set(articles.map(({ data }) => data.order));
  const free = Array.from(articles, (_, i) => i + 1).find((place) => !places.has(place));
  if (free === undefined || places.size < articles.length) return;
  for (const article of articles.filter(({ data }) => data.order > articles.length)) {
    const message = `There are ${articles.length} articles, and none has the place ${free}.`;
    report(atField(article, 'order'), message, `Use ${free}, the next free one.`);
  }
}

/** What values have in common that are the same: capitals make no difference, but in the path of a web address they do. */
const keyOf = (field: string, value: string) => (field === 'url' ? new URL(value).href : value.toLowerCase());

function duplicatesIn(entries: readonly Entry<object>[], field: string, report: Report): void {
  const valueOf = ({ data }: Entry<object>) => String((data as Record<string, unknown>)[field]);
  for (const [first, ...others] of Map.groupBy(entries, (entry) => keyOf(field, valueOf(entry))).values()) {
    for (const entry of others) {
      const free =
        field === 'order' ? ` The next free one is ${Math.max(...entries.map(valueOf).map(Number)) + 1}.` : '';
      const place = `${first?.file}:${first?.lineOf([field])}`;
      const hint = `Each ${field} may be used once. Remove one of the two entries, or change its ${field}.${free}`;
      report(atField(entry, field), `"${valueOf(entry)}" is already used in ${place}.`, hint);
    }
  }
}
