import type { z } from 'astro/zod';
import { shorten } from '../text/format.ts';
import { addressOf } from './file-names.ts';
import { atField, type LineOf, type Problem } from './problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';

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
  hintFor: (where: string, given: unknown) => string | undefined = () => undefined,
): { data: z.output<T>; problems: [] } | { data: undefined; problems: Problem[] } {
  const result = schema.safeParse(value, { error: inPlainWords });
  if (result.success) return { data: result.data, problems: [] };
  const all = result.error.issues;
  // Of a value of the wrong type nothing else can be said, and a field with a misspelled name is not missing.
  const wrongTypes = all.filter(({ code }) => code === 'invalid_type');
  const unknown = all.filter((issue) => issue.code === 'unrecognized_keys');
  const follows = ({ path, code }: z.core.$ZodIssue) =>
    (code !== 'invalid_type' && wrongTypes.some((other) => other.path.join() === path.join())) ||
    unknown.some(
      (other) =>
        other.path.join() === path.slice(0, -1).join() &&
        other.keys.some((key) => didYouMean(key, [String(path.at(-1))])),
    );
  const issues = all.filter((issue) => !follows(issue));
  const problems = issues.flatMap((issue): Problem[] => {
    const described = nodeAt(schema, issue.path);
    if (issue.code === 'unrecognized_keys') {
      const allowed = Object.keys(unwrap(described)?.def.shape ?? {});
      return issue.keys.map((key) => ({
        ...atField({ file, lineOf }, ...issue.path, key),
        message: `No field has the name "${key}". Allowed: ${allowed.join(', ') || 'none'}.`,
        hint: didYouMean(key, allowed) ?? 'Remove it, or correct its name.',
      }));
    }
    const place = atField({ file, lineOf }, ...issue.path);
    const given = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], value);
    const isEmpty = given === undefined || given === null || given === '';
    const said = given === undefined && issue.code !== 'custom' ? 'is missing' : issue.message;
    const near = issue.code === 'invalid_value' ? didYouMean(String(given), issue.values.map(String)) : undefined;
    const fix =
      hintFor(place.where ?? '', given) ??
      typeHint(issue, given) ??
      (issue.code === 'invalid_format' ? idHint(described, given) : undefined);
    const meaning = described?.description && `Expected: ${described.description}.`;
    return [
      {
        ...place,
        message: `"${isEmpty || typeof given === 'object' ? place.where : shorten(String(given))}" ${said.replace(/\.$/, '')}.`,
        hint: near ?? ([fix, meaning].filter(Boolean).join(' ') || undefined),
      },
    ];
  });
  return { data: undefined, problems };
}

/** What zod says in words of its own, unless the schema has a message. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  const thing = issue.origin === 'number' ? 'be' : 'hold';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${aKind(issue.expected)}, but is ${aKind(kindOf(issue.input))}`;
    case 'invalid_value':
      return `is ${issue.input === null ? 'empty' : 'not allowed'}. Use one of: ${issue.values.join(', ')}`;
    case 'too_small':
      return `must ${thing} ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `must ${thing} ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'invalid_union':
      return 'has a form that this field cannot have';
    default:
      return undefined;
  }
};

const kinds: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  null: 'empty',
  boolean: 'true or false',
};
const aKind = (kind: string) => kinds[kind] ?? `a ${kind}`;
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number without end';
  return Array.isArray(value) ? 'array' : typeof value;
}

function typeHint(issue: z.core.$ZodIssue, given: unknown): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'array' && typeof given === 'string') return 'Write a list in brackets: [one, two].';
  const isQuoted = ['number', 'int'].includes(issue.expected) && typeof given === 'string' && /^-?[\d.]+$/.test(given);
  if (isQuoted) return 'Leave the quotation marks out.';
  const isPlain = issue.expected === 'string' && ['number', 'boolean'].includes(typeof given);
  return isPlain ? 'Put the value in quotation marks, so that it is taken for text.' : undefined;
}

/** The same name as lower-case words joined by hyphens, if that is what the field wants. */
function idHint(node: SchemaNode | undefined, given: unknown): string | undefined {
  const id = typeof given === 'string' ? addressOf(given) : '';
  return node && id && node.safeParse(id).success ? `Write it as ${id}.` : undefined;
}

/** What zod knows of one field. */
interface SchemaNode {
  description?: string;
  safeParse: (value: unknown) => { success: boolean };
  def: { innerType?: SchemaNode; element?: SchemaNode; shape?: Record<string, SchemaNode> };
}

/** The part of a schema that describes a path; optional fields and those with a default are looked through. */
const nodeAt = (schema: z.ZodType, path: readonly PropertyKey[]) =>
  path.reduce<SchemaNode | undefined>(
    (node, key) => {
      const { element, shape } = unwrap(node)?.def ?? {};
      return typeof key === 'number' ? element : shape?.[String(key)];
    },
    schema as unknown as SchemaNode,
  );

const unwrap = (node: SchemaNode | undefined): SchemaNode | undefined =>
  node?.def.innerType ? unwrap(node.def.innerType) : node;
