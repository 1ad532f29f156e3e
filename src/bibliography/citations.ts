import { readableDate } from '../text/dates.ts';
import { isWebAddress } from '../schemas/fields.ts';
import type { Source } from '../schemas/source.ts';

interface Citation {
  /** Number in the page's list of sources, counted from 1. */
  number: number;
  source: Source;
}

/** The sources of one page, numbered by first mention. */
export class Citations {
  readonly list: readonly Citation[];
  readonly #byKey: ReadonlyMap<string, Citation>;

  /**
   * @param keys keys in the order of the text; repetitions are allowed
   * @param headerIds the sources that the head of an article cites, each once: their notes stand before those of the
   *   text, beside its first section
   * @throws if a key is not in the bibliography
   */
  constructor(
    keys: readonly string[],
    bibliography: ReadonlyMap<string, Source>,
    readonly headerIds: readonly string[] = [],
  ) {
    this.list = [...new Set(keys)].map((key, i) => {
      const source = bibliography.get(key);
      if (!source) throw new Error(`No source has the key "${key}". Add it to a file in content/sources/.`);
      return { number: i + 1, source };
    });
    this.#byKey = new Map(this.list.map((citation) => [citation.source.id, citation]));
  }

  /** @throws if the source is not in the list of this page */
  get(key: string): Citation {
    const citation = this.#byKey.get(key);
    if (!citation) throw new Error(`The source "${key}" is not in this page's list.`);
    return citation;
  }
}

/**
 * Gives the first mention of each source on a page its id, to which the list of sources leads back. Done when the page is
 * whole, since Astro renders what stands in slots in an order of its own.
 */
export function linkFirstCitations(html: string): string {
  const seen = new Set<string>();
  return html.replaceAll(/ data-part="citation" href="#source-(\d+)"/g, (attributes, number: string) => {
    if (seen.has(number)) return attributes;
    seen.add(number);
    return `${attributes} id="cite-${number}"`;
  });
}

/** The publisher and the date of a source, for readers. */
export function publication({ author, publisher, date }: Source): string {
  const day = readableDate(date);
  if (publisher && publisher !== author) return `${publisher}, ${day}`;
  return day === 'no date' ? 'No date' : day;
}

/** Addresses or descriptions of where a source was read, if not at its own address. */
export const readAtList = ({ readAt }: Source): string[] => (readAt === undefined ? [] : [readAt].flat());

/** The same as links for readers, with the words after an address. A second page on the same host is called so. */
export function readAtPlaces(source: Source): { name: string; path?: string; after?: string }[] {
  const hosts = new Set<string>();
  return readAtList(source).map((place) => {
    const [path = place, ...words] = place.split(' ');
    if (!isWebAddress(path)) return { name: place };
    const host = new URL(path).hostname.replace(/^www\./, '');
    const name = hosts.has(host) ? 'another page there' : host;
    hosts.add(host);
    return { name, path, after: words.join(' ') };
  });
}
