import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { id } from '../schemas/fields';
import { datasetSchema, type DatasetDescription, type Row } from '../schemas/dataset';
import { readEntries, readYamlFields, type RawEntry } from './data-file';
import { readRows } from './dataset';
import { outlineOfTree, parseBody, splitFrontMatter, type Outline } from './mdx-file';
import { didYouMean, type Problem } from './problems';
import { validate, type LineOf } from './validate';

/** One entry of a data file, or the front matter of an MDX file, that keeps its schema. */
export interface Entry<T> {
  file: string;
  data: T;
  lineOf: LineOf;
}

/** A YAML file that holds one group of fields and keeps its schema. */
export interface FileEntry<T> extends Entry<T> {
  /** File name without its ending. */
  name: string;
}

/** What is known of an MDX file, even when its front matter is wrong. Each body is parsed once. */
export interface Text {
  file: string;
  /** File name without its ending: the last part of the address. */
  name: string;
  /** The text of the whole file. */
  raw: string;
  /** The text after the front matter, with empty lines before it so that it keeps its line numbers. */
  body: string;
  /** The fields as they were typed; undefined if they are missing or not valid YAML. */
  frontMatter?: RawEntry;
  /** The parsed body; empty if the file is in `unread`. */
  tree: Root;
  outline: Outline;
}

/** An MDX file whose front matter keeps its schema. */
export type MdxEntry<T> = Text & Entry<T>;

