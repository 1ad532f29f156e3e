import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { addressOf, isLeftover, stem } from './file-names';
import type { Problem } from './problems';
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
  const names = await readdir(join(root, folder)).catch(() => undefined);
  if (!names) return { files: [], problems: [], missing: await missingProblem(root, folder) };
  const files: Listed[] = [];
  const problems: Problem[] = [];
  // A name that is its address comes first, so that of two files for one address the rightly named is read.
  const isRight = (name: string) => Number(stem(name) === addressOf(name));
  const kept = names.filter((name) => !isLeftover(name)).sort();
  for (const name of kept.sort((a, b) => isRight(b) - isRight(a))) {
    const file = `${folder}/${name}`;
    const address = addressOf(name);
    const twin = files.find((other) => other.address === address && extname(other.file) === extname(name));
    const found =
      (await folderProblem(root, file)) ?? endingProblem(file, endings) ?? nameProblem(file, address, twin?.file);
    if (found) problems.push(found);
    if (found?.keepsOut !== true) files.push({ file, address });
  }
  return {
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
    problems: problems.map(({ file, message, hint }) => ({ file, message, hint })),
  };
}

/** A problem of a file, and whether the file is not read because of it. */
type ListProblem = Problem & { keepsOut: boolean };

async function folderProblem(root: string, file: string): Promise<ListProblem | undefined> {
  const isFolder = await stat(join(root, file)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const hint = `Only files that lie directly in ${dirname(file)} are read. Move its files there, or the folder elsewhere.`;
  return { file, message: 'This is a folder where only files may be.', hint, keepsOut: true };
}

function endingProblem(file: string, endings: readonly string[]): ListProblem | undefined {
  const ending = extname(file);
  if (endings.includes(ending)) return undefined;
  const meant = { '.yml': '.yaml', '.md': '.mdx', '.markdown': '.mdx' }[ending.toLowerCase()] ?? ending.toLowerCase();
  const name = `${stem(basename(file))}${meant}`;
  return {
    file,
    message: `This file is not used: only files that end in ${endings.join(' or ')} are read from here.`,
    hint: endings.includes(meant) ? `Rename it to ${name}.` : 'Rename it, or move it elsewhere.',
    keepsOut: true,
  };
}

function nameProblem(file: string, address: string, twin: string | undefined): ListProblem | undefined {
  const name = basename(file);
  const right = address && `${address}${extname(name)}`;
  if (name === right && !twin) return undefined;
  const rule = 'A name is made of lower-case letters without accents, digits and hyphens: open-weights';
  if (!right) {
    return {
      file,
      message: 'The name of this file gives no address.',
      hint: `${rule}${extname(name)}.`,
      keepsOut: true,
    };
  }
  if (!twin) {
    return {
      file,
      message: 'The name of this file cannot be an address.',
      hint: `Rename it to ${right}.`,
      keepsOut: false,
    };
  }
  const message = `This file and ${basename(twin)} have the same address, "${address}".`;
  return { file, message, hint: 'Give it another name, or remove one of the two.', keepsOut: true };
}

/**
 * Reads a text file of the content.
 * @returns its text without forbidden characters; `causes`, which keep it from being read; and `flaws`,
 *   which do not
 */
export async function readText(
  root: string,
  file: string,
): Promise<{ text: string; causes: Problem[]; flaws: Problem[] }> {
  const path = join(root, file);
  const refuse = (problem: Problem) => ({ text: '', causes: [problem], flaws: [] });
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
    const causes = [...problems, ...conflictProblems(text, file)];
    return { text: withoutForbidden(text), causes, flaws: causes.length ? [] : characterProblems(text, file) };
  } catch (error) {
    return refuse({ file, ...unreadable((error as NodeJS.ErrnoException).code) });
  }
}

function unreadable(code = 'unknown error'): { message: string; hint: string } {
  switch (code) {
    case 'ENOENT':
    case 'ELOOP':
      return { message: 'This is a link to a file that is not there.', hint: 'Put the file itself in its place.' };
    case 'EACCES':
    case 'EPERM':
      return { message: 'You are not permitted to read this file.', hint: 'Give yourself the permission to read it.' };
    default:
      return { message: `The system cannot read this file (${code}).`, hint: 'Close other programs that use it.' };
  }
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
  return { file: path, ...unreadable('EACCES') };
}

/** What Git leaves in a file of which two versions could not be joined. */
function conflictProblems(text: string, file: string): Problem[] {
  const lines = text.split('\n').flatMap((line, i) => (/^([<>|]{7}( |$)|={7}$)/.test(line) ? [i + 1] : []));
  const [first, ...more] = lines;
  if (first === undefined) return [];
  const all = more.length ? ` (more in lines ${more.join(', ')})` : '';
  const message = `Two versions of this file were merged and the conflict was not resolved: a marker of Git stands here${all}.`;
  return [
    {
      file,
      line: first,
      message,
      hint: 'Choose one version of the lines between the markers, then delete the markers.',
    },
  ];
}
