import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HostFile } from '../hosting/headers.ts';

/** Creates the folder of a file. @returns the file */
export async function ensureFolder(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  return file;
}

/** Writes files into a folder, which need not exist yet. */
export async function writeFiles(folder: string, files: readonly HostFile[]): Promise<void> {
  for (const { name, text } of files) await writeFile(await ensureFolder(join(folder, name)), text);
}
