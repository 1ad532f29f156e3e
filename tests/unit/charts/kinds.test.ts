import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindNames, kindOf } from '../../../src/charts/kinds.ts';
import { votesOf } from '../../../src/charts/kinds/arena-gap.ts';
import { frames, type Scene } from '../../../src/charts/scene.ts';
import { all, chart, dataset, draw, labels, published, row, textsOf } from './charts.ts';

describe.each(frames)('in the drawing $size', (frame) => {
  test('a bar is as long as its number, and hollow only if what it stands for is open', () => {
    const bars = chart('bars', { labels, value: 'value', sideColumn: 'openness', printed: true });
    const rows = [row('a', 20, { openness: 'open' }), row('b', 10, { openness: 'closed' })];
    const scene = draw(bars, rows, frame);
    const [open, closed] = all(scene, 'bar');
    expect(open?.width).toBeCloseTo(2 * (closed?.width ?? 0), 5);
    expect([open?.side, closed?.side]).toEqual(['open', 'closed']);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['20', '10']));
  });

  test('bars with their numbers need no scale, others have one', () => {
    const [written, bare] = [true, false].map((printed) => {
      const scale = { to: 30, ...(printed ? {} : { ticks: [0, 15, 30] }) };
      const bars = chart('bars', { labels, value: 'value', printed, scale });
      const scene = draw(bars, [row('a', 27), row('b', 13)], frame);
      const lines = all(scene, 'path').filter(({ style }) => style === 'grid');
      return { texts: textsOf(scene), lines: lines.length, widths: all(scene, 'bar').map(({ width }) => width) };
    });
    expect(written?.texts.toSorted()).toEqual(['13', '27', 'a', 'b']);
    expect(written?.lines).toBe(0);
    expect(bare?.texts).toEqual(expect.arrayContaining(['0', '15', '30']));
    expect(bare?.lines).toBe(2);
    expect(written?.widths).toEqual(bare?.widths);
  });

  test('a bar below zero ends at zero, and its number stands beside it', () => {
    const bars = chart('bars', { labels, value: 'value', side: 'closed', printed: true });
    const scene = draw(bars, [row('a', 16), row('b', -8)], frame);
    const [above, below] = all(scene, 'bar').toSorted((a, b) => b.width - a.width);
    expect(below?.width).toBeCloseTo((above?.width ?? 0) / 2, 5);
    const zero = (below?.x ?? 0) + (below?.width ?? 0);
    expect(zero).toBeCloseTo(above?.x ?? NaN, 5);
    expect(all(scene, 'text').find(({ text }) => text === '-8')?.x).toBeGreaterThan(zero);
  });

  test('on a logarithmic scale equal ratios are equal distances', () => {
    const points = chart('points', { labels, value: 'value', order: 'descending', scale: { type: 'log' } });
    const rows = [0.1, 10, 1].map((value) => row('a', value));
    const [much, middle, little] = all(draw(points, rows, frame), 'point').sort((a, b) => a.y - b.y);
    expect((much?.x ?? 0) - (middle?.x ?? 0)).toBeCloseTo((middle?.x ?? 0) - (little?.x ?? 0), 5);
    expect(much?.x).toBeGreaterThan(little?.x ?? Infinity);
    expect(much?.y).toBeLessThan(little?.y ?? 0);
  });

  test('a scale without ends goes around the data and names round numbers inside the picture', () => {
    const points = chart('points', { labels, value: 'value' });
    const scene = draw(points, [row('a', 7), row('b', 93)], frame);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['0', '100']));
    for (const { x } of all(scene, 'point')) expect(x > 0 && x < frame.width).toBe(true);
  });

  test('rows that "only" does not name are not drawn', () => {
    const points = chart('points', { labels, value: 'value', only: { status: ['current', 'offer'] } });
    const rows = ['current', 'offer', 'withdrawn'].map((status) => row(status, 1, { status }));
    expect(all(draw(points, rows, frame), 'point')).toHaveLength(2);
  });

  test('hours of work fill a day of 24, and what needs more goes on past its end and is told by the length of a day', () => {
    const fields = { label: 'name', value: 'value', sideColumn: 'side', head: ['To beat'] };
    const rivals = ['a', 'b'].map((name) => ({ row: name, name: `Rival ${name}`, plate: false }));
    const days = chart('hours-a-day', { ...fields, rivals });
    const scene = draw(days, [row('a', 2.4, { side: 'closed' }), row('b', 150, { side: 'open' })], frame);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['Rival a', '35 minutes', '36 hours, but a day has 24']));
    const [few = '', many = ''] = all(scene, 'units').map(({ d }) => d);
    const widths = (boxes: string) => [...boxes.matchAll(/h([\d.]+)/g)].map(([, width]) => Number(width));
    expect([widths(few).length, widths(many).length]).toEqual([1, 24]);
    expect((widths(few)[0] ?? 0) / (widths(many)[0] ?? 1)).toBeCloseTo(0.576, 1);
    const pathsOf = (style: string) => all(scene, 'path').filter((path) => path.style === style);
    const [, end = 0] = /^M([\d.]+) /.exec(pathsOf('guide')[0]?.d ?? '') ?? [];
    const missing = pathsOf('missing').map(({ d }) => /H([\d.]+)/.exec(d)?.[1]);
    expect(missing.map((to) => Number(to) / Number(end))).toEqual([expect.closeTo(1.5, 1)]);
  });

  test('a cell writes a range with its two ends, a limit as one number, and says what is approximate', () => {
    const cells = [{ columns: ['low', 'high'], title: 'Cost', format: 'short-dollars' }];
    const bars = chart('bars', { labels, value: 'high', exactness: 'exactness', cells, about: ['b'] });
    const cost = (low: number, high: number, exactness: string, name = 'a') => ({ name, low, high, exactness });
    const rows = [
      cost(2.1e6, 4.2e6, 'between'),
      cost(500, 500, 'under'),
      cost(9, 9, 'about'),
      cost(3, 4, 'under'),
      cost(5, 6, 'between', 'b'),
    ];
    expect(textsOf(draw(bars, rows, frame))).toEqual(
      expect.arrayContaining(['$2.1 M to $4.2 M', 'under $500', 'about $9', 'under $3 to $4', 'about $5 to $6']),
    );
  });

  test('readings of Arena are seen from zero, and each way of scoring has one that is called the closest', () => {
    const reading = (date: string, gap: number, kind: string, series = 'without style control') => ({
      date,
      gap,
      series,
      kind,
    });
    const rows = [
      reading('2024-08-01', 24, 'low'),
      reading('2024-12-07', 101, 'high'),
      reading('2025-02-07', 14, 'low'),
      reading('2025-08-01', 39, 'reading'),
      reading('2025-11-06', 22, 'low', 'with style control'),
      reading('2025-12-11', 67, 'high', 'with style control'),
      reading('2026-10', 42, 'reading', 'with style control'),
    ];
    const scene = draw(published('arena-gap'), rows, frame);
    const texts = textsOf(scene);
    expect(texts).toEqual(expect.arrayContaining(['0', '47', '48', '36', '40', '44', 'latest', '50: a draw']));
    const xOf = (words: string) => all(scene, 'text').flatMap(({ text, x }) => (text === words ? [x] : []));
    // By the older way 48 votes are closer than 47; by the newer one 47 are the most.
    expect(xOf('closest')).toEqual([...xOf('48'), xOf('47')[1]]);
    expect(texts.join(' ')).toMatch(/older way of scoring newer way of scoring/);
    expect(texts.join(' ')).not.toContain('style control');
    // The ways are named near their lines, all words of which stand above.
    const yOf = (words: RegExp) => all(scene, 'text').flatMap(({ text, y }) => (words.test(text) ? [y] : []));
    const [name = NaN] = yOf(/^older way/);
    expect(name - Math.max(...yOf(/^(36|40|44|latest|[A-Z][a-z]{2} 20\d\d)$/).filter((y) => y < name))).toBeLessThan(
      30,
    );
  });

  test('each price says who sells the model', () => {
    const price = {
      model: 'Llama 3.1 8B',
      developer: 'Maker',
      seller: 'Host',
      openness: 'open',
      blended: 1,
      status: 'current',
    };
    expect(textsOf(draw(published('token-prices'), [price], frame))).toContain('Llama 3.1 8B, Host');
  });

  const growth = ['2023-01-01', '2025-01-01'].map((date) => ({ date, models: 1e6, how: 'counter' }));
  const few = { what: 'The most downloaded models', share_of_models: 1.5, share_of_downloads: 99.2 };
  const rest = { what: 'Models that hardly anyone uses', share_of_models: 85.6, share_of_downloads: null };

  test('a year begins at its tick', () => {
    const scene = draw(published('hub-growth'), growth, frame, [few]);
    const tick = (year: string) => all(scene, 'text').find(({ text }) => text === year)?.x;
    const line = all(scene, 'path').find(({ style }) => style === 'thread');
    const xs = [...(line?.d.matchAll(/[ML]([\d.]+),/g) ?? [])].map(([, x]) => Number(x));
    expect(xs).toEqual([expect.closeTo(tick('2023') ?? NaN, 0), expect.closeTo(tick('2025') ?? NaN, 0)]);
  });

  test('a limit that a documentation gave is no point of the line', () => {
    const minimum = { date: '2024-01-01', models: 2e6, how: 'documentation says over' };
    expect(draw(published('hub-growth'), [...growth, minimum], frame, [few])).toEqual(
      draw(published('hub-growth'), growth, frame, [few]),
    );
  });

  test.each([0, 1.5, 15, 100])(
    'of 200 marks as many are ink as %s per cent, which take nearly all downloads',
    (share) => {
      const group = { ...few, share_of_models: share };
      const scene = draw(published('hub-growth'), growth, frame, [rest, group]);
      const [downloads, ...used] = all(scene, 'bar');
      expect(used).toHaveLength(share * 2);
      expect(textsOf(scene).join(' ')).toContain(`These ${share * 2} of 200 get 99.2% of the downloads`);
      expect(textsOf(scene)).toContain(`These ${200 - share * 2} share the other 0.8%`);
      const [sliver = '', rings = ''] = all(scene, 'units').map(({ d }) => d);
      const end = Number(/H([\d.]+)/.exec(sliver)?.[1]) + 0.7;
      expect((downloads?.width ?? 0) / end).toBeCloseTo(0.992, 3);
      expect(used.length + (rings.match(/m[\d.]+ 0/g)?.length ?? 0)).toBe(200);
    },
  );

  test('models that publish a part are counted, one mark a model', () => {
    const own = { means: { 'open weights': 'you get it' }, names: { weights: 'The file' } };
    const parts = chart('openness-parts', { group: 'step', parts: ['weights', 'report'], ...own });
    const rows = ['no', 'yes', 'not known', 'yes'].map((weights) => ({ step: 'open weights', weights, report: 'no' }));
    const scene = draw(parts, rows, frame);
    expect(textsOf(scene).filter((text) => / of /.test(text))).toEqual(['2 of 4', '0 of 4']);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['you get it', 'The file', 'report']));
    const kinds = all(scene, 'point').map(({ sign }) => sign);
    expect(kinds).toEqual(['open', 'open', 'unknown', 'closed', 'closed', 'closed', 'closed', 'closed']);
  });

  test('words above a part stand between it and the one before, and move all rows below them', () => {
    const rows = [{ step: 'open', first: 'yes', second: 'no', third: 'no' }];
    const sceneWith = (heads: object) =>
      draw(chart('openness-parts', { group: 'step', parts: ['first', 'second', 'third'], heads }), rows, frame);
    const yOf = (scene: Scene, words: string) => all(scene, 'text').find(({ text }) => text === words)?.y ?? NaN;
    const [plain, headed] = [sceneWith({}), sceneWith({ second: 'Now these:' })];
    const moved = ['first', 'second', 'third'].map((part) => yOf(headed, part) - yOf(plain, part));
    const room = headed.height - plain.height;
    expect(room).toBeGreaterThan(20);
    expect(moved).toEqual([0, room, room]);
    expect(yOf(headed, 'Now these:')).toBeGreaterThan(yOf(headed, 'first') + 20);
    expect(yOf(headed, 'Now these:')).toBeLessThan(yOf(headed, 'second') - 17);
    // Above the first one they stand below the names of the groups.
    expect(yOf(sceneWith({ first: 'All:' }), 'All:')).toBeGreaterThan(yOf(plain, 'Open') + 17);
  });

  test('the line of releases crosses to the other lane when the maker changes its mind', () => {
    const release = (lane: string) => ({ date: '2026-04', release: 'r', lane, licence: 'l' });
    const scene = draw(chart('meta-releases', {}), ['open', 'closed', 'open'].map(release), frame);
    const [first, second, third] = all(scene, 'point');
    expect(first?.x).toBe(third?.x);
    expect(second?.x).toBeGreaterThan(first?.x ?? 0);
    expect(third?.y).toBeGreaterThan(second?.y ?? Infinity);
  });
});

