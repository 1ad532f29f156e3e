import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whereDataGoesContract } from '../../../src/figures/where-data-goes/data.ts';
import { whereDataGoes } from '../../../src/figures/where-data-goes/figure.ts';
import {
  datumKinds,
  exposureRank,
  exposures,
  isUnknown,
  parties,
  protections,
  switchesFor,
  setups,
  trace,
  type Datum,
  type Row,
  type Switch,
  type Setup,
  type Stop,
} from '../../../src/figures/where-data-goes/model.ts';
import { switchesOf, type Settings } from '../../../src/figures/where-data-goes/settings.ts';
import { bases } from '../../../src/figures/where-data-goes/words.ts';
import { defaults } from '../../../src/figures/shared/controls.ts';
import { contentOf } from './content.ts';

const runs = { numRuns: 1000 };
const content = contentOf(whereDataGoesContract);
const table = content.rows;

const setupNames = [...setups];
const datumNames = [...datumKinds];
const settingNames: Switch[] = [...protections, ...exposures];
const states = ['stays', 'goes', 'not known'] as const;

const anySetup = fc.constantFrom(...setupNames);
const anyDatum = fc.constantFrom(...datumNames);
const anySettings = fc.subarray(settingNames);
/** Tables that say anything, also what is against all sense. */
const anyTable = fc.array(
  fc.record({
    setup: fc.constant<Setup>('laptop'),
    datum: fc.constant<Datum>('prompt'),
    setting: fc.constantFrom('default' as const, ...settingNames),
    party: fc.constantFrom(...parties),
    name: fc.constantFrom('One firm', 'Another'),
    state: fc.constantFrom(...states),
    basis: fc.constantFrom('technical', 'contract', 'setting', 'not known'),
    kept: fc.constantFrom('a while', null),
    kept_days: fc.constantFrom(0, 30, null),
    training: fc.constantFrom('yes', 'no', 'unless you say no', 'not known'),
  }) as fc.Arbitrary<Row>,
  { maxLength: 60 },
);
const everyCase = {
  our: fc.record({ setup: anySetup, datum: anyDatum, rows: fc.constant(table) }),
  random: fc.record({ setup: fc.constant<Setup>('laptop'), datum: fc.constant<Datum>('prompt'), rows: anyTable }),
};

const partiesOf = (stops: readonly Stop[]) => stops.map(({ party }) => party);
/** Those who get it, or may, apart from you. */
const reach = (stops: readonly Stop[]) => partiesOf(stops).filter((party) => party !== 'you' && party !== 'own');
const exposed = (stops: readonly Stop[], party: string) => {
  const stop = stops.find((stop) => stop.party === party);
  return stop ? exposureRank[stop.state] : 0;
};

describe.each(Object.entries(everyCase))('on %s rows', (_, anyCase) => {
  test('a route begins with you and passes nobody twice', () => {
    fc.assert(
      fc.property(anyCase, anySettings, ({ setup, datum, rows }, on) => {
        const met = partiesOf(trace(setup, datum, on, rows).stops);
        expect(met[0]).toBe('you');
        expect(new Set(met).size).toBe(met.length);
      }),
      runs,
    );
  });

  test('a protection never adds a party nor raises a state', () => {
    fc.assert(
      fc.property(anyCase, anySettings, fc.constantFrom(...protections), ({ setup, datum, rows }, on, protection) => {
        const without = trace(
          setup,
          datum,
          on.filter((name) => name !== protection),
          rows,
        );
        const with_ = trace(setup, datum, [...on, protection], rows);
        expect(reach(without.stops)).toEqual(expect.arrayContaining(reach(with_.stops)));
        for (const party of parties)
          expect(exposed(with_.stops, party)).toBeLessThanOrEqual(exposed(without.stops, party));
      }),
      runs,
    );
  });

  test('what lets more out never removes a party nor lowers a state', () => {
    fc.assert(
      fc.property(anyCase, anySettings, fc.constantFrom(...exposures), ({ setup, datum, rows }, on, opened) => {
        const without = trace(
          setup,
          datum,
          on.filter((name) => name !== opened),
          rows,
        );
        const with_ = trace(setup, datum, [...on, opened], rows);
        expect(reach(with_.stops)).toEqual(expect.arrayContaining(reach(without.stops)));
        for (const party of parties)
          expect(exposed(with_.stops, party)).toBeGreaterThanOrEqual(exposed(without.stops, party));
      }),
      runs,
    );
  });

  test('unknowns are counted, and the sentence says how many', () => {
    fc.assert(
      fc.property(anyCase, anySettings, ({ setup, datum, rows }, chosen) => {
        const start = defaults(whereDataGoes.controls(content));
        const settings = {
          ...start,
          setup,
          datum,
          place: chosen.includes('cloudoff') ? 'cloudoff' : chosen.includes('cloud') ? 'cloud' : 'local',
          ...Object.fromEntries(chosen.map((name) => [name, 'yes'])),
        } as Settings;
        const { stops, unknowns } = trace(setup, datum, switchesOf(settings, rows).enabled, rows);
        expect(unknowns).toBe(stops.filter(isUnknown).length);
        expect(unknowns).toBeGreaterThanOrEqual(stops.filter(({ state }) => state === 'not known').length);
        const { answer, reason, parts } = whereDataGoes.view({ ...content, rows }, settings);
        expect(reason).toContain(
          unknowns === 0
            ? 'known at each stop'
            : `At ${unknowns} stop${unknowns === 1 ? '' : 's'} we could not find out`,
        );
        // What is not known is never reported as if nobody got it.
        const away = stops.some(({ party }) => party !== 'you' && party !== 'own');
        expect(answer.startsWith('Nobody else')).toBe(!away);
        expect(parts?.[setup]?.includes('mark-unknown')).toBe(
          ['own', 'company', 'others finders'].some((lane) => {
            const here = stops.filter(({ party }) => lane.split(' ').includes(party)).map(({ state }) => state);
            return here.includes('not known') && !here.includes('goes');
          }),
        );
      }),
      runs,
    );
  });
});

