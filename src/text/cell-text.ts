import type { Cell, Field } from '../schemas/dataset.ts';
import { readableDate } from './dates.ts';

/** Amounts below this are prices and have cents; those above are sums and have none. */
const wholeDollars = 1000;

/** The head of a column with its unit, unless the title already contains it. */
export const headOf = ({ title, unit }: Pick<Field, 'title' | 'unit'>): string =>
  unit && !title.toLowerCase().includes(unit.toLowerCase()) ? `${title}, ${unit}` : title;

/** With three decimals; a number near 0 with its first two digits, so that 0.0004 is not 0. */
const digits = { maximumFractionDigits: 3, maximumSignificantDigits: 2, roundingPriority: 'morePrecision' } as const;

/**
 * A cell as readers see it in a table: dates with the name of the month, long numbers in groups, dollars with cents, an
 * empty cell as a dash.
 */
export function cellText(cell: Cell, { type, unit }: Pick<Field, 'type' | 'unit'>): string {
  if (cell === null) return '–';
  if (type === 'date' || type === 'any-date') return readableDate(String(cell));
  if (type === 'year' || typeof cell !== 'number') return String(cell);
  const cents = unit?.startsWith('US dollars') && cell < wholeDollars;
  return cell.toLocaleString('en', { ...digits, ...(cents && { minimumFractionDigits: 2, maximumFractionDigits: 4 }) });
}
