import { curveLinear } from 'd3-shape';
import { z } from 'astro/zod';
import { readableDate } from '../../text/format';
import { cell, kind } from '../kind';
import { linePath } from '../line-path';
import { point, row, text } from '../marks';

const head = 28;
const release = z.object({ date: z.string(), release: cell.text, lane: cell.openness, licence: cell.text });

/** One maker's releases, newest last: a line that crosses between what it gave away and what it kept. */
export const metaReleases = kind({
  options: {},
  rows: () => [release],
  draw: ({ rows: [rows] }, frame) => {
    const wide = frame.size === 'L';
    const height = wide ? 32 : 42;
    const lanes = wide ? { open: 170, closed: 220 } : { open: 26, closed: 78 };
    const left = wide ? 260 : 112;
    const places = rows.map(({ lane }, i) => [lanes[lane], head + i * height + height / 2] as const);
    const lines = rows.map(({ date, release, licence }, i) => {
      const top = head + i * height;
      const baseline = top + height / 2 + 4.5;
      return row(
        i,
        top,
        height,
        wide
          ? [
              text(8, baseline, readableDate(date)),
              text(left, baseline, release, { tone: 'strong' }),
              text(left + 190, baseline, licence),
            ]
          : [
              text(left, top + 18, release, { tone: 'strong' }),
              text(left, top + 34, readableDate(date), { tone: 'quiet' }),
            ],
      );
    });
    return {
      height: head + rows.length * height + 1,
      marks: [
        text(lanes.open, 17, 'Open', { anchor: 'middle', tone: 'open' }),
        text(lanes.closed, 17, 'Closed', { anchor: 'middle', tone: 'closed' }),
        ...lines,
        linePath(places, 'thread', curveLinear),
        ...places.map((place, i) => point(...place, rows[i]?.lane ?? 'open')),
      ],
    };
  },
});
