import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { datasetLoader, listLoader, textLoader } from '../../src/collections/loaders.ts';
import { lastReadableText } from '../../src/integrations/content-check.ts';
import { readProductNames } from '../../src/reader/product-names.ts';
import { EmptyContent } from './content-copy.ts';

/** What `npm run dev` does with the content: Astro's store and the watcher of Vite, without a server. */
class Dev {
  readonly content = new EmptyContent();
  readonly entries = new Map<string, { data: Record<string, unknown>; body?: string; filePath: string }>();
  readonly log: string[] = [];
  private readonly watcher = new EventEmitter();

  start(loader: Loader, watched = true): Promise<void> {
    const note = (message: string) => this.log.push(message);
    const store = {
      entries: () => [...this.entries],
      has: (id: string) => this.entries.has(id),
      set: (entry: { id: string; data: Record<string, unknown>; filePath: string }) =>
        this.entries.set(entry.id, entry),
      delete: (id: string) => this.entries.delete(id),
    };
    const context = {
      config: { root: pathToFileURL(`${this.content.root}/`) },
      store,
      watcher: watched ? this.watcher : undefined,
      logger: { warn: note, error: note },
    };
    return loader.load(context as unknown as LoaderContext);
  }

  /** Saves a file, or deletes it, and tells the watcher. */
  save(file: string, text: string | undefined, event = 'change'): void {
    if (text === undefined) this.content.delete(file);
    else this.content.write(file, text);
    this.watcher.emit('all', event, join(this.content.root, file));
  }

  get titles() {
    return [...this.entries].map(([id, { data }]) => [id, data['title']]);
  }
}

let dev: Dev;
beforeEach(() => {
  dev = new Dev();
});
afterEach(() => dev.content.remove());

const titled = z.strictObject({ id: z.string().optional(), title: z.string() });
const text = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;

describe('the texts of a folder', () => {
  const [one, two] = ['content/articles/one.mdx', 'content/articles/two.mdx'];
  beforeEach(async () => {
    dev.content.write(one, text('One'));
    dev.content.write(two, text('Two'));
    await dev.start(textLoader('content/articles', titled));
  });

  test('keep the last sound state of a file that is emptied, and recover', async () => {
    dev.save(one, '');
    dev.save(two, text('Changed'));
    await vi.waitFor(() =>
      expect(dev.titles).toEqual([
        ['one', 'One'],
        ['two', 'Changed'],
      ]),
    );
    expect(dev.log.join()).toContain(one);
    dev.save(one, text('Back'));
    await vi.waitFor(() =>
      expect(dev.titles).toEqual([
        ['one', 'Back'],
        ['two', 'Changed'],
      ]),
    );
  });

  test('keep it also when the fields or the encoding are wrong', async () => {
    dev.save(one, '---\ntitel: One\n---\n\nText.\n');
    await vi.waitFor(() => expect(dev.log.join()).toContain(one));
    dev.save(two, '---\ntitle: \ufffd\n---\n\nText.\n');
    await vi.waitFor(() => expect(dev.log.join()).toContain(two));
    expect(dev.titles).toEqual([
      ['one', 'One'],
      ['two', 'Two'],
    ]);
  });

  test('are joined by a new file and left by a removed one', async () => {
    dev.save('content/articles/three.mdx', text('Three'), 'add');
    await vi.waitFor(() => expect(dev.entries.has('three')).toBe(true));
    dev.save(one, undefined, 'unlink');
    await vi.waitFor(() => expect(dev.titles.map(([id]) => id)).toEqual(['two', 'three']));
  });

  test('are kept while their folder is gone', async () => {
    dev.save('content/articles', undefined, 'unlinkDir');
    await vi.waitFor(() => expect(dev.log.join()).toContain('content/articles'));
    expect(dev.titles).toHaveLength(2);
  });
});

