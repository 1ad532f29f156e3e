import type { z } from 'astro/zod';
import { didYouMean, type Problem } from './problems';

/** Where a path inside an entry stands in its file; undefined if unknown. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

type HintFor = (where: string, given: unknown) => string | undefined;

/**
 * Checks one entry against its schema.
 * @param file path for messages
 * @param lineOf finds the line of a field
 * @param hintFor how to fix a field, if more is known of it than its schema says
 * @returns the typed entry, or what is wrong with it
 */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  lineOf: LineOf,
  hintFor: HintFor = () => undefined,
): { data: z.output<T>; problems: [] } | { data: undefined; problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => fromIssue(issue, schema, value, file, lineOf, hintFor));
  return { data: undefined, problems };
}

function fromIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  file: string,
  lineOf: LineOf,
  hintFor: HintFor,
): Problem[] {
  const where = fieldName(issue.path);
  const line = lineOf(issue.path);
  const given = valueAt(value, issue.path);
  const meaning = descriptionAt(schema, issue.path);
  const expected = meaning && `Expected: ${meaning}.`;
  const quotes =
    issue.code === 'invalid_type' && issue.expected === 'string' && !['string', 'undefined'].includes(typeof given)
      ? 'Put the value in quotation marks, so that it is taken for text.'
      : undefined;
  const hint = [hintFor(where, given) ?? quotes, expected].filter(Boolean).join(' ') || undefined;

  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]) ?? line,
      where: fieldName([...issue.path, key]),
      message: `No field has the name "${key}". Allowed: ${allowed.join(', ')}.`,
      hint: didYouMean(key, allowed) ?? 'Remove it, or correct its name.',
    }));
  }
  if (given === undefined) {
    const message = `"${where}" ${issue.code === 'custom' ? issue.message : 'is missing'}`;
    return [{ file, line, where, message: sentence(message), hint }];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [
      {
        file,
        line,
        where,
        message: `${quote(given)} is not allowed. Use one of: ${allowed.join(', ')}.`,
        hint: didYouMean(String(given), allowed) ?? hint,
      },
    ];
  }
  const message =
    issue.code === 'invalid_type' ? `must be ${aKind(issue.expected)}, but is ${aKind(kindOf(given))}` : issue.message;
  return [{ file, line, where, message: sentence(`${quote(given)} ${message}`), hint }];
}

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

const aKind = (kind: string) =>
  ({ string: 'text', array: 'a list', object: 'a group of fields', null: 'empty', boolean: 'true or false' })[kind] ??
  `a ${kind}`;

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i ? '.' : ''}${String(key)}`)).join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** The part of a schema that describes a path; optional and default wrappers are looked through. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at = schema as unknown as SchemaNode | undefined;
  for (const key of path) {
    at = unwrap(at);
    at = typeof key === 'number' ? at?.def.element : at?.def.shape?.[String(key)];
  }
  return at as unknown as z.ZodType | undefined;
}

interface SchemaNode {
  def: { innerType?: SchemaNode; element?: SchemaNode; shape?: Record<string, SchemaNode> };
}

function unwrap(node: SchemaNode | undefined): SchemaNode | undefined {
  return node?.def.innerType ? unwrap(node.def.innerType) : node;
}

const descriptionAt = (schema: z.ZodType, path: readonly PropertyKey[]) => schemaAt(schema, path)?.description;

const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]) =>
  Object.keys(unwrap(schemaAt(schema, path) as unknown as SchemaNode)?.def.shape ?? {});
