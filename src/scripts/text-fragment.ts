import { fold } from '../text/fold.ts';

export interface Passage {
  /** The words of the passage, split at citations. */
  runs: readonly string[];
  /** The text before it in its block, to distinguish it from the same words elsewhere; none at the start of a block. */
  before: string;
}

/** Words that identify the start, the end or the text before a passage. */
const contextWords = 5;
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** How often a browser finds a part in a text: it looks without case and accents. */
const count = (text: string, part: string) => fold(text).split(fold(part)).length - 1;

/**
 * The text fragment of a passage, `:~:text=[before-,]start[,end]`, see https://wicg.github.io/scroll-to-text-fragment/.
 * Browsers that do not support it show the top of the page. Of a passage that begins a block, and whose words stand
 * above too, nothing says which is meant: the first is shown.
 * @param page text of the whole page, with single spaces
 * @returns undefined if the passage has no words
 */
export function textFragment({ runs, before }: Passage, page: string): string | undefined {
  const first = words(runs[0] ?? '');
  const last = words(runs.at(-1) ?? '');
  if (first.length === 0 || last.length === 0) return undefined;
  const whole = runs.length === 1 && first.length <= 2 * contextWords;
  const start = (whole ? first : first.slice(0, contextWords)).join(' ');
  const end = whole ? undefined : last.slice(-contextWords).join(' ');
  const prefix = count(page, start) > 1 ? words(before).slice(-contextWords).join(' ') : '';
  return `:~:text=${prefix ? `${encode(prefix)}-,` : ''}${encode(start)}${end ? `,${encode(end)}` : ''}`;
}
