import { expect, test } from 'vitest';
import { percent } from '../../../src/scripts/own-model/output.ts';

test('odds are whole per cents, small ones in tenths, and none is 0', () => {
  expect([0.4712, 0.034, 0.0061, 0.0004, 1e-9].map(percent)).toEqual(['47%', '3%', '0.6%', 'under 0.1%', 'under 0.1%']);
});
