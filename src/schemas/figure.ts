/**
 * The interactive figures by name, each with the data sets that it shows.
 * An author's <InteractiveFigure name="…"> must be one of these; src/figures/ has a folder for each.
 */
export const figureData = {
  'many-eyes': ['many-eyes'],
} as const satisfies Record<string, readonly string[]>;

export type FigureName = keyof typeof figureData;

export const figureNames = Object.keys(figureData) as [FigureName, ...FigureName[]];
