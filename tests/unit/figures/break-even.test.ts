import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frames, type Frame } from '../../../src/charts/scene.ts';
import { breakEvenContract } from '../../../src/figures/break-even/data.ts';
import { breakEven } from '../../../src/figures/break-even/figure.ts';
import { comparison, readPerWritten, volumes, type Settings } from '../../../src/figures/break-even/settings.ts';
import { ways } from '../../../src/figures/break-even/words.ts';
import { defaults, fromQuery, toQuery, type Control, type Values } from '../../../src/figures/shared/controls.ts';
import { money } from '../../../src/text/number.ts';
import { contentOf } from './content.ts';

const runs = { numRuns: 1000 };
const data = contentOf(breakEvenContract);
const start = defaults(breakEven.controls(data));
const anySettings = fc.record<Settings>({
  volume: fc.constantFrom(...volumes),
  load: fc.integer({ min: 5, max: 80 }),
  price: fc.constantFrom(...data.closed.map(({ id }) => id)),
  mix: fc.constantFrom('even', 'three', 'reading'),
  rent: fc.integer({ min: 199, max: 1229 }).map((cents) => cents / 100),
  staff: fc.integer({ min: 0, max: 40 }).map((twentieths) => twentieths / 20),
  overhead: fc.integer({ min: 0, max: 30 }),
  payroll: fc.integer({ min: 20, max: 40 }).map((twentieths) => twentieths / 20),
});
describe('what a reader sees', () => {
  /** Whether renting costs no more than the closed model. */
  const wins = (settings: Settings) => {
    const { own, bill, closed } = comparison(data, settings);
    return own() <= bill(closed);
  };
  const marksOf = (settings: Settings, frame: Frame) => breakEven.view(data, settings).draw?.(frame).marks ?? [];
  const barsOf = (settings: Settings, frame: Frame) =>
    marksOf(settings, frame).flatMap((mark) => (mark.mark === 'bar' ? [mark] : []));

  /** The settings of an example. */
  const exampleOf = (name: string): Settings => ({
    ...start,
    ...data.examples.find((example) => example.name === name)?.values,
  });
  const busy = exampleOf('A busy product');

  test('opens on the school of the article', () => {
    expect(start).toEqual(exampleOf('A small school'));
    expect([start.volume, start.volume * readPerWritten[start.mix]]).toEqual([10, 30]);
  });

  test('a link that was shared while it opened on a busy product means what it meant', () => {
    const controls = breakEven.controls(data);
    expect(fromQuery(controls, 'load.40')).toEqual({ ...busy, load: 40 });
    expect(fromQuery(controls, 'volume.10')).toEqual({ ...busy, volume: 10 });
    expect(fromQuery(controls, 'volume.10_mix.three_staff.0.25')).toEqual(start);
    expect(toQuery(controls, start)).toBe('');
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(fromQuery(controls, toQuery(controls, settings))).toEqual(settings);
      }),
      runs,
    );
    expect(fromQuery(controls, toQuery(controls, busy))).toEqual(busy);
  });

  test('an author who changes the inputs changes no link that somebody has shared', () => {
    const controls = breakEven.controls(data);
    const inputs = { ...data.inputs, load: 50, rent: 5, overhead: 20, payroll: 1.2, staff: 1 };
    const price = data.closed[0]?.id ?? '';
    const changed = breakEven.controls({ ...data, inputs, start: { ...data.start, price, staff: 1 } });
    for (const link of ['volume.10', toQuery(controls, { ...start, volume: 100 })])
      expect(fromQuery(changed, link), link).toEqual(fromQuery(controls, link));
  });

  test('what the order is said to turn on turns it, and what is not named does not', () => {
    const small = { ...start, volume: 100, staff: 0.25 };
    expect(breakEven.view(data, small).reason).toMatch(/depends on how much the AI writes\.$/);
    for (const load of [5, 80]) expect(wins({ ...small, load })).toBe(wins(small));
    expect(breakEven.view(data, busy).reason).toMatch(
      /depends on how much the AI writes and how long a machine may work\.$/,
    );
    expect(wins(busy)).toBe(true);
    expect(wins({ ...busy, load: 5 })).toBe(false);
  });

  test('the answer names the cheapest way, and how far renting is from it', () => {
    expect(breakEven.view(data, start).answer).toBe(
      'For you, a host is cheapest: $6.20 a month. Renting costs 1,500 times as much.',
    );
    expect(breakEven.view(data, busy).answer).toBe(
      'For you, a host is cheapest: $2,100 a month. Renting costs 9 times as much.',
    );
    const full = { ...busy, volume: 7000, load: 80, rent: 1.99, staff: 0, overhead: 0 };
    expect(breakEven.view(data, full).answer).toBe(
      'For you, renting is cheapest: $2,905 a month. A host costs 1.2% more.',
    );
  });

  test('four bars on one scale from zero are the bills, the cheapest first', () => {
    for (const frame of frames) {
      const bars = barsOf(busy, frame);
      expect(bars.map(({ side }) => side)).toEqual(['open', 'closed', 'open', 'closed']);
      const sums = marksOf(busy, frame).flatMap((mark) =>
        mark.mark === 'text' && mark.tone === 'big' ? [mark.text] : [],
      );
      expect(sums).toEqual(['$2,100', '$3,000', '$18,999', '$60,000']);
      const most = Math.max(...bars.map(({ width }) => width));
      expect(bars.map(({ width }) => Math.round((width / most) * 60_000))).toEqual([2100, 3000, 18_999, 60_000]);
    }
  });

  /** Each bill with the length of its bar, of which a cut one has two pieces; and whether one is cut. */
  function barsAndBills(settings: Settings, frame: Frame) {
    const bills = ways(data, comparison(data, settings)).map(({ usd }) => usd);
    const bars = barsOf(settings, frame);
    const first = bars[0]?.x ?? 0;
    const cut = bars.filter(({ x }) => x > first);
    const [last] = cut.length > 0 ? cut : bars.slice(-1);
    const lengths = bars.filter(({ x }) => x === first).map(({ width }) => width);
    if (last) lengths.splice(-1, 1, last.x + last.width - first);
    return { bills, lengths, isCut: cut.length > 0 };
  }
  /** Dollars that a unit of length stands for, by the second longest bar. */
  function scaleOf(settings: Settings, frame: Frame): number {
    const { bills, lengths } = barsAndBills(settings, frame);
    return (bills.at(-2) ?? 0) / (lengths.at(-2) ?? 0);
  }

  test('only a bar that would leave the picture is cut, with a sign and words; all others share a scale', () => {
    let [cuts, whole] = [0, 0];
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...frames), (settings, frame) => {
        const { bills, lengths, isCut } = barsAndBills(settings, frame);
        expect(lengths).toHaveLength(bills.length);
        const scale = scaleOf(settings, frame);
        const [{ x: first } = { x: NaN }] = barsOf(settings, frame);
        // A cut bar is never longer than its number, so that it does not overstate it.
        expect(isCut).toBe((bills.at(-1) ?? 0) / scale > frame.width - first + 1e-9);
        const marks = marksOf(settings, frame);
        const said = marks.flatMap((mark) =>
          mark.mark === 'text' && /^drawn short: (really )?[\d,.]+ times the bar above$/.test(mark.text) ? [mark] : [],
        );
        const signs = marks.filter((mark) => mark.mark === 'path' && mark.style === 'guide');
        expect([said.length, signs.length]).toEqual(isCut ? [1, 1] : [0, 0]);
        if (isCut) {
          cuts += 1;
          // It goes on to the edge; its sum stands below it, after the sign of the cut, and the words beside or below that.
          const last = barsOf(settings, frame).at(-1);
          expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(frame.width, 5);
          const sum = marks.findLast((mark) => mark.mark === 'text' && mark.tone === 'big');
          expect(sum).toMatchObject({
            y: (said[0]?.y ?? 0) - (frame.size === 'S' ? 18 : 0),
            text: money(bills.at(-1) ?? 0),
          });
          expect(said[0]?.y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
        } else if ((bills.at(-1) ?? 0) > 4 * (bills.at(-2) ?? 0)) whole += 1;
        // Too short a bar could not be seen.
        for (const [i, usd] of bills.slice(0, isCut ? -1 : undefined).entries())
          expect(lengths[i]).toBeCloseTo(Math.max(2.5, usd / scale), 5);
        expect(Math.max(...lengths)).toBe(lengths.at(-1));
      }),
      runs,
    );
    expect(cuts).toBeGreaterThan(100);
    expect(whole).toBeGreaterThan(5);
  });

  test('a step of the slider changes the scale no more than the bills, and never back', () => {
    const steps = fc.integer({ min: 1, max: volumes.length - 1 });
    fc.assert(
      fc.property(anySettings, steps, fc.constantFrom(...frames), (settings, step, frame) => {
        const [before = 0, after = 0] = [volumes[step - 1], volumes[step]].map((volume = 1) =>
          scaleOf({ ...settings, volume }, frame),
        );
        expect(after / before).toBeGreaterThan(1 - 1e-9);
        expect(after / before).toBeLessThan(2 + 1e-9);
      }),
      runs,
    );
  });

  test('the sentences below the picture have at most two numbers but for names', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { reason } = breakEven.view(data, settings);
        const named = data.closed.reduce((words, { label }) => words.replaceAll(label, ''), reason);
        expect(named.match(/\d[\d,.]*/g)?.length ?? 0).toBeLessThanOrEqual(2);
      }),
      runs,
    );
  });

  test('what rents and hosts differ by stands beside their controls', () => {
    const { notes } = breakEven.view(data, start);
    expect(notes?.['rent']).toContain('$7,412 and $22,829');
    expect(notes?.['price']).toContain('from $6.20 to $35.20');
  });

  test('the cheapest closed model has one bar if it is also the one to compare', () => {
    const cheapest = data.closed.at(-1)?.id ?? '';
    expect(barsAndBills({ ...start, price: cheapest }, frames[0]).lengths).toHaveLength(3);
  });

  test('a mark below the slider is where renting begins to beat the closed model', () => {
    const mark = (change: Partial<Settings>) => breakEven.view(data, { ...busy, ...change }).notes?.['volume'] ?? '';
    const [, share] = /<line[^>]* x1="([\d.]+)%"/.exec(mark({})) ?? [];
    const step = ((volumes.length - 1) * Number(share)) / 100;
    expect(wins({ ...busy, volume: volumes[Math.ceil(step)] ?? 0 })).toBe(true);
    expect(wins({ ...busy, volume: volumes[Math.floor(step)] ?? 0 })).toBe(false);
    expect(mark({})).toContain('from here renting beats GPT-6.1 Sol');
    expect(breakEven.view(data, busy).reason).toContain('Renting beats GPT-6.1 Sol from 10,500\u00a0novels a month on');
    const never = mark({ price: data.closed.at(-1)?.id ?? '' });
    expect(never).toContain('renting never beats');
    expect(never).not.toContain('<line');
  });

  /**
   * Bars and the sums behind them stay inside the picture, with more space between letters too; the answer fits two
   * lines.
   */
  function expectToFit(settings: Settings, frame: Frame) {
    const { answer, draw } = breakEven.view(data, settings);
    expect(answer.length).toBeLessThanOrEqual(110);
    const marks = draw?.(frame).marks ?? [];
    const ends = marks.flatMap((mark) => {
      if (mark.mark === 'bar') return [mark.x + mark.width];
      return mark.mark === 'text' ? [mark.x + mark.text.length * (mark.tone === 'big' ? 10.5 : 7.75)] : [];
    });
    expect(ends.length).toBeGreaterThan(8);
    // As far as a label may reach into the margin of the page.
    expect(Math.max(...ends)).toBeLessThanOrEqual(frame.width + 10);
  }

  test('an answer fits its place, and no bar or label leaves the picture', () => {
    fc.assert(fc.property(anySettings, fc.constantFrom(...frames), expectToFit), runs);
  });

  test('nor does one where every control is at an end', () => {
    const endsOf = (control: Control) => {
      if (control.kind === 'range') return [control.min, control.max];
      if (control.kind === 'choice' && control.shownAs === 'slider')
        return [control.options[0]?.[0], control.options.at(-1)?.[0]].filter((value) => value !== undefined);
      return control.kind === 'choice' ? control.options.map(([value]) => value) : [];
    };
    let corners: Values[] = [{}];
    for (const [name, control] of Object.entries(breakEven.controls(data))) {
      corners = corners.flatMap((corner) => endsOf(control).map((value) => ({ ...corner, [name]: value })));
    }
    expect(corners.length).toBeGreaterThan(1000);
    for (const corner of corners) for (const frame of frames) expectToFit(corner as Settings, frame);
  });
});
