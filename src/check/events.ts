import type { Location, Report } from '../reader/problems.ts';
import { keysIn } from '../schemas/dataset.ts';
import type { Content } from './content.ts';

/** An event of a list; its place is the column that says on which side it is. */
interface Event extends Location {
  date: string;
  keys: string[];
  side: string | undefined;
}

/** Events of one day and one source that two lists show on different sides. */
export function eventProblems(content: Content, report: Report): void {
  const events = eventsOf(content);
  for (const [i, event] of events.entries()) {
    const hint = 'Decide on one side for an event of one day and one source, and correct the other list.';
    for (const { file, line, date, keys, side } of events.slice(0, i)) {
      const isSame = date === event.date && keys.some((key) => event.keys.includes(key));
      if (!isSame || file === event.file || side === event.side) continue;
      const message = `This event is on the side "${event.side}", but ${file}:${line} has it on the side "${side}".`;
      report(event, message, hint);
    }
  }
}

/** The events of all lists, with the side on which their chart shows them. */
const eventsOf = ({ charts, soundDatasets }: Content): Event[] =>
  charts.flatMap(({ data: chart }) => {
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