/** A data set whose description keeps its schema, with those rows that keep theirs. */
export interface DatasetEntry extends Entry<DatasetDescription> {
  csv: string;
  name: string;
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
 *   undefined when one of its files is unread or one of its entries has no sound id; then no id can be
 *   called unknown: `if (known && !known.has(id)) …`.
 * @param root folder that holds `content/`
 */
export function contentReader(root: string, problems: Problem[]) {
  const unread = new Set<string>();
  const ids = new Map<string, Set<string>>();
  const incomplete = new Set<string>();
  /** Reports the problems that keep a file from being read. */
  const fail = (place: string, file: string, causes: readonly Problem[]) => {
    if (causes.length === 0) return;
    problems.push(...causes.map((problem) => ({ ...problem, cause: true })));
    unread.add(file);
    incomplete.add(place);
  };
  const remember = (place: string, given: unknown) => {
    const found = id.safeParse(given);
    if (!found.success) incomplete.add(place);
    else ids.set(place, (ids.get(place) ?? new Set()).add(found.data));
  };
  const load = async (place: string, file: string): Promise<string> => {
    try {
      return await readFile(join(root, file), 'utf8');
    } catch {
      const hint = 'Put it back; the site cannot be built without it.';
      fail(place, file, [{ file, message: 'This file is missing.', hint }]);
      return '';
    }
  };
  const list = async (folder: string, ending: string): Promise<string[]> => {
    const names = await readdir(join(root, folder)).catch(() => []);
    for (const name of names.filter((name) => !name.endsWith(ending) && !name.startsWith('.'))) {
      problems.push({
        file: `${folder}/${name}`,
        message: `This file is not used: only files that end in ${ending} are read from here.`,
        hint: 'Rename it, or move it elsewhere.',
      });
    }
    return names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
  };

  return {
    unread: unread as ReadonlySet<string>,

    idsOf(place: string): ReadonlySet<string> | undefined {
      return incomplete.has(place) ? undefined : (ids.get(place) ?? new Set());
    },

    /** Entries of one YAML or CSV file, or of all YAML files in a folder. */
    async data<T extends z.ZodType>(place: string, schema: T): Promise<Entry<z.output<T>>[]> {
      const files = /\.\w+$/.test(place) ? [place] : await list(place, '.yaml');
      const entries: Entry<z.output<T>>[] = [];
      for (const file of files) {
        const text = await load(place, file);
        if (!text) continue;
        const raw = readEntries(text, file);
        fail(place, file, raw.problems);
        for (const { value, lineOf } of raw.entries) {
          if (file.endsWith('.yaml')) remember(place, (value as { id?: unknown } | null)?.id);
          const result = validate(schema, value, file, lineOf);
          problems.push(...result.problems);
          if (result.data !== undefined) entries.push({ file, data: result.data, lineOf });
        }
      }
      return entries;
    },

    /**
     * The YAML files of a folder, each one group of fields.
     * @param schemaFor the schema, which may depend on what a file says
     */
    async fields<T>(folder: string, schemaFor: (fields: unknown) => z.ZodType<T>): Promise<FileEntry<T>[]> {
      const found: FileEntry<T>[] = [];
      for (const file of await list(folder, '.yaml')) {
        const name = basename(file, '.yaml');
        const { entry, problems: faults } = readYamlFields(await load(folder, file), file);
        remember(folder, name);
        fail(folder, file, faults);
        if (!entry) continue;
        const result = validate(schemaFor(entry.value), entry.value, file, entry.lineOf);
        problems.push(...result.problems);
        if (result.data !== undefined) found.push({ file, name, data: result.data, lineOf: entry.lineOf });
      }
      return found;
    },

    /** The data sets of a folder: each a description in YAML and a CSV file of the same name. */
    async datasets(folder: string): Promise<DatasetEntry[]> {
      const names = (await readdir(join(root, folder)).catch(() => [])).filter((name) => !name.startsWith('.'));
      const has = (name: string) => names.includes(name);
      for (const name of names) {
        const partner = name.endsWith('.csv') ? name.replace(/csv$/, 'yaml') : name.replace(/yaml$/, 'csv');
        if (partner === name || has(partner)) continue;
        problems.push({
          file: `${folder}/${name}`,
          message: `${partner} is missing: a data set is a CSV file and its description in YAML, of the same name.`,
          hint: `Add ${folder}/${partner}, or rename this file.`,
        });
      }
      const found: DatasetEntry[] = [];
      for (const yaml of names.filter((name) => name.endsWith('.yaml') && has(name.replace(/yaml$/, 'csv')))) {
        const file = `${folder}/${yaml}`;
        const { entry, problems: faults } = readYamlFields(await load(folder, file), file);
        remember(folder, basename(yaml, '.yaml'));
        fail(folder, file, faults);
        if (!entry) continue;
        const described = validate(datasetSchema, entry.value, file, entry.lineOf);
        problems.push(...described.problems);
        if (!described.data) continue;
        const csv = file.replace(/yaml$/, 'csv');
        const { rows, problems: wrong } = readRows(described.data, await load(folder, csv), csv);
        problems.push(...wrong);
        found.push({ file, csv, name: basename(yaml, '.yaml'), data: described.data, lineOf: entry.lineOf, rows });
      }
      return found;
    },

    /** The files of a folder that hold one group of fields each: a file and a schema for each name. */
    async groups<T extends z.ZodType>(folder: string, schemas: Record<string, T>) {
      const entries: (Entry<z.output<T>> & { name: string })[] = [];
      const names = Object.keys(schemas);
      const files = new Set([...(await list(folder, '.yaml')), ...names.map((name) => `${folder}/${name}.yaml`)]);
      for (const file of files) {
        const name = basename(file, '.yaml');
        const schema = schemas[name];
        if (!schema) {
          const message = `Nothing has the name "${name}". Allowed: ${names.join(', ')}.`;
          problems.push({ file, message, hint: didYouMean(name, names) ?? 'Rename the file, or remove it.' });
          continue;
        }
        const text = await load(folder, file);
        if (unread.has(file)) continue;
        const { entry, problems: faults } = readYamlFields(text, file);
        fail(folder, file, faults);
        if (!entry) continue;
        const result = validate(schema, entry.value, file, entry.lineOf);
        problems.push(...result.problems);
        if (result.data !== undefined) entries.push({ file, name, data: result.data, lineOf: entry.lineOf });
      }
      return entries;
    },

    /** The MDX files of a folder: every one in `texts`, those with sound front matter in `entries`. */
    async mdx<T extends z.ZodType>(folder: string, schema: T) {
      const texts: Text[] = [];
      const entries: MdxEntry<z.output<T>>[] = [];
      for (const file of await list(folder, '.mdx')) {
        const raw = await load(folder, file);
        const name = basename(file, '.mdx');
        const { body, frontMatter, problems: wrongFields } = splitFrontMatter(raw, file);
        const { tree, problems: wrongBody } = parseBody(body, file);
        const outline = outlineOfTree(tree, file);
        remember(folder, name);
        fail(folder, file, [...wrongFields, ...wrongBody]);
        problems.push(...outline.problems);
        const text: Text = { file, name, raw, body, frontMatter, tree, outline };
        texts.push(text);
        if (!frontMatter) continue;
        const result = validate(schema, frontMatter.value, file, frontMatter.lineOf);
        problems.push(...result.problems);
        if (result.data !== undefined) entries.push({ ...text, data: result.data, lineOf: frontMatter.lineOf });
      }
      return { texts, entries };
    },
  };
}
