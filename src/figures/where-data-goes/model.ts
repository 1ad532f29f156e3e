/**
 * Where something goes that a reader hands to a machine (a datum): a table of who gets what, and the route that
 * follows from it. The rules are ours; the facts are the rows of content/data/where-data-goes.csv.
 */

export const setups = ['chatbot', 'api', 'host', 'server', 'laptop'] as const;
export type Setup = (typeof setups)[number];
export const datumKinds = ['prompt', 'file', 'answer', 'feedback'] as const;
export type Datum = (typeof datumKinds)[number];
/** Whether it goes to a party; `stays` means that the party gets nothing, or that the party is yourself. */
export type State = 'stays' | 'goes' | 'not known';
/** On what a state rests: how the thing is built, a firm's word, or a switch. */
export type Basis = 'technical' | 'contract' | 'setting' | 'not known';
export type Training = 'yes' | 'no' | 'unless you say no' | 'not known';

/** In the order of the route: your own machine, the company that answers, anyone who comes after it, strangers. */
export const parties = ['own', 'company', 'others', 'finders'] as const;
type Party = (typeof parties)[number];

/** Switches that can only keep more at home. */
export const protections = ['training', 'temporary', 'zero', 'cloudoff'] as const;
/** Switches that can only let more out. */
export const exposures = ['stored', 'cloud', 'port'] as const;
export type Switch = (typeof protections)[number] | (typeof exposures)[number];

/** What one party gets in one set-up, by default or after one switch. */
export interface Row {
  setup: Setup;
  datum: Datum;
  setting: Switch | 'default';
  party: Party;
  name: string;
  state: State;
  basis: Basis;
  /** How long, in words; null: not known. */
  kept: string | null;
  /** Days at most; null: no fixed number, or not known. */
  kept_days: number | null;
  training: Training;
}

/** One place on the route. */
export type Stop = Omit<Row, 'setup' | 'datum' | 'setting' | 'party'> & { party: Party | 'you' };

/** How much a state gives away. What is not known never counts as safe. */
export const exposureRank: Record<State, number> = { stays: 0, 'not known': 1, goes: 2 };

/** The switches that change anything for this datum in this set-up. */
export const switchesFor = (table: readonly Row[], setup: Setup, datum: Datum): Switch[] =>
  [...exposures, ...protections].filter((setting) =>
    table.some((row) => row.setup === setup && row.datum === datum && row.setting === setting),
  );

/** Something is known that can rest on something. */
export const isKnown = ({ kept, training }: Pick<Row, 'kept' | 'training'>) =>
  kept !== null || training !== 'not known';

/** Something on the stop is not known: whether it goes there, how long it is kept, or whether it trains. */
export const isUnknown = ({ party, state, kept, training }: Stop): boolean =>
  party !== 'you' && (state === 'not known' || (party !== 'own' && (kept === null || training === 'not known')));

/**
 * The route of one datum: you, then every party that gets it or of which that is not known.
 * An exposure replaces what is less exposed and may add a party; then a protection replaces what is
 * more exposed and never adds one. So no switch can work against its kind, whatever the table says.
 * @param enabled the switches that are on
 * @returns the stops in order, and the number of stops with an unknown
 */
export function trace(
  setup: Setup,
  datum: Datum,
  enabled: readonly Switch[],
  table: readonly Row[],
): { stops: Stop[]; unknowns: number } {
  const rows = table.filter((row) => row.setup === setup && row.datum === datum);
  const byParty = new Map<Party, Row>();
  const rowsOf = (setting: Switch | 'default') => rows.filter((row) => row.setting === setting);
  for (const row of ['default' as const, ...exposures.filter((name) => enabled.includes(name))].flatMap(rowsOf)) {
    const before = byParty.get(row.party);
    if (!before || exposureRank[row.state] >= exposureRank[before.state]) byParty.set(row.party, row);
  }
  for (const row of protections.filter((name) => enabled.includes(name)).flatMap(rowsOf)) {
    const before = byParty.get(row.party);
    if (before && exposureRank[row.state] <= exposureRank[before.state]) byParty.set(row.party, row);
  }

  const you = { party: 'you', name: 'You', state: 'stays', basis: 'technical', training: 'no' } as const;
  const stops: Stop[] = [{ ...you, kept: null, kept_days: null }];
  for (const party of parties) {
    const row = byParty.get(party);
    if (row && (party === 'own' || row.state !== 'stays')) stops.push(row);
  }
  return { stops, unknowns: stops.filter(isUnknown).length };
}
