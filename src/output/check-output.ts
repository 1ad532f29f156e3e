import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeAddress } from '../text/address.ts';
import { lineAt, readBack, type Fault } from './read-back.ts';
import { readHtml, styleReferences, type HtmlParts } from './read-html.ts';

/** The address at which a built site will be served. */
interface SiteBase {
  origin: string;
  /** Folder of the site, with a slash at both ends. */
  base: string;
}

const holdsText = /\.(bib|css|csv|html|js|json|md|svg|txt|webmanifest|xml)$/;
const imports = /(?:\bfrom|\bimport|\bnew URL)\s*\(?\s*["'`]([./][^"'`$]+)["'`]/g;
const addressFields = /"(?:src|url|path|start_url|scope)":\s*"([^"]*)"/g;
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, address = '']) => address);

/** The references in a file, in the syntax of its type. */
function ownReferences(file: string, text: string): string[] {
  if (file.endsWith('.css')) return styleReferences(text);
  if (file.endsWith('.js')) return matches(text, imports);
  return /\.(json|webmanifest)$/.test(file) ? matches(text, addressFields) : [];
}

/** Absolute addresses of the site in any file, such as feeds, sitemaps, exports and structured data. */
function wholeAddresses(text: string, { origin, base }: SiteBase): string[] {
  const start = RegExp.escape(origin + base);
  return matches(text, new RegExp(`(${start}[^\\s"'<>(){}\\[\\]\\\\]*)`, 'g')).map((address) =>
    address.replaceAll('&amp;', '&').replace(/(?:[.,;:!?`*_]|&quot;)+$/, ''),
  );
}

/**
 * The target of a reference inside the site.
 * @returns undefined if it leads to another site
 */
function target(reference: string, file: string, { origin, base }: SiteBase) {
  const url = URL.parse(reference, new URL(base + pageAddress(file), origin));
  if (url && (url.origin !== origin || !url.pathname.startsWith(base))) return undefined;
  return {
    path: url ? decodeAddress(url.pathname.slice(base.length)) : reference,
    anchor: url ? decodeAddress(url.hash.slice(1)).replace(/:~:.*$/, '') : '',
  };
}

const pageAddress = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Parses each file of a built site, and follows each reference inside the site.
 * @param folder the built site
 * @returns files that cannot be parsed, and references to files or anchors that do not exist: for each missing address
 * the first reference
 */
export async function checkOutput(folder: string, place: SiteBase): Promise<Fault[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
  const addresses = new Set(files.flatMap((file) => [file, pageAddress(file)]));
  const faults: Fault[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const targets = new Map<string, { path: string; anchor: string; fault: Fault }>();
  // V8 keeps a whole file in memory for a part that was cut from it, so a large site would not fit; structuredClone
  // copies the part.
  for (const file of files.filter((file) => holdsText.test(file))) {
    const bytes = await readFile(join(folder, file));
    const text = bytes.toString();
    if (!isUtf8(bytes)) faults.push({ file, message: 'It is not encoded as UTF-8.' });
    faults.push(...readBack(file, text));
    const html = file.endsWith('.html') ? readHtml(text) : undefined;
    if (html) {
      faults.push(...readData(file, text, html));
      for (const id of html.repeatedIds) faults.push({ file, message: `Two parts of this page have the id "${id}".` });
      ids.set(pageAddress(file), structuredClone(html.ids));
    }
    for (const reference of [...(html?.references ?? ownReferences(file, text)), ...wholeAddresses(text, place)]) {
      // Most lead to a part of the same page.
      if (reference.startsWith('#') && html?.ids.has(reference.slice(1))) continue;
      const { path, anchor } = target(reference, file, place) ?? {};
      if (path === undefined || anchor === undefined || targets.has(`${path}#${anchor}`)) continue;
      const message = `"${structuredClone(reference)}" leads nowhere.`;
      targets.set(`${path}#${anchor}`, { path, anchor, fault: { file, message } });
    }
  }
  const broken = [...targets.values()].filter(
    ({ path, anchor }) => !addresses.has(path) || (anchor && ids.has(path) && !ids.get(path)?.has(anchor)),
  );
  return [...faults, ...broken.map(({ fault }) => fault)];
}

const readData = (file: string, text: string, { json }: HtmlParts): Fault[] =>
  json.flatMap((data) =>
    readBack('data.json', data.text).map(({ line = 1, message }) => ({
      file,
      line: lineAt(text, data.offset) + line - 1,
      message,
    })),
  );
