import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats, money, significant } from '../../src/text/number.ts';

/** With as many decimals as a table may have, so that every second one is halfway between two roundings. */
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1e12 }).map((n) => n / 1000),
  fc.integer({ min: 0, max: 1e9 }).map((n) => (n * 10 + 5) / 1e4),
);
const usual = (value: number, options: Intl.NumberFormatOptions = {}) => value.toLocaleString('en', options);

test('numbers are written as Intl writes them', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 6 }), (value, digits) => {
      expect(significant(value, digits)).toBe(usual(value, { maximumSignificantDigits: digits }));
      expect(formats.number(value)).toBe(
        usual(value, { maximumFractionDigits: 3, maximumSignificantDigits: 2, roundingPriority: 'morePrecision' }),
      );
      const cents = value < 100 ? 2 : 0;
      const fixed = { minimumFractionDigits: cents, maximumFractionDigits: cents };
      expect(money(value)).toBe(`$${usual(value, { ...fixed, trailingZeroDisplay: 'stripIfInteger' })}`);
    }),
    { numRuns: 2000 },
  );
  expect([money(0.435), formats.dollars(2.175), formats.number(7.9975), formats.number(-7.9975)]).toEqual([
    '$0.44',
    '$2.18',
    '7.998',
    '-7.998',
  ]);
  expect([money(6), money(6.2), money(5824.7), formats.number(-1234567.5), formats.millions(2.06e6)]).toEqual([
    '$6',
    '$6.20',
    '$5,825',
    '-1,234,567.5',
    '2.1 M',
  ]);
});

test.each(Object.entries(formats))('in the format %s what is not 0 is not written as 0', (_, write) => {
  expect(write(0.0004)).toMatch(/^\$?0\.0004$/);
  expect(Number(write(0).replace('$', ''))).toBe(0);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 10, noNaN: true }), (value) => {
      expect(write(value)).toMatch(/[1-9]/);
    }),
  );
});
