import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laterBlocks, markLaterBlocks } from '../styles/later-blocks.ts';
import { renameClasses, shortNames } from '../styles/short-names.ts';
import { usedIn } from '../styles/used-in.ts';
import { browserTargets, usedRules } from '../styles/used-rules.ts';
import { visitPage } from '../text/tags.ts';
import { afterBuild } from './after-build.ts';

/** As many pages of a route may each have a sheet of their own. */
const mostOwn = 8;

/**
 * Leaves it to src/components/FirstPaint.astro when scripts are fetched: a browser that knows modules does not fetch
 * what is for others, but `wget` and archives find its address and keep the file.
 */
const lateScripts = (html: string) => html.replaceAll('<script type="module" src=', '<script nomodule src=');

/** The inline script without its indentation, which comes before the first words of each page. */
const flatScript = (html: string) => html.replace(/<script>[^<]*/g, (script) => script.replace(/\n +/g, '\n'));

const styles = /<style>(.*?)<\/style>/gs;

/** A page with its sheets as one, which needs one hash in its policy. */
function oneSheet(html: string): string {
  const css = [...html.matchAll(styles)].map(([, sheet]) => sheet).join('');
  return html.replace(styles, '').replace('</head>', () => `<style>${css}</style></head>`);
}

/**
 * Marks in each page what a phone need not lay out, or fetch, at once. Then leaves in the style sheets of a page what it
 * uses, and what its scripts may set, and gives utilities short names.
 *
 * The pages of a route with many share their sheets, because each sheet costs a hash in the one policy of the site.
 * Must stand before hosting, which makes the hashes.
 */
export const lighterPages = () =>
  afterBuild('lighter-pages', async ({ folder, base, config, assets }) => {
    const targets = browserTargets([config.vite.build?.cssTarget || []].flat());
    const scripts = await readScripts(join(folder, config.build.assets));
    const routes = [...assets.values()].map((files) => files.filter(({ pathname }) => pathname.endsWith('.html')));
    for (const pages of routes.flatMap((all) => (all.length > mostOwn ? [all] : all.map((page) => [page])))) {
      const { visitorOf, used: usedSince } = usedIn(scripts);
      const laterClasses = new Set<string>();
      for (const page of pages) {
        const html = oneSheet(flatScript(lateScripts(await readFile(page, 'utf8'))));
        const { visitor, found } = laterBlocks();
        visitPage(html, visitor, visitorOf(html));
        for (const { className } of found()) laterClasses.add(className);
        await writeFile(page, markLaterBlocks(html, found()));
      }
      const inPages = usedSince(laterClasses);
      const names = shortNames(inPages.places, inPages.isFixed);
      const used = new Map<string, string>();
      for (const page of pages) {
        const html = await readFile(page, 'utf8');
        const top = topFrom(page, folder);
        const next = html.replace(/(?<=<style>).*?(?=<\/style>)/gs, (css) => {
          const rules = used.get(css) ?? usedRules(css, inPages, targets, names);
          used.set(css, rules);
          return top === undefined ? rules : rules.replaceAll(`url(${base}`, `url(${top}`);
        });
        await writeFile(page, renameClasses(next, names));
      }
    }
  });

/**
 * The way from a page to the top of the site, for addresses in its style sheet: `wget` and archives would change
 * others, and a changed sheet has another hash than its policy allows. Undefined for the page that is shown at every
 * address.
 */
function topFrom(page: URL, folder: string): string | undefined {
  const path = relative(dirname(fileURLToPath(page)), folder).replaceAll('\\', '/');
  return page.pathname.endsWith('/404.html') ? undefined : path && `${path}/`;
}

async function readScripts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
