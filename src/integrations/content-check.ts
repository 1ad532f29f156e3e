import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/check-content';
import { runLatest } from '../collections/run-latest';
import { checkPart, ContentError, formatProblems } from '../collections/problems';

/**
 * Reads all of content/ before a build and stops it with every problem found, not only the first.
 * While an author works, the same list is printed after each change.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      // Before Astro itself reads the content, whose own messages name neither line nor fix.
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const problems = await checkContent(root);
        if (problems.length) throw new ContentError(problems);
      },
      'astro:server:setup': ({ server, logger }) => {
        let faulty = false;
        const report = runLatest(async () => {
          const problems = await checkPart('the content', 'content', () => checkContent(root));
          if (problems.length) logger.error(`\n${formatProblems(problems)}`);
          else if (faulty) logger.info('The content has no problem any more.');
          faulty = problems.length > 0;
        });
        void report();
        server.watcher.on('all', (_event, path) => {
          if (!relative(join(root, 'content'), path).startsWith('..')) void report();
        });
      },
    },
  };
}
