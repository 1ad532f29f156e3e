import { extname } from 'node:path';
import type { z } from 'astro/zod';
import { datasetSchema, type DatasetDescription, type Row } from '../schemas/dataset.ts';
import { readRows } from './dataset.ts';
import { parseBody, splitFrontMatter, type ParsedBody } from './mdx-file.ts';
import { perFile } from './per-file.ts';
import { ContentError, type Problem } from './problems.ts';
import { ReadLog, type Entry } from './read-log.ts';
import { readYamlFields, readYamlList, type RawEntry } from './yaml.ts';

/** A YAML file that holds one group of fields and keeps its schema. */
export interface FileEntry<T> extends Entry<T> {
  /** The address that its name gives. */
  name: string;
}

/** What is known of an MDX file, even when its front matter is wrong. Each body is parsed once. */
export interface Text extends ParsedBody {
  file: string;
  /** The last part of its address, made from the name of the file. */
  name: string;
  /** The fields as they were typed; undefined if they are missing or not valid YAML. */
  frontMatter?: RawEntry;
}

/** An MDX file whose front matter keeps its schema. */
export type MdxEntry<T> = Text & Entry<T>;

/** A data set whose description keeps its schema, with those rows that keep theirs. */
export interface DatasetEntry extends FileEntry<DatasetDescription> {
  /** Path of its CSV file. */
  csv: string;
  /** The table as CSV with commas, however its author wrote it. */
  download: string;
  rows: { row: Row; line?: number }[];
}

/**
 * Reads the content of one folder. Each function returns what is valid, and adds to `problems` what is wrong with the
 * rest. A file that cannot be read at all is reported once, and `ReadLog` remembers it.
 * @param root folder that holds `content/`
 */
export function contentReader(root: string, problems: Problem[]) {
  const log = new ReadLog(root, problems);
  return {
    unread: log.unread as ReadonlySet<string>,
    idsOf: (place: string) => log.idsOf(place),
    addLost: (place: string) => log.addLost(place),

    /** Entries of one YAML file, or of all in a folder. */
    async list<T extends z.ZodType>(place: string, schema: T): Promise<Entry<z.output<T>>[]> {
      const files = extname(place) ? [{ file: place }] : await log.list(place, ['.yaml']);
      const read = async ({ file }: { file: string }) => {
        const { entries, problems: found } = readYamlList(await log.load(file), file);
        if (found.length > 0) throw new ContentError(found);
        for (const { value } of entries) log.addId(place, (value as { id?: unknown } | null)?.id);
        return entries.flatMap((raw) => log.validate(schema, raw, file));
      };
      return log.each(files, read, place);
    },

    /**
     * The YAML files of a folder, each one group of fields.
     * @param schemas the schema of each file by its name, and then there must be these files and no others;
     *   or the schema of a file by what it says
     */
    async records<T extends z.ZodType>(
      folder: string,
      schemas: Record<string, T> | ((fields: unknown) => T),
    ): Promise<FileEntry<z.output<T>>[]> {
      const names = typeof schemas === 'object' ? Object.keys(schemas) : undefined;
      return log.each(await log.listNamed(folder, '.yaml', names), async ({ file, name }) => {
        const fields = await readFields(log, file);
        const schema = typeof schemas === 'function' ? schemas(fields.value) : schemas[name];
        return schema ? log.validate(schema, fields, file).map((entry) => ({ ...entry, name })) : [];
      });
    },

    /** The data sets of a folder: each a description in YAML and a CSV file of the same name. */
    async datasets(folder: string): Promise<DatasetEntry[]> {
      const files = await log.list(folder, ['.yaml', '.csv']);
      const namesAreRight = log.idsOf(folder) !== undefined;
      const names = [...new Set(files.map(({ name }) => name))];
      for (const name of names) log.addId(folder, name);
      const pairs = names.map((name) => ({ name, file: `${folder}/${name}.yaml`, csv: `${folder}/${name}.csv` }));
      return log.each(pairs, async ({ name, file, csv }) => {
        const missing = [file, csv].find((half) => !files.some((other) => other.file === half));
        if (missing) {
          // It may be there under a wrong name.
          if (namesAreRight) throw new ContentError([halfProblem(missing === csv ? file : csv, missing)]);
          return [];
        }
        const fields = await readFields(log, file);
        const text = await log.load(csv);
        return log.validate(datasetSchema, fields, file).map((entry) => {
          const { problems: inRows, unread, ...table } = readRows(entry.data, text, csv);
          if (unread) log.fail(csv, inRows);
          else problems.push(...inRows);
          return { ...entry, ...table, name, csv };
        });
      });
    },

    /**
     * The MDX files of a folder: every one in `texts`, those with valid front matter in `entries`.
     * @param expected the names that there must be, and no others, each with whether it has a body; any
     *   name, each with a body, if not given
     */
    async texts<T extends z.ZodType>(folder: string, schema: T, expected?: Record<string, { body: boolean }>) {
      const files = await log.listNamed(folder, '.mdx', expected && Object.keys(expected));
      const texts = files.map(({ file, name }): Text => ({ file, name, ...nothingParsed }));
      const entries = await log.each(texts, async (text) => {
        const { file, name } = text;
        const { body, frontMatter, problems: inFields } = splitFrontMatter(await log.load(file), file);
        const { problems: inBody, ...parsed } = parseBody(body, file);
        Object.assign(text, { frontMatter, ...parsed });
        problems.push(...text.outline.problems);
        const isEmpty = frontMatter && body.trim() === '' && expected?.[name]?.body !== false;
        log.fail(file, [...inFields, ...inBody, ...(isEmpty ? [emptyBody(body, file)] : [])]);
        const valid = frontMatter ? log.validate(schema, frontMatter, file) : [];
        return valid.map((entry): MdxEntry<z.output<T>> => ({ ...text, ...entry }));
      });
      return { texts, entries };
    },
  };
}

/** What stands for a body that was not read. */
const nothingParsed = parseBody('', '');

const yamlFields = perFile('YAML fields', (text, file) => readYamlFields(text, file));

async function readFields(log: ReadLog, file: string): Promise<RawEntry> {
  const { entry, problems } = yamlFields(await log.load(file), file);
  if (!entry) throw new ContentError(problems);
  return entry;
}

function halfProblem(file: string, missing: string): Problem {
  const message = `${missing} is missing: a data set is a CSV file and its description in YAML, of the same name.`;
  return { file, message, hint: `Add ${missing}, or rename this file.` };
}

function emptyBody(body: string, file: string): Problem {
  const message = 'There is no text after the front matter.';
  return { file, line: body.split('\n').length, message, hint: 'Write it, or restore it from a copy.' };
}
