import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtAddresses, listFile } from './addresses.ts';
import { dist, pages } from './pages.ts';

/** Puts the new addresses of the last build on the list of those that must never vanish. Takes none away. */
const published = existsSync(listFile) ? readFileSync(listFile, 'utf8').split(/\r?\n/).filter(Boolean) : [];
const all = [...new Set([...published, ...builtAddresses(dist, pages)])].sort();
writeFileSync(listFile, `${all.join('\n')}\n`);
process.stdout.write(`${all.length - published.length} new addresses, ${all.length} in all, in ${listFile}\n`);
