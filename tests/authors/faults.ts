import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/reader/problems.ts';
import { ContentCopy } from './content-copy.ts';

/** One slip of an author. */
export interface Fault {
  name: string;
  break: (copy: ContentCopy) => void;
  /** What the message must say: place, what is wrong, fix. */
  says: (string | RegExp)[];
}

/** A copy of the content of its own for each test of a file, and what the check reports of it. */
export function copyForEach() {
  let copy: ContentCopy;
  beforeEach(() => {
    copy = new ContentCopy();
  });
  afterEach(() => copy.remove());
  return {
    get copy() {
      return copy;
    },
    /** What an author reads; nothing if all is well. */
    report: async () => {
      const problems = await checkContent(copy.root);
      return problems.length === 0 ? '' : formatProblems(problems);
    },
  };
}

/** Each slip by itself must be reported in the words that it says. */
export function testFaults(faults: readonly Fault[], own: ReturnType<typeof copyForEach>): void {
  test.each(faults)('$name is reported', async ({ break: breakIt, says }) => {
    breakIt(own.copy);
    const message = await own.report();
    for (const part of says) {
      if (typeof part === 'string') expect(message).toContain(part);
      else expect(message).toMatch(part);
    }
  });
}
