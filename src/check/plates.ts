import { kindOf } from '../charts/kinds.ts';
import { atField, type Report } from '../reader/problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { figuresWithPlate } from '../figures/registry.ts';
import { shownName } from '../reader/outline.ts';
import type { Content } from './content.ts';

/** Articles that open with a picture that does not exist, has no small form, or stands nowhere whole. */
export function plateProblems({ articles, charts, components, isWhole, unread }: Content, report: Report): void {
  if (!isWhole('charts')) return;
  const drawn = new Map(charts.map(({ name, data }) => [name, kindOf(data).hasPlate]));
  const all = [...charts.map(({ name }) => name).filter((name) => drawn.get(name)), ...figuresWithPlate];
  for (const article of articles.entries) {
    const { plate } = article.data;
    if (plate === undefined) continue;
    const place = atField(article, 'plate');
    if (!all.includes(plate)) {
      const message = drawn.has(plate)
        ? `The chart "${plate}" has no small form that could open an article.`
        : `There is no chart or figure "${plate}" with a small form.`;
      const hint = `Use one of these, or leave the line out: ${all.join(', ')}.`;
      report(place, message, [didYouMean(plate, all), hint].filter(Boolean).join(' '));
    } else if (unread.size === 0 && !components.some((component) => shownName(component) === plate)) {
      const message = `The picture links to "${plate}", which no text shows.`;
      report(place, message, `Write <Chart name="${plate}" /> in this article, or choose another.`);
    }
  }
}
