import { Parser } from 'htmlparser2';

/** The references, anchors and data in a page or a piece of HTML. */
export interface HtmlParts {
  /** Addresses as they are written. */
  references: string[];
  /** Ids, which are anchors. */
  ids: Set<string>;
  /** Ids that more than one element has. */
  repeatedIds: Set<string>;
  /** The text of scripts that contain data, with its offset in the HTML. */
  json: { offset: number; text: string }[];
}

const addressAttributes = ['href', 'src', 'poster', 'data', 'action'];

/** The addresses that a style sheet loads. */
export const styleReferences = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)]
    .map(([, , url, , sheet]) => url ?? sheet ?? '')
    .filter((address) => !address.startsWith('data:'));

/** Parses HTML in one pass without building a tree, because some pages are very long. */
export function readHtml(html: string): HtmlParts {
  const parts: HtmlParts = { references: [], ids: new Set(), repeatedIds: new Set(), json: [] };
  let collecting: { kind: 'style' | 'json'; offset: number; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of addressAttributes)
        if (attributes[attribute] !== undefined) parts.references.push(attributes[attribute]);
      for (const candidate of attributes['srcset']?.split(/,\s/) ?? [])
        parts.references.push(candidate.trim().split(/\s/)[0] ?? '');
      const refresh = attributes['http-equiv'] === 'refresh' && /url=(.*)$/i.exec(attributes['content'] ?? '')?.[1];
      if (refresh) parts.references.push(refresh);
      if (attributes['style']) parts.references.push(...styleReferences(attributes['style']));
      const { id } = attributes;
      if (id && parts.ids.has(id)) parts.repeatedIds.add(id);
      if (id) parts.ids.add(id);
      const isData = name === 'script' && /json$|^speculationrules$/.test(attributes['type'] ?? '');
      if (name === 'style' || isData)
        collecting = { kind: isData ? 'json' : 'style', offset: parser.endIndex + 1, text: '' };
    },
    ontext(text) {
      if (collecting) collecting.text += text;
    },
    onclosetag() {
      if (collecting?.kind === 'style') parts.references.push(...styleReferences(collecting.text));
      if (collecting?.kind === 'json') parts.json.push(collecting);
      collecting = undefined;
    },
  });
  parser.end(html);
  return parts;
}
