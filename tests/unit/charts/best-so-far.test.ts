import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/charts/kinds.ts';
import { frames, type Frame, type Mark, type Scene } from '../../../src/charts/scene.ts';
import { readContent } from '../../../src/check/content.ts';
import { datasetOf } from '../../../src/reader/rows.ts';
import { all, draw, published, textsOf } from './charts.ts';

const { datasets } = await readContent('.');
const scores = datasets.filter(({ name }) => name === 'capability-scores').map((set) => datasetOf(set));
const widest: Frame = { size: 'L', width: 1064 };

/** The staircases as they are published. */
function stairs(frame: Frame): Scene {
  const given = published('best-so-far');
  return kindOf(given).drawing(given, scores)?.(frame) ?? { height: 0, marks: [] };
}

/** Marks with the places where groups put them. */
const placed = (marks: readonly Mark[], dx = 0, dy = 0): { mark: Mark; dx: number; dy: number }[] =>
  marks.flatMap((mark) =>
    mark.mark === 'group' ? placed(mark.marks, dx + mark.dx, dy + mark.dy) : [{ mark, dx, dy }],
  );
const numbers = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(Number);
/** The first place of each part of a path, or the places along a line of steps. */
function pointsIn(scene: Scene, style: string): (readonly [x: number, y: number])[] {
  return placed(scene.marks).flatMap(({ mark, dx, dy }) => {
    if (mark.mark !== 'path' || mark.style !== style) return [];
    const places = mark.d.match(/[ML]?-?[\d.]+[ ,]-?[\d.]+/g) ?? [];
    return places.map(numbers).map(([x = NaN, y = NaN]) => [x + dx, y + dy] as const);
  });
}
/** The box of each text, by letters of average width. */
const boxes = (scene: Scene) =>
  placed(scene.marks).flatMap(({ mark, dx, dy }) => {
    if (mark.mark !== 'text' || mark.anchor === 'middle') return [];
    const length = 6.6 * mark.text.length;
    const left = mark.x + dx - (mark.anchor === 'end' ? length : 0);
    return [{ text: mark.text, left, right: left + length, top: mark.y + dy - 9, bottom: mark.y + dy }];
  });

describe.each([...frames, widest])('in the drawing of $width units', (frame) => {
  test('the best scores so far climb, and their distance is told on the marked day', () => {
    const model = (name: string, released: string, access: string, score: number) => ({
      model: name,
      released,
      access,
      score,
    });
    const rows = [
      model('GPT-4 (March 2023)', '2023-03-14', 'closed', 126.2),
      model('Weaker', '2023-06-01', 'closed', 110),
      model('Llama 2 70B', '2023-07-18', 'limited', 114.6),
      model('Llama 3.1 405B', '2024-07-23', 'limited', 128),
      model('o1', '2024-12-17', 'closed', 143),
    ];
    const scene = draw(published('best-so-far'), rows, frame);
    // On that day the open side is ahead in these rows.
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['GPT-4', '-1.8 points apart']));
    expect(textsOf(scene)).not.toContain('Weaker');
    const [open = '', closed = ''] = all(scene, 'path').flatMap(({ style, d }) =>
      ['thread', 'closed'].includes(style) ? [d] : [],
    );
    const heights = (d: string) => [...d.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    for (const d of [open, closed]) expect(heights(d)).toEqual(heights(d).toSorted((a, b) => b - a));
    // One line a side, told apart by hollow and solid points, one a step; and the picture itself says what is what.
    expect(all(scene, 'units').map(({ side, d }) => [side, d.match(/M/g)?.length])).toEqual(
      expect.arrayContaining([
        ['open', 2],
        ['closed', 2],
      ]),
    );
    expect(textsOf(scene).join(' ')).toMatch(/Points on .*Closed: kept by its maker.*Open: yours to hold/);
  });

  test('no faint dot leaves a crumb around words, and nearly all are drawn', () => {
    const scene = stairs(frame);
    const dots = pointsIn(scene, 'dots');
    const crumbs = boxes(scene).flatMap(({ text, left, right, top, bottom }) =>
      // Half a dot and the halo of the letters.
      dots.some(([x, y]) => x > left - 4 && x < right + 4 && y > top - 4 && y < bottom + 4) ? [text] : [],
    );
    expect(crumbs).toEqual([]);
    const steps = all(scene, 'units').reduce((sum, { d }) => sum + (d.match(/M/g)?.length ?? 0), 0) - 2;
    expect(dots.length + steps).toBeGreaterThan(0.85 * (scores[0]?.rows.length ?? NaN));
  });

  test('neither the name of a model nor the key touches a stair', () => {
    const scene = stairs(frame);
    const named = boxes(scene).filter(({ text }) => /^(GPT|o1|Claude|Llama 2|DeepSeek|Kimi|.*by its maker)/.test(text));
    expect(named.length).toBeGreaterThanOrEqual(5);
    const touched = ['closed', 'thread'].flatMap((style) => {
      const places = pointsIn(scene, style);
      return places.slice(1).flatMap(([x, y], i) => {
        const [fromX, fromY] = places[i] ?? [NaN, NaN];
        return named.filter(
          ({ left, right, top, bottom }) =>
            Math.max(x, fromX) > left - 3 &&
            Math.min(x, fromX) < right + 3 &&
            Math.max(y, fromY) > top - 3 &&
            Math.min(y, fromY) < bottom + 3,
        );
      });
    });
    expect(touched).toEqual([]);
  });
});

test('every written distance is so many points apart', () => {
  const written = textsOf(stairs(widest)).filter((text) => / points/.test(text));
  expect(written).toHaveLength(4);
  // The last stands on two lines beside the line that measures it.
  for (const text of written.filter((text) => text !== written.at(-1))) expect(text).toMatch(/^[\d.]+ points apart$/);
});
