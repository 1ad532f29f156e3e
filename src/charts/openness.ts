import type { Dataset } from '../collections/dataset';
import { point, text } from './marks';
import type { Frame, Mark, PointKind, Scene } from './scene';

const steps = ['closed', 'open weights', 'fully open'] as const;
const parts = [
  ['weights', 'Weights'],
  ['inference_code', 'Code to run it'],
  ['report', 'Technical report'],
  ['data_documented', 'Account of the data'],
  ['training_code', 'Training code'],
  ['training_data', 'Training data'],
] as const;

/** The words of the data in the order of their marks. */
const kinds: Record<string, PointKind> = { yes: 'open', partly: 'half', 'not known': 'unknown', no: 'closed' };
const order = Object.keys(kinds);
const pad = 8;

/** Where the marks of a drawing stand: their distance, how many stand side by side, what is before and above them. */
const grids = {
  S: { pitch: 12, perLine: 10, left: 0, name: 20, count: 17, beside: 0, gap: 14 },
  M: { pitch: 13, perLine: 14, left: 136, name: 0, count: 20, beside: 0, gap: 16 },
  L: { pitch: 14, perLine: 14, left: 164, name: 0, count: 0, beside: 62, gap: 26 },
} as const;

/** One mark a model: for each step of openness, which parts are published, and how many models publish them. */
export function opennessParts({ rows }: Dataset, frame: Frame): Scene {
  const { pitch, perLine, left, name: nameHeight, count, beside, gap } = grids[frame.size];
  const groups = steps.map((step) => rows.filter((row) => row['step'] === step));
  /** A count of two digits is wider. */
  const besideOf = (group: unknown[]) => (beside && group.length < 10 ? beside - 14 : beside);
  const widths = groups.map((group) => besideOf(group) + Math.min(group.length, perLine) * pitch + gap);
  const starts = widths.map((_, s) => left + pad + widths.slice(0, s).reduce((sum, width) => sum + width, 0));
  const lines = Math.max(...groups.map((group) => Math.ceil(group.length / perLine)));
  const rowHeight = nameHeight + count + lines * pitch + 14;
  const head = 26;
  return {
    height: head + parts.length * rowHeight + 1,
    marks: [
      ...steps.map((step, s) =>
        text(starts[s] ?? 0, 17, `${step[0]?.toUpperCase()}${step.slice(1)}`, { tone: 'strong' }),
      ),
      ...parts.map(([column, name], p): Mark => {
        const y = head + p * rowHeight;
        const top = y + nameHeight + 7;
        const middle = top + count + (lines * pitch) / 2;
        const marks = [
          text(pad, nameHeight ? y + 17 : y + rowHeight / 2 + 4.5, name),
          ...groups.flatMap((group, s) => {
            const start = starts[s] ?? 0;
            // Beside its count a group stands in the middle of its row, under it at the top.
            const lift = beside ? ((lines - Math.ceil(group.length / perLine)) * pitch) / 2 : 0;
            const published = group.filter((row) => row[column] === 'yes').length;
            return [
              text(start, beside ? middle + 4.5 : top + 12, `${published} of ${group.length}`, {
                tone: nameHeight ? 'quiet' : 'strong',
              }),
              ...[...group]
                .sort((a, b) => order.indexOf(String(a[column])) - order.indexOf(String(b[column])))
                .map((row, i) => {
                  const across = start + besideOf(group) + pitch / 2 + (i % perLine) * pitch;
                  return point(
                    across,
                    top + count + lift + pitch / 2 + Math.floor(i / perLine) * pitch,
                    kinds[String(row[column])] ?? 'unknown',
                  );
                }),
            ];
          }),
        ];
        return p % 2 === 0 ? { mark: 'band', y, height: rowHeight, marks } : { mark: 'group', dx: 0, dy: 0, marks };
      }),
    ],
  };
}
