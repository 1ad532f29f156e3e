import { checkOutput } from '../output/check-output.ts';
import { afterBuild } from './after-build.ts';

/**
 * Stops a build whose files cannot be parsed, or whose own references lead nowhere. Must run after everything that
 * writes files and before safeBuild.
 */
export const outputCheck = () =>
  afterBuild('output-check', async ({ folder, base, toUrl }) => {
    const faults = await checkOutput(folder, { origin: new URL(toUrl('/')).origin, base });
    if (faults.length === 0) return;
    const lines = faults.map(
      ({ file, line, message }) => `${line === undefined ? file : `${file}:${line}`}  ${message}`,
    );
    const error = new Error(`The built site has faults, so the last good one stays.\n${lines.join('\n')}`);
    // The place in our own code would not help.
    error.stack = undefined;
    throw error;
  });
