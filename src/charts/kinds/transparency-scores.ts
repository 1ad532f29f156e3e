import { z } from 'astro/zod';
import { cell, kind, legend } from '../kind';
import { point, row, text, vLine } from '../marks';
import type { Mark } from '../scene';

const pad = 8;
const rowHeight = 30;
const headHeight = 40;
const score = z.object({
  company: cell.text,
  edition: cell.number,
  score: cell.number,
  weights: cell.openness.nullable().describe('open or closed, or nothing'),
});

/** Scores of the companies that stand in every edition: a panel for each edition, since the method changed each time. */
export const transparencyScores = kind({
  options: { legend, mean: z.string().optional().describe('the row that stands out') },
  rows: () => [score],
  draw: ({ options, rows: [rows] }, frame) => {
    const editions = [...new Set(rows.map(({ edition }) => edition))].sort();
    const find = (name: string, year: number) =>
      rows.find(({ company, edition }) => company === name && edition === year);
    const companies = [...new Set(rows.map(({ company }) => company))].filter((company) =>
      editions.every((edition) => find(company, edition)),
    );
    const left = frame.size === 'S' ? 78 : 120;
    const width = (frame.width - left - pad) / editions.length;
    // Wide enough that the 100 of one panel and the 0 of the next are not read as one number.
    const gap = { S: 24, M: 44, L: 72 }[frame.size];
    const x = (panel: number, value: number) => left + panel * width + 8 + (value / 100) * (width - gap);
    const heads = editions.flatMap((edition, e): Mark[] => [
      text(x(e, 50), 16, String(edition), { anchor: 'middle', tone: 'strong' }),
      text(x(e, 0) - 3, 33, '0', { tone: 'quiet' }),
      text(x(e, 100) + 3, 33, '100', { anchor: 'end', tone: 'quiet' }),
    ]);
    const lines = companies.map((company, i) => {
      const y = headHeight + i * rowHeight;
      const middle = y + rowHeight / 2;
      return row(i, y, rowHeight, [
        ...editions.flatMap((_, e) => [0, 50, 100].map((tick) => vLine(x(e, tick), y, y + rowHeight))),
        text(pad, middle + 4.5, company, { tone: company === options.mean ? 'strong' : undefined }),
        ...editions.flatMap((edition, e): Mark[] => {
          const { score = 0, weights } = find(company, edition) ?? {};
          const isHigh = score > 60;
          return [
            point(x(e, score), middle, weights ?? 'plain'),
            text(x(e, score) + (isHigh ? -9 : 9), middle + 4.5, String(score), {
              anchor: isHigh ? 'end' : undefined,
              tone: 'strong',
            }),
          ];
        }),
      ]);
    });
    return { height: headHeight + companies.length * rowHeight + 1, marks: [...heads, ...lines] };
  },
});
