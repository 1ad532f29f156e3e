import type { z } from 'astro/zod';
import { datasetSchema, type DatasetDescription, type Row } from '../schemas/dataset';
import { id } from '../schemas/fields';
import { readCsv } from './csv';
import { columnProblems, readRows } from './dataset';
import { addressOf } from './file-names';
import { listFolder, readText } from './files';
import { parseBody, splitFrontMatter, type ParsedBody } from './mdx-file';
import { checkPart, didYouMean, type LineOf, type Problem } from './problems';
import { validate } from './validate';
import { readYamlFields, readYamlList, type RawEntry } from './yaml';

/** One entry of a data file, or the front matter of an MDX file, that keeps its schema. */
export interface Entry<T> {
  file: string;
  data: T;
  lineOf: LineOf;
}

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
  /** The text of the whole file. */
  raw: string;
  /** The fields as they were typed; undefined if they are missing or not valid YAML. */
  frontMatter?: RawEntry;
}

/** An MDX file whose front matter keeps its schema. */
export type MdxEntry<T> = Text & Entry<T>;

/** A data set whose description keeps its schema, with those rows that keep theirs. */
export interface DatasetEntry extends Entry<DatasetDescription> {
  /** Path of its CSV file. */
  csv: string;
  name: string;
  /** The table as CSV with commas, however its author wrote it. */
  download: string;
  rows: { row: Row; line?: number }[];
}

/**
 * Reads the content of one folder; what is wrong with a file is added to `problems` and the file's
 * sound parts are returned. So that an author reads the cause and not its consequences, a check that
 * finds something missing asks first:
 * - `unread`, the paths of the files that could not be read (missing, not UTF-8, not valid YAML, CSV or
 *   MDX). Nothing is known of what they hold: say of no source that it is cited nowhere while one of
 *   them could cite it, and of no anchor of such a text that it is missing.
 * - `idsOf(place)`, the ids of a list or folder, those of entries with other faults included. It is
 *   undefined when one of its files is unread or misnamed, or one of its entries has no sound id; then no id
 *   can be called unknown: `if (known && !known.has(id)) …`.
 * @param root folder that holds `content/`
 */
