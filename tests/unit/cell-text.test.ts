import { expect, test } from 'vitest';
import { cellText, headOf } from '../../src/text/cell-text.ts';

test.each([
  [3012377, { type: 'integer', unit: undefined }, '3,012,377'],
  [61700000, { type: 'number', unit: 'US dollars' }, '61,700,000'],
  [10, { type: 'number', unit: 'US dollars per million tokens' }, '10.00'],
  [2.1, { type: 'number', unit: 'US dollars per million' }, '2.10'],
  [0.0767, { type: 'number', unit: 'US dollars per million' }, '0.0767'],
  [0.0004, { type: 'number', unit: 'US dollars per million' }, '0.0004'],
  [0.00004, { type: 'number', unit: 'US dollars per million' }, '0.00004'],
  [0.0004, { type: 'number', unit: undefined }, '0.0004'],
  [0.000123, { type: 'number', unit: undefined }, '0.00012'],
  [0.1234, { type: 'number', unit: undefined }, '0.123'],
  [0, { type: 'number', unit: undefined }, '0'],
  [96.6, { type: 'number', unit: 'per cent' }, '96.6'],
  [2024, { type: 'year', unit: undefined }, '2024'],
  ['2024-07', { type: 'any-date', unit: undefined }, 'July 2024'],
  [null, { type: 'number', unit: 'points' }, '–'],
] as const)('%s is shown as readers write it', (cell, field, text) => {
  expect(cellText(cell, field)).toBe(text);
});

test('a head names its unit, and not twice', () => {
  expect(headOf({ title: 'Lead', unit: 'points' })).toBe('Lead, points');
  expect(headOf({ title: 'Years until it was found', unit: 'years' })).toBe('Years until it was found');
  expect(headOf({ title: 'Kind' })).toBe('Kind');
});
