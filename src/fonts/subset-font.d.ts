declare module 'subset-font' {
  /** Subsets a font to the glyphs of a text, its features to those named, and its axes to a value or a range. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      variationAxes?: Record<string, number | { min: number; max: number }>;
      keepFeatures?: readonly string[];
      noHinting?: boolean;
      /** Instead of a text. */
      keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
}
