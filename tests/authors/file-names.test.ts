import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { addressOf, isLeftover } from '../../src/reader/file-names.ts';
import { contentReader } from '../../src/reader/read-content.ts';
import type { Problem } from '../../src/reader/problems.ts';
import { EmptyContent } from './content-copy.ts';

let content: EmptyContent;
beforeEach(() => {
  content = new EmptyContent();
});
afterEach(() => content.remove());

const schema = z.looseObject({});
const text = '---\ntitle: x\n---\n\nText.\n';

/** The addresses of the texts of a folder, and what is wrong. */
async function read() {
  const problems: Problem[] = [];
  const reader = contentReader(content.root, problems);
  const { entries } = await reader.texts('content/articles', schema);
  return { names: entries.map(({ name }) => name), problems, ids: reader.idsOf('content/articles') };
}

test.each([
  ['efficiency.mdx', 'efficiency'],
  ['Energy Use.mdx', 'energy-use'],
  ['EFFICIENCY.mdx', 'efficiency'],
  ['50%.mdx', '50'],
  ['größe.mdx', 'grosse'],
  ['gro\u0308ße.mdx', 'grosse'],
  ['Ærø & Malmö.mdx', 'aero-malmo'],
  ['a_b--c.mdx', 'a-b-c'],
  ['one.two.mdx', 'one-two'],
  ['.hidden.mdx', 'hidden'],
  ['copy (1).mdx', 'copy-1'],
  ['日本.mdx', ''],
])('%s has the address %j', (name, address) => {
  expect(addressOf(name)).toBe(address);
});

test.each(['Energy Use', 'EFFICIENCY', '50%', 'größe', '.hidden', 'one.two', 'a_b', 'a--b', '-a', 'a '])(
  'a text with the name "%s.mdx" is not read, and its author is told the right name',
  async (name) => {
    content.write(`content/articles/${name}.mdx`, text);
    const { names, problems } = await read();
    expect(names).toEqual([]);
    expect(problems).toMatchObject([
      { file: `content/articles/${name}.mdx`, hint: `Rename it to ${addressOf(name + '.mdx')}.mdx.` },
    ]);
  },
);

test('a name that gives no address is refused', async () => {
  content.write('content/articles/日本.mdx', text);
  const { names, problems } = await read();
  expect(names).toEqual([]);
  expect(problems[0]?.hint).toContain('lower-case letters');
});

test.each(['efficiency (1).mdx', 'efficiency copy.mdx', 'efficiency 2.mdx'])(
  'a copy beside its original is not read: %s',
  async (name) => {
    content.write(`content/articles/${name}`, text);
    content.write('content/articles/efficiency.mdx', text);
    const { names, problems } = await read();
    expect(names).toEqual(['efficiency']);
    expect(problems).toMatchObject([{ hint: expect.stringMatching(/^If it is a copy, remove it/) as string }]);
  },
);

test.each([
  ['a.MDX', 'a.mdx'],
  ['a.md', 'a.mdx'],
  ['a.mdx.txt', 'a.mdx'],
  ['a.mdx.mdx', 'a.mdx'],
])('a file with another ending is not lost in silence: %s', async (name, right) => {
  content.write(`content/articles/${name}`, text);
  expect((await read()).problems).toMatchObject([{ hint: `Rename it to ${right}.` }]);
});

describe('what editors and systems leave behind is passed over', () => {
  const files =
    '.DS_Store Thumbs.db desktop.ini a.mdx~ .a.mdx.swp a.mdx.bak #a.mdx# ._a.mdx .#a.mdx a.mdx.orig a.rej a.tmp ~$a.docx .~lock.a.csv# .gitkeep a.mdx___jb_tmp___ .a.mdx.kate-swp .prettierrc README.md LICENSE.txt';
  const folders = '.git .idea .vscode .obsidian __MACOSX .svn';

  test('in silence, in every folder', async () => {
    for (const name of files.split(' ')) content.write(`content/articles/${name}`, 'x {');
    for (const name of folders.split(' ')) content.write(`content/articles/${name}/a.mdx`, 'x {');
    content.write('content/articles/a.mdx', text);
    expect(await read()).toMatchObject({ names: ['a'], problems: [] });
  });

  test('but no file of an author', () => {
    expect(['a.mdx', '.hidden.mdx', 'backup.yaml', 'template.csv', 'git.mdx', 'tmp.yaml'].filter(isLeftover)).toEqual(
      [],
    );
  });
});

test('a folder, and a link that leads nowhere, are reported where a file should be', async () => {
  mkdirSync(join(content.root, 'content/articles/drafts.mdx'), { recursive: true });
  symlinkSync('/nowhere/at/all', join(content.root, 'content/articles/gone.mdx'));
  const { names, problems, ids } = await read();
  expect(names).toEqual([]);
  expect(problems.map(({ file, message }) => [file, message])).toEqual([
    ['content/articles/drafts.mdx', 'This is a folder where only files may be.'],
    ['content/articles/gone.mdx', 'This is a link to a file that is not there.'],
  ]);
  // A folder may hold what others refer to, so that no name can be called unknown.
  expect(ids).toBeUndefined();
});
