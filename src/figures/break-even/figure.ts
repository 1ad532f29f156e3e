import { money } from '../../text/number';
import type { Range } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import { nearestVolume, picture } from './picture';
import { comparison, limits, volumes, type Data, type Mix, type Settings } from './settings';
import { answer, bills, reason, tokens } from './words';

const percent = (n: number) => `${n}%`;
const mixNames: Record<Mix, string> = { even: 'one', three: 'three', reading: 'ten' };

/** Renting by the token is cheaper at low volume; owning only at a volume that keeps the machines busy. */
export const breakEven: FigureDefinition<Data, Settings> = {
  key: 'f4',
  controls: ({ inputs, closed, start }) => {
    const slider = (name: keyof typeof limits, label: string, text: Range['text'], look: Partial<Range> = {}) => ({
      kind: 'range' as const,
      label,
      ...limits[name],
      value: inputs[name],
      text,
      ...look,
    });
    const assumption = { assumption: true };
    const detail = { ...assumption, detail: true };
    return {
      volume: {
        kind: 'choice',
        label: 'Tokens written a month',
        options: volumes.map((volume) => ({ value: volume, label: tokens(volume) })),
        value: start.volume,
        shownAs: 'slider',
      },
      load: slider('load', 'How full a machine may get before you rent another', percent, assumption),
      price: {
        kind: 'choice',
        label: 'Closed model to compare',
        options: closed.map(({ id, label }) => ({ value: id, label })),
        value: start.price,
        shownAs: 'list',
      },
      mix: {
        kind: 'choice',
        label: 'Tokens read for each one written',
        options: (Object.keys(mixNames) as Mix[]).map((mix) => ({ value: mix, label: mixNames[mix] })),
        value: start.mix,
      },
      rent: slider('rent', 'Rent of a card and hour', money),
      staff: slider(
        'staff',
        'People who mind the machines',
        (n) => (n === 0 ? 'nobody' : `${n} full time`),
        assumption,
      ),
      overhead: slider('overhead', 'Storage, network, spare capacity', percent, detail),
      payroll: slider('payroll', 'Cost of a post for each dollar of wages', money, detail),
    };
  },
  presets: ({ examples }) => examples,
  view: (data, settings) => {
    const compared = comparison(data, settings);
    return {
      answer: answer(compared),
      reason: reason(data, settings, compared),
      draw: (frame) => picture(data, compared, frame),
      below: { bills: bills(data, compared) },
    };
  },
  // On a phone the picture moves with the volume, so nothing can be dragged along it.
  drag: (x, frame) => (frame.size === 'S' ? {} : { volume: nearestVolume(x, frame) }),
};
