import { bases, isKnown, keptText, things, type Data } from './figure';
import { data, settingsFor, setups, trace, type Setting, type State, type Stop } from './model';

const states: Record<State, string> = {
  stays: 'stays with you',
  goes: 'gets it',
  'not known': 'not known',
};

/** The heads of the columns, after that of what a reader gives away. */
export const heads = ['Who else gets it', 'Kept', 'Trains models', 'Rests on'];

export interface Entry {
  /** What a reader gives away, in words. */
  things: string[];
  /** The one switch that is on, in words; empty if none is. */
  switched: string;
  /** The lines of each cell. */
  cells: string[][];
}

const linesOf = (stops: Stop[], text: (stop: Stop) => string) => {
  const others = stops.filter(({ party }) => party !== 'you' && party !== 'own');
  return others.length > 0 ? others.map(text) : ['nobody'];
};

/** Every set-up with what becomes of each thing, by default and after one switch; what is the same for several things stands in one row. */
export function tableOf({ rows, switches, ...texts }: Data): { name: string; entries: Entry[] }[] {
  return setups.map((setup) => {
    const entries = new Map<string, Entry>();
    for (const datum of data) {
      const cases: (Setting | undefined)[] = [undefined, ...settingsFor(rows, setup, datum)];
      for (const on of cases) {
        const { stops } = trace(setup, datum, on ? [on] : [], rows);
        const company = stops.find(({ party }) => party === 'company');
        const ofCompany = rows.filter((row) => row.setup === setup && row.datum === datum && row.party === 'company');
        // That nobody gets it rests on something as well.
        const reported =
          company ??
          ofCompany.find(({ setting }) => setting === on) ??
          ofCompany.find(({ setting }) => setting === 'default');
        const known = company && company.state !== 'not known' ? company : undefined;
        const cells = [
          linesOf(stops, ({ name, state }) => `${name}: ${states[state]}`),
          [company ? keptText(company) : 'only by you'],
          [known?.training ?? (company ? 'not known' : 'no')],
          [bases[reported && isKnown(reported) ? reported.basis : 'not known']],
        ];
        const switched = on ? switches[on] : '';
        const key = [switched, ...cells].join('|');
        const entry = entries.get(key) ?? { things: [], cells, switched };
        const name = things[datum].label.replace(/ \(.*/, '');
        entry.things.push(entry.things.length > 0 ? name.toLowerCase() : name);
        entries.set(key, entry);
      }
    }
    return { name: texts.setups[setup], entries: [...entries.values()] };
  });
}
