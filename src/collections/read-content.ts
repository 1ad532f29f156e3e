import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { datasetSchema, type DatasetDescription, type Row } from '../schemas/dataset';
import { readEntries, readYamlFields } from './data-file';
import { readRows } from './dataset';
import { outline, splitFrontMatter, type Outline } from './mdx-file';
import { didYouMean, type Problem } from './problems';
import { validate, type LineOf } from './validate';

/** One entry of a data file, or the front matter of an MDX file, that keeps its schema. */
export interface Entry<T> {
  file: string;
  data: T;
  lineOf: LineOf;
}

/** What can be said of an MDX file even when its front matter is wrong. */
export interface Text {
  file: string;
  /** File name without its ending: the last part of the address. */
  name: string;
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
 * sound parts are returned.
 * @param root folder that holds `content/`
 */
export function contentReader(root: string, problems: Problem[]) {
  const load = async (file: string): Promise<string> => {
    try {
      return await readFile(join(root, file), 'utf8');
    } catch {
      problems.push({
        file,
        message: 'This file is missing.',
        hint: 'Put it back; the site cannot be built without it.',
      });
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
    /** Entries of one YAML or CSV file, or of all YAML files in a folder. */
    async data<T extends z.ZodType>(place: string, schema: T): Promise<Entry<z.output<T>>[]> {
      const files = /\.\w+$/.test(place) ? [place] : await list(place, '.yaml');
      const entries: Entry<z.output<T>>[] = [];
      for (const file of files) {
        const text = await load(file);
        if (!text) continue;
        const raw = readEntries(text, file);
        problems.push(...raw.problems);
        for (const { value, lineOf } of raw.entries) {
          const result = validate(schema, value, file, lineOf);
          problems.push(...result.problems);
          if (result.data !== undefined) entries.push({ file, data: result.data, lineOf });
        }
      }
      return entries;
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
        const { entry, problems: faults } = readYamlFields(await load(file), file);
        problems.push(...faults);
        if (!entry) continue;
        const described = validate(datasetSchema, entry.value, file, entry.lineOf);
        problems.push(...described.problems);
        if (!described.data) continue;
        const csv = file.replace(/yaml$/, 'csv');
        const { rows, problems: wrong } = readRows(described.data, await load(csv), csv);
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
        const text = await load(file);
        if (!text) continue;
        const { entry, problems: faults } = readYamlFields(text, file);
        problems.push(...faults);
        if (!entry) continue;
        const result = validate(schema, entry.value, file, entry.lineOf);
        problems.push(...result.problems);
        if (result.data !== undefined) entries.push({ file, name, data: result.data, lineOf: entry.lineOf });
      }
      return entries;
    },

    async mdx<T extends z.ZodType>(folder: string, schema: T) {
      const texts: Text[] = [];
      const entries: MdxEntry<z.output<T>>[] = [];
      for (const file of await list(folder, '.mdx')) {
        const parts = splitFrontMatter(await load(file), file);
        const text = outline(parts.body, file);
        problems.push(...parts.problems, ...text.problems);
        const found: Text = { file, name: basename(file, '.mdx'), outline: text };
        texts.push(found);
        if (!parts.frontMatter) continue;
        const { value, lineOf } = parts.frontMatter;
        const result = validate(schema, value, file, lineOf);
        problems.push(...result.problems);
        if (result.data !== undefined) entries.push({ ...found, data: result.data, lineOf });
      }
      return { texts, entries };
    },
  };
}
