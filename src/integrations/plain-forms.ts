import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { all, pageOrder, readPage, styleIn, type BuiltPage } from '../plain/built-page';
import { chartSvg, drawChart } from '../plain/chart-picture';
import { feeds } from '../plain/feeds';
import { llmsFullText, llmsText } from '../plain/llms';
import { markdown } from '../plain/markdown';
import { oneDocument } from '../plain/one-document';
import { searchEntries } from '../plain/search-index';
import { simplify } from '../plain/simplify';
import { articlePath, markdownPath } from '../site';

/**
 * Writes what can be made from the built pages, so that no word is kept twice: each page as Markdown,
 * the charts as pictures, the feeds of the articles, and the guide for language models.
 */
export function plainForms(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'plain-forms',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const toPath = (path: string) => base.replace(/\/?$/, '/') + path.replace(/^\//, '');
        const toUrl = (path: string) => new URL(toPath(path), site).href;
        const write = async (path: string, content: string | Buffer) => {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        };
        const print = join(folder, 'print/index.html');
        await writeFile(
          print,
          oneDocument(await readFile(print, 'utf8'), (id) => toPath(articlePath(id))),
        );
        const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
        const read = await Promise.all(
          files
            .filter((file) => file.endsWith('index.html'))
            .map((file) => readPage(join(folder, file), `/${file.replace(/index\.html$/, '')}`)),
        );
        const plain = [];
        const home = await readFile(join(folder, 'index.html'), 'utf8');
        const order = pageOrder(home);
        const css = styleIn(home);
        const place = ({ url }: BuiltPage) => order.indexOf(new URL(url).pathname);
        const pages = read.filter((page) => page !== undefined).sort((a, b) => place(a) - place(b));
        for (const page of pages) {
          const content = simplify(page, await drawPictures(page, css, write, toUrl));
          const path = markdownPath(page.path);
          const text = markdown(page, content);
          await write(path, text);
          plain.push({ page, content, text, address: toUrl(path) });
        }
        const articles = plain.filter(({ page }) => page.published);
        const { atom, json } = feeds(articles, {
          home: toUrl('/'),
          atom: toUrl('/feed.xml'),
          json: toUrl('/feed.json'),
          icon: toUrl('/icon-192.png'),
        });
        await write('feed.xml', atom);
        await write('feed.json', json);
        await write('search.json', JSON.stringify(plain.flatMap(({ page }) => searchEntries(page))));
        await write('llms.txt', llmsText(plain));
        await write('llms-full.txt', llmsFullText(plain));
      },
    },
  };
}

/** @returns the absolute address of each picture, by the id of its figure */
async function drawPictures(
  page: BuiltPage,
  css: string,
  write: (path: string, content: Buffer) => Promise<void>,
  toUrl: (path: string) => string,
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const figure of all('figure[id]', page.main)) {
    const svg = chartSvg(figure, css);
    if (!svg) continue;
    const id = String(figure.properties['id']);
    const name = page.path.split('/').filter(Boolean).at(-1) ?? 'home';
    const path = `/pictures/${name}-${id}.png`;
    await write(path, await drawChart(svg));
    pictures.set(id, toUrl(path));
  }
  return pictures;
}
