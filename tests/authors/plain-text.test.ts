import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { ContentCopy } from './content-copy.ts';

/** Fields, cells and attributes hold plain text: readers would see markup as it is typed. */

const article = 'content/articles/efficiency.mdx';

/** Each in a place of its own, all in one copy: where, what is typed there, what readers would see, how to fix it. */
const mistakes: [file: string, place: RegExp, typed: string, seen: string, hint: RegExp][] = [
  [article, /^title: .*$/m, "title: 'Cheap <b>when</b> busy'", '<b>', /without HTML/],
  [article, /^dependsOn: .*$/m, 'dependsOn: who pays &amp; why', '&amp;', /Type the sign itself/],
  [article, /^verdictNote: .*$/m, "verdictNote: 'on *how* busy it is'", '*how*', /without the signs/],
  [article, /title="One question[^"]*"/, 'title="One **big** question"', '**big**', /without the signs/],
  [
    'content/glossary.yaml',
    /^ {2}meaning: .*$/m,
    "  meaning: 'See [there](/toolkit/).'",
    '[there](/toolkit/)',
    /links/,
  ],
  ['content/claims.yaml', /^ {2}reason: .*$/m, `  reason: 'So.<Cite id="x" />'`, '<Cite id="x" />', /components/],
  ['content/corrections.yaml', /^ {2}was: .*$/m, "  was: 'It was `so`.'", '`so`', /without the signs/],
  ['content/tools.yaml', /^ {2}machine: .*$/m, "  machine: 'About 8 GB<br />'", '<br />', /without HTML/],
  ['content/data/leaks.csv', /over one million log lines/, '__many__ lines', '__many__', /without the signs/],
  ['content/data/leaks.csv', /Chat/, '\\{Chat', '\\{', /without a backslash/],
  ['content/charts/hosts-per-model.yaml', /^subtitle: .*$/m, "subtitle: 'Hosts&nbsp;listed'", '&nbsp;', /HTML/],
];

describe('markup in plain text is refused', async () => {
  const copy = new ContentCopy();
  for (const [file, place, typed] of mistakes) copy.replace(file, place, typed);
  const problems = await checkContent(copy.root);
  afterAll(() => copy.remove());

  test.each(mistakes)('%s: %s', (file, _, typed, seen, hint) => {
    const line = copy.read(file).split(typed)[0]?.split('\n').length;
    const found = problems.find((problem) => problem.file === file && problem.message.endsWith(`typed: ${seen}`));
    expect(found?.line).toBe(line);
    expect(found?.where).toBeTruthy();
    expect(found?.hint).toMatch(hint);
  });

  test('once each', () => {
    expect(problems).toHaveLength(mistakes.length);
  });
});

test('signs that are prose are no problem', async () => {
  const copy = new ContentCopy();
  const prose = 'R&D; AT&T, 2 < 3 > 1, a * alone, C* and *nix, a<b, x_y_z, [one] (two), #1, 5*5*5, “A” & B; it';
  copy.replace(
    'content/glossary.yaml',
    /^ {2}meaning: .*$/m,
    `  meaning: ${JSON.stringify(prose.replaceAll(/\d/g, 'n'))}`,
  );
  copy.replace('content/data/leaks.csv', 'over one million log lines', `"${prose}"`);
  const problems = await checkContent(copy.root);
  copy.remove();
  expect(problems).toEqual([]);
});