// 44 of 100 is what Mode VC, a source of the chart, makes of 42 points; 400 points are odds of ten to one.
test.each([
  [0, 50],
  [42, 44],
  [400, 9],
])('%i points behind on Arena are %i votes of 100', (gap, votes) => {
  expect(votesOf(gap)).toBe(votes);
});

test.each([
  ['bars', { value: 'value' }],
  ['spans', { years: 'value', until: 'until', plate: { head: ['Years'], foot: 'F' } }],
] as const)('the plate of %s shows the rows of its drawing, in their order', (kind, columns) => {
  const options = { labels, ...columns, only: { status: ['current'] }, order: 'descending' };
  const rows = [1, 3, 2, 9].map((value) =>
    row(`row ${value}`, value, { until: '2020', status: value < 9 ? 'current' : 'withdrawn' }),
  );
  const given = chart(kind, options);
  // Bands come first in a drawing.
  const named = (scene: Pick<Scene, 'marks'> = { marks: [] }) =>
    all(scene, 'text')
      .filter(({ text }) => text.startsWith('row'))
      .toSorted((a, b) => a.y - b.y)
      .map(({ text }) => text);
  expect(named(draw(given, rows, frames[0]))).toEqual(['row 3', 'row 2', 'row 1']);
  expect(named(kindOf(given).plate(given, [dataset(rows)]))).toEqual(['row 3', 'row 2', 'row 1']);
});

