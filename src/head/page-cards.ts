import { articlePath, pages } from '../site';
import type { Card } from '../images/card';
import { getArticles, getPage, getVerdictsByClaim } from '../collections/queries';
import { once } from '../collections/once';

/** Name of a page’s card: that of its text in content/. */
export const cardId = (path: string): string => path.replace(/^\/articles\/(?=.)/, '').replaceAll('/', '') || 'home';

/** Address of a page’s card from the site’s root. */
export const cardPath = (path: string): string => `/cards/${cardId(path)}.png`;

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The card of every page that search engines may show, by its path. */
export const getCards = once(async (): Promise<Map<string, Card>> => {
  const [articles, verdicts] = await Promise.all([getArticles(), getVerdictsByClaim()]);
  const cards = new Map<string, Card>();
  for (const { path, name } of Object.values(pages)) {
    const { data } = await getPage(cardId(path));
    cards.set(path, { label: name, title: data.title, line: data.summary });
  }
  for (const { id, data } of articles) {
    const word = sentence(verdicts.get(data.claim)?.word ?? '');
    const runsOn = data.verdictNote.startsWith('on ');
    cards.set(articlePath(id), {
      label: `${data.order}. ${data.kicker}`,
      title: data.title,
      strong: runsOn ? `${word} ${data.verdictNote}` : `${word}:`,
      line: runsOn ? '' : data.verdictNote,
    });
  }
  return cards;
});
