/** Where something is wrong. */
export interface Location {
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
export interface Problem extends Location {
  /** What is wrong, and what was expected. */
  message: string;
  /** How to fix it. */
  hint?: string;
}

/** A problem of which the place is still to be said. */
export type ProblemText = Pick<Problem, 'where' | 'message' | 'hint'>;

/** How a check reports a problem: where it is, what is wrong, how to fix it. */
export type Report = (place: Location, message: string, hint?: string) => void;

/** Adds what is reported to a list. */
export const reporter =
  (problems: Problem[]): Report =>
  ({ file, line, where, cause }, message, hint) =>
    void problems.push({ file, line, where, message, hint, ...(cause && { cause }) });

/** Where a path inside an entry stands in its file; undefined if unknown. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** The place of a field: `atField(page, 'ways', 0, 'to')` is the line of `ways[1].to`. */
export const atField = ({ file, lineOf }: { file: string; lineOf: LineOf }, ...path: PropertyKey[]): Location => ({
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
 * The problem that stands for a bug of the check itself, so that no other message is lost and an author sees no stack
 * trace.
 * @param part what is checked, such as `the links`
 * @param file the file it was at, or the folder that it checks
 */
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
