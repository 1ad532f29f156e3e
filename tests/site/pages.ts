import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the last build lies. */
export const dist = 'dist';
if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built site in dist/. Run: npm run build');

/** Every page of the built site, with its address and its HTML; not those that only lead on to another. */
export const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({
    file: join(dist, file),
    path: `/${file.replace(/index\.html$/, '')}`,
    html: readFileSync(join(dist, file), 'utf8'),
  }))
  .filter(({ html }) => !html.includes('http-equiv="refresh"'));
