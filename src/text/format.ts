export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text with a full stop, unless it already ends in punctuation. */
export const withFullStop = (text: string): string => `${text}${/[.?!]$/.test(text) ? '' : '.'}`;

/** A text as a sentence: with a capital and a full stop. */
export const sentence = (text: string): string => withFullStop(capitalise(text));

// Made once, because making one takes longer than formatting a hundred dates.
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Whether the note to a verdict continues its word, as in "on …"; any other note follows after a colon. */
export const continuesVerdict = (note: string): boolean => note.startsWith('on ');

/** An argument as lists name it. */
export const argumentName = ({ order, kicker }: { order: number; kicker: string }): string => `${order}. ${kicker}`;

/** The first of some days, YYYY-MM-DD. */
export const earliest = (days: readonly string[]): string | undefined => days.toSorted()[0];

/** A full, partial or missing date for readers: "2026-11-22" becomes "22 November 2026", and "2026-11" "November 2026". */
export function readableDate(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  if (!year) return 'no date';
  if (!month) return String(year);
  return (dayOfMonth ? dayFormat : monthFormat)
    .format(Date.UTC(year, month - 1, dayOfMonth ?? 1))
    .replace(/^(\d+) /, '$1\u00a0');
}
