import { z } from 'astro/zod';
import { dayNumber } from '../../text/dates.ts';
import { defineContract, type Fault } from '../shared/contract.ts';
import { leaders, records } from './model.ts';
import type { Data } from './settings.ts';

const scoreRow = z.object({
  model: z.string(),
  released: z.string(),
  score: z.number(),
  access: z.enum(['closed', 'free to use', 'limited', 'not recorded']),
});
const modelOf = ({ model, released, score, access }: z.output<typeof scoreRow>) => ({
  name: model,
  day: dayNumber(released),
  score,
  access,
});
const dataset = 'capability-scores';

export const monthsBehindContract = defineContract({
  name: 'months-behind',
  rows: { [dataset]: scoreRow },
  faults: ({ [dataset]: { date, rows } }): Fault[] => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) {
      const message = `"${date}" is not a day, up to which the figure counts.`;
      return [{ dataset, where: 'date', message, hint: 'Write it as YYYY-MM-DD.' }];
    }
    if (records(rows.map(modelOf)).length === 0) {
      const message = 'No closed model sets a record, so the figure shows nothing.';
      return [{ dataset, where: 'access', message, hint: 'Mark them as "closed".' }];
    }
    return rows.flatMap(({ model, released }, row) => {
      if (released <= date) return [];
      const message = `"${model}" is newer than the data, of ${date}.`;
      return [{ dataset, row, where: 'released', message, hint: 'Correct one of the two dates.' }];
    });
  },
  data: ({ [dataset]: { date, rows } }): Data => ({ models: leaders(rows.map(modelOf)), lastDay: dayNumber(date) }),
});
