import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forEachTag } from '../text/tags.ts';
import { renameClasses, shortNames } from '../styles/short-names.ts';
import { browserTargets, usedRules, utilitiesOf, type Used } from '../styles/used-rules.ts';
import { afterBuild } from './after-build.ts';

/** As many pages of a route may each have a sheet of their own. */
const mostOwn = 8;

/**
 * Leaves in the style sheets of a page what it uses, and what its scripts may set, and gives utilities short names.
 * The pages of a route with many share their sheets, because each sheet costs a hash in the one policy of the site.
 * Must stand before hosting, which makes the hashes.
 */
export const unusedStyles = () =>
  afterBuild('unused-styles', async ({ folder, base, config, assets }) => {
    const targets = browserTargets([config.vite.build?.cssTarget || []].flat());
    const scripts = await readScripts(join(folder, config.build.assets));
    const routes = [...assets.values()].map((files) => files.filter(({ pathname }) => pathname.endsWith('.html')));
    for (const pages of routes.flatMap((all) => (all.length > mostOwn ? [all] : all.map((page) => [page])))) {
      const inPages = await usedIn(pages, scripts);
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

interface InPages extends Used {
  /** The elements in which each class stands. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Whether a class keeps its name: one of our own, or one that a script may set. */
  isFixed: (name: string) => boolean;
}

/** What pages have, or name in a script. */
export async function usedIn(pages: readonly URL[], scripts: Map<string, string>): Promise<InPages> {
  const places = new Map<string, number[]>();
  let place = 0;
  const sheets = new Set<string>();
  const dataAttributes = new Set<string>();
  // A page has these even if it does not say so.
  const elements = new Set(['html', 'head', 'body', 'tbody']);
  const code = new Set<string>();
  /** What scripts may write into attributes. */
  const data = new Set<string>();
  /** Takes the scripts that a text names, with those that they import. */
  const takeScripts = (text: string) => {
    for (const [name, script] of scripts) {
      if (code.has(script) || !text.includes(name)) continue;
      code.add(script);
      takeScripts(script);
    }
  };
  for (const page of pages) {
    const html = await readFile(page, 'utf8');
    takeScripts(html);
    forEachTag(html, ({ name, attributes, text }) => {
      elements.add(name);
      place += 1;
      for (const className of attributes['class']?.split(/\s+/) ?? [])
        places
          .set(className, places.get(className) ?? [])
          .get(className)
          ?.push(place);
      if (name === 'style') sheets.add(text);
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith('data-')) dataAttributes.add(key).add(`${key}=${value}`);
      if (name === 'script') (attributes['type']?.endsWith('json') ? data : code).add(text);
    });
  }
  const text = [...code].join('\n');
  /** What may part two names in the strings of a script. A name that holds such a character is in parts itself. */
  const limits = /[\s"'`<>]+/;
  const words = new Set(text.split(limits));
  const isScripted = (name: string) => name.split(limits).every((part) => words.has(part));
  const withData = [text, ...data].join('\n');
  /** Scripts also know data attributes by the names of their properties. */
  const property = (name: string) =>
    name.slice('data-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const utilities = utilitiesOf([...sheets].join('\n'));
  return {
    places,
    isFixed: (name) => !utilities.has(name) || isScripted(name),
    hasClass: (name) => places.has(name) || isScripted(name),
    hasElement: (name) => elements.has(name) || isScripted(name),
    hasAttribute: (name, value) =>
      value === undefined
        ? dataAttributes.has(name) || text.includes(name) || text.includes(property(name))
        : dataAttributes.has(`${name}=${value}`) || withData.includes(value),
  };
}
