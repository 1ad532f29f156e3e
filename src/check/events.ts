import type { Problem } from '../collections/problems';
import { keysIn } from '../schemas/dataset';
import type { Content } from './content';

interface Event {
  file: string;
  line?: number;
  /** The column that says on which side the event is. */
  where: string;
  date: string;
  keys: string[];
  side: string | undefined;
}

/** Events of one day and one source that two lists show on different sides. */
export function eventProblems(content: Content): Problem[] {
  const events = eventsOf(content);
  return events.flatMap((event, i) =>
    events
      .slice(0, i)
      .filter(
        ({ file, date, keys, side }) =>
          file !== event.file && date === event.date && side !== event.side && keys.some((k) => event.keys.includes(k)),
      )
      .map((other) => ({
        file: event.file,
        line: event.line,
        where: event.where,
        message: `This event is on the side "${event.side}", but ${other.file}:${other.line} has it on the side "${other.side}".`,
        hint: 'Decide on one side for an event of one day and one source, and correct the other list.',
      })),
  );
}

/** The events of all lists, with the side on which their chart shows them. */
function eventsOf({ charts, soundDatasets }: Content): Event[] {
  return charts.flatMap(({ data: chart }) => {
    const sides = 'kinds' in chart ? new Map(chart.kinds.map(({ word, side }) => [word, side])) : undefined;
    const column = 'kinds' in chart ? chart.column : chart.kind === 'meta-releases' ? 'lane' : undefined;
    const dataset = soundDatasets.find(({ name }) => name === chart.data[0]);
    if (!column || !dataset) return [];
    return dataset.rows.map(({ row, line }) => {
      const word = String(row[column]);
      const keys = keysIn(row['source'] ?? null);
      const side = sides ? sides.get(word) : word;
      return { file: dataset.csv, line, where: column, date: String(row['date']), keys, side };
    });
  });
}
