import { z } from 'astro/zod';
import { readableDate } from '../../text/format';
import { defineContract, keyFaults, type Fault } from '../shared/contract';
import type { Data } from './figure';
import { choices, events, impossible, layers } from './model';

const partRow = z.object({
  layer: z.enum(layers),
  part: z.string(),
  label: z.string(),
  sellers: z.number().int('must be a whole number').nullable(),
});
const eventRow = z.object({
  event: z.enum(events),
  label: z.string(),
  of: z.string(),
  case: z.string(),
  date: z.string().nullable(),
  notice: z.string(),
});
const partKeys = layers.flatMap((layer) => choices[layer].map((part) => `${layer} ${part}`));

/** What the figure on changed terms reads. */
export const waysOutContract = defineContract({
  name: 'ways-out',
  rows: { 'ways-out-parts': partRow, 'ways-out-events': eventRow },
  faults: (tables, { stacks }) => {
    const parts = tables['ways-out-parts'].rows.map(({ layer, part }) => `${layer} ${part}`);
    const given = tables['ways-out-events'].rows.map(({ event }) => event);
    return [
      ...keyFaults('ways-out-parts', 'part', parts, partKeys),
      ...keyFaults('ways-out-events', 'event', given, events),
      ...parts.flatMap((key, row): Fault[] => {
        if (partKeys.includes(key)) return [];
        const hint = `Use one of: ${partKeys.join(', ')}.`;
        return [
          { dataset: 'ways-out-parts', row, where: 'part', message: `The figure has no rule for "${key}".`, hint },
        ];
      }),
      ...stacks.flatMap((stack): Fault[] => {
        const obstacle = impossible(stack);
        if (!obstacle) return [];
        const message = `"${stack.label}" cannot be had: ${obstacle}`;
        return [{ where: 'stacks', message, hint: 'Choose another part.' }];
      }),
    ];
  },
  data: (tables, { stacks }): Data => ({
    parts: tables['ways-out-parts'].rows.map(({ layer, part, label }) => ({ layer, part, label })),
    offers: Object.fromEntries(
      layers.map((layer) => {
        const rows = tables['ways-out-parts'].rows.filter((row) => row.layer === layer && row.sellers !== null);
        return [layer, Object.fromEntries(rows.map(({ part, sellers }) => [part, sellers]))];
      }),
    ),
    events: tables['ways-out-events'].rows.map(({ date, ...row }) => ({
      ...row,
      when: date === null ? '' : readableDate(date),
    })),
    stacks: stacks.map(({ label, ...stack }) => ({ label, stack })),
  }),
});
