import { hLine, path, text } from '../../charts/marks';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene';
import { horizonDays } from './model';
import { flaws, shareFirst, type Result, type Results } from './settings';
import { days } from './words';

/**
 * A sign as steps from its middle and back to it, so that all signs of one kind are the same text, which compresses
 * well.
 */
type Sign = (size: number) => string;

/** A reviewer has found it: an eye. Not hollow or solid, which mean open and closed. */
export const eye: Sign = (size) => {
  const [half = 0, lid = 0, pupil = 0] = [size, size * 1.3, size / 6].map(round);
  return (
    `m-${half} 0q${half}-${lid} ${2 * half} 0q-${half} ${lid}-${2 * half} 0m${half} 0` +
    `m-${pupil} 0a${pupil} ${pupil} 0 1 0 ${2 * pupil} 0a${pupil} ${pupil} 0 1 0-${2 * pupil} 0m${pupil} 0`
  );
};

/** An attacker has found it. */
export const cross: Sign = (size) => {
  const arm = round(size * 0.65);
  return `m-${arm}-${arm}l${2 * arm} ${2 * arm}m0-${2 * arm}l-${2 * arm} ${2 * arm}m${arm}-${arm}`;
};

/** Nobody has found it. */
export const speck: Sign = () => 'm-.7-.7h1.4v1.4h-1.4zm.7.7';

/** Room for a second line of counts, where three do not fit in one. */
const secondLine = (width: number) => (width < 280 ? 18 : 0);

function panel(title: string, result: Result, width: number, perRow: number): Mark[] {
  const { reviewers, attackers, nobody } = result;
  const found = reviewers + attackers;
  const pitch = round(width / perRow);
  const rows = flaws / perRow;
  const signs = (sign: Sign, from: number, to: number) => {
    const steps = Array.from({ length: to - from }, (_, i) => {
      const [column, row] = [(from + i) % perRow, Math.floor((from + i) / perRow)];
      const step =
        i > 0 && column > 0 ? `m${pitch} 0` : `M${round(pitch * (column + 0.5))} ${round(30 + pitch * (row + 0.5))}`;
      return step + sign(pitch * 0.37);
    });
    return path('ink', steps.join(''));
  };
  const counts = 30 + rows * pitch + 18;
  const below = counts + secondLine(width);
  const bar = below + 70;
  return [
    text(0, 16, title, { tone: 'strong' }),
    signs(eye, 0, reviewers),
    signs(cross, reviewers, found),
    signs(speck, found, flaws),
    text(0, counts, `Reviewers ${reviewers}`),
    ...(secondLine(width) > 0
      ? [text(width, counts, `Attackers ${attackers}`, { anchor: 'end' }), text(0, below, `Nobody ${nobody}`)]
      : [
          text(width / 2, counts, `Attackers ${attackers}`, { anchor: 'middle' }),
          text(width, counts, `Nobody ${nobody}`, { anchor: 'end' }),
        ]),
    text(0, below + 24, `Reviewers win ${shareFirst(result)} of finds`, { tone: 'strong' }),
    text(0, bar - 16, `Users exposed on ${days(result)} of ${horizonDays} days`, { tone: 'strong' }),
    hLine(bar, 0, width, 'axis'),
    { mark: 'bar', x: 0, y: bar - 5, width: (width * result.days) / horizonDays, height: 10, side: 'plain' },
  ];
}

/** A field of flaws and a bar of days for each side. */
export function picture({ open, closed }: Results, { size, width }: Frame): Scene {
  const beside = size !== 'S';
  const own = beside ? (width - 40) / 2 : width;
  const perRow = size === 'S' ? 20 : 10;
  const height = 30 + (flaws / perRow) * (own / perRow) + 18 + secondLine(own) + 70 + 8;
  const [dx, dy] = beside ? [own + 40, 0] : [0, height + 20];
  return {
    height: dy + height,
    marks: [
      ...panel('Open', open, own, perRow),
      { mark: 'group', dx, dy, marks: panel('Closed', closed, own, perRow) },
    ],
  };
}
