/** The data set from which the model is made. */
export const placeNames = 'place-names';

/** One row of it. */
export interface Place {
  country: string;
  name: string;
  /** Kept back: the model does not learn from it, so that it can be tested with it. */
  kept: boolean;
}

/** The cells of a line of CSV. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );

const columns = ['country', 'name', 'kept_back'];

/** The rows of the data set. @throws if it has other columns, since the model would learn anything as a name */
export function readPlaces(csv: string): Place[] {
  const [head = [], ...rows] = csv
    .replace(/^\u{FEFF}/u, '')
    .trim()
    .split(/\r?\n/)
    .map(cellsOf);
  const at = columns.map((column) => head.indexOf(column));
  if (at.includes(-1)) throw new Error(`The list of places needs the columns ${columns.join(', ')}.`);
  return rows.map((cells) => {
    const [country = '', name = '', kept] = at.map((i) => cells[i]);
    return { country, name, kept: kept === 'true' };
  });
}

export const countriesIn = (places: readonly Place[]): string[] => [...new Set(places.map(({ country }) => country))];
