/**
 * Runs in a page: asks at once for the scripts and fonts that otherwise come after the first paint, and waits for them.
 * See src/components/FirstPaint.astro.
 */
export async function settled(): Promise<void> {
  delete document.documentElement.dataset['first'];
  await Promise.all([...document.scripts].filter(({ noModule }) => noModule).map(({ src }) => import(src)));
  // A layout, which asks for the fonts.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
}
