import { z } from 'astro/zod';
import { defineContract, keyFaults } from '../shared/contract';
import type { Data } from './figure';
import { data, exposures, parties, protections, setups } from './model';

const row = z
  .object({
    setup: z.enum(setups),
    datum: z.enum(data),
    setting: z.enum(['default', ...protections, ...exposures]),
    party: z.enum(parties),
    name: z.string(),
    state: z.enum(['stays', 'goes', 'not known']),
    basis: z.enum(['technical', 'contract', 'setting', 'not known']),
    kept: z.string().nullable(),
    kept_days: z.number().nullable(),
    training: z.enum(['yes', 'no', 'unless you say no', 'not known']),
    source: z.string().nullable(),
  })
  .superRefine(({ state, source }, context) => {
    if (state !== 'stays' && source === null)
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: 'must name a source, since it may leave your hands',
      });
  });

/** What the figure on the route of a prompt reads. */
export const whereDataGoesContract = defineContract({
  name: 'where-data-goes',
  rows: { 'where-data-goes': row },
  faults: ({ 'where-data-goes': { rows } }) => {
    const keys = rows.map(({ setup, datum, setting, party }) => [setup, datum, setting, party].join(' '));
    const needed = setups.flatMap((setup) => data.map((datum) => `${setup} ${datum} default own`));
    return keyFaults('where-data-goes', 'setup', keys, needed);
  },
  data: ({ 'where-data-goes': { rows } }, { setups, switches, nobody }): Data => ({
    rows: rows.map(({ kept_days: keptDays, ...row }) => ({ ...row, keptDays })),
    setups,
    switches,
    nobody,
  }),
});
