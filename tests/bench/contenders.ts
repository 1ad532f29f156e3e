import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { versions, type Lab } from './lab.ts';
import { floor, words } from './words.ts';

/** A page of the built site: its address and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** Front matter; JSON is YAML too. */
const withFields = (fields: Record<string, string>, text: string) => `---\n${JSON.stringify(fields)}\n---\n\n${text}`;

/** Where the text of a page lies among files that become pages by their names. */
const fileOf = (path: string) => (path === '/' ? 'index' : path.slice(1, -1));

/** Runs a command of an installed package in a folder of the lab. */
function run(lab: Lab, folder: string, command: string, ...args: string[]): void {
  execFileSync(process.execPath, [lab.installed(command), ...args], {
    cwd: join(lab.root, folder),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The floor under each page. @returns the folder to serve */
export function buildFloor(lab: Lab, pages: readonly BuiltPage[], dist: string): string {
  for (const { path, html } of pages) lab.write(`floor${path}index.html`, floor(html));
  // Pictures that are files of their own keep their addresses.
  const out = join(lab.root, 'floor');
  if (existsSync(join(dist, '_astro')))
    cpSync(join(dist, '_astro'), join(out, '_astro'), {
      recursive: true,
      filter: (file) => !/\.(css|js|woff2)$/.test(file),
    });
  return out;
}

/** The words in Starlight as it comes. @returns the folder to serve */
export function buildStarlight(lab: Lab, pages: readonly BuiltPage[]): string {
  // Astro reads here which packages it must build with the site.
  const dependencies = { '@astrojs/starlight': versions['@astrojs/starlight'] };
  lab.write('starlight/package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  lab.write(
    'starlight/astro.config.mjs',
    `import starlight from '@astrojs/starlight';
export default { site: 'http://localhost', integrations: [starlight({ title: 'An Open Case' })] };\n`,
  );
  lab.write(
    'starlight/src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  for (const { path, html } of pages) {
    const { title, markdown } = words(html, { pictures: true });
    lab.write(`starlight/src/content/docs/${fileOf(path)}.md`, withFields({ title }, markdown));
  }
  run(lab, 'starlight', 'astro/bin/astro.mjs', 'build');
  return join(lab.root, 'starlight/dist');
}

/** The words in Eleventy with the plainest layout there is: no style, no script. @returns the folder to serve */
export function buildEleventy(lab: Lab, pages: readonly BuiltPage[]): string {
  lab.write(
    'eleventy/_includes/page.liquid',
    `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title></head><body><main><h1>{{ title }}</h1>{{ content }}</main></body></html>`,
  );
  for (const { path, html } of pages) {
    const { title, markdown } = words(html, { pictures: true });
    const fields = { title, layout: 'page.liquid', permalink: `${path}index.html`, templateEngineOverride: 'md' };
    lab.write(`eleventy/${fileOf(path)}.md`, withFields(fields, markdown));
  }
  run(lab, 'eleventy', '@11ty/eleventy/cmd.cjs', '--quiet');
  return join(lab.root, 'eleventy/_site');
}
