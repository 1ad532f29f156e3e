import { z } from 'astro/zod';
import { capitalise } from '../../text/format.ts';
import { ChartError } from '../chart-error.ts';
import { defineChart } from '../define-chart.ts';
import { cell, columnName, legend, pictureTexts } from '../options.ts';
import { point, rowMark, stack, text } from '../marks.ts';
import type { Sign } from '../scene.ts';
import { signKey } from '../sign-key.ts';
import { wrapText } from '../wrap-text.ts';

/** The words of the data in the order of their marks. */
const signs = { yes: 'open', partly: 'half', 'not known': 'unknown', no: 'closed' } satisfies Record<string, Sign>;
type Word = keyof typeof signs;
export const words = Object.keys(signs) as Word[];
/** What a cell of a part of a model may say. */
export const partWord = z.enum(words).describe(words.join(', '));

/**
 * The sign of a word: hollow for what makes a model open.
 * @param opens the word that does; a limit on use makes a model less open, so there it is "no"
 */
export const signOf = (word: unknown, opens: 'yes' | 'no' = 'yes'): Sign =>
  word === 'yes' || word === 'no' ? signs[word === opens ? 'yes' : 'no'] : signs[word as Word];

const pad = 8;
/** So far apart marks are at least, or they touch. */
const markWidth = 10.5;
/** Room for the words above a part. */
const partHeadHeight = 30;
/** Where the marks of a drawing stand: their distance, how many stand side by side, what is before and above them. */
const grids = {
  S: { pitch: 12, perLine: 10, left: 0, name: 20, count: 17, beside: 0, gap: 14 },
  M: { pitch: 13, perLine: 14, left: 136, name: 0, count: 20, beside: 0, gap: 16 },
  L: { pitch: 14, perLine: 14, left: 164, name: 0, count: 0, beside: 62, gap: 26 },
};

/** One mark a model: for each group, such as a step of openness, which parts are published, and by how many models. */
export const opennessParts = defineChart({
  kind: 'openness-parts',
  fields: {
    ...pictureTexts,
    key: legend.describe('what the signs mean, above them in the picture'),
    group: columnName.describe('the column that says to which group a model belongs'),
    means: z.record(z.string(), z.string().max(24)).default({}).describe('what each group lets you do, below its name'),
    parts: z.array(columnName).min(1).describe('the columns of the parts, which say yes, partly, not known or no'),
    heads: z
      .record(z.string(), z.string().max(30))
      .default({})
      .describe('words above some parts, which say what these and the next ones are'),
    names: z
      .record(z.string(), z.string().max(18))
      .default({})
      .describe('what the picture calls a part, if not the title of its column'),
  },
  rows: ({ group, parts }) => [
    z.object({ [group]: cell.text, ...Object.fromEntries(parts.map((part) => [part, partWord])) }),
  ],
  namedRows: ({ options: { group, heads, means, parts, names }, rows: [rows] }) => [
    { field: ['means'], names: Object.keys(means), known: rows.map((row) => String(row[group])) },
    { thing: 'part of the chart', field: ['names'], names: Object.keys(names), known: parts },
    { thing: 'part of the chart', field: ['heads'], names: Object.keys(heads), known: parts },
  ],
  draw: ({ options, rows: [rows], datasets: [dataset] }, frame) => {
    const { width } = frame;
    const { pitch: widest, perLine, left, name: nameHeight, count, beside, gap } = grids[frame.size];
    const fieldOf = (column: string) => dataset?.fields.find(({ name }) => name === column);
    const names = fieldOf(options.group)?.constraints.enum ?? [
      ...new Set(rows.map((row) => String(row[options.group]))),
    ];
    const linesOf = (group: unknown[]) => Math.ceil(group.length / perLine);
    /** A count of two digits is wider. */
    const countWidth = (group: unknown[]) => (beside && group.length < 10 ? beside - 14 : beside);
    const members = names.map((name) => ({ name, group: rows.filter((row) => row[options.group] === name) }));
    const sum = (lengthOf: (group: unknown[]) => number) =>
      members.reduce((total, { group }) => total + lengthOf(group), 0);
    const columns = sum((group) => Math.min(group.length, perLine));
    const room = width - left - 2 * pad - sum(countWidth) - gap * (names.length - 1);
    const pitch = Math.min(widest, Math.floor((10 * room) / columns) / 10);
    if (pitch < markWidth) {
      const message = `${columns} marks have no room beside one another in a drawing ${width} units wide.`;
      throw new ChartError('group', message, 'Draw fewer groups, or leave rows out of the data set.');
    }
    let next = left + pad;
    const groups = members.map(({ name, group }) => {
      const start = next;
      next += countWidth(group) + Math.min(group.length, perLine) * pitch + gap;
      return { name, group, start };
    });
    const lines = Math.max(...groups.map(({ group }) => linesOf(group)));
    const rowHeight = nameHeight + count + lines * pitch + 14;
    const groupNames = groups.flatMap(({ name, start }, i) => {
      // As many letters as fit the column with more space between them.
      const letters = Math.floor(((groups[i + 1]?.start ?? width) - start) / 7.75);
      return [
        text(start, 17, capitalise(name), { tone: 'strong' }),
        ...stack(start, 34, wrapText(options.means[name] ?? '', letters, 'means'), { tone: 'quiet' }),
      ];
    });
    const firstTop = Math.max(...groupNames.map((mark) => (mark.mark === 'text' ? mark.y : 0))) + 9;
    /** The upper edge of a row, below the words above this part and those before it. */
    const topOf = (row: number) => {
      const headed = options.parts.slice(0, row + 1).filter((part) => options.heads[part]);
      return firstTop + row * rowHeight + headed.length * partHeadHeight;
    };
    const parts = options.parts.map((part, p) => {
      const above = options.heads[part];
      const y = topOf(p);
      const top = y + nameHeight + 7;
      const middle = top + count + (lines * pitch) / 2;
      const marks = groups.flatMap(({ group, start }) => {
        // Beside its count a group stands in the middle of its row, under it at the top.
        const lift = beside ? ((lines - linesOf(group)) * pitch) / 2 : 0;
        const [firstX, firstY] = [start + countWidth(group) + pitch / 2, top + count + lift + pitch / 2];
        const said = group.map((row) => row[part] as Word).sort((a, b) => words.indexOf(a) - words.indexOf(b));
        const published = said.filter((word) => word === 'yes').length;
        return [
          text(start, beside ? middle + 4.5 : top + 12, `${published} of ${group.length}`, {
            tone: nameHeight ? 'quiet' : 'strong',
          }),
          ...said.map((word, i) =>
            point(firstX + (i % perLine) * pitch, firstY + Math.floor(i / perLine) * pitch, signs[word]),
          ),
        ];
      });
      const nameAt = nameHeight ? y + 17 : y + rowHeight / 2 + 4.5;
      const row = rowMark(p, y, frame, rowHeight, [
        text(pad, nameAt, options.names[part] ?? fieldOf(part)?.title ?? part),
        ...marks,
      ]);
      return above ? [text(0, y - 9, above, { tone: 'big' }), row] : [row];
    });
    const key = signKey(options.key, frame.width);
    const dy = key.height + 8;
    return {
      height: dy + topOf(options.parts.length - 1) + rowHeight + 1,
      marks: [...key.marks, { mark: 'group', dx: 0, dy, marks: [...groupNames, ...parts.flat()] }],
    };
  },
});
