/** Lengths in the lines of a legend. */
interface Lines {
  width: number;
  /** The height of a line. */
  line: number;
  /** Room for the sign of an entry. */
  sign: number;
  /** Average width of a letter, rounded up. */
  letter: number;
  /** Between two entries. */
  gap: number;
}

/** The entries of a legend, each with its place: beside one another until a line is full. */
export function inLines<T extends { text: string }>(entries: readonly T[], { width, line, sign, letter, gap }: Lines) {
  let [x, y] = [0, 0];
  return entries.map((entry) => {
    const length = sign + entry.text.length * letter;
    if (x > 0 && x + length > width) [x, y] = [0, y + line];
    const placed = { ...entry, x, y };
    x += length + gap;
    return placed;
  });
}
