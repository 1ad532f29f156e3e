import { z } from 'astro/zod';
import { defineContract } from '../shared/contract';
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

/** What the figure on the wait for an open model reads. */
export const monthsBehindContract = defineContract({
  name: 'months-behind',
  rows: { 'capability-scores': scoreRow },
  faults: ({ 'capability-scores': { date, rows } }) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date))
      return [
        {
          dataset: 'capability-scores',
          where: 'date',
          message: `"${date}" is no day, and the figure counts days up to it.`,
          hint: 'Write the day of the data as YYYY-MM-DD.',
        },
      ];
    const models = rows.map(modelOf);
    return [
      ...models.flatMap(({ day, name }, row) =>
        day <= dayOf(date)
          ? []
          : [
              {
                dataset: 'capability-scores',
                row,
                where: 'released',
                message: `"${name}" was released after the day of the data, ${date}.`,
                hint: 'Correct the day, here or in the description of the data set.',
              },
            ],
      ),
      ...(records(models).length > 0
        ? []
        : [
            {
              dataset: 'capability-scores',
              where: 'access',
              message: 'No closed model sets a record, so the figure has nothing to show.',
              hint: 'Mark the closed models as "closed".',
            },
          ]),
    ];
  },
  data: ({ 'capability-scores': { date, rows } }): Data => ({ models: rows.map(modelOf), lastDay: dayOf(date) }),
});
