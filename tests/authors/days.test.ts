import { expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { clockDoubt, dayProblems } from '../../src/check/days.ts';
import { reporter, type Problem } from '../../src/reader/problems.ts';
import { copyForEach } from './faults.ts';

const article = 'content/articles/efficiency.mdx';
const own = copyForEach();

async function found(today?: string): Promise<string[]> {
  const problems: Problem[] = [];
  dayProblems(await readContent(own.copy.root), reporter(problems), today);
  return problems.map(({ file, where = '', message }) => `${file} ${where}: ${message}`);
}

test('a day of what was done that is still to come is reported wherever it stands', async () => {
  own.copy.replace(article, /^published: .*$/m, 'published: 2999-01-01');
  own.copy.replace(article, /^reviewed: .*$/m, 'reviewed: 2999-01-02');
  own.copy.replace(article, /^recheck: .*$/m, 'recheck: 2999-01-02');
  own.copy.replace('content/corrections.yaml', / {2}date: .*/, '  date: 2999-01-03');
  own.copy.replace('content/claims.yaml', / {2}checked: .*/, '  checked: 2999-01-04');
  own.copy.replace('content/sources/gap.yaml', / {2}date: .*/, '  date: 2999');
  own.copy.replace('content/tools.yaml', / {2}seen: .*/, '  seen: 2999-01');
  own.copy.append('content/data/timeline.csv', '2999-01-05,Something,open,efficiency,meta-llama-models\n');
  expect((await found()).sort()).toEqual([
    `${article} published: 2999-01-01 is still to come.`,
    `${article} reviewed: 2999-01-02 is still to come.`,
    'content/claims.yaml checked: 2999-01-04 is still to come.',
    'content/corrections.yaml date: 2999-01-03 is still to come.',
    'content/data/timeline.csv date: 2999-01-05 is still to come.',
    'content/sources/gap.yaml date: 2999 is still to come.',
    'content/tools.yaml seen: 2999-01 is still to come.',
  ]);
});

test('what was reviewed or seen before it was published is reported', async () => {
  own.copy.replace(article, /^published: .*$/m, 'published: 2026-11-25');
  own.copy.replace(article, /^reviewed: .*$/m, 'reviewed: 2026-11-24');
  own.copy.replace('content/sources/gap.yaml', / {2}seen: .*/, '  seen: 2001-01-01');
  expect(await found()).toEqual([
    `${article} published: "published" is 2026-11-25, after "reviewed".`,
    expect.stringMatching(/^content\/sources\/gap\.yaml date: "date" is .*, after "seen"\.$/),
  ]);
});

test('a machine whose clock is wrong can build the site, and is told so once', async () => {
  expect(await found('2020-01-01')).toEqual([]);
  const doubts = clockDoubt(await readContent(own.copy.root), '2020-01-01');
  expect(doubts.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^20\d\d.* and \d+ other days are after 2020-01-01, the day on this machine\.$/),
  ]);
  expect(clockDoubt(await readContent(own.copy.root))).toEqual([]);
});

test('as many as ten days to come are one doubt about the clock, fewer are as many slips', async () => {
  const event = (i: number) => `2999-01-${String(i).padStart(2, '0')},Event ${i},open,efficiency,meta-llama-models\n`;
  own.copy.append('content/data/timeline.csv', Array.from({ length: 9 }, (_, i) => event(i + 1)).join(''));
  expect(await found()).toHaveLength(9);
  expect(clockDoubt(await readContent(own.copy.root))).toEqual([]);
  own.copy.append('content/data/timeline.csv', event(10));
  expect(await found()).toEqual([]);
  expect(clockDoubt(await readContent(own.copy.root))).toHaveLength(1);
});
