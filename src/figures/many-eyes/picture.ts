import { hLine, path, text } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene.ts';
import { flaws, type Results } from './settings.ts';
import { wins } from './words.ts';

/**
 * A sign as steps from its middle and back to it, so that all signs of one kind are the same text, which compresses
 * well.
 */
type Sign = (size: number) => string;

/** A flaw that defenders find first: an eye. Not hollow or solid, which mean open and closed. */
const eye: Sign = (size) => {
  const [half = 0, lid = 0, pupil = 0] = [size, size * 1.3, size / 6].map(round);
  return (
    `m-${half} 0q${half}-${lid} ${2 * half} 0q-${half} ${lid}-${2 * half} 0m${half} 0` +
    `m-${pupil} 0a${pupil} ${pupil} 0 1 0 ${2 * pupil} 0a${pupil} ${pupil} 0 1 0-${2 * pupil} 0m${pupil} 0`
  );
};

/** A flaw that attackers find first. */
const cross: Sign = (size) => {
  const arm = round(size * 0.65);
  return `m-${arm}-${arm}l${2 * arm} ${2 * arm}m0-${2 * arm}l-${2 * arm} ${2 * arm}m${arm}-${arm}`;
};

/** A race for the flaws of open code, each flaw a sign of its winner, and between its lanes the same for closed code. */
export function picture({ open, closed }: Results, { width }: Frame): Scene {
  const rows = 4;
  const pitch = (width * rows) / flaws;
  const lane = rows * pitch;
  const run = (top: number, sign: Sign, name: string, count: number, tone: 'open' | 'closed'): Mark[] => {
    const steps = Array.from({ length: count }, (_, i) => {
      const [column, row] = [Math.floor(i / rows), i % rows];
      const step = row > 0 ? `m0 ${round(pitch)}` : `M${round(pitch * (column + 0.5))} ${round(top + pitch * 0.5)}`;
      return step + sign(pitch * 0.37);
    });
    return [
      text(0, top - 10, name, { tone }),
      hLine(top, 0, width, 'axis'),
      path('ink', steps.join('')),
      hLine(top + lane, 0, width, 'axis'),
    ];
  };
  const [defenders, attackers] = wins(open);
  const [ofClosed] = wins(closed);
  const [first, second, third] = [0, 1, 2].map((i) => 26 + i * (lane + 44)) as [number, number, number];
  return {
    height: third + lane + 6,
    marks: [
      ...run(first, eye, `Open code: defenders first to ${defenders} of ${flaws}`, defenders, 'open'),
      ...run(second, eye, `Closed code: defenders first to ${ofClosed}`, ofClosed, 'closed'),
      ...run(third, cross, `Open code: attackers first to ${attackers}`, attackers, 'open'),
    ],
  };
}
