/** With commas. Not by `Intl`, of which the first use takes a slow phone as long as laying out the page. */
function inGroups(value: number | string): string {
  const [whole = '', ...decimals] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}

/**
 * Rounds as on paper, 0.435 to 0.44, though most decimals are a little more or less in a computer: by as much as that
 * each number is moved away from 0.
 */
const roundable = (value: number): number => value * (1 + Number.EPSILON);
const fixed = (value: number, decimals: number): string => roundable(value).toFixed(decimals);

/** US dollars: cents only in sums under 100, and only if there are any. */
export const money = (usd: number): string => `$${inGroups(fixed(usd, usd < 100 ? 2 : 0).replace('.00', ''))}`;

/**
 * A number with at most so many significant digits, in groups of three.
 * @param value 0, or at least a millionth: smaller ones would have an exponent
 */
export const significant = (value: number, digits: number): string =>
  inGroups(Number(roundable(value).toPrecision(digits)));

/** A share of 1 as a percentage with two significant digits. */
export const percentOf = (share: number): string => `${significant(100 * share, 2)}%`;

/** A part of a day: hours, or below two hours minutes, of more than ten to the next five. */
export function timeADay(hours: number): string {
  if (hours >= 2) return `${Math.round(hours)} hours`;
  const minutes = Math.round(hours * 60);
  if (minutes < 1) return 'seconds';
  return minutes === 1 ? '1 minute' : `${minutes > 10 ? Math.round(hours * 12) * 5 : minutes} minutes`;
}

/** With three decimals; a number near 0 with its first two digits, so that 0.0004 is not 0. */
const number = (value: number) => (Math.abs(value) < 0.01 ? significant(value, 2) : inGroups(Number(fixed(value, 3))));

/** With so many decimals; what is less than the last of them with its first two digits. */
const dollars = (value: number, decimals = 2) =>
  `$${value !== 0 && Math.abs(value) < 10 ** -decimals ? significant(value, 2) : fixed(value, decimals)}`;

const millions = (value: number) =>
  value < 1e6 ? number(value) : `${inGroups(Number(fixed(value / 1e6, value < 1e7 ? 1 : 0)))} M`;

/** How a chart writes its numbers, by the names that authors give. */
export const formats = {
  number,
  /** Without a sign between its digits. */
  year: String,
  /** 3 M; below a million as it is. */
  millions,
  /** With cents. */
  dollars: (value: number) => dollars(value),
  /** Below a dollar in tenths of a cent, by which the cheapest differ. */
  'fine-dollars': (value: number) => dollars(value, value < 1 ? 3 : 2),
  /** $0.10, $10, $2.1 M: cents below a dollar only. */
  'short-dollars': (value: number) => (value > 0 && value < 1 ? dollars(value) : `$${millions(value)}`),
};

type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as [Format, ...Format[]];
