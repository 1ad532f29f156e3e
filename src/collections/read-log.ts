import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { id } from '../schemas/fields';
import { addressOf, isLeftover, stem } from './file-names';
import { listFolder, readText, type Listed } from './files';
import { checkPart, didYouMean, type LineOf, type Problem } from './problems';
import { validate } from './validate';
import type { RawEntry } from './yaml';

/** One entry of a data file, or the fields of a whole file, that keeps its schema. */
export interface Entry<T> {
  file: string;
  data: T;
  lineOf: LineOf;
}

/**
 * Reads files of content/ and keeps what is known of them. So that an author reads the cause and not what
 * follows from it, a check that finds something missing asks first:
 * - `unread`, the files that could not be read (missing, not UTF-8, not valid YAML, CSV or MDX). Nothing is
 *   known of what they hold, so no source can be called unused, and no anchor of such a text missing.
 * - `idsOf(place)`, the ids of a list or folder, those of entries with other problems included. It is
 *   undefined if one of its files is unread or has a wrong name, or one of its entries has no valid id; then
 *   no id can be called unknown: `if (known && !known.has(id)) …`.
 */
export class ReadLog {
  readonly unread = new Set<string>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly incomplete = new Set<string>();
  private readonly root: string;
  readonly problems: Problem[];

  /** @param root folder that holds `content/` */
  constructor(root: string, problems: Problem[]) {
    this.root = root;
    this.problems = problems;
  }

  idsOf(place: string): ReadonlySet<string> | undefined {
    return this.incomplete.has(place) ? undefined : (this.ids.get(place) ?? new Set());
  }

  /** Notes an id of a list or folder; without a valid one its ids are not all known. */
  addId(place: string, given: unknown): void {
    const found = id.safeParse(given);
    if (found.success) this.ids.set(place, (this.ids.get(place) ?? new Set()).add(found.data));
    else this.incomplete.add(place);
  }

  /**
   * Reports, once for each file, the problems that keep it from being read.
   * @param place the list or folder of which not all ids are known because of them
   */
  fail(file: string, blocking: readonly Problem[], place?: string): void {
    if (blocking.length === 0) return;
    if (!this.unread.has(file)) this.problems.push(...blocking.map((problem) => ({ ...problem, cause: true })));
    this.unread.add(file);
    if (place) this.incomplete.add(place);
  }

  /** Reads one file. An unexpected error, which is a bug, is reported, and other files are read nevertheless. */
  async guard(file: string, place: string | undefined, work: () => Promise<void>): Promise<void> {
    const failed = await checkPart('this file', file, async () => {
      await work();
      return [];
    });
    this.fail(file, failed, place);
  }

  /** The text of a file; undefined, and reported, if it cannot be read. */
  async load(file: string, place?: string): Promise<string | undefined> {
    const { text, blocking, minor } = await readText(this.root, file);
    this.problems.push(...minor);
    // A missing folder is reported, and not each of its files.
    const [first] = blocking;
    if (!first) return text;
    this.fail(first.file, blocking, place);
    this.unread.add(file);
    return undefined;
  }

  /**
   * Reports what lies in content/ itself and is not read.
   * @param known paths of what is read
   */
  async listTop(known: readonly string[]): Promise<void> {
    const names = known.map((path) => basename(path));
    const found = await readdir(join(this.root, 'content')).catch((): string[] => []);
    // One that is missing is reported as such, with a file of a similar name.
    const missing = names.filter((name) => !found.includes(name)).map((name) => stem(name).toLowerCase());
    for (const name of found) {
      if (names.includes(name) || missing.includes(stem(name).toLowerCase())) continue;
      if (isLeftover(name) || /^(README|LICEN[CS]E)\b/i.test(name)) continue;
      const hint = didYouMean(name, names) ?? 'Move it into the folder of its kind, or out of content/.';
      this.problems.push({ file: `content/${name}`, message: 'Nothing reads this from here.', hint, cause: true });
    }
  }

  /** The files of a folder, and the addresses of those with a wrong name, which may be what others refer to. */
  async list(folder: string, endings: readonly string[]): Promise<{ files: Listed[]; wrongNames: string[] }> {
    const { files, problems, missing } = await listFolder(this.root, folder, endings);
    this.problems.push(...problems.map((problem) => ({ ...problem, cause: true })));
    if (problems.length > 0) this.incomplete.add(folder);
    if (missing) this.fail(missing.file, [missing], folder);
    return { files, wrongNames: problems.map(({ file }) => addressOf(file)) };
  }

  /**
   * The files of a folder with one ending.
   * @param names those that there must be, and no others; any if not given
   */
  async listNamed(folder: string, ending: string, names?: readonly string[]): Promise<Listed[]> {
    const { files } = await this.list(folder, [ending]);
    for (const { address } of files) this.addId(folder, address);
    if (!names) return files;
    const missing = names.filter((name) => !files.some(({ address }) => address === name));
    if (!this.incomplete.has(folder)) await Promise.all(missing.map((name) => this.load(`${folder}/${name}${ending}`)));
    for (const { file, address } of files.filter(({ address }) => !names.includes(address))) {
      const hint = didYouMean(address, missing) ?? `Rename or remove it. Its names are: ${names.join(', ')}.`;
      this.problems.push({ file, message: 'The site does not use a file of this name.', hint });
    }
    return files;
  }

  /** An entry as its schema types it; undefined, and reported, if it does not keep it. */
  validate<T extends z.ZodType>(schema: T, { value, lineOf }: RawEntry, file: string): Entry<z.output<T>> | undefined {
    const { data, problems } = validate(schema, value, file, lineOf);
    this.problems.push(...problems);
    return data === undefined ? undefined : { file, data, lineOf };
  }
}
