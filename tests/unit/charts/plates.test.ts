import { expect, test } from 'vitest';
import { kindOf } from '../../../src/charts/kinds.ts';
import { plateFrame, plugs, type Plate } from '../../../src/charts/plates.ts';
import { toSvg } from '../../../src/charts/scene.ts';
import { whereDataGoesContract } from '../../../src/figures/where-data-goes/data.ts';
import { whereDataGoesPlate } from '../../../src/figures/where-data-goes/plate.ts';
import { readContent } from '../../../src/check/content.ts';
import { datasetOf } from '../../../src/reader/rows.ts';
import { all, textsOf } from './charts.ts';

const { charts, datasets } = await readContent('.');
const setOf = (name: string) => {
  const found = datasets.find((dataset) => dataset.name === name);
  if (!found) throw new Error(`There is no data set ${name}.`);
  return datasetOf(found);
};
function plate(name: string): Plate {
  const chart = charts.find((chart) => chart.name === name)?.data;
  const found = chart && kindOf(chart).plate(chart, chart.data.map(setOf));
  if (!found) throw new Error(`${name} has no plate.`);
  return found;
}
const units = ({ marks }: Plate) => marks.flatMap((mark) => (mark.mark === 'units' ? [mark] : []));

test('each seller of a model is one plug, hollow if the model is open', () => {
  const shown = plate('hosts-per-model');
  const plugs = units(shown).map(({ d, side }) => [d.match(/z/g)?.length, side]);
  const { rows } = setOf('hosts-per-model');
  const named = ['gpt-oss-120b', 'Llama 3.3 70B', 'Kimi K2.6', 'Claude Opus 4.8', 'GPT-5.5', 'Gemini 3.5 Flash'];
  expect(plugs).toEqual(
    named.map((name) => rows.find(({ model }) => model === name)).map((row) => [row?.['hosts'], row?.['openness']]),
  );
  const texts = textsOf(shown).join(' ');
  expect(texts).toMatch(/^Open models gpt-oss-120b 27 companies .* Closed models Claude Opus 4.8 6 .* 1$/);
});

test.each([-1, 2.5, 28])('%s of a thing are no row of plugs', (value) => {
  const row = { label: 'A model', words: '', value, side: 'open' } as const;
  expect(() => plugs([row], {})).toThrow(`"A model" has ${value}`);
});

test.each([0, 27])('%i of a thing are a row of so many plugs', (value) => {
  const [row] = units(plugs([{ label: 'A model', words: '', value, side: 'open' }], {}));
  expect(row?.d.match(/z/g)?.length ?? 0).toBe(value);
});

test('a day of work is said in hours, and what no day is long enough for is told by its length', () => {
  const shown = plate('load-needed');
  expect(textsOf(shown)).toEqual(expect.arrayContaining(['35 minutes', '23 hours', '33 hours, but a day has 24']));
  expect(textsOf(shown).join()).not.toMatch(/%|GPT|Llama/);
  expect(shown.alt).toContain('to cost less than an expensive AI (closed), 35 minutes;');
});

test('each year in which nobody saw a flaw is a shut eye, the longest row first, and then one opens', () => {
  const shown = plate('hidden-flaws');
  const rows = shown.marks.flatMap((mark) => (mark.mark === 'path' ? [mark.d.split('M').slice(1)] : []));
  expect(rows.map((eyes) => eyes.length - 1)).toEqual([27, 17, 16, 2]);
  for (const eyes of rows) {
    const xs = eyes.map((eye) => parseFloat(eye));
    expect(Math.max(...xs)).toBe(xs.at(-1));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs) + 16).toBeLessThanOrEqual(plateFrame.width);
  }
  expect(shown.alt).toContain('OpenBSD, an operating system, open: 27 years.');
  expect(shown.alt).toContain('closed code is not compared');
});

test('the staircases say how far they are apart on the day of the letter and at the end', () => {
  const shown = plate('best-so-far');
  const texts = textsOf(shown).join(' ');
  expect(texts).toMatch(
    /Points on Epoch.* 120 140 160 2024 2025 2026 Zuckerberg’s letter for open AI 1.2 points apart Closed: .* Open: /,
  );
  expect(texts).toMatch(/ 9.7 points apart$/);
  // The line below them is as long as the plate.
  const axis = all(shown, 'path').filter(({ style, d }) => style === 'axis' && d.includes('H'));
  expect(axis.map(({ d }) => d)).toEqual([expect.stringMatching(`^M0 .*H${plateFrame.width}$`)]);
});

test('set-ups with one route are named over it: one goes to a company, one ends with you', () => {
  const setups = { chatbot: 'A', api: 'B', host: 'C', server: 'D', laptop: 'E: a tool' };
  const data = whereDataGoesContract.read([setOf('where-data-goes')], { setups } as never);
  const shown = whereDataGoesPlate(data);
  expect(shown.height).toBeLessThanOrEqual(260);
  const styles = shown.marks.flatMap((mark) => (mark.mark === 'path' ? [mark.style] : []));
  expect(styles).toEqual(['open', 'closed', 'grid', 'open']);
  expect(shown.alt).toContain('A company’s computer answers: A; B; C. Your own computer answers: D; E.');
  // Each sign that stands on a route is in the key.
  const signs = (marks: Plate['marks']): string[] =>
    marks.flatMap((mark) => (mark.mark === 'point' ? [mark.sign] : 'marks' in mark ? signs(mark.marks) : []));
  const key = shown.marks.filter(({ mark }) => mark === 'group');
  expect(new Set(signs(key))).toEqual(new Set(signs(shown.marks)));
  // A set-up that changes its route moves to the other one.
  const rows = data.rows.filter(({ setup, party }) => setup !== 'api' || party === 'own');
  expect(whereDataGoesPlate({ ...data, rows }).alt).toContain('Your own computer answers: B; D; E.');
});

test.each(['hosts-per-model', 'load-needed', 'hidden-flaws', 'best-so-far'])(
  '%s is small enough to open an article',
  (name) => {
    const shown = plate(name);
    expect(shown.height).toBeLessThanOrEqual(220);
    expect(toSvg(shown.marks)).not.toMatch(/NaN|undefined/);
    expect(shown.alt.length).toBeGreaterThan(20);
  },
);
