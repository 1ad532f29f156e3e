import { columns, pixels } from '../../model/drawing.ts';
import { whichNumber } from '../../model/which-number.ts';
import { call } from './client.ts';
import { field, form, output } from './output.ts';
import { model } from './published.ts';

/** The picture of all numbers of the reader's copy, and the one of them that can be moved. */

export const editor = () => form('numbers');

let numbers: Float64Array = new Float64Array();

export const hasNumbers = () => numbers.length > 0;

/** Draws all numbers, and shows the one that is chosen. */
export async function showNumbers(): Promise<void> {
  numbers = await call('numbers');
  const canvas = output<HTMLCanvasElement>('numbers');
  canvas.width = columns;
  canvas.height = Math.ceil(numbers.length / columns);
  canvas.getContext('2d')?.putImageData(new ImageData(pixels(numbers), columns), 0, 0);
  canvas.hidden = false;
  output('numbers-still').hidden = true;
  showNumber();
}

const place = () => Math.min(Math.max(Math.round(Number(field(editor(), 'place').value)) || 1, 1), numbers.length) - 1;

/** Says what the chosen number is, and what it belongs to. */
export function showNumber(): void {
  const value = numbers[place()] ?? 0;
  field(editor(), 'value').value = String(value);
  output('number').textContent = `${value.toFixed(3)}: ${whichNumber(model, place())}.`;
}

/** Gives the chosen number the value of the slider. */
export async function changeNumber(): Promise<void> {
  await call('change', place(), Number(field(editor(), 'value').value));
  await showNumbers();
}

/** Chooses the number at a point of the picture. */
export function chooseAt({ offsetX, offsetY, target }: MouseEvent): void {
  const { clientWidth, clientHeight } = target as HTMLElement;
  const row = Math.floor((offsetY / clientHeight) * Math.ceil(Number(field(editor(), 'place').max) / columns));
  field(editor(), 'place').value = String(row * columns + Math.floor((offsetX / clientWidth) * columns) + 1);
}
