import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'dist.next/', 'dist.hosts/', 'dist.hosts.next/', '.astro/', 'test-results/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-console': ['error', { allow: ['warn'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // Not in tests: what they hand to a browser reads best with the names that it has outside.
    files: ['src/**'],
    rules: { '@typescript-eslint/no-shadow': ['error', { ignoreOnInitialization: true }] },
  },
);
