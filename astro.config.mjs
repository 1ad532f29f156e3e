import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { copyAssets } from './src/integrations/copy-assets.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { lighterPages } from './src/integrations/lighter-pages.ts';
import { outputCheck } from './src/integrations/output-check.ts';
import { siteExports } from './src/integrations/exports.ts';
import { safeBuild } from './src/integrations/safe-build.ts';
import { citationNotes } from './src/markdown/citation-notes.ts';
import { codeTheme, stylesToClasses } from './src/markdown/code.ts';
import { noBreak } from './src/markdown/no-break.ts';
import { tableNotes } from './src/markdown/table-notes.ts';
import { tables } from './src/markdown/tables.ts';
import { readProductNames } from './src/reader/product-names.ts';
import { basePath, siteUrl } from './src/site.ts';

if (!process.env.SITE_URL && process.argv.includes('build')) {
  console.warn('SITE_URL is not set: addresses in the pages will begin with http://localhost:4321');
}

export default defineConfig({
  site: siteUrl(process.env.SITE_URL),
  base: basePath(process.env.BASE_PATH),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // On a slow connection this halves the time to the first paint; see npm run bench.
  build: { inlineStylesheets: 'always' },
  markdown: {
    processor: satteri({
      mdastPlugins: [citationNotes, tableNotes],
      hastPlugins: [tables, noBreak(() => readProductNames())],
    }),
    shikiConfig: { theme: codeTheme, transformers: [stylesToClasses] },
  },
  integrations: [
    fonts(),
    contentCheck(),
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/print/') }),
    siteExports(),
    lighterPages(),
    hosting(),
    copyAssets(),
    outputCheck(),
    safeBuild(),
  ],
  vite: {
    plugins: [tailwindcss()],
    // Separate files can be cached, and the security policy needs no hashes for them.
    // The target makes light-dark() readable for browsers of 2023.
    // Rolldown warns that it drops Astro's directive, once for each text; Astro has used it by then.
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome106', 'firefox114', 'safari16.4'],
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // What figures share is one file.
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } } },
      },
    },
  },
});
