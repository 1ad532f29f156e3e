/** Milliseconds of a day. */
export const dayLength = 864e5;

/** A day, YYYY-MM-DD, as a count of days from 1 January 1970; and such a count as a day. */
export const dayNumber = (day: string): number => Date.parse(day) / dayLength;
export const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** The moment of a partial date, YYYY, YYYY-MM or YYYY-MM-DD; of a month or a year its middle. */
export function dateOf(date: string): Date {
  const [year = 0, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month === undefined ? 6 : month - 1, month === undefined ? 1 : (day ?? 15)));
}

/** The first of some days, YYYY-MM-DD. */
export const earliest = (days: readonly string[]): string | undefined => days.toSorted()[0];

// Not by Intl: to make three formats took a slow phone about 150 ms, of 190 in which a figure starts.
export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A full, partial or missing date for readers: "2026-11-22" becomes "22 November 2026", and "2026-11" "November 2026".
 */
export function readableDate(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  if (!year) return 'no date';
  if (!month) return String(year);
  return `${dayOfMonth ? `${dayOfMonth}\u00a0` : ''}${months[month - 1]} ${year}`;
}

/** A day as the month it lies in, like Jul 2024. */
export const monthOf = (date: Date): string =>
  `${months[date.getUTCMonth()]?.replace(/^(Sept|...).*/, '$1')} ${date.getUTCFullYear()}`;
