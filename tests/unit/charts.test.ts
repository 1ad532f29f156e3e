import { describe, expect, test } from 'vitest';
import { loadNeeded, tokenPrices, trainingCosts } from '../../src/charts/cost';
import { hostsPerModel, hubGrowth } from '../../src/charts/ecosystem';
import { opennessParts } from '../../src/charts/openness';
import { metaReleases } from '../../src/charts/safety';
import { frames, toSvg, type Mark, type Scene } from '../../src/charts/scene';
import type { Dataset } from '../../src/collections/dataset';
import type { Row } from '../../src/schemas/dataset';

const dataset = (rows: Row[], date = '2026-03-09') => ({ rows, date }) as Dataset;

/** Every mark of a drawing, those in groups and bars included. */
const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.mark === 'band' || mark.mark === 'group' ? flat(mark.marks) : [mark]));
const all = <K extends Mark['mark']>({ marks }: Scene, kind: K) =>
  flat(marks).filter((mark): mark is Extract<Mark, { mark: K }> => mark.mark === kind);
const words = (scene: Scene) => all(scene, 'text').map(({ text }) => text);

describe.each(frames)('in the drawing $size', (frame) => {
  test('a bar is as long as its number, and hollow only if the model is open', () => {
    const row = (model: string, openness: string, hosts: number) => ({ model, openness, hosts, price: 1 });
    const scene = hostsPerModel(dataset([row('a', 'open', 20), row('b', 'closed', 10)]), frame);
    const [open, closed] = all(scene, 'bar');
    expect(open?.width).toBeCloseTo(2 * (closed?.width ?? 0), 5);
    expect([open?.kind, closed?.kind]).toEqual(['open', 'closed']);
    expect(words(scene)).toEqual(expect.arrayContaining(['20', '10', '$1.00']));
  });

  test('on a logarithmic scale equal ratios are equal distances', () => {
    const row = (blended: number) => ({
      model: 'm',
      seller: 's',
      openness: 'open',
      blended,
      status: 'current',
    });
    const points = all(tokenPrices(dataset([row(0.1), row(10), row(1)]), frame), 'point');
    // From dear to cheap, from the top down.
    const [dear, middle, cheap] = points.sort((a, b) => a.y - b.y);
    expect((dear?.x ?? 0) - (middle?.x ?? 0)).toBeCloseTo((middle?.x ?? 0) - (cheap?.x ?? 0), 5);
    expect(dear?.x).toBeGreaterThan(cheap?.x ?? Infinity);
  });

  test('a price that nobody asks any more is not drawn', () => {
    const row = (status: string) => ({ model: status, seller: 's', openness: 'open', blended: 1, status });
    const rows = ['current', 'promotional', 'withdrawn', 'historical'].map(row);
    expect(all(tokenPrices(dataset(rows), frame), 'point')).toHaveLength(2);
  });

  test('a load of more than a month goes on past the end, and is called impossible', () => {
    const row = (load_even: number) => ({ alternative: 'a', openness: 'open', load_even, load_reading: load_even });
    const fits = loadNeeded(dataset([row(96.6)]), frame);
    const more = loadNeeded(dataset([row(138)]), frame);
    expect([fits, more].map((scene) => all(scene, 'bar')[0]?.beyond)).toEqual([false, true]);
    expect(words(fits)).toContain('96.6%');
    expect(words(more)).toContain('impossible: 138%');
  });

  test('each price says who sells the model, unless its maker does', () => {
    const row = { model: 'm', developer: 'Maker', seller: 'Host', openness: 'open', blended: 1, status: 'current' };
    expect(words(tokenPrices(dataset([row]), frame))).toContain('m, Host');
  });

  test('a year begins at its tick', () => {
    const growth = ['2023-01-01', '2025-01-01'].map((date) => ({ date, models: 1e6, how: 'counter' }));
    const few = { share_of_models: 1.5, share_of_downloads: 99.2 };
    const scene = hubGrowth([dataset(growth), dataset([few])], frame);
    const tick = (year: string) => all(scene, 'text').find(({ text }) => text === year)?.x;
    expect(all(scene, 'point').map(({ x }) => x)).toEqual([tick('2023'), tick('2025')]);
  });

  test('models that publish a part are counted, one mark a model', () => {
    const row = (weights: string) => ({
      step: 'open weights',
      ...Object.fromEntries(
        ['inference_code', 'report', 'data_documented', 'training_code', 'training_data'].map((part) => [part, 'no']),
      ),
      weights,
    });
    const scene = opennessParts(dataset(['no', 'yes', 'not known', 'yes'].map(row)), frame);
    expect(words(scene).filter((text) => text === '2 of 4')).toHaveLength(1);
    expect(words(scene).filter((text) => text === '0 of 4')).toHaveLength(5);
    const kinds = all(scene, 'point').map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(['open', 'open', 'unknown', 'closed']);
    expect(kinds).toHaveLength(24);
  });

  test('a cost that is only a limit is said and drawn so', () => {
    const row = (exactness: string) => ({ case: 'c', cost_low: 500, cost_high: 500, exactness });
    const scene = trainingCosts(dataset([row('under'), row('about')]), frame);
    expect(words(scene)).toEqual(expect.arrayContaining(['under $500', 'about $500']));
    expect(all(scene, 'path').filter(({ kind }) => kind === 'plain')).toHaveLength(1);
  });

  test('the line of releases crosses to the other lane when the maker changes its mind', () => {
    const row = (lane: string) => ({ date: '2026-04', release: 'r', lane, licence: 'l' });
    const [first, second, third] = all(metaReleases(dataset(['open', 'closed', 'open'].map(row)), frame), 'point');
    expect(first?.x).toBe(third?.x);
    expect(second?.x).toBeGreaterThan(first?.x ?? 0);
    expect(third?.y).toBeGreaterThan(second?.y ?? Infinity);
  });
});

test.each([
  ['open', 'hollow', 'solid'],
  ['closed', 'solid', 'hollow'],
] as const)('%s is drawn %s, as a bar and as a point', (kind, look, other) => {
  const svg = toSvg(
    {
      height: 20,
      marks: [
        { mark: 'bar', x: 0, y: 0, width: 20, height: 10, kind },
        { mark: 'point', x: 5, y: 5, kind },
        { mark: 'dot', x: 5, y: 5, kind },
      ],
    },
    frames[0],
  );
  expect(svg.match(new RegExp(`class="${look}`, 'g'))).toHaveLength(3);
  expect(svg).not.toContain(other);
});

test('what is neither open nor closed has a shape of its own', () => {
  const shapes = (['open', 'closed', 'plain'] as const).map((kind) =>
    toSvg({ height: 10, marks: [{ mark: 'point', x: 5, y: 5, kind }] }, frames[0]).replace(/ .*/, ''),
  );
  expect(shapes).toEqual(['<circle', '<circle', '<rect']);
});

test('texts are escaped, and nothing is styled inside the drawing', () => {
  const scene: Scene = { height: 10, marks: [{ mark: 'text', x: 0, y: 0, text: 'AT&T <3' }] };
  expect(toSvg(scene, frames[0])).toBe('<text x="0" y="0">AT&amp;T &lt;3</text>');
});
