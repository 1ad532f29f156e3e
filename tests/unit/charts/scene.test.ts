import { expect, test } from 'vitest';
import { toSvg, type Mark } from '../../../src/charts/scene.ts';

test.each([
  ['open', 'open-shape', 'closed-shape'],
  ['closed', 'closed-shape', 'open-shape'],
] as const)('%s is drawn %s, as a bar and as a point', (side, look, other) => {
  const marks: Mark[] = [
    { mark: 'bar', x: 0, y: 0, width: 20, height: 10, side },
    { mark: 'point', x: 5, y: 5, sign: side },
  ];
  const svg = toSvg(marks);
  expect(svg.match(new RegExp(`class="${look}`, 'g'))).toHaveLength(2);
  expect(svg).not.toContain(other);
});

test('what is neither open nor closed has a shape of its own', () => {
  const shapes = (['open', 'closed', 'plain'] as const).map((sign) =>
    toSvg([{ mark: 'point', x: 5, y: 5, sign }]).replace(/ .*/, ''),
  );
  expect(shapes).toEqual(['<circle', '<circle', '<rect']);
});

test('texts are escaped, and nothing is styled inside the drawing', () => {
  const marks: Mark[] = [{ mark: 'text', x: 0, y: 0, text: 'AT&T <3' }];
  expect(toSvg(marks)).toBe('<text x="0" y="0">AT&amp;T &lt;3</text>');
});
