import { count } from '../../text/count';
import { daysPerMonth, type ScoredModel, type Wait } from './model';
import { lookText, waitsOf, type Data, type Settings } from './settings';

/** Months of a wait: rounded if it is over, full ones if it is not, since more would be untrue. */
export const months = ({ days, match }: Wait) => Math[match ? 'round' : 'floor'](days / daysPerMonth);
const inMonths = (n: number) => (n < 1 ? 'under a month' : count(n, 'month').replace(' ', '\u00a0'));
export function lengthOf(wait: Wait): string {
  const n = months(wait);
  return `${wait.match || n < 1 ? '' : 'more than '}${inMonths(n)}`;
}
/** A record’s name without the month that tells versions apart. */
export const shortName = ({ name }: ScoredModel) => name.replace(/ \(.*\)/, '');

/** How many records were matched, and after how long, in words that follow "matched". */
function matched(data: Data, settings: Settings): { matches: number; after: string } {
  const lengths = waitsOf(data, settings)
    .filter(({ match }) => match)
    .map(months);
  const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
  const after = low === high || high < 1 ? inMonths(high) : `${low || 'under 1'} to ${inMonths(high)}`;
  return { matches: lengths.length, after: lengths.length ? `, after ${after}` : '' };
}

export function answer(data: Data, settings: Settings): string {
  const { length } = waitsOf(data, settings);
  const { matches, after } = matched(data, settings);
  const date = lookText(data, settings.month);
  if (matches === 0)
    return `On ${date} ${length === 1 ? 'the one closed record was not' : `none of ${length} closed records was`} matched.`;
  return `On ${date}, ${matches} of ${length} closed records ${matches === 1 ? 'was' : 'were'} matched${after}.`;
}

export function reason(data: Data, settings: Settings): string {
  const oldest = waitsOf(data, settings).find(({ match }) => !match);
  const [any, free] = (['download', 'free'] as const).map((meaning) => {
    const { matches, after } = matched(data, { ...settings, meaning });
    return `${matches || 'none'} matched${after}`;
  });
  const waiting = oldest ? `${shortName(oldest.record)} has waited ${lengthOf(oldest)}. ` : '';
  return (
    waiting +
    (any === free
      ? 'What counts as open makes no difference on that day.'
      : `It turns on what counts as open: if any download will do ${any}; if the use must be free ${free}.`)
  );
}
