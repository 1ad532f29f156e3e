import { z } from 'astro/zod';
import { defineContract, onSlider } from '../shared/contract.ts';
import { limits, type Data } from './settings.ts';

const people = onSlider(limits.people);
const caseRow = z.object({
  case: z.string(),
  extra: people,
  insiders: people,
  outsiders: people,
  attackers: people,
  speed: onSlider(limits.speed),
  never: onSlider(limits.never),
  closed: z.enum(['software', 'service']),
});

export const manyEyesContract = defineContract({
  name: 'many-eyes',
  rows: { 'many-eyes': caseRow },
  keys: { 'many-eyes': { columns: ['case'] } },
  data: ({ 'many-eyes': { rows } }): Data => ({
    cases: rows.map(({ case: label, ...values }) => ({ label, values })),
  }),
});
