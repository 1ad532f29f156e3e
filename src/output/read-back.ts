import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { parseDocument } from 'yaml';

export interface Fault {
  /** Path inside the built site. */
  file: string;
  line?: number;
  message: string;
}

type Found = Omit<Fault, 'file'>;

/** The line at an offset in a text, counted from 1. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);

function xml(text: string): Found[] {
  const parser = new SaxesParser({ xmlns: true });
  const faults: Found[] = [];
  // Its messages begin with line and column. Later errors are consequences of the first one.
  parser.on('error', ({ message }) => faults.push({ line: parser.line, message: message.replace(/^\d+:\d+: /, '') }));
  parser.write(text).close();
  return faults.slice(0, 1);
}

function json(text: string): Found[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const position = /position (\d+)/.exec(messageOf(error))?.[1];
    return [{ line: position === undefined ? undefined : lineAt(text, Number(position)), message: messageOf(error) }];
  }
}

function csv(text: string): Found[] {
  try {
    parseCsv(text, { bom: true });
    return [];
  } catch (error) {
    return [{ line: error instanceof CsvError ? Number(error['lines']) : undefined, message: messageOf(error) }];
  }
}

/** LaTeX does not accept these characters in a text without a backslash; in an address they are allowed. */
const unescaped = /(?<!\\)[&%#]/;

function bibtex(text: string): Found[] {
  const lines = text.split('\n');
  try {
    const read = new Cite(text).data.length;
    const written = lines.filter((line) => line.startsWith('@')).length;
    if (read !== written) return [{ message: `${written} entries were written, ${read} can be read.` }];
  } catch (error) {
    return [{ message: messageOf(error) }];
  }
  return lines.flatMap((line, i) =>
    !/^\s*url =/.test(line) && unescaped.test(line)
      ? [{ line: i + 1, message: `LaTeX cannot read: ${line.trim()}` }]
      : [],
  );
}

/** Only the front matter has a strict syntax. */
function markdown(text: string): Found[] {
  const [, head] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
  if (head === undefined) return [{ line: 1, message: 'The front matter is missing.' }];
  return parseDocument(head).errors.map(({ message, linePos }) => ({
    line: (linePos?.[0].line ?? 0) + 1,
    message: message.split('\n')[0] ?? '',
  }));
}

const readers: Record<string, (text: string) => Found[]> = {
  bib: bibtex,
  csv,
  json,
  md: markdown,
  svg: xml,
  webmanifest: json,
  xml,
};

/**
 * Parses a generated file.
 * @returns syntax errors; none for a type of file without a strict syntax
 */
export const readBack = (file: string, text: string): Fault[] =>
  (readers[file.split('.').at(-1) ?? '']?.(text) ?? []).map((found) => ({ file, ...found }));
