import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from './base-path';
import { checkOutput, type Place } from '../output/check-output';

/**
 * Stops a build whose files cannot be parsed, or whose own references lead nowhere. Must run after everything that writes
 * files and before safeBuild.
 */
export function outputCheck(): AstroIntegration {
  let place: Place | undefined;
  return {
    name: 'output-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { origin: new URL(config.site ?? '').origin, base: basePath(config) };
      },
      'astro:build:done': async ({ dir }) => {
        const faults = place ? await checkOutput(fileURLToPath(dir), place) : [];
        if (faults.length === 0) return;
        const lines = faults.map(
          ({ file, line, message }) => `${line === undefined ? file : `${file}:${line}`}  ${message}`,
        );
        const error = new Error(`The built site has faults, so the last good one stays.\n${lines.join('\n')}`);
        // The place in our own code would not help.
        error.stack = undefined;
        throw error;
      },
    },
  };
}
