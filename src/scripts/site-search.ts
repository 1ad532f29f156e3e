import MiniSearch, { type Query } from 'minisearch';
import type { SearchEntry } from '../exports/search-index.ts';
import { indexWords, queryChoices, squashed, stem, type Vocabulary } from './search-words.ts';

/** An entry that was found. */
interface Match extends SearchEntry {
  /** Its address. */
  id: string;
  /** Beginnings of the words found in it. */
  terms: string[];
  /** Words of the query that it has. */
  queryTerms: string[];
  score: number;
}

/** What a search found. */
export interface Found {
  /** Best first. */
  results: Match[];
  /** Whether no entry has all words, so that these only have some. */
  nearest: boolean;
}

/** A search over the entries of the site. */
export function siteSearch(entries: readonly SearchEntry[]): (query: string) => Found {
  const known = new Set<string>();
  const pairs = new Set<string>();
  const search = new MiniSearch<SearchEntry>({
    idField: 'url',
    fields: ['title', 'text', 'name'],
    storeFields: ['title', 'text', 'place'],
    // A place is also known by its name in the address.
    extractField: (entry, field) =>
      field === 'name' ? (entry.url.split(/[/#]/).findLast(Boolean) ?? '') : entry[field as keyof SearchEntry],
    tokenize: (text) => {
      const words = indexWords(text);
      words.forEach((word, i) => i > 0 && pairs.add(`${stem(words[i - 1] ?? '')} ${stem(word)}`));
      return words;
    },
    processTerm: (word) => {
      const term = stem(word);
      known.add(term);
      return term;
    },
    searchOptions: {
      tokenize: (word) => [word],
      processTerm: stem,
      boost: { title: 3, name: 3 },
      // Pages come before their parts, and sources, which have only a title, come last.
      boostDocument: (url: string) => (/\/sources\/#|#sources-heading$/.test(url) ? 0.1 : url.includes('#') ? 1 : 2),
      prefix: (term) => /^\p{L}{3}/u.test(term),
      // Another number is another model, not a slip.
      fuzzy: (term) => /^\p{L}{5,}$/u.test(term) && !known.has(term) && 0.2,
    },
  });
  search.addAll(entries);
  const vocabulary: Vocabulary = {
    has: (term) => known.has(term),
    hasPair: (first, second) => pairs.has(`${first} ${second}`),
  };

  return (query) => {
    const choices = queryChoices(query, vocabulary);
    const queries: Query[] = choices.map(({ ways }) => ({
      combineWith: 'OR',
      queries: ways.map((words) => ({ combineWith: 'AND', queries: words })),
    }));
    const results = (combineWith: 'AND' | 'OR') => search.search({ combineWith, queries }) as unknown as Match[];
    /** Whether words that belong together are together in the entry. */
    const isTogether = (match: Match) =>
      choices.every(
        ({ joined, ways }) =>
          ways.length < 2 ||
          match.queryTerms.includes(stem(joined)) ||
          squashedText(match).includes(stem(squashed(joined))),
      );
    const all = results('AND').filter(isTogether);
    if (all.length > 0 || queries.length < 2) return { results: phraseFirst(all, query), nearest: false };
    const count = ({ queryTerms }: Match) => new Set(queryTerms).size;
    return { results: results('OR').sort((a, b) => count(b) - count(a) || b.score - a.score), nearest: true };
  };
}

const squashedText = ({ title, text }: Match) => squashed(`${title} ${text}`);

/** Puts entries first that have the words one after the other, however they are joined. */
function phraseFirst(matches: Match[], query: string): Match[] {
  const phrase = squashed(query);
  const ranks = new Map(matches.map((match) => [match, match.score * (squashedText(match).includes(phrase) ? 2 : 1)]));
  return matches.sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
}
