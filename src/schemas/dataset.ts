import { z } from 'astro/zod';
import { id, isPartialDate, partialDate, recheck, references, text } from './fields.ts';

/**
 * The description of a data set, content/data/*.yaml, in the words of the Frictionless Data Package.
 * Three types are ours: `any-date` is a year, month or day, `source` holds keys of the bibliography, and
 * `article` names of articles.
 */

export const fieldTypes = [
  'string',
  'integer',
  'number',
  'boolean',
  'year',
  'date',
  'any-date',
  'source',
  'article',
] as const;

const fieldSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case words joined by underscores, like "matched_on"'),
  type: z.enum(fieldTypes),
  title: text(60).describe('the head of the column for readers'),
  unit: text(40).optional().describe('unit of its numbers'),
  description: text(200).optional().describe('what the title does not say'),
  constraints: z
    .strictObject({
      required: z.boolean().optional().describe('true: no cell may be empty'),
      enum: z.array(z.string()).min(2).optional().describe('the only words allowed'),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    })
    .default({}),
});

export type Field = z.infer<typeof fieldSchema>;

/** The types of columns whose cells are asked for a constraint; all are for `required`. */
const constrained = { enum: ['string'], minimum: ['integer', 'number'], maximum: ['integer', 'number'] };

/** Reports a constraint that nothing would ask the cells for, and that the data package would claim. */
function idleConstraints({ type, constraints }: Field, { addIssue }: z.RefinementCtx): void {
  for (const [name, types] of Object.entries(constrained)) {
    if (!(name in constraints) || types.includes(type)) continue;
    const message = `is only for a column of the type ${types.join(' or ')}, and this one has the type ${type}. Remove it, or correct the type`;
    addIssue({ code: 'custom', path: ['constraints', name], message });
  }
}

export const datasetSchema = z.strictObject({
  title: text(90).describe('what the data set is'),
  description: text(700).describe('what one row is, how it was made, what was left out and why'),
  date: partialDate.describe('the state of the data'),
  recheck,
  licence: z.enum(['CC-BY-4.0']).describe('the licence under which we pass it on'),
  sources: references.min(1, 'must name at least one source'),
  fields: z
    .array(fieldSchema.superRefine(idleConstraints))
    .min(2, 'must describe every column')
    .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, 'have two of the same name'),
});

export type DatasetDescription = z.infer<typeof datasetSchema>;

/** A cell as code reads it; an empty one is null. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** The schema of one row, made from its fields: text in, typed cells out. */
export function rowSchema(fields: readonly Field[]) {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.name, cellSchema(field)])));
}

function cellSchema(field: Field): z.ZodType<Cell, string> {
  const { required, enum: words } = field.constraints;
  const hints = [field.title, field.unit, words && `one of: ${words.join(', ')}`, field.description];
  return z
    .string()
    .transform((cell, context): Cell => {
      if (cell === '' && !required) return null;
      const fault = cell === '' ? 'is empty, but no row may lack it' : faultOf(cell, field);
      if (fault) context.addIssue({ code: 'custom', message: fault });
      if (field.type === 'boolean') return cell === 'true';
      return ['integer', 'number', 'year'].includes(field.type) ? Number(cell) : cell;
    })
    .describe(hints.filter(Boolean).join(', '));
}

/** What is wrong with a cell that is not empty. */
function faultOf(cell: string, { type, constraints }: Field): string | undefined {
  const { minimum = -Infinity, maximum = Infinity, enum: words } = constraints;
  const unless = (isFine: boolean, fault: string) => (isFine ? undefined : fault);
  switch (type) {
    case 'integer':
    case 'number':
      if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(cell) || (type === 'integer' && !Number.isInteger(Number(cell))))
        return type === 'integer' ? 'must be a whole number' : 'must be a number, like 0.15';
      if (Number(cell) < minimum) return `must be at least ${minimum}`;
      return unless(Number(cell) <= maximum, `must be at most ${maximum}`);
    case 'boolean':
      return unless(/^(true|false)$/.test(cell), 'must be true or false');
    case 'year':
      return unless(/^\d{4}$/.test(cell), 'must be a year, like 2024');
    case 'date':
      return unless(cell.length === 10 && isPartialDate(cell), 'must be a day that exists, written YYYY-MM-DD');
    case 'any-date':
      return unless(isPartialDate(cell), 'must be a year, a month or a day that exists: YYYY, YYYY-MM or YYYY-MM-DD');
    case 'source':
    case 'article': {
      const kind = type === 'source' ? 'keys of the bibliography' : 'names of articles';
      const isFine = keysIn(cell).every((key) => id.safeParse(key).success);
      return unless(isFine, `must be ${kind}, separated by spaces`);
    }
    case 'string':
      return unless(words?.includes(cell) ?? true, `is not allowed. Use one of: ${words?.join(', ')}`);
  }
}

/** The ids in a cell of the type `source` or `article`. */
export const keysIn = (cell: Cell): string[] =>
  String(cell ?? '')
    .split(/\s+/)
    .filter(Boolean);
