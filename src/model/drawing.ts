/** The picture of all numbers of a model: one small square each, row by row. */

/** Squares in a row; the rows of the published model are then all full. */
export const columns = 195;

/** Two colours that stand out on light and on dark paper: of numbers above zero, and below. */
const above = [38, 132, 88];
const below = [200, 96, 24];
/** A number of this size has its full colour. */
const full = 1.5;

/** Red, green, blue and opacity of each square, from 0 to 255. */
export function pixels(numbers: ArrayLike<number>): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(4 * columns * Math.ceil(numbers.length / columns));
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    data.set(value < 0 ? below : above, 4 * i);
    data[4 * i + 3] = 255 * Math.min(1, Math.abs(value) / full);
  }
  return data;
}
