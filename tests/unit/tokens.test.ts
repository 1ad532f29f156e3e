import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';

/** Contrast as WCAG 2 computes it, on the 8-bit values that a screen shows. */
const css = readFileSync('src/styles/tokens.css', 'utf8');
const light = colours(/:root \{([^}]*)\}/);
const systemDark = colours(/:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/);
const chosenDark = colours(/:root\[data-theme='dark'\] \{([^}]*)\}/);

function colours(block: RegExp): Record<string, string> {
  const body = block.exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (oklch\([^)]*\))/g)].map(([, name, value]) => [name, value]),
  );
}

function contrast(scheme: Record<string, string>, a: string, b: string): number {
  const [first, second] = [a, b].map((name) => {
    const value = scheme[name];
    if (!value) throw new Error(`No token --${name}.`);
    return new Color(new Color(value).to('srgb').toString({ format: 'hex' }));
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
