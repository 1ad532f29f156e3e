import type { Progress } from '../../model/train.ts';
import { note, output } from './output.ts';

/** What a reader sees and hears of a training. */

/** Puts the bar and the button to stop in the place of the one to start, while something trains. */
export async function training<T>(
  form: HTMLFormElement,
  work: (report: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  const show = (isTraining: boolean) => {
    for (const part of form.querySelectorAll<HTMLElement>('[data-training]'))
      part.hidden = (part.dataset['training'] === 'during') !== isTraining;
  };
  const hasFocus = () => form.contains(document.activeElement);
  const focus = (selector: string) => form.querySelector<HTMLElement>(selector)?.focus();
  const hadFocus = hasFocus();
  show(true);
  if (hadFocus) focus('[value=stop]');
  note(form, 'It is learning.');
  try {
    return await work(reporter(form));
  } finally {
    const isHere = hasFocus();
    show(false);
    if (isHere) focus('[data-training=before]');
  }
}

/** Shows how far a training is, to eyes always and to ears by the quarter. */
function reporter(form: HTMLFormElement): (progress: Progress) => void {
  const bar = form.querySelector('progress');
  const hasCurve = form.contains(output('curve'));
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const points: number[] = [];
  let quarter = 0;
  return ({ seen, total, bits }) => {
    if (bar) bar.value = seen / total;
    points.push(seen / total, bits);
    if (Math.floor((4 * seen) / total) > quarter) {
      quarter = Math.floor((4 * seen) / total);
      note(form, `${quarter * 25}% done. Each next letter surprises it by ${bits.toFixed(2)} bits.`);
    }
    if (hasCurve && (seen === total || !isStill)) drawCurve(points);
  };
}

/** The loss in the frame of the curve: 300 by 100, from 5 bits above to 2.5 below. */
function drawCurve(points: readonly number[]): void {
  const pairs = Array.from({ length: points.length / 2 }, (_, i) => {
    const [x = 0, y = 0] = points.slice(2 * i, 2 * i + 2);
    return `${(300 * x).toFixed(1)},${Math.min(100, Math.max(0, (5 - y) * 40)).toFixed(1)}`;
  });
  output('curve').querySelector('polyline')?.setAttribute('points', pairs.join(' '));
}
