import { count } from '../../text/count.ts';
import { daysPerMonth, type ScoredModel, type Wait } from './model.ts';
import { lookText, waitsOf, type Data, type Settings } from './settings.ts';

/** Months of a wait: rounded if it is over, full ones if it is not, since more would be untrue. */
export const months = ({ days, match }: Wait) => Math[match ? 'round' : 'floor'](days / daysPerMonth);
const inMonths = (n: number) => (n < 1 ? 'under a month' : count(n, 'month').replace(' ', '\u00a0'));
export function lengthOf(wait: Wait): string {
  const n = months(wait);
  return `${wait.match || n < 1 ? '' : 'more than '}${inMonths(n)}`;
}
/** A record’s name without the month that tells versions apart. */
export const shortName = ({ name }: ScoredModel) => name.replace(/ \(.*\)/, '');

/** How many records were equalled, and after how long, in words that follow their number. */
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
  const records = length === 1 ? 'the one closed record' : `${matches || 'none'} of ${length} closed records`;
  const not = length === 1 && matches === 0 ? 'not ' : '';
  return `By ${lookText(data, settings.month)}, open models had ${not}equalled ${records}${after}.`;
}

/** The record that has waited longest, and what the other meaning of open would change. */
export function reason(data: Data, settings: Settings): string {
  const oldest = waitsOf(data, settings).find(({ match }) => !match);
  const waiting = oldest ? `The record of ${shortName(oldest.record)} had stood for ${lengthOf(oldest)}. ` : '';
  const other = settings.meaning === 'free' ? 'download' : 'free';
  const [now, then] = [matched(data, settings), matched(data, { ...settings, meaning: other })];
  const models = other === 'free' ? 'only models that anyone may use freely' : 'every model that can be downloaded';
  if (now.matches === then.matches && now.after === then.after)
    return `${waiting}To count ${models} would change nothing on that day.`;
  return `${waiting}Count ${models}, and ${then.matches || 'none'} ${then.matches === 1 ? 'was' : 'were'} equalled${then.after}.`;
}
