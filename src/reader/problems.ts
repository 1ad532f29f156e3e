import { distance } from 'fastest-levenshtein';

/** Where something is wrong. */
export interface Place {
  /** Path from the top of the repository. */
  file: string;
  /** Line in that file, counted from 1. */
  line?: number;
  /** Field, component or column that is wrong, such as `verdict` or `<Cite id>`. */
  where?: string;
  /** True if others may follow from it, such as a file that cannot be read: it is reported first. */
  cause?: boolean;
}

/** One thing that is wrong with the content, reported so that an author can fix it. */
export interface Problem extends Place {
  /** What is wrong, and what was expected. */
  message: string;
  /** How to fix it. */
  hint?: string;
}

/** A problem of which the place is still to be said. */
export type ProblemText = Pick<Problem, 'where' | 'message' | 'hint'>;

/** How a check reports a problem: where it is, what is wrong, how to fix it. */
export type Report = (place: Place, message: string, hint?: string) => void;

/** Adds what is reported to a list. */
export const reporter =
  (problems: Problem[]): Report =>
  ({ file, line, where, cause }, message, hint) =>
    void problems.push({ file, line, where, message, hint, ...(cause && { cause }) });

/** Where a path inside an entry stands in its file; undefined if unknown. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** The place of a field: `atField(page, 'ways', 0, 'to')` is the line of `ways[1].to`. */
export const atField = ({ file, lineOf }: { file: string; lineOf: LineOf }, ...path: PropertyKey[]): Place => ({
  file,
  line: lineOf(path),
  where: path.map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i ? '.' : ''}${String(key)}`)).join(''),
});

/** Thrown when content cannot be used; its message lists every problem found. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    // An author needs the places in the content, not those in our code.
    this.stack = undefined;
  }
}

/**
 * Runs one part of the check. If the part itself fails, which is a bug, that becomes a problem too, so that
 * no other message is lost and an author sees no stack trace.
 * @param part what is checked, such as `the links`
 * @param file the file it was at, or the folder that it checks
 */
export async function checkPart(
  part: string,
  file: string,
  work: () => Problem[] | Promise<Problem[]>,
): Promise<Problem[]> {
  try {
    return await work();
  } catch (error) {
    return [failedCheck(part, file, error)];
  }
}

/** The problem that stands for a bug of the check itself. */
export function failedCheck(part: string, file: string, error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  const hint =
    'This is a fault of the check, so parts of this file are not checked. Please report it with this message and the file.';
  return { file, message: `The check of ${part} failed: ${reason}`, hint };
}

/**
 * All problems as text, in the order of their files and lines: place, what is wrong, how to fix it. What may be
 * the cause of others stands first.
 * @param noun what they are called: a problem stops a build, a warning does not
 */
export function formatProblems(problems: readonly Problem[], noun = 'problem'): string {
  const blocks = [...problems]
    .sort(
      (a, b) =>
        Number(b.cause ?? false) - Number(a.cause ?? false) ||
        a.file.localeCompare(b.file) ||
        (a.line ?? 0) - (b.line ?? 0),
    )
    .map(({ file, line, where, message, hint }) => {
      const place = [line === undefined ? file : `${file}:${line}`, where].filter(Boolean).join('  ');
      return [place, `  ${message}`, hint && `  ${hint}`].filter(Boolean).join('\n');
    });
  const count = `${problems.length} ${noun}${problems.length === 1 ? '' : 's'}`;
  return `${count} in the content\n\n${blocks.join('\n\n')}\n`;
}

/**
 * The name that was probably meant.
 * @returns a question such as `Did you mean "gap"?`, or undefined if nothing is near
 */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const begun = names.filter((name) => given.length > 2 && name.startsWith(given));
  const [best = ''] = begun.length === 1 ? begun : names.toSorted((a, b) => wayTo(given, a) - wayTo(given, b));
  const most = Math.max(2, Math.ceil(given.length / 3));
  const isNear = wayTo(given, best) <= most && wayTo(given, best) < Math.max(given.length, best.length);
  return begun.length === 1 || isNear ? `Did you mean "${best}"?` : undefined;
}

/** How many letters differ, in whatever case. */
const wayTo = (given: string, name: string) => distance(given.toLowerCase(), name.toLowerCase());

/** The name of a character by its number, such as U+00AD. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
