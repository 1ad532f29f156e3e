/** The data set from which the model is made. */
export const placeNames = 'place-names';

/** One row of it. */
export interface Place {
  country: string;
  name: string;
  /** Kept back: the model does not learn from it, so that it can be tested with it. */
  kept: boolean;
}

/** The rows of the data set, whose cells hold no commas and no quotation marks. */
export const readPlaces = (csv: string): Place[] =>
  csv
    .replace(/^\u{FEFF}/u, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [country = '', name = '', kept] = line.split(',');
      return { country, name, kept: kept === 'true' };
    });

export const countriesIn = (places: readonly Place[]): string[] => [...new Set(places.map(({ country }) => country))];
