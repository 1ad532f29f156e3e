import { Parser } from 'htmlparser2';

/** A start tag of a page. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Where it begins in the HTML, and where what follows it begins. */
  start: number;
  end: number;
  /** All of a script or a style sheet; empty for other elements. */
  text: string;
}

export interface Visitor {
  /** @returns false to end the visit */
  onTag?: (tag: Tag) => unknown;
  onText?: (text: string) => void;
  /** Also for elements without an end tag. @param start where the tag begins */
  onEnd?: (name: string, start: number) => void;
}

/**
 * Visits the tags and texts of a page one after another; a list of all would be too large for some pages. Visitors that
 * share a visit save most of its time.
 */
export function visitPage(html: string, ...visitors: Visitor[]): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      const { startIndex: start, endIndex } = parser;
      const end = endIndex + 1;
      const isRaw = name === 'script' || name === 'style';
      const text = isRaw ? html.slice(end, placeOf(`</${name}`, html, end)) : '';
      const tag = { name, attributes, start, end, text };
      for (const { onTag } of visitors) if (onTag?.(tag) === false) parser.pause();
    },
    ontext(text) {
      for (const { onText } of visitors) onText?.(text);
    },
    onclosetag(name) {
      for (const { onEnd } of visitors) onEnd?.(name, parser.startIndex);
    },
  });
  parser.end(html);
}
function placeOf(text: string, html: string, from: number): number {
  const place = html.indexOf(text, from);
  return place < 0 ? html.length : place;
}

/** @param visit returns false to end the visit */
export const forEachTag = (html: string, visit: (tag: Tag) => unknown): void => visitPage(html, { onTag: visit });

export function findTag(html: string, condition: (tag: Tag) => boolean): Tag | undefined {
  let found: Tag | undefined;
  forEachTag(html, (tag) => {
    if (condition(tag)) found = tag;
    return !found;
  });
  return found;
}
