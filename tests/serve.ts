import { createReadStream, existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { caching, contentTypes, hashedFolder, siteHeaders, type Headers } from '../src/hosting/headers.ts';
import { inlineIn, sitePolicy } from '../src/hosting/csp.ts';

/**
 * Serves a built site as a good static host does: a folder's index.html, 404.html with status 404,
 * and the headers of src/hosting/, so that every browser test runs under the real security policy.
 * Astro's own preview runs once a project, so it cannot serve two builds, nor beside `npm start`.
 * @param port 0 for any that is free
 * @returns the address of the home page and what ends the server
 */
export async function serve(port: number, folder: string, base = '/'): Promise<{ root: string; close: () => void }> {
  const pages = globSync('**/*.html', { cwd: folder }).map((page) => readFileSync(join(folder, page), 'utf8'));
  const policy = sitePolicy(pages.map(inlineIn));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : undefined;
    const asked = inside === undefined ? undefined : join(folder, inside, pathname.endsWith('/') ? 'index.html' : '');
    const found = asked && existsSync(asked) && statSync(asked).isFile();
    const file = found ? asked : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, headersFor(relative(folder, file), policy));
    createReadStream(file).pipe(response);
  }).listen(port);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return { root: `http://localhost:${taken}${base}`, close: () => server.close() };
}

/** @param file path inside the built site, without a slash at its beginning */
const headersFor = (file: string, policy: string): Headers => ({
  ...siteHeaders(policy),
  ...(file.startsWith(hashedFolder) ? caching.hashed : caching.other),
  'Content-Type': contentTypes.get(file.split('.').at(-1) ?? '') ?? 'application/octet-stream',
});

/** The path that an address stands for; none if it is not one, names no file, or climbs out of the folder. */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return /\0|(^|[\\/])\.\.([\\/]|$)/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

// Usage: node tests/serve.ts <port> <folder>
if (import.meta.main) await serve(Number(process.argv[2]), process.argv[3] ?? 'dist');