export function contentReader(root: string, problems: Problem[]) {
  const unread = new Set<string>();
  const ids = new Map<string, Set<string>>();
  const incomplete = new Set<string>();

  /**
   * Reports, once a file, the problems that keep it from being read.
   * @param place the list or folder of which not all ids are known because of them
   */
  const fail = (file: string, causes: readonly Problem[], place?: string) => {
    if (causes.length === 0) return;
    if (!unread.has(file)) problems.push(...causes.map((problem) => ({ ...problem, cause: true })));
    unread.add(file);
    if (place) incomplete.add(place);
  };
  const remember = (place: string, given: unknown) => {
    const found = id.safeParse(given);
    if (!found.success) incomplete.add(place);
    else ids.set(place, (ids.get(place) ?? new Set()).add(found.data));
  };
  /** Reads one file; an unexpected error, which is a bug, costs what that file holds and nothing else. */
  const guard = async (file: string, work: () => Promise<void>): Promise<boolean> => {
    const failed = await checkPart('this file', file, async () => {
      await work();
      return [];
    });
    fail(file, failed);
    return failed.length === 0;
  };
  /** The text of a file; undefined, and reported, if it cannot be read. */
  const load = async (file: string, place?: string): Promise<string | undefined> => {
    const { text, causes, flaws } = await readText(root, file);
    problems.push(...flaws);
    // A missing folder is reported, and not each of its files.
    const [cause] = causes;
    if (!cause) return text;
    fail(cause.file, causes, place);
    unread.add(file);
    return undefined;
  };
  /** The files of a folder. One with a wrong name may be what others refer to. */
  const list = async (folder: string, endings: readonly string[]) => {
    const { files, problems: found, missing } = await listFolder(root, folder, endings);
    problems.push(...found.map((problem) => ({ ...problem, cause: true })));
    if (found.length > 0) incomplete.add(folder);
    if (missing) fail(missing.file, [missing], folder);
    return { files, misnamed: found.map(({ file }) => addressOf(file)) };
  };
  /** The same for a folder in which there must be files of these names, and no others. */
  const listNamed = async (folder: string, ending: string, names: readonly string[]) => {
    const { files } = await list(folder, [ending]);
    const lacking = names.filter((name) => !files.some(({ address }) => address === name));
    if (!incomplete.has(folder)) await Promise.all(lacking.map((name) => load(`${folder}/${name}${ending}`)));
    for (const { file, address } of files.filter(({ address }) => !names.includes(address))) {
      const hint = didYouMean(address, lacking) ?? `Rename or remove it. Its names are: ${names.join(', ')}.`;
      problems.push({ file, message: 'The site does not use a file of this name.', hint });
    }
    return files;
  };
  const check = <T extends z.ZodType>(
    schema: T,
    { value, lineOf }: RawEntry,
    file: string,
  ): z.output<T> | undefined => {
    const result = validate(schema, value, file, lineOf);
    problems.push(...result.problems);
    return result.data;
  };

  return {
    unread: unread as ReadonlySet<string>,

    idsOf(place: string): ReadonlySet<string> | undefined {
      return incomplete.has(place) ? undefined : (ids.get(place) ?? new Set());
    },

    /** Entries of one YAML or CSV file, or of all YAML files in a folder. */
    async data<T extends z.ZodType>(place: string, schema: T): Promise<Entry<z.output<T>>[]> {
      const files = /\.\w+$/.test(place) ? [place] : (await list(place, ['.yaml'])).files.map(({ file }) => file);
      const entries: Entry<z.output<T>>[] = [];
      for (const file of files) {
        const isSound = await guard(file, async () => {
          const text = await load(file, place);
          if (text === undefined) return;
          const read = file.endsWith('.csv') ? readTable(text, file, schema) : readYamlList(text, file);
          fail(file, read.problems, place);
          for (const raw of read.entries) {
            if (file.endsWith('.yaml')) remember(place, (raw.value as { id?: unknown } | null)?.id);
            const data = check(schema, raw, file);
            if (data !== undefined) entries.push({ file, data, lineOf: raw.lineOf });
          }
        });
        if (!isSound) incomplete.add(place);
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
      const isByName = typeof schemas === 'object';
      const files = isByName
        ? await listNamed(folder, '.yaml', Object.keys(schemas))
        : (await list(folder, ['.yaml'])).files;
      for (const { file, address: name } of files) {
        remember(folder, name);
        await guard(file, async () => {
          const text = await load(file);
          if (text === undefined) return;
          const { entry, problems: faults } = readYamlFields(text, file);
          fail(file, faults);
          if (!entry) return;
          const schema = isByName ? schemas[name] : schemas(entry.value);
          const data = schema && check(schema, entry, file);
          if (data !== undefined) found.push({ file, name, data, lineOf: entry.lineOf });
        });
      }
      return found;
    },

    /** The data sets of a folder: each a description in YAML and a CSV file of the same name. */
    async datasets(folder: string): Promise<DatasetEntry[]> {
      const { files, misnamed } = await list(folder, ['.yaml', '.csv']);
      const found: DatasetEntry[] = [];
      for (const name of new Set(files.map(({ address }) => address))) {
        remember(folder, name);
        const [yaml, csv] = ['.yaml', '.csv'].map((ending) =>
          files.find(({ file, address }) => address === name && file.endsWith(ending)),
        );
        if (!yaml || !csv) {
          if (misnamed.includes(name)) continue;
          const { file = '' } = yaml ?? csv ?? {};
          const partner = `${folder}/${name}.${yaml ? 'csv' : 'yaml'}`;
          const message = `${partner} is missing: a data set is a CSV file and its description in YAML, of the same name.`;
          fail(file, [{ file, message, hint: `Add ${partner}, or rename this file.` }]);
          continue;
        }
        await guard(yaml.file, async () => {
          const text = await load(yaml.file);
          const rowText = await load(csv.file);
          if (text === undefined) return;
          const { entry, problems: faults } = readYamlFields(text, yaml.file);
          fail(yaml.file, faults);
          const data = entry && check(datasetSchema, entry, yaml.file);
          if (!data || rowText === undefined) return;
          const { rows, problems: wrong, unread: unreadable, download } = readRows(data, rowText, csv.file);
          if (unreadable) fail(csv.file, wrong);
          else problems.push(...wrong);
          found.push({ file: yaml.file, csv: csv.file, name, data, lineOf: entry.lineOf, rows, download });
        });
      }
      return found;
    },

    /**
     * The MDX files of a folder: every one in `texts`, those with sound front matter in `entries`.
     * @param expected the names that there must be, and no others, each with whether it has a body; any
     *   name, each with a body, if not given
     */
    async mdx<T extends z.ZodType>(folder: string, schema: T, expected?: Record<string, { body: boolean }>) {
      const texts: Text[] = [];
      const entries: MdxEntry<z.output<T>>[] = [];
      const files = expected
        ? await listNamed(folder, '.mdx', Object.keys(expected))
        : (await list(folder, ['.mdx'])).files;
      for (const { file, address: name } of files) {
        remember(folder, name);
        const text: Text = { file, name, raw: '', ...parseBody('', file) };
        texts.push(text);
        await guard(file, async () => {
          const raw = await load(file);
          if (raw === undefined) return;
          const { body, frontMatter, problems: wrongFields } = splitFrontMatter(raw, file);
          const { problems: wrongBody, ...parsed } = parseBody(body, file);
          Object.assign(text, { raw, frontMatter, ...parsed });
          const lacksBody = frontMatter && body.trim() === '' && expected?.[name]?.body !== false;
          fail(file, [...wrongFields, ...wrongBody, ...(lacksBody ? [emptyBody(body, file)] : [])]);
          problems.push(...text.outline.problems);
          if (!frontMatter) return;
          const data = check(schema, frontMatter, file);
          if (data !== undefined) entries.push({ ...text, data, lineOf: frontMatter.lineOf });
        });
      }
      return { texts, entries };
    },
  };
}

const emptyBody = (body: string, file: string): Problem => ({
  file,
  line: body.split('\n').length,
  message: 'There is no text after the front matter.',
  hint: 'Write it, or restore it from a copy.',
});

/** Rows of a table whose schema names its columns. */
function readTable(text: string, file: string, schema: z.ZodType): { entries: RawEntry[]; problems: Problem[] } {
  const table = readCsv(text, file);
  const { shape } = schema as z.ZodObject;
  const problems = table.problems.length ? table.problems : columnProblems(table, Object.keys(shape), file);
  return { entries: problems.length ? [] : table.entries, problems };
}
