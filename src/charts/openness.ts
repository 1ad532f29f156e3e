import type { Dataset } from '../lib/dataset';
import { text } from './marks';
import type { Frame, Mark, Scene } from './scene';

const steps = ['closed', 'open weights', 'fully open'] as const;
const parts = [
  ['weights', 'Weights'],
  ['inference_code', 'Code to run it'],
  ['report', 'Technical report'],
  ['data_documented', 'Account of the data'],
  ['training_code', 'Training code'],
  ['training_data', 'Training data'],
] as const;

const order = ['yes', 'partly', 'not known', 'no'];
const pad = 8;

/** One mark a model: for each step of openness, which parts are published. */
export function opennessParts({ rows }: Dataset, frame: Frame): Scene {
  const small = frame.size === 'S';
  const left = small ? 0 : frame.size === 'M' ? 132 : 160;
  const width = (frame.width - left - pad) / steps.length;
  const pitch = { S: 10, M: 11, L: 12 }[frame.size];
  const perLine = Math.floor((width - 10) / pitch);
  const groups = steps.map((step) => rows.filter((row) => row['step'] === step));
  const lines = Math.max(...groups.map((group) => Math.ceil(group.length / perLine)));
  const rowHeight = lines * (pitch + 1) + (small ? 30 : 16);
  const head = 44;
  return {
    height: head + parts.length * rowHeight + 1,
    marks: [
      ...steps.flatMap((step, s): Mark[] => [
        text(left + s * width + pad, 16, `${step[0]?.toUpperCase()}${step.slice(1)}`, { tone: 'strong' }),
        text(left + s * width + pad, 33, `${groups[s]?.length} models`, { tone: 'quiet' }),
      ]),
      ...parts.map(([column, name], p): Mark => {
        const y = head + p * rowHeight;
        const first = y + (small ? 32 : 14);
        const marks = [
          text(pad, small ? y + 17 : y + rowHeight / 2 + 4.5, name),
          ...groups.flatMap((group, s) =>
            [...group]
              .sort((a, b) => order.indexOf(String(a[column])) - order.indexOf(String(b[column])))
              .map((row, i): Mark => {
                const value = String(row[column]);
                return {
                  mark: 'dot',
                  x: left + s * width + pad + 4 + (i % perLine) * pitch,
                  y: first + Math.floor(i / perLine) * (pitch + 1),
                  kind: value === 'yes' ? 'open' : value === 'partly' ? 'half' : value === 'no' ? 'closed' : 'unknown',
                };
              }),
          ),
        ];
        return p % 2 === 0 ? { mark: 'band', y, height: rowHeight, marks } : { mark: 'group', dx: 0, dy: 0, marks };
      }),
    ],
  };
}
