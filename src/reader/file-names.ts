import { extname } from 'node:path';

/**
 * The address that a file of content/ gives to its page or entry: lower-case words joined by hyphens, made
 * from its name. The check and Astro both ask this function, and the check holds authors to names that
 * are their address already.
 * @param file name or path, such as `Energy Use.mdx`
 * @returns such as `energy-use`; empty if the name holds no Latin letter or digit
 */
export function addressOf(file: string): string {
  const name = file.split('/').at(-1) ?? '';
  return stem(name)
    .replace(/ß/g, 'ss')
    .replace(/[æœ]/gi, (letters) => (letters.toLowerCase() === 'æ' ? 'ae' : 'oe'))
    .replace(/ø/gi, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A file's name without its ending. */
export const stem = (name: string): string => name.slice(0, name.length - extname(name).length);

/** What systems and programs leave in a folder. */
const leftovers = [
  // Hidden files and folders: .DS_Store, .git, .editorconfig, .efficiency.mdx.swp
  /^\.(?!.*\.(mdx|yaml|csv|icloud)$)|^\.[_#]/,
  // What tells people about the folder
  /^(README|LICEN[CS]E)\b/i,
  // Systems
  /^(Icon\r|thumbs\.db.*|ehthumbs.*|desktop\.ini|__MACOSX|@eaDir|\$RECYCLE\.BIN|node_modules)$/i,
  // Editors and office programs: backups, locks, files of an open session
  /^~|~$|^#.*#$|^4913$|\.sw[a-p]$|\.(bak|backup|orig|rej|tmp|temp|old|part|crdownload|lock)$|___jb_(tmp|old)___$/i,
];

/** Whether an editor or a system left this behind, so that it is passed over in silence. */
export const isLeftover = (name: string): boolean => leftovers.some((pattern) => pattern.test(name));
