import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachTag } from '../hosting/tags';
import { browserTargets, usedRules } from '../styles/used-rules';
import { afterBuild } from './after-build';

/** As many pages of a route may each have a sheet of their own. */
const mostOwn = 8;

/**
 * Leaves in the style sheets of a page what it uses, and what its scripts may set. The pages of a route with many share
 * their sheets, because each sheet costs a hash in the one policy of the site. Must stand before hosting, which makes
 * the hashes.
 */
export const unusedStyles = () =>
  afterBuild('unused-styles', async ({ folder, config, assets }) => {
    const targets = browserTargets([config.vite.build?.cssTarget || []].flat());
    const scripts = await readScripts(join(folder, config.build.assets));
    const routes = [...assets.values()].map((files) => files.filter(({ pathname }) => pathname.endsWith('.html')));
    for (const pages of routes.flatMap((all) => (all.length > mostOwn ? [all] : all.map((page) => [page])))) {
      const isUsed = await usedClasses(pages, scripts);
      const used = new Map<string, string>();
      for (const page of pages) {
        const html = await readFile(page, 'utf8');
        const next = html.replace(/(?<=<style>).*?(?=<\/style>)/gs, (css) => {
          const rules = used.get(css) ?? usedRules(css, isUsed, targets);
          used.set(css, rules);
          return rules;
        });
        await writeFile(page, next);
      }
    }
  });

async function readScripts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** Tells whether pages have a class, or name it in a script. */
export async function usedClasses(
  pages: readonly URL[],
  scripts: Map<string, string>,
): Promise<(name: string) => boolean> {
  const classes = new Set<string>();
  const code = new Set<string>();
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
      for (const className of attributes['class']?.split(/\s+/) ?? []) classes.add(className);
      if (name === 'script' && !attributes['type']?.endsWith('json')) code.add(text);
    });
  }
  const text = [...code].join('\n');
  return (name) => classes.has(name) || text.includes(name);
}
