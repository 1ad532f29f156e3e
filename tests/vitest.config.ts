/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** `site` reads the built pages, so it runs after a build; `unit` needs none. */
export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['unit', 'components', 'content', 'authors'].map((folder) => `tests/${folder}/**/*.test.ts`),
        },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
    // Real builds take their time.
    testTimeout: 60_000,
  },
});
