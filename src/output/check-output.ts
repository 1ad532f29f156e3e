import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapePattern } from '../text/escape-pattern';
import { lineAt, readBack, type Fault } from './read-back';
import { readHtml, styleReferences, type HtmlParts } from './read-html';

/** Where a built site will live. */
export interface Place {
  /** Scheme and host. */
  origin: string;
  /** Folder in which the site lives, with a slash at both ends. */
  base: string;
}

const holdsText = /\.(bib|css|csv|html|js|json|md|svg|txt|webmanifest|xml)$/;
const imports = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g;
const addressFields = /"(?:src|url|path|start_url|scope)":\s*"([^"]*)"/g;
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, address = '']) => address);

/** The addresses in a file that are written in the way of its kind. */
function ownReferences(file: string, text: string): string[] {
  if (file.endsWith('.css')) return styleReferences(text);
  if (file.endsWith('.js')) return found(text, imports);
  return /\.(json|webmanifest)$/.test(file) ? found(text, addressFields) : [];
}

/** Whole addresses of the site, in any file: feeds, site maps, exports, what pages say to machines. */
function wholeAddresses(text: string, { origin, base }: Place): string[] {
  const start = escapePattern(origin + base);
  return found(text, new RegExp(`(${start}[^\\s"'<>(){}\\[\\]\\\\]*)`, 'g')).map((address) =>
    address.replaceAll('&amp;', '&').replace(/(?:[.,;:!?`*_]|&quot;)+$/, ''),
  );
}

/**
 * Where a reference leads inside the site.
 * @returns undefined if it leads elsewhere
 */
function target(reference: string, file: string, { origin, base }: Place) {
  const url = URL.parse(reference, new URL(base + pageAddress(file), origin));
  if (url && (url.origin !== origin || !url.pathname.startsWith(base))) return undefined;
  const decoded = (text: string) => decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
  return {
    path: url ? decoded(url.pathname.slice(base.length)) : reference,
    anchor: url ? decoded(url.hash.slice(1)).replace(/:~:.*$/, '') : '',
  };
}

const pageAddress = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Reads each file of a built site as others will read it, and follows each reference inside the site.
 * @param folder the built site
 * @returns what cannot be read, and references to a file or a place in a page that is not there: of several such
 * references to one address the first
 */
export async function checkOutput(folder: string, place: Place): Promise<Fault[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
  const addresses = new Set(files.flatMap((file) => [file, pageAddress(file)]));
  const faults: Fault[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const wanted = new Map<string, { path: string; anchor: string; fault: Fault }>();
  // A clone does not hold on to the text from which it was cut: a large site does not fit into memory.
  for (const file of files.filter((file) => holdsText.test(file))) {
    const bytes = await readFile(join(folder, file));
    const text = bytes.toString();
    if (!Buffer.from(text).equals(bytes)) faults.push({ file, message: 'It is not encoded as UTF-8.' });
    faults.push(...readBack(file, text));
    const html = file.endsWith('.html') ? readHtml(text) : undefined;
    if (html) {
      faults.push(...readData(file, text, html));
      ids.set(pageAddress(file), structuredClone(html.ids));
    }
    for (const reference of [...(html?.references ?? ownReferences(file, text)), ...wholeAddresses(text, place)]) {
      const { path, anchor } = target(reference, file, place) ?? {};
      if (path === undefined || anchor === undefined || wanted.has(`${path}#${anchor}`)) continue;
      const message = `"${structuredClone(reference)}" leads nowhere.`;
      wanted.set(`${path}#${anchor}`, { path, anchor, fault: { file, message } });
    }
  }
  const broken = [...wanted.values()].filter(
    ({ path, anchor }) => !addresses.has(path) || (anchor && ids.has(path) && !ids.get(path)?.has(anchor)),
  );
  return [...faults, ...broken.map(({ fault }) => fault)];
}

/** Reads the data that stand in a page. */
const readData = (file: string, text: string, { json }: HtmlParts): Fault[] =>
  json.flatMap((data) =>
    readBack('data.json', data.text).map(({ line = 1, message }) => ({
      file,
      line: lineAt(text, data.offset) + line - 1,
      message,
    })),
  );
