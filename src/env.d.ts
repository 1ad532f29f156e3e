declare namespace App {
  interface Locals {
    /** Sources of the page that is being rendered, numbered by first mention. */
    citations: import('./lib/citations').Citations;
  }
}
