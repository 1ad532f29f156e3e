import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { DatasetDescription } from '../schemas/dataset';
import { readEntries, readYamlFields } from './data-file';
import { readRows } from './dataset';
import { ContentError } from './problems';

/**
 * A collection from one data file or from all YAML files of a folder. Unlike Astro's own `file()`
 * loader it says in which line a file cannot be read, and it keeps the order of the entries, which
 * Astro would sort by id, in the field `position`; of a folder, also the file's name, in `group`.
 * @param place path from the top of the repository: `content/tools.yaml` or `content/sources/`
 */
export function dataFiles(place: string): Loader {
  return {
    name: 'data-files',
    async load({ config, store, parseData, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        store.clear();
        let position = 0;
        for (const file of await filesAt(root, place)) {
          const { entries, problems } = readEntries(await readFile(root + file, 'utf8'), file);
          if (problems.length) throw new ContentError(problems);
          for (const { value } of entries) {
            const group = place.endsWith('/') ? basename(file, '.yaml') : undefined;
            const fields = { ...(value as Record<string, unknown>), position: position++, ...(group && { group }) };
            const id = String((value as { id?: unknown }).id ?? position);
            store.set({ id, data: await parseData({ id, data: fields, filePath: root + file }) });
          }
        }
      };
      await fill();
      watcher?.on('change', (path) => {
        if (path.startsWith(root + place)) void fill();
      });
    },
  };
}

async function filesAt(root: string, place: string): Promise<string[]> {
  if (!place.endsWith('/')) return [place];
  const names = await readdir(root + place);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => place + name);
}

/**
 * The data sets of a folder, each with its rows and the text of its CSV file. What is wrong with one
 * is told by the check of the content, which runs before.
 */
export function datasets(folder: string): Loader {
  return {
    name: 'datasets',
    async load({ config, store, parseData, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        store.clear();
        for (const file of await filesAt(root, folder)) {
          const id = basename(file, '.yaml');
          const { entry, problems } = readYamlFields(await readFile(root + file, 'utf8'), file);
          if (!entry) throw new ContentError(problems);
          const description = await parseData({ id, data: entry.value as DatasetDescription, filePath: root + file });
          const csv = await readFile(root + file.replace(/yaml$/, 'csv'), 'utf8');
          const { rows, problems: wrong } = readRows(description, csv, file.replace(/yaml$/, 'csv'));
          if (wrong.length) throw new ContentError(wrong);
          store.set({ id, data: { ...description, rows: rows.map(({ row }) => row) }, body: csv });
        }
      };
      await fill();
      watcher?.on('change', (path) => {
        if (path.startsWith(root + folder)) void fill();
      });
    },
  };
}