test('on a machine of your own without network features nobody else gets anything you type, attach or read', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Setup>('server', 'laptop'),
      fc.constantFrom<Datum>('prompt', 'file', 'answer'),
      fc.subarray<Switch>(['training', 'temporary', 'zero', 'stored', 'cloudoff']),
      (setup, datum, others) => {
        const { stops, unknowns } = trace(setup, datum, others, table);
        expect(reach(stops)).toEqual([]);
        expect(unknowns).toBe(0);
      },
    ),
    runs,
  );
});

test('no switch works against its kind in days', () => {
  for (const setup of setupNames)
    for (const datum of datumNames)
      for (const setting of switchesFor(table, setup, datum)) {
        const days = (on: Switch[]) =>
          trace(setup, datum, on, table).stops.find(({ party }) => party === 'company')?.kept_days ?? null;
        const [before, after] = [days([]), days([setting])];
        if (before === null || after === null) continue;
        if ((protections as readonly string[]).includes(setting)) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
      }
});

describe('read from the pages by hand', () => {
  const company = (setup: Setup, datum: Datum, ...on: Switch[]) =>
    trace(setup, datum, on, table).stops.find(({ party }) => party === 'company');

  test('a chat in ChatGPT trains models unless you say no; a temporary one goes after 30 days', () => {
    expect(company('chatbot', 'prompt')).toMatchObject({
      name: 'OpenAI',
      state: 'goes',
      training: 'unless you say no',
    });
    expect(company('chatbot', 'prompt')?.kept_days).toBeNull();
    expect(company('chatbot', 'prompt', 'training')).toMatchObject({ state: 'goes', training: 'no', basis: 'setting' });
    expect(company('chatbot', 'answer', 'temporary')).toMatchObject({ kept_days: 30, training: 'no' });
  });

  test('OpenAI keeps what comes by its API up to 30 days and does not train on it', () => {
    expect(company('api', 'prompt')).toMatchObject({ state: 'goes', kept_days: 30, training: 'no', basis: 'contract' });
    expect(company('api', 'prompt', 'zero')).toMatchObject({ state: 'goes', kept_days: null });
  });

  test('a host gets the prompt of an open model too; with stored chats for 30 days', () => {
    expect(company('host', 'prompt')).toMatchObject({ name: 'Fireworks', state: 'goes', kept_days: 0 });
    expect(company('host', 'prompt', 'stored')).toMatchObject({ kept_days: 30 });
  });

  test('a local tool may reach out, and a server left open may be found', () => {
    expect(company('laptop', 'prompt')).toBeUndefined();
    expect(company('laptop', 'prompt', 'cloud')?.state).toBe('goes');
    expect(company('laptop', 'prompt', 'cloud', 'cloudoff')).toBeUndefined();
    expect(reach(trace('server', 'prompt', ['port'], table).stops)).toEqual(['finders']);
  });

  test('a thumb hands over the chat; of other feedback we found nothing, and do not call it safe', () => {
    expect(company('chatbot', 'feedback')).toMatchObject({ state: 'goes', training: 'yes' });
    for (const setup of setupNames.filter((name) => name !== 'chatbot'))
      expect(trace(setup, 'feedback', [], table).unknowns).toBe(2);
  });

  /** Settings with one switch on. */
  const withSwitch = (setup: Setup, datum: Datum, setting?: Switch) =>
    ({
      ...defaults(whereDataGoes.controls(content)),
      setup,
      datum,
      ...(setting === 'cloud' || setting === 'cloudoff' ? { place: setting } : setting ? { [setting]: 'yes' } : {}),
    }) as Settings;

  test('the answer fits its place and says whether what you hand over trains models', () => {
    const words = {
      yes: 'which trains',
      no: 'no models',
      'unless you say no': 'may train models',
      'not known': 'not known',
    };
    for (const setup of setupNames)
      for (const datum of datumNames)
        for (const setting of [undefined, ...switchesFor(table, setup, datum)]) {
          const { answer } = whereDataGoes.view(content, withSwitch(setup, datum, setting));
          expect(answer.length).toBeLessThanOrEqual(110);
          const gets = company(setup, datum, ...(setting ? [setting] : []));
          if (gets?.state === 'goes') expect(answer, `${setup} ${datum}`).toContain(words[gets.training]);
        }
  });

  test('where a model of your own runs is one choice of three, and only where it can be chosen', () => {
    const seen = (setup: Setup, datum: Datum, setting?: Switch) =>
      whereDataGoes.view(content, withSwitch(setup, datum, setting));
    expect(seen('laptop', 'prompt').answer).toBe('Nobody else gets your prompt.');
    expect(seen('laptop', 'prompt', 'cloud').answer).toContain('goes to Ollama’s cloud');
    expect(seen('laptop', 'prompt', 'cloudoff').hidden).not.toContain('place');
    for (const setup of ['chatbot', 'api', 'host'] as const) expect(seen(setup, 'prompt').hidden).toContain('place');
  });

  test('nothing is said to rest on something where nothing is known, and no firm stands in for another', () => {
    for (const setup of ['chatbot', 'host'] as const)
      expect(whereDataGoes.view(content, withSwitch(setup, 'file')).parts?.['route']).not.toContain(bases.technical);
    expect(whereDataGoes.view(content, withSwitch('api', 'feedback')).parts?.['route']).not.toContain('Anthropic');
  });
});
