import { Parser } from 'htmlparser2';

/** A start tag of a page. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Where it begins in the HTML, and where what follows it begins. */
  start: number;
  end: number;
  /** The text that directly follows it: all of a script or a style sheet. */
  text: string;
}

/**
 * Visits the tags of a page one after another; a list of all would be too large for some pages.
 * @param visit returns false to end the visit
 */
export function forEachTag(html: string, visit: (tag: Tag) => unknown): void {
  let tag: Tag | undefined;
  const finish = () => {
    if (tag && visit(tag) === false) parser.pause();
    tag = undefined;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      finish();
      tag = { name, attributes, start: parser.startIndex, end: parser.endIndex + 1, text: '' };
    },
    ontext(text) {
      if (tag) tag.text += text;
    },
    onclosetag: finish,
  });
  parser.end(html);
}

export function findTag(html: string, condition: (tag: Tag) => boolean): Tag | undefined {
  let found: Tag | undefined;
  forEachTag(html, (tag) => {
    if (condition(tag)) found = tag;
    return !found;
  });
  return found;
}
