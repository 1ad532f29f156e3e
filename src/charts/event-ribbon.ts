import { dateOf, dayLength } from '../text/dates.ts';
import { boxOf, placeNames, type Box, type Label } from './event-names.ts';
import { hLine, text, vLine } from './marks.ts';
import { round, type Mark, type Side } from './scene.ts';

/** An event as the ribbon shows it: a link to its place in the list. */
export interface RibbonEvent {
  id: string;
  /** A full or partial date; of a month its middle is drawn. */
  date: string;
  side: Side;
  title: string;
  /** A short name, for the few that are named. */
  name?: string | undefined;
}

/** A day that divides the calendar. */
interface Day {
  date: string;
  text: string;
}

/** One maker's step: from its day on the line runs on that side. */
export interface Turn {
  date: string;
  side: Side;
}

/** The name of the maker, and a day that a line marks through all lanes. */
export interface Labels {
  maker: string;
  day: Day;
}

const monthLength = (365.25 / 12) * dayLength;
/** From a mark to the next one beside it, and from the line of a lane to its first mark. */
const pitch = 13;
const gap = 15;
/** The sides in their order, and where each has its marks: before its line or beyond it. */
const sides = ['open', 'closed', 'plain'] as const;
const out = { open: -1, closed: 1, plain: 1 } as const;

/**
 * Room for the marks of a lane with their names, between the lines of open and closed, where the maker's line changes
 * sides, and for the names of lanes and years.
 */
const rooms = {
  right: { before: 4, zone: 76, corridor: 34, last: 60, origin: 120 },
  down: { before: 30, zone: 108, corridor: 30, last: 58, origin: 30 },
};

/** Names of the lanes, and of the maker's line. */
function heads(isDown: boolean, [open, closed, plain]: readonly number[], far: number, maker: string): Mark[] {
  const [o = 0, c = 0, p = 0] = [open, closed, plain];
  const middle = (o + c) / 2;
  if (isDown)
    return [
      text(o - 8, 17, 'Open', { tone: 'open', anchor: 'end' }),
      text(middle, 17, maker, { tone: 'strong', anchor: 'middle' }),
      text(c + 8, 17, 'Closed', { tone: 'closed' }),
      text(far, 17, 'Laws, studies', { tone: 'quiet', anchor: 'end' }),
    ];
  return [
    text(0, o - 27, 'Open models', { tone: 'open' }),
    text(0, o - 10, 'and tools', { tone: 'open' }),
    text(0, middle + 5, maker, { tone: 'strong' }),
    text(0, c + 19, 'Closed models', { tone: 'closed' }),
    text(0, c + 36, 'and services', { tone: 'closed' }),
    text(0, p + 19, 'Laws, courts,', { tone: 'quiet' }),
    text(0, p + 36, 'studies, words', { tone: 'quiet' }),
  ];
}

/**
 * Events on a calendar: what was open before a maker's line, what was closed beyond it, all else in a lane of its own.
 * The line runs on the open side or on the closed one. Lengths are in user units of the SVG, and time is true: equal
 * months are equally long.
 * @param direction along which time runs: to the right, or down on a phone, where the last lane has no room for names
 * @param month length of a month
 */
export function eventRibbon(
  events: readonly RibbonEvent[],
  turns: readonly Turn[],
  { maker, day }: Labels,
  direction: 'right' | 'down',
  month: number,
) {
  const isDown = direction === 'down';
  const { before, zone, corridor, last: lastZone, origin } = rooms[direction];
  const open = before + zone;
  const closed = open + corridor;
  const plain = closed + zone + (isDown ? 6 : 2);
  const far = plain + lastZone;
  const lanes = { open, closed, plain };

  const times = events.map(({ date }) => Number(dateOf(date)));
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
  const along = (time: number) => origin + ((time - start) / monthLength) * month;
  const placeOf = (date: string) => along(Number(dateOf(date)));
  const end = along(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1));
  const at = (a: number, c: number) => (isDown ? { x: c, y: a } : { x: a, y: c });
  /** A line along time, and one across it. */
  const [lengthwise, crosswise] = isDown ? [vLine, hLine] : [hLine, vLine];

  const marked = sides.flatMap((side) => {
    /** The places of the marks in each row of the lane. Those with a name come last, so that they are at the edge. */
    const rows: number[][] = [];
    return events
      .filter((event) => event.side === side)
      .map((event) => ({ ...event, name: isDown && side === 'plain' ? undefined : event.name }))
      .toSorted((a, b) => Number(!!a.name) - Number(!!b.name) || placeOf(a.date) - placeOf(b.date))
      .map((event) => {
        const a = placeOf(event.date);
        const free = rows.findIndex((row) => row.every((place) => Math.abs(place - a) >= pitch));
        const level = free < 0 ? rows.length : free;
        rows[level] = [...(rows[level] ?? []), a];
        return { ...event, lane: side, ...at(a, lanes[side] + out[side] * (gap + level * pitch)) };
      });
  });
  const years = Array.from({ length: last.getUTCFullYear() - first.getUTCFullYear() + 1 }, (_, i) => {
    const year = first.getUTCFullYear() + i;
    const place = Math.max(along(Date.UTC(year, 0, 1)), origin);
    return { year, place, ...(isDown ? { x: 0, y: place + 4 } : { x: place + 4, y: far + 18 }) };
  });
  const divide = placeOf(day.date);
  const dayLabel = (
    isDown
      ? text(far, divide - 10, day.text, { anchor: 'end', tone: 'strong' })
      : text(divide + 6, before + 10, day.text, { tone: 'strong' })
  ) as Label;
  const taken: Box[] = [
    isDown ? [0, divide - 2, far, divide + 2] : [divide - 2, 0, divide + 2, far],
    boxOf(dayLabel),
    ...years.map(({ year, x, y }) => boxOf(text(x, y, String(year)) as Label)),
  ];
  // A name that a reader spaces out may reach into the margin of a phone.
  const names = isDown
    ? placeNames(marked, out, true, taken, -20, far)
    : placeNames(marked, out, false, taken, origin - 16, end + 8);
  const points = marked.map((point, i) => ({ ...point, label: names[i] }));

  /** Where the line changes its side. */
  const changes = turns.filter(({ side }, i) => turns[i - 1]?.side !== side);
  const stretches = changes.map(({ date, side }, i) => {
    const next = changes[i + 1];
    return { side, from: placeOf(date), to: next ? placeOf(next.date) : end };
  });
  const firstOf = (wanted: Side) => stretches.find(({ side }) => side === wanted)?.from ?? origin;

  const marks: Mark[] = [
    ...years.map(({ place }) => crosswise(place, isDown ? 40 : 0, isDown ? far : far + 22, 'grid')),
    ...heads(isDown, [open, closed, plain], far, maker),
    ...Object.values(lanes).map((c) => lengthwise(c, origin, end, 'axis')),
    crosswise(divide, isDown ? 0 : before, isDown ? far : far + 22, 'guide'),
    dayLabel,
    ...stretches.slice(1).map(({ from }) => crosswise(from, open, closed, 'guide')),
    ...stretches.map(({ side, from, to }) => lengthwise(lanes[side], from, to, side)),
    ...(isDown
      ? []
      : [
          text(firstOf('open') + 8, open + 22, 'newest main model: open', { tone: 'open' }),
          text(firstOf('closed') + 7, closed - 10, 'closed', { tone: 'closed' }),
        ]),
  ];
  const [width, height] = isDown ? [far, end + 8] : [end + 8, far + 24];
  return {
    width: round(width),
    height: round(height),
    marks,
    points,
    years,
  };
}
