import type { Dataset } from '../collections/dataset';
import { vLine, point, text } from './marks';
import { numberOf, textOf } from './parts';
import type { Frame, Mark, Scene } from './scene';

const pad = 8;
const rowHeight = 30;
const headHeight = 40;

/** Scores of the companies that stand in every edition: a panel for each edition, since the method changed each time. */
export function transparencyScores({ rows }: Dataset, frame: Frame): Scene {
  const editions = [...new Set(rows.map((row) => numberOf(row, 'edition')))].sort();
  const companies = [...new Set(rows.map((row) => textOf(row, 'company')))].filter((company) =>
    editions.every((edition) => rows.some((row) => row['company'] === company && row['edition'] === edition)),
  );
  const score = (company: string, edition: number) =>
    rows.find((row) => row['company'] === company && row['edition'] === edition) ?? {};
  const left = frame.size === 'S' ? 78 : 120;
  const width = (frame.width - left - pad) / editions.length;
  const height = headHeight + companies.length * rowHeight;
  // Wide enough that the 100 of one panel and the 0 of the next are not read as one number.
  const gap = { S: 24, M: 44, L: 72 }[frame.size];
  const at = (edition: number, value: number) => left + edition * width + 8 + (value / 100) * (width - gap);
  const heads = editions.flatMap((edition, e): Mark[] => [
    text(at(e, 50), 16, String(edition), { anchor: 'middle', tone: 'strong' }),
    text(at(e, 0) - 3, 33, '0', { tone: 'quiet' }),
    text(at(e, 100) + 3, 33, '100', { anchor: 'end', tone: 'quiet' }),
  ]);
  const grid = (from: number, to: number) =>
    editions.flatMap((_, e) => [0, 50, 100].map((tick) => vLine(at(e, tick), from, to)));
  const lines = companies.map((company, i): Mark => {
    const y = headHeight + i * rowHeight;
    const middle = y + rowHeight / 2;
    const isMean = company === 'Average';
    const marks = [
      ...grid(y, y + rowHeight),
      text(pad, middle + 4.5, company, { tone: isMean ? 'strong' : undefined }),
      ...editions.flatMap((edition, e): Mark[] => {
        const row = score(company, edition);
        const value = numberOf(row, 'score');
        const kind = row['weights'] === 'open' ? 'open' : row['weights'] === 'closed' ? 'closed' : 'plain';
        const beyond = value > 60;
        return [
          point(at(e, value), middle, kind),
          text(at(e, value) + (beyond ? -9 : 9), middle + 4.5, String(value), {
            anchor: beyond ? 'end' : undefined,
            tone: 'strong',
          }),
        ];
      }),
    ];
    return i % 2 === 0 ? { mark: 'band', y, height: rowHeight, marks } : { mark: 'group', dx: 0, dy: 0, marks };
  });
  return { height: height + 1, marks: [...heads, ...lines] };
}
