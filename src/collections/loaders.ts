import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { runLatest } from '../reader/run-latest.ts';
import { ContentError, type Problem } from '../reader/problems.ts';
import { contentReader } from '../reader/read-content.ts';

type ContentReader = ReturnType<typeof contentReader>;
type StoreEntry = Parameters<LoaderContext['store']['set']>[0] & { filePath: string };

/**
 * A loader for Astro that reads with the reader of the check. Everything is read before the store is
 * touched. While an author works, a file with a problem keeps the entries that it had when it was last
 * sound, and the check prints each problem; a build stops instead.
 * @param place path from the top of the repository
 * @param read gives the sound entries
 */
function loader(name: string, place: string, read: (reader: ContentReader) => Promise<StoreEntry[]>): Loader {
  return {
    name,
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const problems: Problem[] = [];
        const found = await read(contentReader(root, problems));
        if (problems.length > 0 && !watcher) throw new ContentError(problems);
        const faulty = new Set(problems.map(({ file }) => file));
        if (faulty.size > 0) logger.warn(`Pages show the last sound state of ${[...faulty].join(', ')}.`);
        // A data set has a second file, and a folder that is missing stands for its files.
        const isFaulty = (file = '') =>
          faulty.has(file) ||
          faulty.has(file.replace(/yaml$/, 'csv')) ||
          [...faulty].some((at) => file.startsWith(`${at}/`));
        const ids = new Set(found.map(({ id }) => id));
        for (const [id, { filePath }] of store.entries()) if (!ids.has(id) && !isFaulty(filePath)) store.delete(id);
        for (const entry of found) if (!store.has(entry.id) || !isFaulty(entry.filePath)) store.set(entry);
      };
      await fill();
      const refill = runLatest(() =>
        fill().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error))),
      );
      watcher?.on('all', (_event, path) => {
        const changed = relative(root, path).replaceAll('\\', '/');
        if (changed === place || changed.startsWith(`${place}/`) || place.startsWith(`${changed}/`)) void refill();
      });
    },
  };
}

/**
 * A collection from one data file or from all YAML files of a folder. Astro sorts entries by id; their
 * order in the file is in the field `position`. In a folder the name of the file is in `group`.
 * @param place such as `content/tools.yaml` or `content/sources`
 */
export const listLoader = (place: string, schema: z.ZodType<object>): Loader =>
  loader('list', place, async (reader) =>
    (await reader.list(place, schema)).map(({ file, data }, position) => {
      const group = file === place ? undefined : basename(file, '.yaml');
      const id = 'id' in data ? String(data.id) : String(position);
      return { id, data: { ...data, position, ...(group && { group }) }, filePath: file };
    }),
  );

/** An entry of a file of its own, under the name of the file. */
const named = ({ file, name, data }: { file: string; name: string; data: object }): StoreEntry => ({
  id: name,
  data: data as Record<string, unknown>,
  filePath: file,
});

/**
 * The YAML files of a folder, each one group of fields.
 * @param schemas the schema of each file by its name, or by what it says
 */
export const recordLoader = (
  folder: string,
  schemas: Record<string, z.ZodType<object>> | ((fields: unknown) => z.ZodType<object>),
): Loader => loader('records', folder, async (reader) => (await reader.records(folder, schemas)).map(named));

/** The data sets of a folder, each with its rows and, as its body, the table for download. */
export const datasetLoader = (folder: string): Loader =>
  loader('datasets', folder, async (reader) =>
    (await reader.datasets(folder)).map(({ rows, download, data, ...entry }) => ({
      ...named({ ...entry, data: { ...data, rows: rows.map(({ row }) => row) } }),
      body: download,
    })),
  );

/** The MDX files of a folder; Astro renders each when a page asks for it. */
export const textLoader = (
  folder: string,
  schema: z.ZodType<object>,
  expected?: Record<string, { body: boolean }>,
): Loader =>
  loader('texts', folder, async (reader) => {
    const { entries } = await reader.texts(folder, schema, expected);
    return entries.map((entry) => ({ ...named(entry), body: entry.body, deferredRender: true }));
  });
