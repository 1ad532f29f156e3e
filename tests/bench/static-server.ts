import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** What compression makes smaller; pictures and fonts are compressed already. */
const compressed = ['.css', '.html', '.js', '.json', '.svg', '.webmanifest'];

/** A folder that is served until it is closed. */
interface Served {
  /** Scheme, host and port. */
  origin: string;
  close: () => void;
}

/**
 * Serves a built site as a careful static host does, over HTTP/1.1: compressed with Brotli, files with a
 * hash in their names cached for a year, pages asked for anew. Each file is compressed once, beforehand,
 * so that the time of a measurement is not the time of compression.
 * @param change of each page
 */
export async function serveFolder(folder: string, change?: (html: string) => string): Promise<Served> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    const ending = extname(file);
    const small = compressed.includes(ending);
    const read = () => (change && ending === '.html' ? change(readFileSync(file, 'utf8')) : readFileSync(file));
    const body = ready.get(file) ?? (small ? brotliCompressSync(read()) : readFileSync(file));
    ready.set(file, body);
    response
      .writeHead(200, {
        'Content-Type': types[ending] ?? 'application/octet-stream',
        'Content-Length': body.length,
        'Cache-Control': pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        Vary: 'Accept-Encoding',
        ...(small && { 'Content-Encoding': 'br' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Localhost is what a browser trusts as it trusts HTTPS, without which it takes no Brotli.
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
