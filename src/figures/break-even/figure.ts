import { money } from '../../text/number.ts';
import { asInOlderLinks, choice, range, type Controls } from '../shared/controls.ts';
import type { FigureDefinition } from '../shared/definition.ts';
import { picture } from './picture.ts';
import { comparison, inOlderLinks, limits, volumes, type Data, type Mix, type Settings } from './settings.ts';
import { answer, inNovels, ranges, reason, rentingBeats, ways } from './words.ts';

const percent = (n: number) => `${n}%`;
const hours = (load: number) => `${(load * 0.24).toFixed(1)} hours`;
const people = (n: number) => (n === 0 ? 'nobody' : `${n} full time`);
const detail = { place: 'detail' } as const;
const assumption = { ...detail, assumption: true };

/** What a month costs at a host, by a closed model, and on rented machines, which pay only if they are busy. */
export const breakEven: FigureDefinition<Data, Settings> = {
  controls: ({ inputs, closed, start }) => {
    const controls: Controls<Settings> = {
      volume: choice(
        'Novels the AI writes in a month',
        start.volume,
        volumes.map((volume) => [volume, inNovels(inputs, volume)]),
        { shownAs: 'slider', place: 'main' },
      ),
      mix: choice<Mix>(
        'For each page it writes, it reads',
        start.mix,
        [
          ['even', 'one page'],
          ['three', 'three pages'],
          ['reading', 'ten pages'],
        ],
        detail,
      ),
      price: choice(
        'Closed model to compare',
        start.price,
        closed.map(({ id, label }) => [id, label]),
        { ...detail, shownAs: 'list' },
      ),
      load: range('A day’s work after which you rent more machines', inputs.load, limits.load, hours, assumption),
      staff: range('People who look after the machines', start.staff, limits.staff, people, assumption),
      rent: range('Rent of a card for an hour', inputs.rent, limits.rent, money, detail),
      overhead: range('Rent for storage, network and spares', inputs.overhead, limits.overhead, percent, assumption),
      payroll: range('Cost of a post for each dollar of wages', inputs.payroll, limits.payroll, money, assumption),
    };
    return asInOlderLinks(controls, inOlderLinks);
  },
  presets: ({ examples }) => examples,
  detailsName: 'Change the rent, the staff and the closed model',
  view: (data, settings) => {
    const compared = comparison(data, settings);
    const sorted = ways(data, compared);
    return {
      answer: answer(sorted),
      reason: reason(data, settings, compared),
      draw: (frame) => picture(sorted, frame),
      notes: { volume: rentingBeats(compared), ...ranges(data, compared) },
    };
  },
};
