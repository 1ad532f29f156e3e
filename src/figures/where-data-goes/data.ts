import { z } from 'astro/zod';
import { defineContract } from '../shared/contract.ts';
import { datumKinds, exposures, parties, protections, setups } from './model.ts';
import type { Data } from './settings.ts';

const traceRow = z
  .object({
    setup: z.enum(setups),
    datum: z.enum(datumKinds),
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
  .refine(({ state, source }) => state === 'stays' || source !== null, {
    path: ['source'],
    error: 'must name a source, since it may leave your hands',
  });

export const whereDataGoesContract = defineContract({
  name: 'where-data-goes',
  rows: { 'where-data-goes': traceRow },
  keys: {
    'where-data-goes': {
      columns: ['setup', 'datum', 'setting', 'party'],
      needed: setups.flatMap((setup) => datumKinds.map((datum) => `${setup} ${datum} default own`)),
    },
  },
  // Pages show the sources in their list, so the browser needs none.
  data: ({ 'where-data-goes': { rows } }, texts): Data => ({
    rows: rows.map((row) => ({ ...row, source: undefined })),
    setups: texts.setups,
    switches: texts.switches,
    nobody: texts.nobody,
  }),
});
