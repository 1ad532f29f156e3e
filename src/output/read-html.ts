import { forEachTag } from '../text/tags.ts';

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

export const styleReferences = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)]
    .map(([, , url, , sheet]) => url ?? sheet ?? '')
    .filter((address) => !address.startsWith('data:'));

/** Collects what leads elsewhere and what others lead to. */
export function readHtml(html: string): HtmlParts {
  const parts: HtmlParts = { references: [], ids: new Set(), repeatedIds: new Set(), json: [] };
  forEachTag(html, ({ name, attributes, end, text }) => {
    const { srcset, style, id, type = '', content = '' } = attributes;
    for (const attribute of addressAttributes)
      if (attributes[attribute] !== undefined) parts.references.push(attributes[attribute]);
    if (attributes['http-equiv'] === 'refresh') parts.references.push(...(/(?<=url=).*$/i.exec(content) ?? []));
    for (const candidate of srcset?.split(/,\s/) ?? []) parts.references.push(candidate.trim().split(/\s/)[0] ?? '');
    if (style) parts.references.push(...styleReferences(style));
    if (name === 'style') parts.references.push(...styleReferences(text));
    if (id && parts.ids.has(id)) parts.repeatedIds.add(id);
    if (id) parts.ids.add(id);
    if (name === 'script' && /json$|^speculationrules$/.test(type)) parts.json.push({ offset: end, text });
  });
  return parts;
}
