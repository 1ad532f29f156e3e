import { z } from 'astro/zod';
import { partChoices } from '../../schemas/system-parts.ts';
import { readableDate } from '../../text/dates.ts';
import { defineContract, type Fault } from '../shared/contract.ts';
import { events, impossible, layers } from './model.ts';
import type { Data } from './settings.ts';

const partKeys = layers.flatMap((layer) => partChoices[layer].map((part) => `${layer} ${part}`));
const partRow = z
  .object({
    layer: z.enum(layers),
    part: z.string().describe(`with its layer one of: ${partKeys.join(', ')}`),
    label: z.string(),
    sellers: z.number().int('must be a whole number').nullable(),
  })
  .refine(({ layer, part }) => partKeys.includes(`${layer} ${part}`), {
    path: ['part'],
    error: 'is a part for which the figure has no rule',
  });
const eventRow = z.object({
  event: z.enum(events),
  label: z.string(),
  of: z.string(),
  case: z.string(),
  date: z.string().nullable(),
  notice: z.string(),
});

export const waysOutContract = defineContract({
  name: 'ways-out',
  rows: { 'ways-out-parts': partRow, 'ways-out-events': eventRow },
  keys: {
    'ways-out-parts': { columns: ['layer', 'part'], needed: partKeys },
    'ways-out-events': { columns: ['event'], needed: events },
  },
  faults: (_, { stacks }) =>
    stacks.flatMap((stack): Fault[] => {
      const obstacle = impossible(stack);
      if (!obstacle) return [];
      const message = `"${stack.label}" cannot be had: ${obstacle}`;
      return [{ where: 'stacks', message, hint: 'Choose another part.' }];
    }),
  data: ({ 'ways-out-parts': parts, 'ways-out-events': cases }, { stacks }): Data => ({
    parts: parts.rows,
    events: cases.rows.map(({ date, ...row }) => ({ ...row, when: date === null ? '' : readableDate(date) })),
    stacks: stacks.map(({ label, inText, ...stack }) => ({ label, inText, stack })),
  }),
});
