import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/check-content.ts';
import { readText } from '../reader/files.ts';
import { parseBody, splitFrontMatter } from '../reader/mdx-file.ts';
import { runLatest } from '../reader/run-latest.ts';
import { vocabulary } from '../schemas/vocabulary.ts';
import { ContentError, failedCheck, formatProblems } from '../reader/problems.ts';

/**
 * Checks all of content/ before a build and stops it with every problem found, not only the first. In `npm run dev` the
 * same list is printed after each change.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the content itself, because its messages have neither line nor fix.
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [lastReadableText(root)] } });
        if (command !== 'build') return;
        const problems = await checkContent(root);
        if (problems.length) throw new ContentError(problems);
      },
      'astro:server:setup': ({ server, logger }) => {
        let hadProblems = false;
        const report = runLatest(async () => {
          const problems = await checkContent(root).catch((error: unknown) => [
            failedCheck('the content', 'content', error),
          ]);
          if (problems.length) logger.error(`\n${formatProblems(problems)}`);
          else if (hadProblems) logger.info('The content has no problem any more.');
          hadProblems = problems.length > 0;
        });
        void report();
        server.watcher.on('all', (_event, path) => {
          if (!relative(join(root, 'content'), path).startsWith('..')) void report();
        });
      },
    },
  };
}

/**
 * Gives Vite the last text of each MDX file that could be read, as our own reader reads it. From the disk, while an
 * author writes, a brace or an open tag would show a stack trace in place of the page.
 */
export function lastReadableText(root: string) {
  const texts = new Map<string, string>();
  return {
    name: 'last-readable-text',
    enforce: 'pre' as const,
    async load(id: string): Promise<string | undefined> {
      // Astro also asks for the styles of a text, under its path and this query.
      const path = id.replace(/\?astroPropagatedAssets$/, '');
      const file = relative(root, path).replaceAll('\\', '/');
      if (!/^content\/.+\.mdx$/.test(file)) return undefined;
      const { text = '', problems: inBytes } = await readText(root, file);
      const { body, problems: inFields } = splitFrontMatter(text, file);
      const { outline, problems: inBody } = parseBody(body, file);
      const isKnown = outline.components.every(({ name }) => Object.hasOwn(vocabulary, name));
      const problems = [...inBytes, ...inFields, ...inBody, ...outline.problems];
      if (problems.length === 0 && isKnown) texts.set(file, text);
      return texts.get(file) ?? '';
    },
  };
}
