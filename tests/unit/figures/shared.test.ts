import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  accept,
  asInOlderLinks,
  choice,
  defaults,
  fromInput,
  fromQuery,
  settingsText,
  sliderOf,
  toInput,
  toQuery,
  type Choice,
  type Controls,
} from '../../../src/figures/shared/controls.ts';
import { showValues } from '../../../src/scripts/figure-page.ts';
import { html } from '../../../src/figures/shared/html.ts';

const runs = { numRuns: 1000 };

type Settings = { load: number; rent: number; mix: 'even' | 'reading-10'; off: 'yes' | 'no' };
const controls: Controls<Settings> = {
  load: { kind: 'range', label: 'Load', min: 5, max: 80, step: 1, value: 30, text: (n) => `${n}%` },
  rent: { kind: 'range', label: 'Rent', min: 1.99, max: 12.29, step: 0.01, value: 3.99, text: (n) => `$${n}` },
  mix: {
    kind: 'choice',
    label: 'Mix',
    options: [
      ['even', 'one'],
      ['reading-10', 'ten'],
    ],
    value: 'even',
  },
  off: {
    kind: 'choice',
    label: 'Off',
    options: [
      ['no', 'no'],
      ['yes', 'yes'],
    ],
    value: 'no',
    shownAs: 'switch',
  },
};
const anySettings = fc.record<Settings>({
  load: fc.integer({ min: 5, max: 80 }),
  rent: fc.integer({ min: 199, max: 1229 }).map((cents) => cents / 100),
  mix: fc.constantFrom('even', 'reading-10'),
  off: fc.constantFrom('yes', 'no'),
});

describe('the state in the address', () => {
  test('comes back as it was sent', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(fromQuery(controls, toQuery(controls, settings))).toEqual(settings);
      }),
      runs,
    );
  });

  test('holds nothing at the start and all values elsewhere, in characters that addresses leave alone', () => {
    expect(toQuery(controls, defaults(controls))).toBe('');
    const query = toQuery(controls, { ...defaults(controls), rent: 2.65, mix: 'reading-10' });
    expect(query).toBe('load.30_rent.2.65_mix.reading-10_off.no');
    expect(new URLSearchParams({ f: query }).toString()).toBe(`f=${query}`);
  });

  test('leaves out what means nothing now', () => {
    const set = { ...defaults(controls), off: 'yes' as const, load: 31 };
    expect(toQuery(controls, set, ['off'])).toBe('load.31_rent.3.99_mix.even');
  });

  test('says what links left out that were shared when the figure opened elsewhere', () => {
    const moved = asInOlderLinks(controls, { ...defaults(controls), load: 60 });
    const opening = defaults(moved);
    expect(fromQuery(moved, 'rent.2.65')).toEqual({ ...opening, rent: 2.65, load: 60 });
    for (const nothing of [null, '', 'load.4', '%00']) expect(fromQuery(moved, nothing)).toEqual(opening);
    expect(toQuery(moved, opening)).toBe('');
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(fromQuery(moved, toQuery(moved, settings))).toEqual(settings);
      }),
      runs,
    );
  });

  test('means the same after the figure begins elsewhere, and after what an older link left out is gone', () => {
    const link = toQuery(controls, { ...defaults(controls), rent: 2.65 });
    const moved = { ...controls, load: { ...controls.load, value: 60 } };
    expect(fromQuery(moved, link)).toEqual({ ...defaults(controls), rent: 2.65 });
    const gone = asInOlderLinks(moved, { ...defaults(controls), load: 3 });
    expect(fromQuery(gone, 'rent.2.65')).toEqual({ ...defaults(moved), rent: 2.65 });
  });

  test('whatever it holds, each value is one that its control allows', () => {
    const piece = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom(...Object.keys(controls), '__proto__', 'constructor'), fc.string())
        .map((p) => p.join('.')),
      fc.tuple(fc.constantFrom('load', 'rent'), fc.double()).map((p) => p.join('.')),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const settings = fromQuery(controls, pieces.join('_'));
        expect(Object.keys(settings)).toEqual(Object.keys(controls));
        for (const [name, control] of Object.entries(controls)) {
          const value = settings[name as keyof Settings];
          expect(accept(control, String(value))).toBe(value);
        }
      }),
      runs,
    );
  });

  test.each([
    'load.4',
    'load.81',
    'load.30.5',
    'load.1e1',
    'load.NaN',
    'load.',
    'rent.3.995',
    'mix.odd',
    'off.1',
    'off.valueOf',
    'load.-0',
    '__proto__.x',
    '<script>alert(1)</script>',
    '%00',
  ])('%s changes nothing', (query) => {
    expect(fromQuery(controls, query)).toEqual(defaults(controls));
  });
});

describe('a slider over unequal steps', () => {
  const withSteps = (...steps: number[]): { volume: Choice<number> } => ({
    volume: {
      kind: 'choice',
      label: 'Volume',
      options: steps.map((value) => [value, `${value} million`]),
      value: 100,
      shownAs: 'slider',
    },
  });

  test('a link means the same after steps were added, and an unknown step the default', () => {
    const links = [10, 100, 1000].map((volume) => toQuery(withSteps(10, 100, 1000), { volume }));
    expect(links).toEqual(['volume.10', '', 'volume.1000']);
    const more = withSteps(1, 5, 10, 50, 100, 500, 1000);
    expect(links.map((link) => fromQuery(more, link).volume)).toEqual([10, 100, 1000]);
    expect(fromQuery(more, 'volume.12')).toEqual({ volume: 100 });
  });

  test('its input moves from place to place, and stands for the value there', () => {
    const { volume } = withSteps(10, 100, 1000);
    expect(sliderOf(volume)).toEqual({ min: 0, max: 2, step: 1, ends: ['10 million', '1000 million'] });
    for (const [value] of volume.options) expect(fromInput(volume, toInput(volume, value))).toBe(value);
    expect(toInput(volume, 1000)).toBe('2');
  });
});

test('the settings are given in words, without those that mean nothing now', () => {
  expect(settingsText(controls, { ...defaults(controls), off: 'yes' as const, load: 31 }, { hidden: ['rent'] })).toBe(
    'Load: 31% · Mix: one · Off: yes',
  );
});

test('a template escapes every value but HTML', () => {
  const list = ['<b>', 'a "b" & c'].map((text) => html`<i title="${text}">${text}</i>`);
  expect(html`<p>${list}${3}</p>`.html).toBe(
    '<p><i title="&lt;b>">&lt;b></i><i title="a &quot;b&quot; &amp; c">a &quot;b&quot; &amp; c</i>3</p>',
  );
});

test('a choice of numbers shows as a radio button that is ticked', () => {
  const { document } = parseHTML(
    '<x-f><b data-part="settings"></b><input type="radio" name="n" value="1"><input type="radio" name="n" value="2"></x-f>',
  );
  const figure = document.querySelector('x-f') as unknown as Element;
  const numbers: Controls<{ n: number }> = {
    n: choice('N', 1, [
      [1, 'one'],
      [2, 'two'],
    ]),
  };
  showValues(figure, numbers, { n: 2 }, { answer: '', reason: '' });
  expect([...figure.querySelectorAll<HTMLInputElement>('input')].map(({ checked }) => checked)).toEqual([false, true]);
});
