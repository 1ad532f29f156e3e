import { z } from 'astro/zod';
import { defineContract, keyFaults } from '../shared/contract';
import { limits, type Data } from './figure';

const within = ({ min, max }: { min: number; max: number }) =>
  z.number().int('must be a whole number').min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);
const caseRow = z.object({
  case: z.string(),
  extra: within(limits.people),
  insiders: within(limits.people),
  outsiders: within(limits.people),
  attackers: within(limits.people),
  speed: within(limits.speed),
  fix: within(limits.fix),
  never: within(limits.never),
  closed: z.enum(['software', 'service']),
});

/** What the figure on the race between reviewers and attackers reads. */
export const manyEyesContract = defineContract({
  name: 'many-eyes',
  rows: { 'many-eyes': caseRow },
  faults: ({ 'many-eyes': { rows } }) =>
    keyFaults(
      'many-eyes',
      'case',
      rows.map((row) => row.case),
    ),
  data: ({ 'many-eyes': { rows } }): Data => ({
    cases: rows.map(({ case: label, ...values }) => ({ label, values })),
  }),
});
