import { parse as parseCsv, CsvError } from 'csv-parse/sync';
import { isMap, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problems';
import type { LineOf } from './validate';

/** One entry of a data file, before its schema has been checked. */
export interface RawEntry {
  value: unknown;
  lineOf: LineOf;
}

/**
 * Reads a list of entries from YAML, or rows from CSV whose first line names the columns.
 * @param file path with its ending, used to choose the reader and in messages
 */
export function readEntries(text: string, file: string): { entries: RawEntry[]; problems: Problem[] } {
  return file.endsWith('.csv') ? readCsv(text, file) : readYamlList(text, file);
}

/** Reads one group of fields, such as the front matter of an article. */
export function readYamlFields(text: string, file: string, firstLine = 1): { entry?: RawEntry; problems: Problem[] } {
  const { document, lineOf, problems } = parseYaml(text, file, firstLine);
  if (problems.length) return { problems };
  return { entry: { value: document.toJS(), lineOf }, problems };
}

function readYamlList(text: string, file: string): { entries: RawEntry[]; problems: Problem[] } {
  const { document, lineOf, problems } = parseYaml(text, file, 1);
  if (problems.length) return { entries: [], problems };
  if (!isSeq(document.contents)) {
    return {
      entries: [],
      problems: [{ file, line: 1, message: 'The file must be a list: each entry begins with "- id: …".' }],
    };
  }
  const values = document.toJS() as unknown[];
  const entries = values.map((value, i) => ({ value, lineOf: (path: readonly PropertyKey[]) => lineOf([i, ...path]) }));
  return { entries, problems };
}

function parseYaml(text: string, file: string, firstLine: number) {
  const lines = new LineCounter();
  // "core" leaves dates as the author typed them, so that the schema can say what is wrong with one.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problems = document.errors.map<Problem>((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `This is not valid YAML: ${error.message.split('\n')[0]}`,
    hint: 'Look for a missing quotation mark, a colon inside unquoted text, or a wrong indentation.',
  }));
  return { document, problems, lineOf: (path: readonly PropertyKey[]) => yamlLine(document, path, lineAt) };
}

/** Line of a field's name; for a missing field, of the entry that lacks it. */
function yamlLine(document: Document, path: readonly PropertyKey[], lineAt: (offset: number) => number) {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (depth > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(key));
      const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineAt(node.range[0]);
  }
  return undefined;
}

function readCsv(text: string, file: string): { entries: RawEntry[]; problems: Problem[] } {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    });
    // csv-parse counts the lines it has read, so this is the row's last line.
    const entries = rows.map(({ record, info }) => ({ value: record, lineOf: () => info.lines }));
    return { entries, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    return {
      entries: [],
      problems: [
        {
          file,
          line,
          message: `This is not valid CSV: ${error.message}`,
          hint: 'Each row needs one cell for each column; put a cell that holds a comma into straight quotation marks.',
        },
      ],
    };
  }
}
