import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/**
 * Serves a built site as a plain static host does: a folder's index.html, and 404.html with status
 * 404. Astro's own preview runs once a project, so it cannot serve two builds, nor beside `npm start`.
 * Usage: node tests/serve.ts <port> <folder> [base path]
 */
const [port = '4330', folder = 'dist', base = '/'] = process.argv.slice(2);

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const inside = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
  const asked = inside === undefined ? undefined : join(folder, inside, pathname.endsWith('/') ? 'index.html' : '');
  const found = asked && existsSync(asked) && statSync(asked).isFile();
  const file = found ? asked : join(folder, '404.html');
  response.writeHead(found ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(Number(port));
