import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that the system has on its PATH, if any. */
export function onPath(...names: string[]): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}
