import { count } from '../../text/count.ts';
import type { Basis, Datum, Stop, Training } from './model.ts';
import type { Settings } from './settings.ts';

/** What a reader gives away, and how. */
export const datumTexts: Record<Datum, { label: string; you: string }> = {
  prompt: { label: 'Prompt', you: 'You type it' },
  file: { label: 'Attached file', you: 'You attach it' },
  answer: { label: 'Answer', you: 'You read it' },
  feedback: { label: 'Feedback (thumb up or down)', you: 'You press the thumb' },
};

export const bases: Record<Basis, string> = {
  technical: 'how it is built',
  contract: 'a promise in its terms',
  setting: 'a switch, and its maker’s word',
  'not known': 'not known',
};

export const keptText = ({ kept }: Stop): string => kept ?? 'not known';

/** Whether it trains models, after the name of a party. */
const trains: Record<Training, string> = {
  yes: ', which trains models on it',
  no: ', which says it trains no models on it',
  'unless you say no': ', which may train models on it unless you say no',
  'not known': '; whether it trains models is not known',
};

const company = (stops: readonly Stop[]) => stops.find(({ party }) => party === 'company');

export function answer({ datum }: Settings, stops: readonly Stop[]): string {
  const gets = company(stops);
  if (gets?.state === 'goes') return `Your ${datum} goes to ${gets.name}${trains[gets.training]}.`;
  if (gets) return `Whether your ${datum} leaves you is not known.`;
  return stops.some(({ party }) => party !== 'you' && party !== 'own')
    ? `No company gets your ${datum}, but others may reach it.`
    : `Nobody else gets your ${datum}.`;
}

/** How long it is kept, and at how many stops that or more is not known. */
export function reason(stops: readonly Stop[], unknowns: number): string {
  const gets = company(stops);
  const kept = gets?.state === 'goes' ? `Kept: ${keptText(gets)}. ` : '';
  return unknowns === 0
    ? `${kept}What happens is known at each stop.`
    : `${kept}At ${count(unknowns, 'stop')} we could not find out what happens.`;
}
