import { z } from 'astro/zod';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts } from '../options.ts';
import { path, rowMark, text, vLine } from '../marks.ts';
import { gridLines } from '../rows-chart.ts';
import { round, type Frame, type Mark, type Side } from '../scene.ts';

const pad = 8;
/** Room for a number behind the longest bar. */
const numberRoom = 34;
const scoreRow = z.object({
  company: cell.text,
  edition: cell.number,
  score: cell.number.min(0).max(100).describe('a number from 0 to 100'),
  weights: cell.openness.nullable().describe('open or closed, or nothing'),
});

/** Where nobody has stated which side it is, a thin line stands for the bar: neither hollow nor solid, and quiet. */
function barOf(x: number, y: number, width: number, height: number, side: Side | null): Mark {
  if (side) return { mark: 'bar', x, y, width, height, side };
  return path('guide', `M${round(x)} ${round(y + height / 2)}h${round(width)}`);
}

/**
 * On a phone the editions are below one another, so that their bars have the whole width; elsewhere beside one another.
 * The last edition comes first, and its bars are the thickest. All have one scale.
 */
function layoutOf({ size, width }: Frame, editions: number, companies: number) {
  const left = { S: 84, M: 88, L: 106 }[size];
  const isStacked = size === 'S';
  const pitch = isStacked ? 0 : (width - left) / editions;
  const length = (isStacked ? width - left : pitch) - numberRoom - { S: 0, M: 6, L: 16 }[size];
  const rowHeight = (panel: number) => (isStacked && panel > 0 ? 23 : 30);
  const [head, foot] = [46, 24];
  const heightOf = (panel: number) => (panel === 0 ? head : head - 18) + companies * rowHeight(panel) + foot;
  const topOf = (panel: number) =>
    isStacked ? Array.from({ length: panel }, (_, i) => heightOf(i) + 10).reduce((sum, height) => sum + height, 0) : 0;
  const isOneRow = (panel: number) => !isStacked || panel === 0;
  return {
    isStacked,
    rowHeight,
    height: isStacked ? topOf(editions - 1) + heightOf(editions - 1) : heightOf(0),
    top: topOf,
    /** Where the rows of a panel begin. */
    rowsTop: (panel: number) => topOf(panel) + (isOneRow(panel) ? head : head - 18),
    barHeight: (panel: number) => (panel === 0 ? 16 : 10),
    x: (panel: number, value: number) => left + panel * pitch + (value / 100) * length,
  };
}

/**
 * Scores of the companies that stand in every edition, those with the most points in the last one first: as bars from
 * zero in a panel for each edition, since the method changed each time. The average of all is a line.
 */
export const transparencyScores = defineChart({
  kind: 'transparency-scores',
  fields: {
    ...pictureTexts,
    legend,
    mean: z.string().describe('the row with the average of all companies, which is drawn as a line'),
  },
  rows: () => [scoreRow],
  namedRows: ({ options, rows: [rows] }) => [
    { field: ['mean'], names: options.mean, known: rows.map(({ company }) => company) },
  ],
  draw: ({ options: { mean }, rows: [rows] }, frame) => {
    const editions = [...new Set(rows.map(({ edition }) => edition))].sort((a, b) => b - a);
    const scoresOf = (name: string) =>
      editions.flatMap((year) => rows.filter((row) => row.company === name && row.edition === year).slice(0, 1));
    const companies = [...new Set(rows.map(({ company }) => company))]
      .filter((name) => name !== mean)
      .map((name) => ({ name, scores: scoresOf(name) }))
      .filter(({ scores }) => scores.length === editions.length)
      .sort((a, b) => (b.scores[0]?.score ?? 0) - (a.scores[0]?.score ?? 0));
    const layout = layoutOf(frame, editions.length, companies.length);
    const { isStacked, rowHeight, rowsTop, barHeight, x } = layout;
    const means = scoresOf(mean);
    const meanAt = (panel: number) => means.find(({ edition }) => edition === editions[panel])?.score;

    /** Behind its bar, and past the line of the average if that would run through it. */
    const numberAt = (panel: number, score: number) => {
      const [beside, line] = [x(panel, score) + 6, x(panel, meanAt(panel) ?? 0)];
      return beside < line + 5 && beside + 20 > line ? line + 6 : beside;
    };
    const barAndNumber = (panel: number, company: (typeof companies)[number], middle: number): Mark[] => {
      const { score = 0, weights = null } = company.scores[panel] ?? {};
      const height = barHeight(panel);
      return [
        barOf(x(panel, 0), middle - height / 2, x(panel, score) - x(panel, 0), height, weights),
        text(numberAt(panel, score), middle + 4.5, String(score), { tone: panel === 0 ? 'strong' : undefined }),
      ];
    };
    /** The rows of some panels that stand beside one another. */
    const rowsOf = (panels: readonly number[]): Mark[] => {
      const [first = 0] = panels;
      return companies.map((company, i) => {
        const [top, height] = [rowsTop(first) + i * rowHeight(first), rowHeight(first)];
        const middle = top + height / 2;
        return rowMark(i, top, frame, height, [
          gridLines(
            panels.flatMap((panel) => [0, 50, 100].map((tick) => x(panel, tick))),
            top,
            top + height,
          ),
          text(pad, middle + 4.5, company.name),
          ...panels.flatMap((panel) => barAndNumber(panel, company, middle)),
        ]);
      });
    };
    const around = (panel: number): Mark[] => {
      const [top, bottom] = [rowsTop(panel), rowsTop(panel) + companies.length * rowHeight(panel)];
      const score = meanAt(panel);
      return [
        text(isStacked ? pad : x(panel, 0), layout.top(panel) + 18, String(editions[panel]), {
          tone: 'strong',
        }),
        ...(panel === 0
          ? [
              text(x(0, 0), top - 8, '0', { tone: 'quiet' }),
              text(x(0, 100), top - 8, '100', { anchor: 'end', tone: 'quiet' }),
            ]
          : []),
        ...(score === undefined
          ? []
          : [
              vLine(x(panel, score), top, bottom + 6, 'guide'),
              text(x(panel, score), bottom + 18, `${mean.toLowerCase()} ${score}`, { anchor: 'middle', tone: 'quiet' }),
            ]),
      ];
    };
    const panels = editions.map((_, panel) => panel);
    return {
      height: layout.height + 1,
      marks: [...(isStacked ? panels.flatMap((panel) => rowsOf([panel])) : rowsOf(panels)), ...panels.flatMap(around)],
    };
  },
});
