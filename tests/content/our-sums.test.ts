import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiUsd } from '../../src/figures/break-even/model.ts';
import { monthsBehindContract } from '../../src/figures/months-behind/data.ts';
import { waits } from '../../src/figures/months-behind/model.ts';
import { months } from '../../src/figures/months-behind/words.ts';
import { dayNumber } from '../../src/text/dates.ts';
import { contentOf, datasets } from '../unit/figures/content.ts';

/** Sums of ours that stand in texts are those of our data. */

const article = readFileSync('content/articles/efficiency.mdx', 'utf8');
const rowsOf = (name: string) => datasets.find((set) => set.name === name)?.rows.map(({ row }) => row) ?? [];
const input = (name: string) => Number(rowsOf('break-even-inputs').find((row) => row['name'] === name)?.['value']);

/** The month of the school, in millions of tokens, and the hours for which a month is rented. */
const [read, written, monthHours] = [30, 10, 730];
const bill = (model: string, seller?: string) => {
  const offer = rowsOf('token-prices').find(
    (row) => row['model'] === model && (seller === undefined || row['seller'] === seller),
  );
  return apiUsd(written, read / written, { readUsd: Number(offer?.['input']), writtenUsd: Number(offer?.['output']) });
};

describe('the month of the school', () => {
  const medianHost = Number(rowsOf('hosts-per-model').find((row) => row['model'] === 'Llama 3.3 70B')?.['price']);
  const [twoCards, oneCard] = rowsOf('bought-machines').map((row) => Number(row['month']));
  test.each([
    ['Rent two big cards', 2 * input('rent') * monthHours, 0],
    ['GPT-6.1 Sol', bill('GPT-6.1 Sol'), 0],
    ['two used cards', twoCards, 0],
    ['a mid-priced host', medianHost * (read + written), 0],
    ['one used card', oneCard, 0],
    ['GPT-6 Luna', bill('GPT-6 Luna'), 0],
    ['the cheapest host', bill('Llama 3.3 70B', 'DeepInfra'), 2],
  ])('%s', (way, usd = NaN, decimals) => {
    const cell = new RegExp(`^\\|.*${way}.*\\| \\$([\\d,.]+) \\|$`, 'm').exec(article)?.[1]?.replace(',', '');
    expect(Number(cell)).toBe(Number(usd.toFixed(decimals)));
  });
});

test('the month of the school with a small model at a host', () => {
  expect(article).toContain(`in our list would be $${bill('Llama 3.1 8B', 'DeepInfra')}.`);
});

test('two rented cards for the homework hours alone', () => {
  expect(article).toContain(
    `for the homework hours alone, two on each of twenty school days, a bus of your own costs $${Math.round(2 * input('rent') * 40)} a month`,
  );
});

test('the hours a day for which rented cards must be busy', () => {
  const hours = (alternative: string) =>
    (24 *
      Number(rowsOf('load-needed').find((row) => String(row['alternative']).startsWith(alternative))?.['load_even'])) /
    100;
  expect(article).toContain(`Against an expensive closed model ${Math.round(60 * hours('Claude Opus'))} minutes`);
  expect(article).toContain('Against a cheap closed one it must be full almost round the clock.');
  expect(hours('GPT-6 Luna')).toBeGreaterThan(22);
  expect(hours('GPT-6 Luna')).toBeLessThan(24);
  expect(article).toContain('Against the cheapest host, at this rent, the day is too short.');
  expect(hours('Llama 3.3 70B')).toBeGreaterThan(24);
});

test('what a bought machine costs follows from its row', () => {
  for (const row of rowsOf('bought-machines')) {
    const number = (name: string) => Number(row[name]);
    const hours = (read * 1e6) / number('read_speed') / 3600 + (written * 1e6) / number('write_speed') / 3600;
    const kilowattHours = (hours * number('watts') + (monthHours - hours) * number('idle_watts')) / 1000;
    expect(number('hours')).toBe(Math.round(hours));
    expect(number('electricity')).toBeCloseTo(kilowattHours * input('homeElectricity'), 1);
    expect(number('month')).toBeCloseTo(number('price') / number('months') + number('electricity'), 1);
  }
});

