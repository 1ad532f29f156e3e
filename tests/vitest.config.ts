import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const [character] = /[%#?]/.exec(process.cwd()) ?? [];
if (character) {
  console.warn(
    `Vitest cannot import from a folder with "${character}" in its name. Run these tests in a copy elsewhere.`,
  );
  process.exit(1);
}

/**
 * Plain TypeScript needs no Astro, and one thread for many files avoids loading their imports again. With `css` an
 * import of a style sheet as text is not empty.
 */
const plain = { pool: 'threads', isolate: false, testTimeout: 60_000, css: true } as const;
const files = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.ts`);

/** `unit` and `components` need no build; `site` reads the built pages and makes builds of its own. */
export default defineConfig({
  test: {
    // Otherwise one processor is left idle.
    maxWorkers: '100%',
    projects: [
      { test: { ...plain, name: 'unit', include: files('unit', 'content', 'authors') } },
      getViteConfig({ test: { name: 'components', include: files('components') } }) as never,
      // Builds of a busy machine take minutes.
      { test: { ...plain, testTimeout: 300_000, name: 'site', include: files('site', 'builds') } },
    ],
  },
});
