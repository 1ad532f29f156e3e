/** A passage as a link can name it. */
export interface Passage {
  /** The words of the passage, in runs that no number of a source interrupts. */
  runs: readonly string[];
  /** The text right before it, to tell it from its like. */
  before: string;
}

const enough = 5;
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

const count = (text: string, part: string) => text.split(part).length - 1;

/**
 * The part of an address that leads to a passage: `:~:text=[before-,]start[,end]`, as
 * https://wicg.github.io/scroll-to-text-fragment/ has it. Browsers that do not know it show the page.
 * @param page text of the whole page, with single spaces, in which the passage must be the first of its like
 * @returns undefined if there is nothing to name
 */
export function textFragment({ runs, before }: Passage, page: string): string | undefined {
  const first = words(runs[0] ?? '');
  const last = words(runs.at(-1) ?? '');
  if (first.length === 0 || last.length === 0) return undefined;
  const whole = runs.length === 1 && first.length <= 2 * enough;
  const start = (whole ? first : first.slice(0, enough)).join(' ');
  const end = whole ? undefined : last.slice(-enough).join(' ');
  const prefix = count(page, start) > 1 ? words(before).slice(-enough).join(' ') : '';
  return `:~:text=${prefix ? `${encode(prefix)}-,` : ''}${encode(start)}${end ? `,${encode(end)}` : ''}`;
}
