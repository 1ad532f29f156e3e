/** A text with a full stop, unless it ends in one or in a question mark. Names keep their small letters. */
export const withFullStop = (text: string): string => `${text}${/[.?!]$/.test(text) ? '' : '.'}`;

/** The same as a sentence of its own. */
export const sentence = (text: string): string => withFullStop(`${text[0]?.toUpperCase()}${text.slice(1)}`);

// Made once: to make one takes longer than to write a hundred dates with it.
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A full, partial or missing date in words: "2026-11-22" becomes "22 November 2026", "2026-11" "November 2026". */
export function readableDate(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  if (!year) return 'no date';
  if (!month) return String(year);
  return (dayOfMonth ? dayFormat : monthFormat)
    .format(Date.UTC(year, month - 1, dayOfMonth ?? 1))
    .replace(/^(\d+) /, '$1\u00a0');
}
