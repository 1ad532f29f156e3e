import { hLine, point, text } from '../../charts/marks';
import type { Frame, Mark, Scene } from '../../charts/scene';
import { horizonDays } from './model';
import { flaws, shareFirst, type Result, type Results } from './settings';
import { days } from './words';

function panel(title: string, result: Result, width: number, perRow: number): Mark[] {
  const { reviewers, attackers, nobody } = result;
  const pitch = width / perRow;
  const rows = flaws / perRow;
  const grid = Array.from({ length: flaws }, (_, i): Mark => {
    const [x, y] = [pitch * ((i % perRow) + 0.5), 30 + pitch * (Math.floor(i / perRow) + 0.5)];
    if (i < reviewers) return point(x, y, 'open');
    return i < reviewers + attackers ? point(x, y, 'closed') : { mark: 'dot', x, y };
  });
  const below = 30 + rows * pitch + 18;
  const bar = below + 62;
  return [
    text(0, 16, title, { tone: 'strong' }),
    ...grid,
    text(0, below, `Reviewers ${reviewers}`),
    text(width / 2, below, `Attackers ${attackers}`, { anchor: 'middle' }),
    text(width, below, `Nobody ${nobody}`, { anchor: 'end' }),
    text(0, below + 24, `Reviewers first to ${shareFirst(result)} of the ${reviewers + attackers} found`, {
      tone: 'strong',
    }),
    text(0, bar - 10, `Users exposed on ${days(result)} of ${horizonDays} days`, { tone: 'strong' }),
    hLine(bar, 0, width, 'axis'),
    { mark: 'bar', x: 0, y: bar - 5, width: (width * result.days) / horizonDays, height: 10, side: 'plain' },
  ];
}

/** A field of flaws and a bar of days for each side. */
export function picture({ open, closed }: Results, { size, width }: Frame): Scene {
  const beside = size !== 'S';
  const own = beside ? (width - 40) / 2 : width;
  const perRow = size === 'M' ? 10 : 20;
  const height = 30 + (flaws / perRow) * (own / perRow) + 18 + 62 + 8;
  const [dx, dy] = beside ? [own + 40, 0] : [0, height + 20];
  return {
    height: dy + height,
    marks: [
      ...panel('Open', open, own, perRow),
      { mark: 'group', dx, dy, marks: panel('Closed', closed, own, perRow) },
    ],
  };
}
