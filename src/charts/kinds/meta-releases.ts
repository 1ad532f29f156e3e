import { curveLinear } from 'd3-shape';
import { z } from 'astro/zod';
import { readableDate } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { cell, pictureTexts } from '../options.ts';
import { point, rowMark, text } from '../marks.ts';
import { linePath } from '../time-chart.ts';

const head = 28;
const releaseRow = z.object({ date: cell.day, release: cell.text, lane: cell.openness, licence: cell.text });

/** One maker's releases, newest last: a line that crosses between what it gave away and what it kept. */
export const metaReleases = defineChart({
  kind: 'meta-releases',
  fields: pictureTexts,
  rows: () => [releaseRow],
  draw: ({ rows: [rows] }, frame) => {
    const wide = frame.size === 'L';
    const height = wide ? 32 : 42;
    const lanes = wide ? { open: 170, closed: 220 } : { open: 26, closed: 78 };
    const left = wide ? 260 : 112;
    const lines = rows.map(({ date, release, licence }, i) => {
      const top = head + i * height;
      const baseline = top + height / 2 + 4.5;
      const texts = wide
        ? [
            text(8, baseline, readableDate(date)),
            text(left, baseline, release, { tone: 'strong' }),
            text(left + 190, baseline, licence),
          ]
        : [
            text(left, top + 18, release, { tone: 'strong' }),
            text(left, top + 34, readableDate(date), { tone: 'quiet' }),
          ];
      return rowMark(i, top, frame, height, texts);
    });
    const places = rows.map(({ lane }, i) => [lanes[lane], head + (i + 0.5) * height, lane] as const);
    return {
      height: head + rows.length * height + 1,
      marks: [
        text(lanes.open, 17, 'Open', { anchor: 'middle', tone: 'open' }),
        text(lanes.closed, 17, 'Closed', { anchor: 'middle', tone: 'closed' }),
        ...lines,
        linePath(
          'guide',
          curveLinear,
          places.map(([x, y]) => [x, y]),
        ),
        ...places.map((place) => point(...place)),
      ],
    };
  },
});