test('the entries of a list keep their order, and their last sound state', async () => {
  const file = 'content/list.yaml';
  dev.content.write(file, '- id: b\n  title: B\n- id: a\n  title: A\n');
  await dev.start(listLoader(file, titled));
  expect(dev.entries.get('b')?.data).toEqual({ id: 'b', title: 'B', position: 0 });
  for (const broken of ['', '- id: b\n\ttitle: B\n', '- id: b\n', 'x: y\n']) {
    dev.log.length = 0;
    dev.save(file, broken);
    await vi.waitFor(() => expect(dev.log.join()).toContain(file));
    expect(dev.titles).toEqual([
      ['b', 'B'],
      ['a', 'A'],
    ]);
  }
  dev.save(file, '- id: a\n  title: Again\n');
  await vi.waitFor(() => expect(dev.titles).toEqual([['a', 'Again']]));
});

test('a file that joins a folder brings its entries, under its name', async () => {
  dev.content.write('content/lists/one.yaml', '- id: a\n  title: A\n');
  await dev.start(listLoader('content/lists', titled));
  dev.save('content/lists/two.yaml', '- id: b\n  title: B\n', 'add');
  await vi.waitFor(() => expect(dev.entries.get('b')?.data).toMatchObject({ group: 'two', position: 1 }));
});

test('a data set keeps its rows while its table is empty, and is downloaded with commas', async () => {
  const fields = '[{ name: a, type: string, title: A }, { name: b, type: number, title: B }]';
  const described = `title: T\ndescription: D\ndate: 2026\nlicence: CC-BY-4.0\nsources: [x]\nfields: ${fields}\n`;
  dev.content.write('content/data/t.yaml', described);
  dev.content.write('content/data/t.csv', 'a;b\nx;1\n');
  await dev.start(datasetLoader('content/data'));
  expect(dev.entries.get('t')).toMatchObject({ data: { rows: [{ a: 'x', b: 1 }] }, body: 'a,b\nx,1\n' });
  dev.save('content/data/t.csv', '');
  await vi.waitFor(() => expect(dev.log.join()).toContain('t.csv'));
  expect(dev.entries.get('t')?.data['rows']).toHaveLength(1);
  dev.save('content/data/t.csv', 'a,b\nx,1\ny,2\n');
  await vi.waitFor(() => expect(dev.entries.get('t')?.data['rows']).toHaveLength(2));
});

test('a name of a product holds from when it is saved, with a byte order mark and an accent in two characters too', () => {
  dev.content.write('content/product-names.yaml', '- Llama\n');
  expect(readProductNames(dev.content.root)).toEqual(['Llama']);
  dev.content.write('content/product-names.yaml', '\ufeff- Llama\r\n- E\u0301te\u0301\r\n');
  expect(readProductNames(dev.content.root)).toEqual(['Llama', 'Été']);
});

test('a build stops with every problem, and nothing is stored', async () => {
  dev.content.write('content/list.yaml', '- id: a\n  title: A\n- id: b\n');
  await expect(dev.start(listLoader('content/list.yaml', titled), false)).rejects.toThrow(/content\/list\.yaml:3/);
  expect(dev.entries.size).toBe(0);
});

test.each([
  ['a brace', 'One {reader} two.'],
  ['an open tag', '<Section name="promise" title="x">'],
  ['a component that does not exist', '<Sektion />'],
  ['UTF-16', Buffer.from('One.', 'utf16le')],
  ['no text at all', undefined],
])('a page shows its last readable text while its file holds %s', async (_, broken) => {
  const file = 'content/articles/one.mdx';
  const id = join(dev.content.root, file);
  const plugin = lastReadableText(dev.content.root);
  dev.content.write(file, text('One'));
  expect(await plugin.load(id)).toBe(text('One'));
  if (broken === undefined) dev.content.delete(file);
  else dev.content.write(file, typeof broken === 'string' ? `${text('One')}\n${broken}\n` : broken);
  expect(await plugin.load(id)).toBe(text('One'));
  dev.content.write(file, text('Two'));
  expect(await plugin.load(id)).toBe(text('Two'));
  expect(await plugin.load(join(dev.content.root, 'src/index.ts'))).toBeUndefined();
});
