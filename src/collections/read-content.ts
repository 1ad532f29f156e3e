import type { z } from 'astro/zod';
import { datasetSchema, type DatasetDescription, type Row } from '../schemas/dataset';
import { readRows, readTable } from './dataset';
import { parseBody, splitFrontMatter, type ParsedBody } from './mdx-file';
import { perFile } from './per-file';
import type { Problem } from './problems';
import { ReadLog, type Entry } from './read-log';
import { readYamlFields, readYamlList, type RawEntry } from './yaml';

export type { Entry };

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
 * Reads the content of one folder. What is wrong with a file is added to `problems`, and its valid parts are
 * returned.
 * @param root folder that holds `content/`
 */
export function contentReader(root: string, problems: Problem[]) {
  const log = new ReadLog(root, problems);
  return {
    unread: log.unread as ReadonlySet<string>,
    idsOf: (place: string) => log.idsOf(place),
    listTop: (known: readonly string[]) => log.listTop(known),

    /** Entries of one YAML or CSV file, or of all YAML files in a folder. */
    async data<T extends z.ZodType>(place: string, schema: T): Promise<Entry<z.output<T>>[]> {
      const files = /\.\w+$/.test(place) ? [place] : (await log.list(place, ['.yaml'])).files.map(({ file }) => file);
      const entries: Entry<z.output<T>>[] = [];
      for (const file of files) {
        await log.guard(file, place, async () => {
          const text = await log.load(file, place);
          if (text === undefined) return;
          const isTable = file.endsWith('.csv');
          const columns = isTable ? Object.keys((schema as unknown as z.ZodObject).shape) : [];
          const read = isTable ? readTable(text, file, columns) : readYamlList(text, file);
          log.fail(file, read.problems, place);
          if (read.problems.length > 0) return;
          for (const raw of read.entries) {
            if (!isTable) log.addId(place, (raw.value as { id?: unknown } | null)?.id);
            const entry = log.validate(schema, raw, file);
            if (entry) entries.push(entry);
          }
        });
      }
      return entries;
    },

    /**
     * The YAML files of a folder, each one group of fields.
     * @param schemas the schema of each file by its name, and then there must be these files and no others;
     *   or the schema of a file by what it says
     */
    async fields<T extends z.ZodType>(
      folder: string,
      schemas: Record<string, T> | ((fields: unknown) => T),
    ): Promise<FileEntry<z.output<T>>[]> {
      const found: FileEntry<z.output<T>>[] = [];
      const byName = typeof schemas === 'object' ? new Map(Object.entries(schemas)) : undefined;
      for (const { file, address: name } of await log.listNamed(folder, '.yaml', byName && [...byName.keys()])) {
        await log.guard(file, undefined, async () => {
          const fields = await readFields(log, file);
          const schema = typeof schemas === 'function' ? fields && schemas(fields.value) : byName?.get(name);
          const entry = fields && schema && log.validate(schema, fields, file);
          if (entry) found.push({ ...entry, name });
        });
      }
      return found;
    },

    /** The data sets of a folder: each a description in YAML and a CSV file of the same name. */
    async datasets(folder: string): Promise<DatasetEntry[]> {
      const { files, wrongNames } = await log.list(folder, ['.yaml', '.csv']);
      const found: DatasetEntry[] = [];
      for (const [name, pair] of Map.groupBy(files, ({ address }) => address)) {
        log.addId(folder, name);
        const file = pair.find(({ file }) => file.endsWith('.yaml'))?.file;
        const csv = pair.find(({ file }) => file.endsWith('.csv'))?.file;
        if (!file || !csv) {
          if (!wrongNames.includes(name)) reportHalf(log, `${folder}/${name}`, pair[0]?.file ?? '');
          continue;
        }
        await log.guard(file, undefined, async () => {
          const fields = await readFields(log, file);
          const text = await log.load(csv);
          const entry = fields && log.validate(datasetSchema, fields, file);
          if (!entry || text === undefined) return;
          const { rows, problems: inRows, unread, download } = readRows(entry.data, text, csv);
          if (unread) log.fail(csv, inRows);
          else problems.push(...inRows);
          found.push({ ...entry, name, csv, rows, download });
        });
      }
      return found;
    },

    /**
     * The MDX files of a folder: every one in `texts`, those with valid front matter in `entries`.
     * @param expected the names that there must be, and no others, each with whether it has a body; any
     *   name, each with a body, if not given
     */
    async mdx<T extends z.ZodType>(folder: string, schema: T, expected?: Record<string, { body: boolean }>) {
      const texts: Text[] = [];
      const entries: MdxEntry<z.output<T>>[] = [];
      for (const { file, address: name } of await log.listNamed(folder, '.mdx', expected && Object.keys(expected))) {
        const text: Text = { file, name, ...nothingParsed };
        texts.push(text);
        await log.guard(file, undefined, async () => {
          const source = await log.load(file);
          if (source === undefined) return;
          const { body, frontMatter, problems: inFields } = splitFrontMatter(source, file);
          const { problems: inBody, ...parsed } = parseBody(body, file);
          Object.assign(text, { frontMatter, ...parsed });
          const needsBody = frontMatter && expected?.[name]?.body !== false;
          log.fail(file, [...inFields, ...inBody, ...(needsBody ? emptyBody(body, file) : [])]);
          problems.push(...text.outline.problems);
          const entry = frontMatter && log.validate(schema, frontMatter, file);
          if (entry) entries.push({ ...text, ...entry });
        });
      }
      return { texts, entries };
    },
  };
}

/** What stands for a body that was not read. */
const nothingParsed = parseBody('', '');

const yamlFields = perFile((text, file) => readYamlFields(text, file));

async function readFields(log: ReadLog, file: string): Promise<RawEntry | undefined> {
  const text = await log.load(file);
  if (text === undefined) return undefined;
  const { entry, problems } = yamlFields(text, file);
  log.fail(file, problems);
  return entry;
}

/** @param pair path of both files of a data set without their endings */
function reportHalf(log: ReadLog, pair: string, file: string): void {
  const missing = `${pair}.${file.endsWith('.csv') ? 'yaml' : 'csv'}`;
  const message = `${missing} is missing: a data set is a CSV file and its description in YAML, of the same name.`;
  log.fail(file, [{ file, message, hint: `Add ${missing}, or rename this file.` }]);
}

function emptyBody(body: string, file: string): Problem[] {
  if (body.trim() !== '') return [];
  const message = 'There is no text after the front matter.';
  return [{ file, line: body.split('\n').length, message, hint: 'Write it, or restore it from a copy.' }];
}
