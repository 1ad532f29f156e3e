import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { addressOf, isLeftover, stem } from './file-names.ts';
import { perFile } from './per-file.ts';
import type { Problem, ProblemText } from './problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { characterProblems, decode, withoutForbidden } from './text-file.ts';

/** A file of a folder. */
export interface Listed {
  file: string;
  /** Its name without the ending, which is the last part of its address. */
  name: string;
}

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);

/**
 * The files of a folder that the site reads, in the order of their names. What editors and systems leave
 * behind is passed over.
 * @param endings such as `.mdx`; a file with another ending is a problem
 */
export async function listFolder(
  root: string,
  folder: string,
  endings: readonly string[],
): Promise<{ files: Listed[]; problems: Problem[] }> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files: [], problems: [await missingProblem(root, folder)] };
  const kept = entries.filter(({ name }) => !isLeftover(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const all = kept.map((entry) => ({ file: `${folder}/${entry.name}`, problem: nameProblem(entry, endings) }));
  return {
    files: all.filter(({ problem }) => !problem).map(({ file }) => ({ file, name: stem(basename(file)) })),
    problems: all.flatMap(({ file, problem }) => (problem ? [{ file, ...problem }] : [])),
  };
}

/**
 * What lies in content/ itself and is not read.
 * @param places paths of what is read
 */
export async function listTop(root: string, places: readonly string[]): Promise<Problem[]> {
  const read = places.map((path) => basename(path));
  const found = await namesIn(join(root, 'content'));
  const plain = (name: string) => stem(name).toLowerCase();
  // One that is missing is reported as such, with the file of a similar name.
  const missing = read.filter((name) => !found.includes(name)).map(plain);
  return found
    .filter((name) => !read.includes(name) && !missing.includes(plain(name)) && !isLeftover(name))
    .map((name) => {
      const hint = didYouMean(name, read) ?? 'Move it into the folder of its kind, or out of content/.';
      return { file: `content/${name}`, message: 'Nothing reads this from here.', hint, cause: true };
    });
}

const likelyEndings: Record<string, string> = { '.yml': '.yaml', '.md': '.mdx', '.markdown': '.mdx' };

/** Why the site does not read what has such a name. */
function nameProblem(entry: Dirent, endings: readonly string[]): ProblemText | undefined {
  const { name } = entry;
  if (entry.isDirectory()) {
    const message = 'This is a folder where only files may be.';
    return { message, hint: 'Move its files out of it, or the folder elsewhere.' };
  }
  if (name.endsWith('.icloud'))
    return { message: 'This file is not on this machine, only in iCloud.', hint: 'Download it in the Finder.' };
  const ending = extname(name).toLowerCase();
  // Windows hides the ending that it adds, and so may stand behind the right one.
  const shown = endings.includes(extname(stem(name))) ? stem(name) : `${stem(name)}${likelyEndings[ending] ?? ending}`;
  const right = `${addressOf(shown)}${extname(shown)}`;
  if (name === right && endings.includes(ending)) return undefined;
  const isCopy = /copy|conflict|\(\d+\)| \d+\./i.test(name);
  const rename = `${isCopy ? 'If it is a copy, remove it; otherwise rename' : 'Rename'} it to ${right}.`;
  if (!endings.includes(extname(name))) {
    const message = `This file is not used: only files that end in ${endings.join(' or ')} are read from here.`;
    return { message, hint: endings.includes(extname(right)) ? rename : 'Rename it, or move it elsewhere.' };
  }
  const rule = 'A name is made of lower-case letters without accents, digits and hyphens.';
  return { message: 'The name of this file cannot be an address.', hint: addressOf(shown) ? rename : rule };
}

/** Reading and checking a larger text would take minutes. The largest of the site has 30 KB. */
const mostBytes = 2_000_000;

const charactersOf = perFile('characters', (text, file) => characterProblems(text, file));

/**
 * Reads a text file of the content.
 * @returns its text without forbidden characters, and what is wrong with it; no text if it cannot be read
 */
export async function readText(root: string, file: string): Promise<{ text?: string; problems: Problem[] }> {
  const path = join(root, file);
  const refuse = (text: Omit<Problem, 'file'>) => ({ problems: [{ file, ...text }] });
  try {
    // Asked by name, since some systems open a file whose name differs in capitals.
    if (!(await namesIn(dirname(path))).includes(basename(file)))
      return { problems: [await missingProblem(root, file)] };
    const found = await stat(path);
    if (!found.isFile()) {
      const message = `This is ${found.isDirectory() ? 'a folder' : 'no file'}, but must be a file.`;
      return refuse({ message, hint: 'Put the file in its place.' });
    }
    if (found.size > mostBytes)
      return refuse({ message: 'This file is larger than 2 MB.', hint: 'Split or shorten it.' });
    const decoded = decode(await readFile(path));
    if ('fault' in decoded) return refuse(decoded.fault);
    const conflict = conflictIn(decoded.text);
    if (conflict) return refuse(conflict);
    return { text: withoutForbidden(decoded.text), problems: charactersOf(decoded.text, file) };
  } catch (error) {
    return refuse(unreadable((error as NodeJS.ErrnoException).code));
  }
}

function unreadable(code = 'unknown error'): ProblemText {
  if (['ENOENT', 'ELOOP'].includes(code))
    return { message: 'This is a link to a file that is not there.', hint: 'Put the file itself in its place.' };
  if (['EACCES', 'EPERM'].includes(code))
    return { message: 'You are not permitted to read this file.', hint: 'Give yourself the permission to read it.' };
  return { message: `The system cannot read this file (${code}).`, hint: 'Close other programs that use it.' };
}

/** Names what is missing: the file, or the first of the folders above it that is not there. */
async function missingProblem(root: string, path: string): Promise<Problem> {
  const parts = path.split('/');
  for (const [i, part] of parts.entries()) {
    const names = await namesIn(join(root, ...parts.slice(0, i)));
    if (names.includes(part)) continue;
    const file = parts.slice(0, i + 1).join('/');
    const kind = file === path && extname(path) ? 'file' : 'folder';
    const near = names.find((name) => stem(name).toLowerCase() === stem(part).toLowerCase() && !isLeftover(name));
    const restore = 'Put it back; the site cannot be built without it.';
    const elsewhere = file === 'content' && 'Run the command in the folder that holds content/.';
    const hint = elsewhere || (near ? `There is ${near}: rename it to ${part}.` : restore);
    return { file, message: `This ${kind} is missing.`, hint };
  }
  const found = await stat(join(root, path)).catch(() => undefined);
  if (!found?.isFile()) return { file: path, ...unreadable('EACCES') };
  return { file: path, message: 'This is a file, but must be a folder.', hint: 'Move the file elsewhere.' };
}

/** What Git leaves in a file of which two versions could not be joined. */
function conflictIn(text: string): Omit<Problem, 'file'> | undefined {
  const lines = text.split('\n').flatMap((line, i) => (/^([<>|]{7}( |$)|={7}$)/.test(line) ? [i + 1] : []));
  const [line, ...more] = lines;
  if (line === undefined) return undefined;
  const all = more.length ? ` (also in: ${more.join(', ')})` : '';
  const message = `Two versions of this file were merged and the conflict was not resolved: this line has a marker of Git${all}.`;
  return { line, message, hint: 'Choose one version of the lines between the markers, then delete the markers.' };
}
