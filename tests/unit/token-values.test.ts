import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { tokenColours } from '../../src/styles/token-values';

/** Contrast as WCAG 2 computes it, on the 8-bit values that a screen shows. */
const light = tokenColours('light');
const systemDark = tokenColours('dark');
const chosenDark = tokenColours('chosenDark');

function contrast(scheme: Record<string, string>, a: string, b: string): number {
  const [first, second] = [a, b].map((name) => {
    const value = scheme[name];
    if (!value) throw new Error(`No token --${name}.`);
    return new Color(value);
  });
  return Color.contrast(first as Color, second as Color, 'WCAG21');
}

const text: [string, string[]][] = [
  ['ink', ['paper', 'sheet', 'bar', 'bar-2', 'mark']],
  ['ink-2', ['paper', 'sheet', 'bar', 'bar-2']],
  ['green', ['paper', 'sheet', 'bar', 'bar-2']],
  ['open', ['paper', 'sheet', 'bar']],
  ['closed', ['paper', 'sheet', 'bar']],
];
const marks: [string, string[]][] = [
  ['open-mark', ['paper', 'sheet', 'bar']],
  ['closed-mark', ['paper', 'sheet', 'bar']],
  ['rule-2', ['paper', 'sheet', 'bar']],
];

describe.each([
  ['light', light],
  ['dark', systemDark],
])('in the %s scheme', (_name, scheme) => {
  test.each(text)('%s can be read', (colour, grounds) => {
    for (const ground of grounds) expect(contrast(scheme, colour, ground)).toBeGreaterThanOrEqual(7);
  });
  test.each(marks)('%s can be made out', (colour, grounds) => {
    for (const ground of grounds) expect(contrast(scheme, colour, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark scheme is the same by choice and by system', () => {
  expect(Object.keys(systemDark).length).toBeGreaterThan(10);
  expect(chosenDark).toEqual(systemDark);
});
