import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from './base-path';
import { checkOutput, type Place } from '../output/check-output';

/**
 * Stops a build whose files cannot be read by those who get them, or whose own references lead nowhere. It must stand
 * after all that writes files and before safeBuild.
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
        // Where in our code it was found helps nobody.
        error.stack = undefined;
        throw error;
      },
    },
  };
}
