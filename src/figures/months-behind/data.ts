import { z } from 'astro/zod';
import { defineContract, type Fault } from '../shared/contract';
import type { Data } from './figure';
import { dayOf, records } from './model';

const scoreRow = z.object({
  model: z.string(),
  released: z.string(),
  score: z.number(),
  access: z.enum(['closed', 'free to use', 'limited', 'not recorded']),
});
const modelOf = ({ model, released, score, access }: z.output<typeof scoreRow>) => ({
  name: model,
  day: dayOf(released),
  score,
  access,
});
const fault = (where: string, message: string, hint: string, row?: number): Fault => ({
  dataset: 'capability-scores',
  row,
  where,
  message,
  hint,
});

/** What the figure on the wait for an open model reads. */
export const monthsBehindContract = defineContract({
  name: 'months-behind',
  rows: { 'capability-scores': scoreRow },
  faults: ({ 'capability-scores': { date, rows } }) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date))
      return [fault('date', `"${date}" is not a day, up to which the figure counts.`, 'Write it as YYYY-MM-DD.')];
    if (records(rows.map(modelOf)).length === 0)
      return [fault('access', 'No closed model sets a record, so the figure shows nothing.', 'Mark them as "closed".')];
    return rows.flatMap(({ model, released }, row) =>
      released <= date
        ? []
        : [fault('released', `"${model}" is newer than the data, of ${date}.`, 'Correct one of the two dates.', row)],
    );
  },
  data: ({ 'capability-scores': { date, rows } }): Data => ({ models: rows.map(modelOf), lastDay: dayOf(date) }),
});
