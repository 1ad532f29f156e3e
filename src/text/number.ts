/** US dollars: cents only in sums under 100, and only if there are any. */
export const money = (usd: number): string =>
  usd.toLocaleString('en', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: usd < 100 ? 2 : 0,
    trailingZeroDisplay: 'stripIfInteger',
  });

/** A number with at most so many significant digits, in groups of three. */
export const significant = (value: number, digits: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: digits });

/** A share of 1 as a percentage with two significant digits. */
export const percentOf = (share: number): string =>
  share.toLocaleString('en', { style: 'percent', maximumSignificantDigits: 2 });
