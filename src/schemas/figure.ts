/**
 * The interactive figures by name, each with the data sets that it shows.
 * An author's <InteractiveFigure name="…"> must be one of these; src/figures/ has a folder for each.
 */
export const figureData = {
  'break-even': ['break-even-inputs', 'break-even-examples', 'token-prices'],
  'many-eyes': ['many-eyes'],
  'months-behind': ['capability-scores'],
  'ways-out': ['ways-out-parts', 'ways-out-events'],
  'where-data-goes': ['where-data-goes'],
} as const satisfies Record<string, readonly string[]>;

export type FigureName = keyof typeof figureData;

export const figureNames = Object.keys(figureData) as [FigureName, ...FigureName[]];
