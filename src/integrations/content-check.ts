import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/check-content';
import { coalesce } from '../collections/coalesce';
import { checkPart, ContentError, formatProblems } from '../collections/problems';

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
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const problems = await checkContent(root);
        if (problems.length) throw new ContentError(problems);
      },
      'astro:server:setup': ({ server, logger }) => {
        let hadProblems = false;
        const report = coalesce(async () => {
          const problems = await checkPart('the content', 'content', () => checkContent(root));
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
