import type { Citations } from './bibliography/citations.ts';

declare global {
  namespace App {
    interface Locals {
      /** Sources of the page that is being rendered, numbered by first mention. */
      citations: Citations;
    }
  }
}
