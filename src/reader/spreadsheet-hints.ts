import type { Field } from '../schemas/dataset.ts';
import { isPartialDate } from '../schemas/fields.ts';
import { addressOf } from './file-names.ts';
import { months } from '../text/dates.ts';
import { didYouMean } from '../text/did-you-mean.ts';

/** How to write a cell that a spreadsheet has put into its own form; undefined if it has none that is known. */
export function cellHint({ type, constraints }: Field, cell: string): string | undefined {
  switch (type) {
    case 'date':
    case 'any-date':
    case 'year':
      return dateHint(cell);
    case 'integer':
    case 'number':
      if (type === 'integer' && /^-?\d+[.,]\d{1,2}$/.test(cell))
        return `Round it, or give the column the type number and write ${cell.replace(',', '.')}.`;
      return numberHint(cell) ?? (dateHint(cell) && 'Perhaps a spreadsheet took the number for a day.');
    case 'source':
    case 'article': {
      const ids = cell.split(/[\s,;]+/).map(addressOf);
      return ids.join(' ') === cell ? undefined : `Write it as ${ids.filter(Boolean).join(' ')}.`;
    }
    case 'boolean':
      return /^(true|false)$/i.test(cell) ? `Write it as ${cell.toLowerCase()}.` : undefined;
    default:
      return didYouMean(cell.toLowerCase(), constraints.enum ?? []);
  }
}

const shortMonths = months.map((month) => month.slice(0, 3).toLowerCase());
const two = (number: number) => String(number).padStart(2, '0');

function dateHint(cell: string): string | undefined {
  if (/^[1-9]\d{4}(\.\d+)?$/.test(cell)) {
    // Spreadsheets count days from the end of 1899.
    const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(cell)))).toISOString().slice(0, 10);
    return `A spreadsheet wrote its own number of a day, probably ${day}: give the column the form YYYY-MM-DD.`;
  }
  const stamp = /^(\d{4}-\d\d-\d\d)[T ]/.exec(cell);
  if (stamp) return `Write the day alone: ${stamp[1]}.`;
  const days = possibleDays(cell);
  return days.length > 0 ? `Write it as ${days.join(' or ')}.` : undefined;
}

/** The days or months that a text such as 22.11.2026, Nov-26 or 20261122 may mean, in our own form. */
function possibleDays(cell: string): string[] {
  const parts = cell.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').match(/\d+|\p{L}+/gu) ?? [];
  const monthOf = (part: string) => shortMonths.indexOf(part.slice(0, 3).toLowerCase()) + 1;
  const numbers = parts.filter((part) => !monthOf(part));
  if (numbers.length > 3 || !numbers.every((part) => /^(\d{1,2}|\d{4})$/.test(part))) return [];
  const yearAt = numbers.findIndex((part) => part.length === 4);
  const [year = ''] = numbers.splice(yearAt, 1);
  const named = parts.map(monthOf).filter(Boolean);
  const dayFirst = [...named, ...numbers.map(Number).reverse()];
  const monthFirst = [...named, ...numbers.map(Number)];
  // If the year is first, or points are between the numbers, their order is known.
  const orders = yearAt === 0 ? [monthFirst] : cell.includes('.') ? [dayFirst] : [dayFirst, monthFirst];
  const days = orders.map((order) => [year.padStart(4, '20'), ...order.map(two)].join('-'));
  return [...new Set(days)].filter((day) => day !== cell && day.length > 4 && isPartialDate(day));
}

/** A number with signs that only people and spreadsheets read. */
function numberHint(cell: string): string | undefined {
  const bare = cell.replace(/^['’]|[\s$€£%’']/g, '').replace(/^[−–]/, '-');
  if (!/^-?[\d.,]+$/.test(bare)) return undefined;
  const asDecimal = bare.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) {
    const decimal = /^[^,.]*,[^,.]*$/.test(bare) ? `, or as ${asDecimal} if the comma is a decimal one` : '';
    return `Write it without a sign between thousands: ${bare.replaceAll(',', '')}${decimal}.`;
  }
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) {
    const whole = bare.replaceAll('.', '').replace(',', '.');
    return `Write it without signs between thousands and with a decimal point: ${whole}.`;
  }
  if (/^-?\d+,\d+$/.test(bare)) return `Write it with a decimal point: ${asDecimal}.`;
  return bare === cell || Number.isNaN(Number(bare)) ? undefined : `Write the number alone: ${bare}.`;
}
