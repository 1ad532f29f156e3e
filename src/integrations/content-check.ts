import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/check-content';
import { ContentError, formatProblems } from '../collections/problems';

/**
 * Reads all of content/ before a build and stops it with every problem found, not only the first.
 * While an author works, the same list is printed after each change.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      // Before Astro itself reads the content, whose own messages name neither line nor cure.
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const problems = await checkContent(root);
        if (problems.length) throw new ContentError(problems);
      },
      'astro:server:setup': ({ server, logger }) => {
        const report = async (path?: string) => {
          if (path && relative(join(root, 'content'), path).startsWith('..')) return;
          const problems = await checkContent(root);
          if (problems.length) logger.error(`\n${formatProblems(problems)}`);
        };
        void report();
        server.watcher.on('all', (_event, path) => void report(path));
      },
    },
  };
}
