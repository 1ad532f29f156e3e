import { money } from '../../text/number';
import { choice, range } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import { nearestVolume, picture } from './picture';
import { comparison, limits, volumes, type Data, type Mix, type Settings } from './settings';
import { answer, reason, tokens } from './words';

const percent = (n: number) => `${n}%`;
const people = (n: number) => (n === 0 ? 'nobody' : `${n} full time`);
const assumption = { assumption: true };
const detail = { assumption: true, place: 'detail' } as const;

/** Renting by the token is cheaper at low volume; owning only at a volume that keeps the machines busy. */
export const breakEven: FigureDefinition<Data, Settings> = {
  controls: ({ inputs, closed, start }) => ({
    volume: choice(
      'Tokens written a month',
      start.volume,
      volumes.map((volume) => [volume, tokens(volume)]),
      { shownAs: 'slider', place: 'main' },
    ),
    load: range('How full a machine may get before you rent another', inputs.load, limits.load, percent, assumption),
    price: choice(
      'Closed model to compare',
      start.price,
      closed.map(({ id, label }) => [id, label]),
      { shownAs: 'list' },
    ),
    mix: choice<Mix>('Tokens read for each one written', start.mix, [
      ['even', 'one'],
      ['three', 'three'],
      ['reading', 'ten'],
    ]),
    rent: range('Rent of a card and hour', inputs.rent, limits.rent, money),
    staff: range('People who mind the machines', inputs.staff, limits.staff, people, assumption),
    overhead: range('Storage, network, spare capacity', inputs.overhead, limits.overhead, percent, detail),
    payroll: range('Cost of a post for each dollar of wages', inputs.payroll, limits.payroll, money, detail),
  }),
  presets: ({ examples }) => examples,
  view: (data, settings) => {
    const compared = comparison(data, settings);
    return {
      answer: answer(compared),
      reason: reason(data, settings, compared),
      draw: (frame) => picture(data, compared, frame),
    };
  },
  drag: (x, frame) => ({ volume: nearestVolume(x, frame) }),
};
