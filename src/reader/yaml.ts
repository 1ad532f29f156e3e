import { isMap, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { perFile } from './per-file.ts';
import type { LineOf, Problem } from './problems.ts';
import { characterProblems } from './text-file.ts';
import { lostText } from './yaml-lost-text.ts';
import { syntaxErrors, type YamlProblem } from './yaml-syntax.ts';

/** One entry of a data file, or the front matter of a text, before its schema has been checked. */
export interface RawEntry {
  value: unknown;
  lineOf: LineOf;
}

/** Reads a list of entries. Its problems are those that keep it from being read correctly. */
export const readYamlList = perFile('YAML list', (text, file): { entries: RawEntry[]; problems: Problem[] } => {
  const { document, lineOf, problems } = parseYaml(text, file, 1);
  if (problems.length) return { entries: [], problems };
  if (!isSeq(document.contents)) {
    const message = document.contents ? 'The file must be a list of entries.' : 'The file is empty.';
    const hint = 'Each entry begins with "- id: …"; a list that is meant to be empty is written as [].';
    return { entries: [], problems: [{ file, line: 1, message, hint }] };
  }
  const values = document.toJS() as unknown[];
  const entries = values.map((value, i) => ({ value, lineOf: (path: readonly PropertyKey[]) => lineOf([i, ...path]) }));
  return { entries, problems };
});

/**
 * Reads one group of fields, such as the front matter of an article.
 * @param firstLine line of the file in which the text begins
 */
export function readYamlFields(text: string, file: string, firstLine = 1): { entry?: RawEntry; problems: Problem[] } {
  const { document, lineOf, problems } = parseYaml(text, file, firstLine);
  if (problems.length) return { problems };
  if (isMap(document.contents)) return { entry: { value: document.toJS(), lineOf }, problems };
  const message = document.contents
    ? 'These are no fields: each is written as a name, a colon, a space and a value.'
    : 'The fields are missing: there is nothing here.';
  return { problems: [{ file, line: firstLine, message, hint: 'Copy the fields from a file of the same kind.' }] };
}

/** What is nested deeper would take the parser minutes, or make it fail. */
const tooDeep = /^[ -]{200}|[[{]{50}/m;

function parseYaml(given: string, file: string, firstLine: number) {
  const lines = new LineCounter();
  const deep = tooDeep.exec(given);
  const text = given.slice(0, deep?.index);
  // "core" leaves dates as the author typed them, so that the schema can say what is wrong with one.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const nested = { offset: text.length, message: 'Too much is nested here.', hint: 'Indent each level by two spaces.' };
  const found: YamlProblem[] = deep ? [nested] : [...syntaxErrors(text, document), ...lostText(text, document)];
  const problems = found
    .sort((a, b) => a.offset - b.offset)
    .filter(({ dependent }, i) => i === 0 || !dependent)
    .map(({ offset, message, hint }): Problem => ({ file, line: lineAt(offset), message, hint }));
  // What was typed as an escape, such as "\u0007", is in the value but not in the text of the file.
  if (problems.length === 0) {
    visit(document, {
      Scalar: (_, { value, range }) => {
        if (typeof value !== 'string') return;
        problems.push(...characterProblems(value, file, () => lineAt(range?.[0] ?? 0)));
      },
    });
  }
  const oneALine = problems.filter(({ line }, i) => problems.findIndex((other) => other.line === line) === i);
  return { document, problems: oneALine, lineOf: (path: readonly PropertyKey[]) => yamlLine(document, path, lineAt) };
}

/** Line of a field's name; for a missing field, of the entry that lacks it. */
function yamlLine(document: Document, path: readonly PropertyKey[], lineAt: (offset: number) => number) {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(parent) && parent.items.find(({ key }) => String(key) === String(path[depth - 1]));
    const node = (depth > 0 && pair && pair.key) || document.getIn(path.slice(0, depth), true);
    const { range } = (node ?? {}) as { range?: [number, number, number] };
    if (range) return lineAt(range[0]);
  }
  return undefined;
}
