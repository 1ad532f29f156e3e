import { z } from 'astro/zod';
import type { Dataset } from '../../reader/dataset.ts';
import { keysIn } from '../../schemas/dataset.ts';
import { defineChart } from '../define-chart.ts';
import { cell, columnName, side, texts } from '../options.ts';

/** Dated events, each with its kind in words and the sign of its side. They are text, so they need no drawing. */

const name = z.string().describe('what readers read');

const ownFields = {
  column: columnName.describe('the column that says of which kind an event is'),
  kinds: z
    .array(z.strictObject({ word: z.string().describe('the word in that column'), name, side }))
    .min(2)
    .describe('every kind of event'),
  texts: z.array(columnName).min(1).describe('the columns that tell the event; the first stands out'),
  end: z
    .strictObject({ when: z.string(), name, side, text: z.string() })
    .optional()
    .describe('what stands below the last event'),
};

export type EventOptions = z.infer<z.ZodObject<typeof ownFields>>;

const eventRows = ({ column, kinds, texts: [first = '', ...further] }: EventOptions) => [
  z.object({
    date: cell.date,
    [column]: z.enum(kinds.map(({ word }) => word)).describe(kinds.map(({ word }) => `"${word}"`).join(' or ')),
    [first]: cell.text,
    ...Object.fromEntries(further.map((text) => [text, cell.optional])),
  }),
];

/** The ids of dated events in their order: `event-` and the day; the second of a day gets the number 2, and so on. */
export const eventIds = (dates: readonly string[]): string[] =>
  dates.map((date, i) => {
    const count = dates.slice(0, i + 1).filter((other) => other === date).length;
    return count > 1 ? `event-${date}-${count}` : `event-${date}`;
  });

/**
 * The events of a data set in its order; the id of an event is its day.
 * @throws if an event is of a kind that the chart does not list; the check of the content reports it with its line
 */
export function eventsOf({ fields, rows, ...dataset }: Dataset, { column, kinds, texts: columns }: EventOptions) {
  const sourceColumn = fields.find(({ type }) => type === 'source')?.name ?? '';
  const ids = eventIds(rows.map((row) => String(row['date'])));
  return rows.map((row, i) => {
    const kind = kinds.find(({ word }) => word === row[column]);
    if (!kind) throw new Error(`The data set ${dataset.name} has an event of an unknown kind.`);
    const [text = '', ...further] = columns.map((told) => row[told]).filter((words) => words !== null);
    return {
      id: ids[i] ?? '',
      date: String(row['date']),
      kind,
      text: String(text),
      further,
      articles: keysIn(row['articles'] ?? null),
      sources: keysIn(row[sourceColumn] ?? null),
    };
  });
}

/** Events as a figure. */
export const events = defineChart({ kind: 'events', fields: { ...texts, ...ownFields }, rows: eventRows });

/** The events of a page, without a figure around them. */
export const timeline = defineChart({
  kind: 'timeline',
  fields: {
    ...ownFields,
    day: z
      .strictObject({ date: cell.day, text: z.string().describe('what happened on it') })
      .describe('a day that is marked above the list'),
    maker: z.string().describe('whose releases stand above the list'),
  },
  rows: eventRows,
});

export type TimelineOptions = z.infer<typeof timeline.schema>;
