import { chmodSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent, problemsIn } from '../../src/check/check-content.ts';
import { readContent } from '../../src/check/content.ts';
import { formatProblems, type Problem } from '../../src/reader/problems.ts';
import { contentReader } from '../../src/reader/read-content.ts';
import { ContentCopy, EmptyContent } from './content-copy.ts';

const article = 'content/articles/efficiency.mdx';
const sources = 'content/sources/gap.yaml';
/** The line of the article as it stands on which a text is. */
const lineOf = (text: string) => readFileSync(article, 'utf8').split(text)[0]?.split('\n').length;
const conflict = '\n<<<<<<< HEAD\n$1\n=======\nother\n>>>>>>> theirs\n';

describe('a file that cannot be read is one problem, without echoes of what it holds', () => {
  let copy: ContentCopy;
  beforeEach(() => {
    copy = new ContentCopy();
  });
  afterEach(() => copy.remove());

  const frontMatter = (of: ContentCopy) => of.read(article).split('\n---\n')[0] ?? '';
  const rename = (of: ContentCopy, from: string, to: string) => renameSync(join(of.root, from), join(of.root, to));
  const cases: [name: string, file: string, line: number | undefined, breakIt: (copy: ContentCopy) => void][] = [
    ['a tab in the sources', sources, 2, (c) => c.replace(sources, '\n  type', '\n\ttype')],
    [
      'a no-break space in the glossary',
      'content/glossary.yaml',
      3,
      (c) => c.replace('content/glossary.yaml', '\n  term', '\n\u00a0 term'),
    ],
    ['a merge conflict in the sources', sources, 2, (c) => c.replace(sources, /\n(.*)\n/, conflict)],
    [
      'a merge conflict in data',
      'content/data/leaks.csv',
      2,
      (c) => c.replace('content/data/leaks.csv', /\n(.*)\n/, conflict),
    ],
    ['a merge conflict in an article', article, 2, (c) => c.replace(article, /\n(.*)\n/, conflict)],
    [
      'claims in another encoding',
      'content/claims.yaml',
      undefined,
      (c) => c.write('content/claims.yaml', Buffer.from('\ufeff- id: x', 'utf16le')),
    ],
    [
      'a number without a source whose words are lost',
      'content/numbers-without-source.yaml',
      5,
      (c) => c.replace('content/numbers-without-source.yaml', 'text: a size', 'txt: a size'),
    ],
    ['no sources', 'content/sources', undefined, (c) => c.delete('content/sources')],
    [
      'an article in no folder',
      'content/new.mdx',
      undefined,
      (c) => c.write('content/new.mdx', '---\ntitle: x\n---\n'),
    ],
    ['a folder that nothing reads', 'content/article', undefined, (c) => c.write('content/article/x.mdx', 'x')],
    [
      'a copy of a list',
      'content/tools copy.yaml',
      undefined,
      (c) => c.write('content/tools copy.yaml', c.read('content/tools.yaml')),
    ],
    ['an empty glossary', 'content/glossary.yaml', undefined, (c) => c.write('content/glossary.yaml', '[]\n')],
    ['a list of claims that lost all', 'content/claims.yaml', undefined, (c) => c.write('content/claims.yaml', '[]\n')],
    ['no tools', 'content/tools.yaml', undefined, (c) => c.write('content/tools.yaml', '[]\n')],
    ['no articles', 'content/articles', undefined, (c) => c.delete('content/articles')],
    ['no data', 'content/data', undefined, (c) => c.delete('content/data')],
    ['no content', 'content', undefined, (c) => c.delete('content')],
    ['no claims', 'content/claims.yaml', undefined, (c) => c.delete('content/claims.yaml')],
    ['no page', 'content/pages/about.mdx', undefined, (c) => c.delete('content/pages/about.mdx')],
    [
      'an article under a wrong name',
      'content/articles/Efficiency 2.mdx',
      undefined,
      (c) => rename(c, article, 'content/articles/Efficiency 2.mdx'),
    ],
    [
      'an article that is only in iCloud',
      'content/articles/.efficiency.mdx.icloud',
      undefined,
      (c) => rename(c, article, 'content/articles/.efficiency.mdx.icloud'),
    ],
    [
      'an article with another ending',
      'content/articles/efficiency.md',
      undefined,
      (c) => rename(c, article, 'content/articles/efficiency.md'),
    ],
    [
      'a table with another ending',
      'content/data/leaks.CSV',
      undefined,
      (c) => rename(c, 'content/data/leaks.csv', 'content/data/leaks.CSV'),
    ],
    ['half of a data set', 'content/data/leaks.yaml', undefined, (c) => c.delete('content/data/leaks.csv')],
    [
      'a component that is not closed',
      article,
      lineOf('<BenefitCallout>'),
      (c) => c.replace(article, '</BenefitCallout>', ''),
    ],
    ['front matter that is not closed', article, 1, (c) => c.write(article, frontMatter(c))],
    ['a source with a fault', sources, 1, (c) => c.replace(sources, /\n {2}date: .*/, '')],
    ['a source with a wrong id', sources, 1, (c) => c.replace(sources, /- id: .*/, '- id: A Source')],
    [
      'a claim with a fault',
      'content/claims.yaml',
      13,
      (c) => c.replace('content/claims.yaml', /\n {2}checked: .*/, '\n  checked: soon'),
    ],
    ['an empty article', article, 1, (c) => c.write(article, '')],
    [
      'an article of front matter',
      article,
      (lineOf('\n---\n') ?? 0) + 2,
      (c) => c.write(article, `${frontMatter(c)}\n---\n`),
    ],
    ['an empty list of sources', sources, 1, (c) => c.write(sources, '')],
    ['a list of comments', 'content/tools.yaml', 1, (c) => c.write('content/tools.yaml', '# nothing yet\n')],
    ['an empty list of verdicts', 'content/verdicts.yaml', 1, (c) => c.write('content/verdicts.yaml', '\n')],
    ['an empty table', 'content/data/leaks.csv', 1, (c) => c.write('content/data/leaks.csv', '')],
    [
      'a table without rows',
      'content/data/leaks.csv',
      1,
      (c) => c.replace('content/data/leaks.csv', /\n[\s\S]*/, '\n'),
    ],
    ['an empty description', 'content/data/leaks.yaml', 1, (c) => c.write('content/data/leaks.yaml', '')],
    ['an empty question', 'content/questions/who-leads.mdx', 1, (c) => c.write('content/questions/who-leads.mdx', '')],
  ];

  test.each(cases)('%s', async (_, file, line, breakIt) => {
    breakIt(copy);
    const problems = await checkContent(copy.root);
    expect(problems.map((problem) => [problem.file, problem.line])).toEqual([[file, line]]);
    expect(problems[0]?.hint ?? problems[0]?.message).toBeTruthy();
  });

  test('and stands before what else is wrong', async () => {
    copy.replace('content/articles/closing-the-gap.mdx', /^reviewed: .*$/m, 'reviewed: soon');
    copy.replace('content/sources/toolkit.yaml', '\n  type', '\n\ttype');
    const text = formatProblems(await checkContent(copy.root));
    expect(text).toMatch(/^2 problems in the content\n\ncontent\/sources\/toolkit\.yaml:\d+\n {2}A tab/);
  });

  test('a file under a similar name is offered', async () => {
    renameSync(join(copy.root, 'content/claims.yaml'), join(copy.root, 'content/Claims.yml'));
    expect((await checkContent(copy.root)).map(({ hint }) => hint)).toEqual([
      'There is Claims.yml: rename it to claims.yaml.',
    ]);
  });

  test('a byte order mark and the line ends of Windows are no problem', async () => {
    for (const file of [article, sources, 'content/data/leaks.csv', 'content/data/leaks.yaml']) {
      copy.write(file, `\ufeff${copy.read(file).replaceAll('\n', '\r\n')}`);
    }
    expect(await checkContent(copy.root)).toEqual([]);
  });
});

