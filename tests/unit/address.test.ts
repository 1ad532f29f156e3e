import { expect, test } from 'vitest';
import { decodeAddress } from '../../src/text/address.ts';

test('an address is read as a person writes it', () => {
  // One character, in two bytes and in three.
  expect(decodeAddress('/caf%C3%A9/#%e2%82%ac%20a')).toBe('/café/#€ a');
});

test('what stands for no character stays as it is, and so does the rest', () => {
  expect(decodeAddress('/%E9/100%/%C3%A9')).toBe('/%E9/100%/é');
});
