/**
 * Starts Astro for `npm run dev`, `npm run build` and `npm start`.
 * Plain JavaScript, so that an old Node can run it as well.
 */

import './installed.mjs';

// Telemetry would ask for consent and write the answer to the home folder.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const folder = process.cwd();
// Vite takes these characters for the start of a query or fragment, and then finds no files.
const [character] = /[#?]/.exec(folder) ?? [];
if (character) {
  console.warn(
    `The site cannot be built in ${folder}, because Vite cannot work in a folder with "${character}" in its name. Rename the folder or move the project.`,
  );
  process.exitCode = 1;
} else {
  await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
}
