import { dateOf, dayLength } from '../text/dates';
import { hLine, text, vLine } from './marks';
import { round, type Mark, type Side } from './scene';

/** An event as the ribbon shows it: a link to its place in the list. */
export interface RibbonEvent {
  id: string;
  /** A full or partial date; of a month its middle is drawn. */
  date: string;
  side: Side;
  title: string;
}

/** A mark of the ribbon, and the event to which it leads. */
type RibbonPoint = RibbonEvent & { x: number; y: number };

/** A day that divides the calendar. */
interface Day {
  date: string;
  text: string;
}

/** One maker's step: from its day on the line runs in the lane of that side. */
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
const pitch = 13;
const laneNames = { open: 'Open', closed: 'Closed', plain: 'Rules, words' };

/**
 * Events on a calendar, each in the lane of its side, and a line that runs in one lane after another. Lengths are in
 * user units of the SVG, and time is true: equal months are equally long.
 * @param direction along which time runs: to the right, or down on a phone
 * @param month length of a month
 */
export function eventRibbon(
  events: readonly RibbonEvent[],
  turns: readonly Turn[],
  labels: Labels,
  direction: 'right' | 'down',
  month: number,
) {
  const isDown = direction === 'down';
  const [before, lane, head] = isDown ? [52, 86, 30] : [100, 58, 8];
  const times = events.map(({ date }) => dateOf(date));
  const first = new Date(Math.min(...times.map(Number)));
  const last = new Date(Math.max(...times.map(Number)));
  const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
  const end = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1);
  const length = ((end - start) / monthLength) * month;
  const origin = isDown ? head : before;
  const along = (time: number) => origin + ((time - start) / monthLength) * month;
  const sides = [...new Set(events.map(({ side }) => side))];
  /**
   * Where the line of a lane is; the marks of its events are beside it, on the side of the greater or smaller number.
   */
  const across = (side: Side) =>
    isDown ? before + sides.indexOf(side) * lane + 10 : head + (sides.indexOf(side) + 1) * lane - 12;
  const at = (a: number, c: number) => (isDown ? { x: c, y: a } : { x: a, y: c });

  const points: RibbonPoint[] = sides.flatMap((side) => {
    /** The place of the last mark in each row of the lane. */
    const ends: number[] = [];
    return events
      .filter((event) => event.side === side)
      .toSorted((a, b) => Number(dateOf(a.date)) - Number(dateOf(b.date)))
      .map((event) => {
        const a = along(Number(dateOf(event.date)));
        const free = ends.findIndex((place) => a - place >= pitch);
        const level = free < 0 ? ends.length : free;
        ends[level] = a;
        return { ...event, ...at(a, across(side) + (isDown ? 1 : -1) * (15 + level * pitch)) };
      });
  });

  /** Where the line changes its lane. */
  const changes = turns.filter(({ side }, i) => turns[i - 1]?.side !== side);
  const stretches = changes.map(({ date, side }, i) => {
    const next = changes[i + 1];
    return { side, from: along(Number(dateOf(date))), to: next ? along(Number(dateOf(next.date))) : along(end) };
  });
  const straight = (from: number, to: number, c: number, style: Side): Mark =>
    isDown ? vLine(c, from, to, style) : hLine(c, from, to, style);
  const crossings = stretches.flatMap(({ side, from }, i) => {
    const previous = stretches[i - 1];
    if (!previous) return [];
    const [a, b] = [across(previous.side), across(side)];
    return [isDown ? hLine(from, a, b, 'guide') : vLine(from, a, b, 'guide')];
  });

  const years = Array.from({ length: last.getUTCFullYear() - first.getUTCFullYear() + 1 }, (_, i) => {
    const year = first.getUTCFullYear() + i;
    return { year, place: Math.max(along(Date.UTC(year, 0, 1)), origin) };
  });
  const day = along(Number(dateOf(labels.day.date)));
  const far = isDown ? before + sides.length * lane : head + sides.length * lane;
  const marks: Mark[] = [
    ...years.map(({ place }) => (isDown ? hLine(place, 0, far, 'grid') : vLine(place, head, far + 24, 'grid'))),
    ...sides.map((side) => {
      const c = across(side);
      const tone = side === 'plain' ? 'quiet' : side;
      return isDown ? text(c - 5, 17, laneNames[side], { tone }) : text(0, c - 4, laneNames[side], { tone });
    }),
    ...sides.map((side) =>
      isDown ? vLine(across(side), origin, along(end), 'axis') : hLine(across(side), origin, along(end), 'axis'),
    ),
    ...(isDown
      ? [hLine(day, 0, far, 'guide'), text(0, day - 5, labels.day.text)]
      : [vLine(day, head, far + 24, 'guide'), text(day + 4, far + 20, labels.day.text)]),
    ...crossings,
    ...stretches
      .slice(0, 1)
      .map(({ side, from }) =>
        isDown
          ? text(across(side) - 10, from + 38, labels.maker, { anchor: 'end', tone: side })
          : text(from, across(side) + 19, labels.maker, { tone: side }),
      ),
    ...stretches.map(({ side, from, to }) => straight(from, to, across(side), side)),
  ];
  const [width, height] = isDown ? [far + 8, origin + length + 8] : [origin + length + 8, far + 28];
  return {
    width: round(width),
    height: round(height),
    marks,
    points,
    years: years.map(({ year, place }) => ({
      year,
      ...(isDown ? { x: 0, y: place + 16 } : { x: place + 4, y: far + 20 }),
    })),
  };
}
