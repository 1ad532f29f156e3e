import { closest, distance } from 'fastest-levenshtein';

/** One thing that is wrong with the content, told so that an author can mend it. */
export interface Problem {
  /** Path from the top of the repository. */
  file: string;
  /** Line in that file, counted from 1. */
  line?: number;
  /** Field, component or column that is wrong, such as `verdict` or `<Cite id>`. */
  where?: string;
  /** What is wrong, and what was expected. */
  message: string;
  /** How to mend it. */
  hint?: string;
}

/** Thrown when content cannot be used; its message lists every problem found. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}

/**
 * All problems as text, in the order of their files and lines: place, what is wrong, how to mend it.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const blocks = [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map(({ file, line, where, message, hint }) => {
      const place = [line === undefined ? file : `${file}:${line}`, where].filter(Boolean).join('  ');
      return [place, `  ${message}`, hint && `  ${hint}`].filter(Boolean).join('\n');
    });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count} in the content\n\n${blocks.join('\n\n')}\n`;
}

/**
 * The name that was probably meant.
 * @returns a question such as `Did you mean "gap"?`, or undefined if nothing is near
 */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (names.length === 0) return undefined;
  const best = closest(given, names);
  return distance(given, best) <= Math.max(2, Math.ceil(given.length / 3)) ? `Did you mean "${best}"?` : undefined;
}
