import { hLine, path, text } from '../../charts/marks';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene';
import { horizonDays } from './model';
import { flaws, shareFirst, type Result, type Results } from './settings';
import { days } from './words';

interface Place {
  x: number;
  y: number;
}

/** A reviewer has found it: an eye, twice as wide as its size. Not hollow or solid, since open and closed are other things. */
export const eye = ({ x, y }: Place, size: number) => {
  const [half, lid, pupil] = [size, size * 1.3, size / 6].map(round) as [number, number, number];
  return (
    `M${round(x - half)} ${y}q${half}-${lid} ${2 * half} 0q-${half} ${lid}-${2 * half} 0` +
    `m${round(half - pupil)} 0a${pupil} ${pupil} 0 1 0 ${2 * pupil} 0a${pupil} ${pupil} 0 1 0-${2 * pupil} 0`
  );
};

/** An attacker has found it. */
export const cross = ({ x, y }: Place, size: number) => {
  const arm = round(size * 0.65);
  return `M${round(x - arm)} ${round(y - arm)}l${2 * arm} ${2 * arm}m0-${2 * arm}l-${2 * arm} ${2 * arm}`;
};

function panel(title: string, result: Result, width: number, perRow: number): Mark[] {
  const { reviewers, attackers, nobody } = result;
  const pitch = width / perRow;
  const rows = flaws / perRow;
  // All signs of one kind are one path, since there are many.
  const places = Array.from({ length: flaws }, (_, i) => {
    const [x, y] = [pitch * ((i % perRow) + 0.5), 30 + pitch * (Math.floor(i / perRow) + 0.5)];
    return { x: round(x), y: round(y) };
  });
  const size = pitch * 0.37;
  const signs = (draw: typeof eye, from: number, to: number) =>
    path(
      'ink',
      places
        .slice(from, to)
        .map((place) => draw(place, size))
        .join(''),
    );
  const found = reviewers + attackers;
  const below = 30 + rows * pitch + 18;
  const bar = below + 70;
  return [
    text(0, 16, title, { tone: 'strong' }),
    signs(eye, 0, reviewers),
    signs(cross, reviewers, found),
    ...places.slice(found).map((place): Mark => ({ mark: 'dot', ...place })),
    text(0, below, `Reviewers ${reviewers}`),
    text(width / 2, below, `Attackers ${attackers}`, { anchor: 'middle' }),
    text(width, below, `Nobody ${nobody}`, { anchor: 'end' }),
    text(0, below + 24, `Reviewers first to ${shareFirst(result)} of the ${found} found`, {
      tone: 'strong',
    }),
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
  const height = 30 + (flaws / perRow) * (own / perRow) + 18 + 70 + 8;
  const [dx, dy] = beside ? [own + 40, 0] : [0, height + 20];
  return {
    height: dy + height,
    marks: [
      ...panel('Open', open, own, perRow),
      { mark: 'group', dx, dy, marks: panel('Closed', closed, own, perRow) },
    ],
  };
}