describe('one file of made content', () => {
  let content: EmptyContent;
  const file = 'content/list.yaml';
  beforeEach(() => {
    content = new EmptyContent();
    content.write(file, '- id: one\n');
  });
  afterEach(() => content.remove());

  async function read(schema: z.ZodType = z.strictObject({ id: z.string() }), place = file) {
    const problems: Problem[] = [];
    const reader = contentReader(content.root, problems);
    const entries = await reader.list(place, schema);
    return { entries, problems, reader };
  }

  test('that is a folder is reported', async () => {
    content.remove();
    mkdirSync(join(content.root, file), { recursive: true });
    expect((await read()).problems).toMatchObject([
      { file, cause: true, message: expect.stringContaining('folder') as string },
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be read is reported', async () => {
    chmodSync(join(content.root, file), 0);
    expect((await read()).problems[0]?.message).toContain('not permitted');
  });

  test('knows the ids of entries that have another fault', async () => {
    content.write(file, '- id: one\n- id: two\n  x: 1\n');
    const { entries, reader } = await read();
    expect(entries).toHaveLength(1);
    expect([...(reader.idsOf(file) ?? [])]).toEqual(['one', 'two']);
    expect(reader.unread.size).toBe(0);
  });

  test('calls no id unknown while one of its entries has none', async () => {
    content.write(file, '- id: one\n- di: two\n');
    expect((await read()).reader.idsOf(file)).toBeUndefined();
  });

  test('says nothing of the ids of a list before it has been read, and knows an empty one', async () => {
    content.write(file, '[]\n');
    const { reader } = await read();
    expect(reader.idsOf(file)?.size).toBe(0);
    expect(() => reader.idsOf('content/tools.yaml')).toThrow('content/tools.yaml has not been read');
  });

  test('costs nothing but itself when the check has a bug, and shows no stack trace', async () => {
    content.write('content/lists/a.yaml', '- id: a\n');
    content.write('content/lists/b.yaml', '- id: b\n');
    const bug = z.any().transform((value: { id: string }) => {
      if (value.id === 'a') throw new TypeError('x is not a function');
      return value;
    });
    const { entries, problems, reader } = await read(bug, 'content/lists');
    expect(entries.map(({ file }) => file)).toEqual(['content/lists/b.yaml']);
    expect(problems).toMatchObject([{ file: 'content/lists/a.yaml', cause: true }]);
    expect(reader.unread).toContain('content/lists/a.yaml');
    const text = formatProblems(problems);
    expect(text).toContain('The check of this file failed: x is not a function');
    expect(text).toContain('Please report it');
    expect(text).not.toMatch(/\.ts:\d|node:/);
  });
});

test('a bug in one part of the check keeps what the others found', async () => {
  const known = { file: 'content/a.yaml', message: 'is missing.' };
  const content = { ...(await readContent('.')), problems: [known] };
  Object.defineProperty(content, 'redirects', {
    get: () => {
      throw new Error('boom\n    at file.ts:1');
    },
  });
  const found = await problemsIn(content);
  expect(found).toContainEqual(known);
  expect(found).toContainEqual(
    expect.objectContaining({ file: 'content', message: 'The check of the links failed: boom' }),
  );
});
