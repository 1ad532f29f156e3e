import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  caching,
  compressible,
  contentTypes,
  hashedFolder,
  mediaTypes,
  siteHeaders,
} from '../../src/hosting/headers.ts';
import { inlineIn, sitePolicy } from '../../src/hosting/csp.ts';

/** A built site as it lies on disk, and where a host serves it. */
interface Served {
  /** Scheme, name and port. */
  origin: string;
  /** Folder in which the site lives, with a slash at both ends. */
  base: string;
  /** The folder that was built. */
  dist: string;
}

/** Moved addresses, for a copy of the content. */
export const moved = [
  { from: '/old-about/', to: '/about/' },
  { from: '/old-claims/', to: '/claims/#gap-is-closing' },
] as const;

/** One thing that every host should do; it lists the differences. */
interface Check {
  name: string;
  run: (served: Served) => Promise<string[]>;
}

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Requests as a browser does, but follows no redirect and decompresses nothing. */
function get({ origin }: Served, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    // The path as it is: a URL would normalise it.
    const sent = request({ hostname, port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const read = ({ dist }: Served, file: string) => readFileSync(join(dist, file));
const digest = (body: Buffer) => createHash('sha256').update(body).digest('hex');

/** Paths of every page of the sitemap, from the host's own root. */
const pages = (served: Served) =>
  [
    ...read(served, 'sitemap-0.xml')
      .toString()
      .matchAll(/<loc>([^<]+)/g),
  ].map(([, loc = '']) => new URL(loc).pathname);

/** What should go with every response of a site, by the policy of its own pages. */
const headersOf = (served: Served) =>
  siteHeaders(
    sitePolicy(globSync('**/*.html', { cwd: served.dist }).map((page) => inlineIn(read(served, page).toString()))),
  );

/** A file of each kind that the site has, and one hashed file of each. */
function filesOfEachKind({ dist }: Served): string[] {
  const all = globSync('**/*.*', { cwd: dist }).filter((file) => !file.endsWith('.html'));
  return [...contentTypes.keys()].flatMap((ending) => {
    const ofKind = all.filter((file) => file.endsWith(`.${ending}`));
    return ofKind.filter((file, i) => ofKind.findIndex((other) => inHashed(other) === inHashed(file)) === i);
  });
}
const inHashed = (file: string) => file.startsWith(hashedFolder);

/** Whether two headers mean the same: case and spaces do not count. */
const same = (given: string | string[] | undefined, wanted: string) =>
  String(given).toLowerCase().replace(/\s+/g, '') === wanted.toLowerCase().replace(/\s+/g, '');

const isPermanent = (status: number) => status === 301 || status === 308;

/** Where the response to a path redirects: from the host’s root, or as a whole address if that is another host. */
const target = ({ origin }: Served, path: string, { headers }: Reply) => {
  if (!headers['location']) return 'nowhere';
  const url = new URL(String(headers['location']), origin + path);
  return url.origin === origin ? url.href.slice(origin.length) : url.href;
};

export const checks: Check[] = [
  {
    name: 'pages',
    run: async (served) => {
      const wrong: string[] = [];
      for (const path of pages(served)) {
        const { status, body } = await get(served, path);
        const own = read(served, `${path.slice(served.base.length)}index.html`);
        if (status !== 200) wrong.push(`${path} is ${status}`);
        else if (digest(body) !== digest(own)) wrong.push(`${path} is not the page that was built`);
      }
      return wrong;
    },
  },
  {
    name: '404',
    run: async (served) => {
      const { status, body } = await get(served, `${served.base}nowhere/at-all/`);
      return [
        ...(status === 404 ? [] : [`status ${status}`]),
        ...(digest(body) === digest(read(served, '404.html')) ? [] : ['not our page']),
      ];
    },
  },
  {
    name: 'slash',
    run: async (served) => {
      const paths = pages(served).filter((path) => path !== served.base);
      const asked = [
        ...paths.map((path) => ({ from: path.slice(0, -1), to: path })),
        ...paths.slice(0, 1).map((path) => ({ from: `${path.slice(0, -1)}?a=1&b=2`, to: `${path}?a=1&b=2` })),
        ...(served.base === '/' ? [] : [{ from: served.base.slice(0, -1), to: served.base }]),
      ];
      const wrong: string[] = [];
      for (const { from, to } of asked) {
        const reply = await get(served, from);
        const given = target(served, from, reply);
        if (reply.status < 301 || reply.status > 308 || given !== to)
          wrong.push(`${from}: ${reply.status} to ${given}`);
      }
      return wrong;
    },
  },
  {
    // A path that a host takes for one of ours, and a browser for the name of another host.
    name: 'redirects to no other host',
    run: async (served) => {
      const wrong: string[] = [];
      for (const start of [
        '//example.org/..%2f',
        '//example.org/%2e%2e/',
        '/%5cexample.org/..%2f',
        '//',
        '/%2fexample.org/..%2f',
      ])
        for (const path of ['about', 'about?a=1', 'old-about', '_astro']) {
          const from = start + served.base.slice(1) + path;
          const reply = await get(served, from);
          const given = target(served, from, reply);
          if (given !== 'nowhere' && !given.startsWith('/')) wrong.push(`${from}: ${reply.status} to ${given}`);
        }
      return wrong;
    },
  },
  {
    name: 'redirects',
    run: async (served) => {
      const wrong: string[] = [];
      for (const { from, to } of moved) {
        const path = served.base + from.slice(1);
        const reply = await get(served, path);
        const given = target(served, path, reply);
        if (!isPermanent(reply.status) || given !== served.base + to.slice(1))
          wrong.push(`${from}: ${reply.status} to ${given}`);
      }
      return wrong;
    },
  },
  {
    name: 'caching',
    run: async (served) => {
      const wrong: string[] = [];
      const files = filesOfEachKind(served).map((file) => served.base + file);
      for (const path of [...pages(served), ...files]) {
        const wanted = inHashed(path.slice(served.base.length)) ? caching.hashed : caching.other;
        const given = (await get(served, path)).headers['cache-control'];
        if (!same(given, wanted['Cache-Control'])) wrong.push(`${path}: ${String(given)}`);
      }
      return wrong;
    },
  },
  {
    name: 'lost file not cached',
    run: async (served) => {
      const { headers } = await get(served, `${served.base}${hashedFolder}lost.js`);
      return /max-age=[1-9]/.test(String(headers['cache-control'])) ? [String(headers['cache-control'])] : [];
    },
  },
  {
    name: 'compression',
    run: async (served) => {
      const wrong: string[] = [];
      const endings = Object.entries(mediaTypes).flatMap(([ending, type]) =>
        compressible.includes(type) ? ending : [],
      );
      const files = filesOfEachKind(served).filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)));
      const scripts = globSync(`${hashedFolder}*.js`, { cwd: served.dist });
      const paths = [...new Set([...files, ...scripts, 'feed.xml', 'nowhere/'])].map((path) => served.base + path);
      for (const path of [...pages(served), ...paths]) {
        const plain = await get(served, path);
        const packed = await get(served, path, { 'Accept-Encoding': 'gzip' });
        // Very small files gain nothing, and hosts leave them alone.
        if (plain.body.length < 1024) continue;
        if (packed.headers['content-encoding'] !== 'gzip' || packed.body.length >= plain.body.length)
          wrong.push(`${path}: ${String(packed.headers['content-encoding'])}`);
      }
      return wrong;
    },
  },
  {
    name: 'types',
    run: async (served) => {
      const wrong: string[] = [];
      for (const file of ['index.html', ...filesOfEachKind(served)]) {
        const path = served.base + file.replace('index.html', '');
        const given = (await get(served, path)).headers['content-type'];
        const wanted = contentTypes.get(file.split('.').at(-1) ?? '') ?? '';
        // A charset more than is asked for does no harm.
        if (!same(given, wanted) && !same(given, `${wanted}; charset=utf-8`)) wrong.push(`${file}: ${String(given)}`);
      }
      return wrong;
    },
  },
  {
    name: 'headers',
    run: async (served) => {
      const wanted = Object.entries(headersOf(served));
      const wrong: string[] = [];
      const files = filesOfEachKind(served).map((file) => served.base + file);
      for (const path of [...pages(served), ...files, `${served.base}nowhere/`]) {
        const { headers } = await get(served, path);
        for (const [name, value] of wanted) {
          const given = headers[name.toLowerCase()];
          if (!same(given, value)) wrong.push(`${path}: ${name}: ${String(given)}`);
        }
      }
      return wrong;
    },
  },
  {
    name: 'headers of redirects',
    run: async (served) => {
      // A browser that caches a redirect goes there even after the page moved again.
      const wanted = Object.entries({ ...headersOf(served), ...caching.other });
      const wrong: string[] = [];
      const old = moved.map(({ from }) => served.base + from.slice(1));
      // The folder without its slash is outside of it, where a host replies in its own way.
      const folder = served.base === '/' ? [] : [served.base.slice(0, -1)];
      for (const from of [...old, ...folder]) {
        const { headers } = await get(served, from);
        const lacking = wanted.filter(([name, value]) => !same(headers[name.toLowerCase()], value));
        if (lacking.length) wrong.push(`${from}: no ${lacking.map(([name]) => name).join(', ')}`);
      }
      return wrong;
    },
  },
  {
    name: 'no listing',
    run: async (served) => {
      const wrong: string[] = [];
      for (const path of [hashedFolder, 'cards/', '_headers', '_redirects', '.git/']) {
        const { status } = await get(served, served.base + path);
        if (status === 200) wrong.push(`${path} is ${status}`);
      }
      return wrong;
    },
  },
];
