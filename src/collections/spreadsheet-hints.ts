import type { Field } from '../schemas/dataset';

/** How to write a cell that a spreadsheet has put into its own form; undefined if it has none that is known. */
export function cellHint(type: Field['type'] | undefined, cell: string): string | undefined {
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
    case 'boolean':
      return /^(true|false)$/i.test(cell) ? `Write it as ${cell.toLowerCase()}.` : undefined;
    default:
      return undefined;
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day)).toISOString().slice(0, 10);

function dateHint(cell: string): string | undefined {
  if (/^[1-9]\d{4}(\.\d+)?$/.test(cell)) {
    // Spreadsheets count days from the end of 1899.
    const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(cell)))).toISOString().slice(0, 10);
    return `A spreadsheet wrote its own number of a day, probably ${day}: give the column the form YYYY-MM-DD.`;
  }
  const stamp = /^(\d{4}-\d\d-\d\d)[T ]/.exec(cell);
  if (stamp) return `Write the day alone: ${stamp[1]}.`;
  const named = /^(\d{1,2})[-. /]?\s*([a-z]{3})[a-z]*[-., /]*(\d{2,4})$/i.exec(cell);
  const monthOf = (name = '') => months.indexOf(name.toLowerCase()) + 1;
  if (named && monthOf(named[2])) return `Write it as ${iso(Number(named[3]), monthOf(named[2]), Number(named[1]))}.`;
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(cell);
  if (numbers) {
    const [a, b, year] = numbers.slice(1).map(Number) as [number, number, number];
    const choices = [
      ...(b <= 12 ? [iso(year, b, a)] : []),
      ...(a <= 12 && !cell.includes('.') ? [iso(year, a, b)] : []),
    ];
    return `A spreadsheet wrote the day in its own form. Write it as ${[...new Set(choices)].join(' or ') || 'YYYY-MM-DD'}.`;
  }
  const slashed = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(cell);
  return slashed ? `Write it as ${iso(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))}.` : undefined;
}

/** A number with signs that only people and spreadsheets read. */
function numberHint(cell: string): string | undefined {
  const bare = cell.replace(/^['’]|[\s$€£%’']/g, '').replace(/^[−–]/, '-');
  if (!/^-?[\d.,]+$/.test(bare)) return undefined;
  const asDecimal = bare.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) {
    const whole = bare.replace(/,/g, '');
    const decimal =
      bare.split(',').length === 2 && !bare.includes('.') ? `, or as ${asDecimal} if the comma is a decimal one` : '';
    return `Write it without a sign between thousands: ${whole}${decimal}.`;
  }
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) {
    return `Write it without signs between thousands and with a decimal point: ${bare.replace(/\./g, '').replace(',', '.')}.`;
  }
  if (/^-?\d+,\d+$/.test(bare)) return `Write it with a decimal point: ${asDecimal}.`;
  return bare === cell || Number.isNaN(Number(bare)) ? undefined : `Write the number alone: ${bare}.`;
}
