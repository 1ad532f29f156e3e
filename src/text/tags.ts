import { decodeHTML } from 'entities';

/** A start tag of a page. */
export class Tag {
  readonly name: string;
  /** Where it begins in the HTML, and where what follows it begins. */
  readonly start: number;
  readonly end: number;
  /** All of a script or a style sheet; empty for other elements. */
  readonly text: string;
  readonly #written: string;
  #attributes: Record<string, string> | undefined;

  constructor(name: string, start: number, end: number, text: string, written: string) {
    this.name = name;
    this.start = start;
    this.end = end;
    this.text = text;
    this.#written = written;
  }

  /** Read only when they are asked for. */
  get attributes(): Record<string, string> {
    return (this.#attributes ??= readAttributes(this.#written));
  }
}

interface Visitor {
  /** @returns false to end the visit */
  onTag?: (tag: Tag) => unknown;
  onText?: (text: string) => void;
  /** Also for elements without an end tag. @param start where the tag begins */
  onEnd?: (name: string, start: number) => void;
}

const markup = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/gi;
const attribute = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const endless = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const decode = (text: string) => (text.includes('&') ? decodeHTML(text) : text);

function readAttributes(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  attribute.lastIndex = 0;
  for (let found; (found = attribute.exec(written));) {
    const name = (found[1] ?? '').toLowerCase();
    attributes[name] ??= decode(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return attributes;
}

/**
 * Visits the tags and texts of a page one after another; a list of all would be too large for some pages. It takes half the
 * time of a parser for all HTML, since in what Astro writes each element has its end tag.
 */
export function visitPage(html: string, { onTag, onText, onEnd }: Visitor): void {
  let done = 0;
  const textUntil = (end: number) => {
    if (onText && end > done) onText(decode(html.slice(done, end)));
  };
  const next = new RegExp(markup);
  for (let found; (found = next.exec(html));) {
    const [, slash, given, written = ''] = found;
    const [start, end] = [found.index, next.lastIndex];
    textUntil(start);
    const name = given?.toLowerCase() ?? '';
    // What looks like a tag in these is none.
    if (!slash && (name === 'script' || name === 'style')) next.lastIndex = placeOf(`</${name}`, html, end);
    done = next.lastIndex;
    if (slash) onEnd?.(name, start);
    else if (name) {
      if (onTag?.(new Tag(name, start, end, html.slice(end, done), written)) === false) return;
      if (endless.has(name) || written.endsWith('/')) onEnd?.(name, start);
    }
  }
  textUntil(html.length);
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
