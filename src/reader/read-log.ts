import type { z } from 'astro/zod';
import { id } from '../schemas/fields.ts';
import { listFolder, readText, type Listed } from './files.ts';
import { ContentError, failedCheck, type LineOf, type Problem } from './problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { validate } from './validate.ts';
import type { RawEntry } from './yaml.ts';

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
 *   no id can be called unknown: `if (known && !known.has(id)) …`. It throws if the place has not been read.
 */
export class ReadLog {
  readonly unread = new Set<string>();
  readonly problems: Problem[];
  private readonly root: string;
  private readonly ids = new Map<string, Set<string>>();
  private readonly incomplete = new Set<string>();

  /** @param root folder that holds `content/` */
  constructor(root: string, problems: Problem[]) {
    this.root = root;
    this.problems = problems;
  }

  idsOf(place: string): ReadonlySet<string> | undefined {
    const ids = this.ids.get(place);
    // Without this no id would be known, and each would be called unknown.
    if (!ids) throw new Error(`${place} has not been read.`);
    return this.incomplete.has(place) ? undefined : ids;
  }

  /** Notes an id of a list or folder; without a valid one its ids are not all known. */
  addId(place: string, given: unknown): void {
    const found = id.safeParse(given);
    if (found.success) this.idsIn(place).add(found.data);
    else this.addLost(place);
  }

  /** The ids found so far in a list or folder, which is read from now on. */
  private idsIn(place: string): Set<string> {
    const ids = this.ids.get(place) ?? new Set<string>();
    this.ids.set(place, ids);
    return ids;
  }

  /** Notes that a list or folder has lost a part, so that none of its ids can be called unknown. */
  addLost(place: string): void {
    this.incomplete.add(place);
  }

  /**
   * Reads something from each file. What keeps one from being read is reported, and the others are read.
   * @param place the list or folder of which not all ids are known if a file cannot be read
   */
  async each<F extends { file: string }, T>(
    files: readonly F[],
    read: (file: F) => Promise<readonly T[]>,
    place?: string,
  ): Promise<T[]> {
    if (place) this.idsIn(place);
    const found = files.map(async (file) => {
      try {
        return await read(file);
      } catch (error) {
        const isKnown = error instanceof ContentError;
        this.fail(file.file, isKnown ? error.problems : [failedCheck('this file', file.file, error)], place);
        return [];
      }
    });
    return (await Promise.all(found)).flat();
  }

  /** Reports what keeps a file from being read: once, also if it is a missing folder of several files. */
  fail(file: string, causes: readonly Problem[], place?: string): void {
    if (causes.length === 0) return;
    const known = new Set(this.unread);
    for (const cause of causes) {
      if (!known.has(cause.file)) this.problems.push({ ...cause, cause: true });
      this.unread.add(cause.file);
    }
    this.unread.add(file);
    if (place) this.addLost(place);
  }

  /** @throws ContentError if the file cannot be read */
  async load(file: string): Promise<string> {
    const { text, problems } = await readText(this.root, file);
    if (text === undefined) throw new ContentError(problems);
    this.problems.push(...problems);
    return text;
  }

  async list(folder: string, endings: readonly string[]): Promise<Listed[]> {
    this.idsIn(folder);
    const { files, problems } = await listFolder(this.root, folder, endings);
    this.fail(folder, problems, folder);
    return files;
  }

  /**
   * The files of a folder with one ending.
   * @param names those that there must be, and no others; any if not given
   */
  async listNamed(folder: string, ending: string, names?: readonly string[]): Promise<Listed[]> {
    const files = await this.list(folder, [ending]);
    for (const { name } of files) this.addId(folder, name);
    if (!names) return files;
    const missing = names.filter((name) => !this.ids.get(folder)?.has(name));
    if (this.idsOf(folder)) {
      const lost = missing.map((name) => ({ file: `${folder}/${name}${ending}` }));
      await this.each(lost, async ({ file }) => [await this.load(file)]);
    }
    for (const { file, name } of files.filter(({ name }) => !names.includes(name))) {
      const hint = didYouMean(name, missing) ?? `Rename or remove it. Its names are: ${names.join(', ')}.`;
      this.problems.push({ file, message: 'The site does not use a file of this name.', hint, cause: true });
    }
    return files.filter(({ name }) => names.includes(name));
  }

  /** An entry as its schema types it, in a list; an empty list, and reported, if it does not keep it. */
  validate<T extends z.ZodType>(schema: T, { value, lineOf }: RawEntry, file: string): Entry<z.output<T>>[] {
    const { data, problems } = validate(schema, value, file, lineOf);
    this.problems.push(...problems);
    return data === undefined ? [] : [{ file, data, lineOf }];
  }
}
