import type { Visitor } from '../text/tags.ts';
import { utilitiesOf, type Used } from './used-rules.ts';

interface InPages extends Used {
  /** The elements in which each class stands. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Whether a class keeps its name: one of our own, or one that a script may set. */
  isFixed: (name: string) => boolean;
}

/**
 * Finds what pages have, or name in a script.
 * @param scripts those of the site by their names
 * @returns what visits each page, and after all visits what they use, with classes that they got since
 */
export function usedIn(scripts: ReadonlyMap<string, string>): {
  visitorOf: (html: string) => Visitor;
  used: (since?: ReadonlySet<string>) => InPages;
} {
  const places = new Map<string, number[]>();
  let place = 0;
  const sheets = new Set<string>();
  const dataAttributes = new Set<string>();
  // A page has these even if it does not say so.
  const elements = new Set(['html', 'head', 'body', 'tbody']);
  const code = new Set<string>();
  /** What scripts may write into attributes. */
  const data = new Set<string>();
  /** Takes the scripts that a text names, with those that they import. */
  const takeScripts = (text: string) => {
    for (const [name, script] of scripts) {
      if (code.has(script) || !text.includes(name)) continue;
      code.add(script);
      takeScripts(script);
    }
  };
  const visitor: Visitor = {
    onTag({ name, attributes, text }) {
      elements.add(name);
      place += 1;
      for (const className of attributes['class']?.split(/\s+/) ?? []) {
        const known = places.get(className);
        if (known) known.push(place);
        else places.set(className, [place]);
      }
      if (name === 'style') sheets.add(text);
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith('data-')) dataAttributes.add(key).add(`${key}=${value}`);
      if (name === 'script') (attributes['type']?.endsWith('json') ? data : code).add(text);
    },
  };
  const visitorOf = (html: string) => {
    takeScripts(html);
    return visitor;
  };
  const used = (since: ReadonlySet<string> = new Set()): InPages => {
    const text = [...code].join('\n');
    /** What may part two names in the strings of a script. A name that holds such a character is in parts itself. */
    const limits = /[\s"'`<>]+/;
    const words = new Set(text.split(limits));
    const isScripted = (name: string) => name.split(limits).every((part) => words.has(part));
    const withData = [text, ...data].join('\n');
    /** Scripts also know data attributes by the names of their properties. */
    const property = (name: string) =>
      name.slice('data-'.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const utilities = utilitiesOf([...sheets].join('\n'));
    return {
      places,
      isFixed: (name) => !utilities.has(name) || isScripted(name),
      hasClass: (name) => places.has(name) || since.has(name) || isScripted(name),
      hasElement: (name) => elements.has(name) || isScripted(name),
      hasAttribute: (name, value) =>
        value === undefined
          ? dataAttributes.has(name) || text.includes(name) || text.includes(property(name))
          : dataAttributes.has(`${name}=${value}`) || withData.includes(value),
    };
  };
  return { visitorOf, used };
}
