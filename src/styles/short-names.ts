import { forEachTag } from '../text/tags';

/** Utilities with a variant or a value, such as `lg:mt-[3rem]`: long names, which no code of ours looks for. */
const isLong = (name: string) => /[^\w-]/.test(name);

/**
 * Short names for the long classes of pages, the most frequent first. In an article they save a tenth of what is sent.
 * @param counts how often each class stands in the pages
 * @param isFixed whether a script sets it under its own name
 */
export function shortNames(
  counts: ReadonlyMap<string, number>,
  isFixed: (name: string) => boolean,
): Map<string, string> {
  const long = [...counts.keys()].filter((name) => isLong(name) && !isFixed(name));
  const names = long.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return new Map(names.map((name, i) => [name, `_${i.toString(36)}`]));
}

/** A page with other names for classes. */
export function renameClasses(html: string, names: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  let done = 0;
  forEachTag(html, ({ attributes, start, end }) => {
    const classes = attributes['class']?.split(/\s+/) ?? [];
    if (!classes.some((name) => names.has(name))) return;
    const renamed = classes.map((name) => names.get(name) ?? name).join(' ');
    const tag = html
      .slice(start, end)
      .replace(/(?<=\sclass=")[^"]*/, renamed.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    parts.push(html.slice(done, start), tag);
    done = end;
  });
  return parts.join('') + html.slice(done);
}
