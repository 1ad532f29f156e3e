import {
  datumKinds,
  isKnown,
  switchesFor,
  setups,
  trace,
  type Datum,
  type Switch,
  type Setup,
  type State,
} from './model.ts';
import type { Data } from './settings.ts';
import { bases, datumTexts, keptText } from './words.ts';

const states: Record<State, string> = { stays: 'stays with you', goes: 'gets it', 'not known': 'not known' };

export const heads = ['What you hand over', 'Who else gets it', 'Kept', 'Trains models', 'Rests on'];

/** What becomes of a thing by default or after one switch, as the cells after the first. */
function cellsOf({ rows }: Data, setup: Setup, datum: Datum, enabled: Switch | undefined): string[][] {
  const { stops } = trace(setup, datum, enabled ? [enabled] : [], rows);
  const others = stops.filter(({ party }) => party !== 'you' && party !== 'own');
  const company = stops.find(({ party }) => party === 'company');
  const ofCompany = rows.filter((row) => row.setup === setup && row.datum === datum && row.party === 'company');
  // That no one gets it rests on something as well.
  const reported =
    company ??
    ofCompany.find(({ setting }) => setting === enabled) ??
    ofCompany.find(({ setting }) => setting === 'default');
  return [
    others.length > 0 ? others.map(({ name, state }) => `${name}: ${states[state]}`) : ['nobody'],
    [company ? keptText(company) : 'only by you'],
    [company?.state === 'not known' ? 'not known' : (company?.training ?? 'no')],
    [bases[reported && isKnown(reported) ? reported.basis : 'not known']],
  ];
}

/** The rows of each set-up; what is the same for several things stands in one row. */
export const tableOf = (figure: Data): { name: string; rows: (string | string[])[][] }[] =>
  setups.map((setup) => {
    const entries = new Map<string, { names: string[]; switched: string; cells: string[][] }>();
    for (const datum of datumKinds)
      for (const enabled of [undefined, ...switchesFor(figure.rows, setup, datum)]) {
        const cells = cellsOf(figure, setup, datum, enabled);
        const switched = enabled ? figure.switches[enabled] : '';
        const key = [switched, ...cells].join('|');
        const entry = entries.get(key) ?? { names: [], switched, cells };
        entry.names.push(datumTexts[datum].label.replace(/ \(.*/, ''));
        entries.set(key, entry);
      }
    const rows = [...entries.values()].map(({ names: [first = '', ...others], switched, cells }) => {
      const names = [first, ...others.map((name) => name.toLowerCase())].join(', ');
      return [switched ? [names, switched] : names, ...cells];
    });
    return { name: figure.setups[setup], rows };
  });
