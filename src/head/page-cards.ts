import { articlePath, pageName, pages } from '../site.ts';
import { argumentName, capitalise, continuesVerdict } from '../text/format.ts';
import type { Card } from '../images/card.ts';
import { getArticles, getPage, getVerdictsByClaim } from '../collections/queries.ts';
import { once } from '../collections/once.ts';

/** The card of every page that search engines may show, by its path. */
export const getCards = once(async (): Promise<Map<string, Card>> => {
  const [articles, verdicts] = await Promise.all([getArticles(), getVerdictsByClaim()]);
  const cards = new Map<string, Card>();
  for (const { path, name } of Object.values(pages)) {
    const { data } = await getPage(pageName(path));
    cards.set(path, { label: name, title: data.title, line: data.summary });
  }
  for (const { id, data } of articles) {
    const word = capitalise(verdicts.get(data.claim)?.word ?? '');
    const continues = continuesVerdict(data.verdictNote);
    cards.set(articlePath(id), {
      label: argumentName(data),
      title: data.title,
      strong: continues ? `${word} ${data.verdictNote}` : `${word}:`,
      line: continues ? '' : data.verdictNote,
    });
  }
  return cards;
});