test.each([
  ['bars', { value: 'value', plate: { units: 'plugs', rows: ['a'] } }],
  ['spans', { years: 'value', until: 'until', plate: { head: ['Years'], foot: 'F' } }],
] as const)('the plate of %s writes the number that it draws, not another that stands last', (kind, columns) => {
  const cells = [
    { columns: ['value'], title: 'Number', format: 'dollars' },
    { columns: ['price'], title: 'Price' },
  ];
  const given = chart(kind, { labels, ...columns, cells });
  const plate = kindOf(given).plate(given, [dataset([row('a', 7, { price: 99, until: '2020' })])]);
  expect(textsOf(plate ?? { marks: [] }).join(' ')).toMatch(/a \$7\.00/);
  expect(plate?.alt).toMatch(/a: \$7\.00/);
});

test.each([0, -3])('a span of %i years is refused', (years) => {
  const spans = chart('spans', { labels, years: 'value', until: 'until', plate: { head: ['Years'], foot: 'F' } });
  expect(() => draw(spans, [row('a', years, { until: '2020' })], frames[0])).toThrow('must be above 0');
});

test('a bar of a plate is not below zero', () => {
  const given = chart('bars', { labels, value: 'value' });
  expect(() => kindOf(given).plate(given, [dataset([row('a', 1), row('b', -1)])])).toThrow('"b" has -1');
});

test('each kind is used by a file of content/charts/', () => {
  const used = readdirSync('content/charts').map((file) => published(file.replace('.yaml', '')).kind);
  expect(kindNames.filter((kind) => !used.includes(kind))).toEqual([]);
});
