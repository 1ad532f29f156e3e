import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { addressOf, isLeftover, stem } from './file-names';
import { perFile } from './per-file';
import { reporter, type Problem, type ProblemText } from './problems';
import { characterProblems, decode, withoutForbidden } from './text-file';

/** A file of a folder, and the address that its name gives. */
export interface Listed {
  file: string;
  address: string;
}

/**
 * The files of a folder that the site reads, in the order of their names. What editors and systems leave
 * behind is passed over.
 * @param endings such as `.mdx`; a file with another ending is a problem
 * @returns one file for each address and ending, and what is wrong with the others
 */
export async function listFolder(
  root: string,
  folder: string,
  endings: readonly string[],
): Promise<{ files: Listed[]; problems: Problem[]; missing?: Problem }> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { files: [], problems: [], missing: await missingProblem(root, folder) };
  const files: Listed[] = [];
  const problems: Problem[] = [];
  const report = reporter(problems);
  // A name that is its address comes first, so that of two files for one address the rightly named is read.
  const isRight = (name: string) => Number(stem(name) === addressOf(name));
  const kept = entries.filter(({ name }) => !isLeftover(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of kept.sort((a, b) => isRight(b.name) - isRight(a.name))) {
    const { name } = entry;
    const file = `${folder}/${name}`;
    const [ending, address] = [extname(name), addressOf(name)];
    const other = files.find((other) => other.address === address && extname(other.file) === ending);
    if (entry.isDirectory()) {
      const hint = `Only files that lie directly in ${folder} are read. Move its files there, or the folder elsewhere.`;
      report({ file }, 'This is a folder where only files may be.', hint);
    } else if (!endings.includes(ending)) {
      const message = `This file is not used: only files that end in ${endings.join(' or ')} are read from here.`;
      const meant = likelyEndings[ending.toLowerCase()] ?? ending.toLowerCase();
      // Windows hides the ending that it adds.
      const right = [stem(name), `${stem(name)}${meant}`].find((other) => endings.includes(extname(other)));
      const hint = right ? `Rename it to ${right}.` : 'Rename it, or move it elsewhere.';
      report({ file }, message, hint);
    } else if (!address) {
      const rule = `A name is made of lower-case letters without accents, digits and hyphens: open-weights${ending}.`;
      report({ file }, 'The name of this file gives no address.', rule);
    } else if (other) {
      const message = `This file and ${basename(other.file)} have the same address, "${address}".`;
      report({ file }, message, 'Give it another name, or remove one of the two.');
    } else {
      files.push({ file, address });
      if (stem(name) !== address)
        report({ file }, 'The name of this file cannot be an address.', `Rename it to ${address}${ending}.`);
    }
  }
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

const likelyEndings: Record<string, string> = { '.yml': '.yaml', '.md': '.mdx', '.markdown': '.mdx' };

const charactersOf = perFile((text, file) => characterProblems(text, file));

/**
 * Reads a text file of the content.
 * @returns its text without forbidden characters; the problems that keep it from being read (`blocking`) and
 *   those that do not (`minor`)
 */
export async function readText(
  root: string,
  file: string,
): Promise<{ text: string; blocking: Problem[]; minor: Problem[] }> {
  const path = join(root, file);
  const refuse = (problem: Problem) => ({ text: '', blocking: [problem], minor: [] });
  try {
    // Asked by name, since some systems open a file whose name differs in capitals.
    const names = await readdir(dirname(path)).catch((): string[] => []);
    if (!names.includes(basename(file))) return refuse(await missingProblem(root, file));
    const found = await stat(path);
    if (!found.isFile()) {
      const message = `This is ${found.isDirectory() ? 'a folder' : 'no file'}, but must be a file.`;
      return refuse({ file, message, hint: 'Put the file in its place.' });
    }
    const { text, problems } = decode(await readFile(path), file);
    const blocking = [...problems, ...conflictProblems(text, file)];
    return { text: withoutForbidden(text), blocking, minor: blocking.length ? [] : charactersOf(text, file) };
  } catch (error) {
    return refuse({ file, ...unreadable((error as NodeJS.ErrnoException).code) });
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
  let at = '';
  for (const part of path.split('/')) {
    const names = await readdir(join(root, at)).catch((): string[] => []);
    const file = at ? `${at}/${part}` : part;
    if (!names.includes(part)) {
      const kind = file === path && extname(path) ? 'file' : 'folder';
      const near = names.find((name) => stem(name).toLowerCase() === stem(part).toLowerCase() && !isLeftover(name));
      const hint =
        file === 'content'
          ? 'Run the command in the folder that holds content/.'
          : near
            ? `There is ${near}: rename it to ${part}.`
            : 'Put it back; the site cannot be built without it.';
      return { file, message: `This ${kind} is missing.`, hint };
    }
    at = file;
  }
  const isFile = await stat(join(root, path)).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return { file: path, ...unreadable('EACCES') };
  return { file: path, message: 'This is a file, but must be a folder.', hint: 'Move the file elsewhere.' };
}

/** What Git leaves in a file of which two versions could not be joined. */
function conflictProblems(text: string, file: string): Problem[] {
  const lines = text.split('\n').flatMap((line, i) => (/^([<>|]{7}( |$)|={7}$)/.test(line) ? [i + 1] : []));
  const [line, ...more] = lines;
  if (line === undefined) return [];
  const all = more.length ? ` (more in lines ${more.join(', ')})` : '';
  const message = `Two versions of this file were merged and the conflict was not resolved: a marker of Git is here${all}.`;
  const hint = 'Choose one version of the lines between the markers, then delete the markers.';
  return [{ file, line, message, hint }];
}