test('so high do the closed stairs climb', () => {
  const closed = rowsOf('capability-scores').filter((row) => row['access'] === 'closed');
  const scores = closed.map((row) => Number(row['score']));
  const first = Number(closed.find((row) => String(row['model']).startsWith('GPT-4 '))?.['score']);
  const note = readFileSync('content/charts/best-so-far.yaml', 'utf8');
  expect(note).toContain(`the closed stairs have risen by ${Math.round(Math.max(...scores) - first)} points.`);
});

test('so far were the stairs apart on average, counted by days', () => {
  const rows = rowsOf('capability-scores').map((row) => ({
    day: Date.parse(String(row['released'])) / 864e5,
    isClosed: row['access'] === 'closed',
    score: Number(row['score']),
  }));
  const best = (day: number, isClosed: boolean) =>
    Math.max(...rows.filter((row) => row.day <= day && row.isClosed === isClosed).map(({ score }) => score));
  const mean = (year: number) => {
    const [from, to] = [Date.UTC(year, 0, 1) / 864e5, Date.UTC(year + 1, 0, 1) / 864e5];
    const [first, last] = [Date.parse('2023-03-14') / 864e5, Date.parse('2026-10-03') / 864e5];
    const days = Array.from({ length: to - from }, (_, i) => from + i).filter((day) => day >= first && day <= last);
    return Math.round(days.reduce((sum, day) => sum + best(day, true) - best(day, false), 0) / days.length);
  };
  const note = readFileSync('content/charts/best-so-far.yaml', 'utf8');
  expect(mean(2024)).toBe(mean(2025));
  expect(note).toContain(
    `On average the stairs were ${mean(2023)} points apart in 2023, ${mean(2024)} in 2024 and 2025, and ${mean(2026)} in 2026.`,
  );
});

test('what the article on the gap says of the records follows from the scores', () => {
  const gap = readFileSync('content/articles/closing-the-gap.mdx', 'utf8');
  const { models, lastDay } = contentOf(monthsBehindContract);
  const all = waits(models, 'download', lastDay);
  const ended = all.filter(({ match }) => match);
  const lengths = ended.map(months);
  expect([ended.length, all.length, Math.max(...lengths), Math.min(...lengths)]).toEqual([12, 16, 16, 4]);
  expect(gap).toContain('after sixteen months, the longest of the waits that have ended; the shortest was four.');
  expect(gap).toContain('By that October twelve lines of sixteen were struck out');
  expect(gap).toContain(
    `| ${Math.min(...lengths)} to ${Math.max(...lengths)}, for ${ended.length} of ${all.length} records |`,
  );
  expect(gap).toContain('every record set before March 2026, and none set since.');
  for (const { record, match } of all) expect(match !== null, record.name).toBe(record.day < dayNumber('2026-03-01'));
  const bestOpen = models.filter(({ access }) => access !== 'closed').map(({ score }) => score);
  const above = rowsOf('capability-scores').filter(
    ({ access, score }) => access === 'closed' && Number(score) > Math.max(...bestOpen),
  );
  expect(above).toHaveLength(12);
  expect(gap).toContain('above the best open model, Kimi K3, stood twelve closed ones.');
});

test('the finding on prices says the first, the highest and the last price of its closed line', () => {
  const prices = rowsOf('price-changes').flatMap((row) =>
    row['openness'] === 'closed' ? [Number(row['output'])] : [],
  );
  const inWords = (price = NaN) => (price < 1 ? `${Math.round(price * 100)} cents` : `$${price}`);
  const [first, highest, last] = [prices[0], Math.max(...prices), prices.at(-1)].map(inWords);
  const finding = /^title: (.*)$/m.exec(readFileSync('content/charts/price-changes.yaml', 'utf8'))?.[1];
  expect(finding).toContain(`from ${first} to ${highest}, and back to ${last}`);
});
