/** Classes of the buttons of a figure. */
export const button = [
  'min-h-11 border-1.5 border-ink bg-sheet px-3 py-1.5',
  'aria-pressed:bg-ink aria-pressed:text-paper aria-pressed:underline',
  // Forced colours take the ground away and leave the line.
  'forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText]',
  'forced-colors:aria-pressed:forced-color-adjust-none',
];
