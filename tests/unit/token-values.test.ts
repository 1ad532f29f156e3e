import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import tailwind from '../../tailwind.config.ts';
import { tokenColours } from '../../src/styles/token-values.ts';

/** Contrast as WCAG 2 computes it, on the 8-bit values that a screen shows. */
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

describe.each(['light', 'dark'] as const)('in the %s scheme', (name) => {
  const scheme = tokenColours(name);
  test.each(text)('%s can be read', (colour, grounds) => {
    for (const ground of grounds) expect(contrast(scheme, colour, ground)).toBeGreaterThanOrEqual(7);
  });
  test.each(marks)('%s can be made out', (colour, grounds) => {
    for (const ground of grounds) expect(contrast(scheme, colour, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour of the style sheet has a value for both schemes', () => {
  const colours = readFileSync('src/styles/tokens.css', 'utf8').match(/--[\w-]+: .*oklch/g) ?? [];
  expect(colours.length).toBeGreaterThan(10);
  for (const scheme of ['light', 'dark'] as const)
    expect(Object.keys(tokenColours(scheme))).toHaveLength(colours.length);
});

test('the contrast of every colour is asked for, and every colour has a name for utilities', () => {
  const asked = [...text, ...marks].flatMap(([colour, grounds]) => [colour, ...grounds]);
  const colours = Object.keys(tokenColours());
  // A hairline that only divides may be faint.
  expect(colours.filter((name) => !asked.includes(name) && name !== 'rule')).toEqual([]);
  expect(colours.filter((name) => !(name in tailwind.theme.colors))).toEqual([]);
});

test('every colour is set for paper, and those that drawings use for forced colours', () => {
  const lacks = (file: string, names: string[]) => {
    const css = readFileSync(file, 'utf8');
    const set = css.slice(css.search(/@media (print|\(forced-colors: active\))/));
    return names.filter((name) => !set.includes(`--${name}: `));
  };
  const colours = Object.keys(tokenColours());
  expect(lacks('src/styles/print.css', colours)).toEqual([]);
  const drawn: string[] = readFileSync('src/charts/marks.css', 'utf8').match(/var\(--[\w-]+/g) ?? [];
  const names = colours.filter((name) => drawn.includes(`var(--${name}`));
  expect(names.length).toBeGreaterThan(5);
  expect(lacks('src/styles/base.css', names)).toEqual([]);
});
