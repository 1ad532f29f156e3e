import { z } from 'astro/zod';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts } from '../options.ts';
import { path, point, rowMark, text } from '../marks.ts';
import { gridLines } from '../rows-chart.ts';
import { round } from '../scene.ts';

const pad = 8;
const rowHeight = 30;
const headHeight = 40;
const scoreRow = z.object({
  company: cell.text,
  edition: cell.number,
  score: cell.number.min(0).max(100).describe('a number from 0 to 100'),
  weights: cell.openness.nullable().describe('open or closed, or nothing'),
});

/**
 * Scores of the companies that stand in every edition: as lines from zero in a panel for each edition, since the method
 * changed each time.
 */
export const transparencyScores = defineChart({
  kind: 'transparency-scores',
  fields: { ...pictureTexts, legend, mean: z.string().optional().describe('the row that stands out') },
  rows: () => [scoreRow],
  draw: ({ options, rows: [rows] }, frame) => {
    const editions = [...new Set(rows.map(({ edition }) => edition))].sort();
    const companies = [...new Set(rows.map(({ company }) => company))]
      .map((name) => ({
        name,
        scores: editions.flatMap((year) =>
          rows.filter(({ company, edition }) => company === name && edition === year).slice(0, 1),
        ),
      }))
      .filter(({ scores }) => scores.length === editions.length);
    const left = frame.size === 'S' ? 78 : 120;
    const width = (frame.width - left - pad) / editions.length;
    // Wide enough that the 100 of one panel and the 0 of the next are not read as one number.
    const gap = { S: 24, M: 44, L: 72 }[frame.size];
    const x = (panel: number, value: number) => left + panel * width + 8 + (value / 100) * (width - gap);
    const heads = editions.flatMap((edition, e) => [
      text(x(e, 50), 16, String(edition), { anchor: 'middle', tone: 'strong' }),
      text(x(e, 0) - 3, 33, '0', { tone: 'quiet' }),
      text(x(e, 100) + 3, 33, '100', { anchor: 'end', tone: 'quiet' }),
    ]);
    const lines = companies.map(({ name, scores }, i) => {
      const top = headHeight + i * rowHeight;
      const middle = top + rowHeight / 2;
      return rowMark(i, top, frame, rowHeight, [
        gridLines(
          editions.flatMap((_, e) => [0, 50, 100].map((tick) => x(e, tick))),
          top,
          top + rowHeight,
        ),
        text(pad, middle + 4.5, name, { tone: name === options.mean ? 'strong' : undefined }),
        ...[...Map.groupBy(scores.entries(), ([, { weights }]) => weights ?? 'plain')].map(([side, own]) =>
          path(side, own.map(([e, { score }]) => `M${round(x(e, 0))} ${round(middle)}H${round(x(e, score))}`).join('')),
        ),
        ...scores.flatMap(({ score, weights }, e) => [
          point(x(e, score), middle, weights ?? 'plain'),
          text(x(e, score) + 9, middle + 4.5, String(score), { tone: 'strong' }),
        ]),
      ]);
    });
    return { height: headHeight + companies.length * rowHeight + 1, marks: [...heads, ...lines] };
  },
});
