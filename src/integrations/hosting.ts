import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { caddyFile } from '../hosting/caddy';
import { containerFile } from '../hosting/container';
import { firebaseFile } from '../hosting/firebase';
import { everywhere } from '../hosting/headers';
import { netlifyFiles } from '../hosting/netlify';
import { nginxFile } from '../hosting/nginx';
import { headerPolicy, inlineIn, union, withPolicy, type Inline } from '../hosting/csp';
import { hasAnchor, isAnchor, keepAnchor, redirectPage, split, type Redirect } from '../hosting/redirects';
import type { HostFile, Rules } from '../hosting/rules';
import { securityTxt } from '../hosting/security-txt';
import { vercelFile } from '../hosting/vercel';
import { ContentError, type Problem } from '../collections/problems';
import { contentReader } from '../collections/read-content';
import { redirectSchema } from '../schemas/redirect';
import { site } from '../site';
import { hostFolder, nextTo } from './safe-build';

/** Cloudflare Pages leaves out lines of `_headers` that are longer. */
const longestLine = 2000;

const redirectsFile = 'content/redirects.yaml';

/**
 * Makes a built site ready for hosts: moved addresses lead on, each page states its security policy,
 * and the files are written from which a host learns headers, caching and redirects. Those that are
 * read at the top of a published folder go there; the others go beside it, into `dist.hosts/`, because
 * a host without a use for them would publish them. Must stand before safeBuild.
 */
export function hosting(): AstroIntegration {
  let root = '';
  let beside = '';
  let base = '/';
  let origin = new URL('http://localhost');
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        beside = nextTo(hostFolder(fileURLToPath(config.outDir).replace(/[\\/]$/, '')));
        base = `/${config.base}/`.replace(/\/+/g, '/');
        origin = new URL(config.site ?? origin);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const href = (path: string) => base + path.slice(1);
        const redirects = await readRedirects(root);
        await checkRedirects(redirects, built);

        const moved = redirects.filter((redirect) => !isAnchor(redirect));
        for (const { from, to } of moved) {
          const target = join(built, from.endsWith('/') ? `${from}index.html` : from);
          await mkdir(dirname(target), { recursive: true });
          // A file cannot lead on without a host's help, so it stays at both addresses.
          if (!from.endsWith('/')) await copyFile(join(built, to), target);
          else await writeFile(target, redirectPage(href(to), new URL(href(to), origin).href, site.language));
        }

        const inline = await finishPages(built, redirects.filter(isAnchor));
        const rules: Rules = {
          base,
          headers: everywhere(headerPolicy(inline), httpsForGood(process.env['HSTS'])),
          redirects: moved.map(({ from, to }) => ({ from: href(from), to: href(to) })),
        };
        if (Object.entries(rules.headers).some(([name, value]) => `${name}: ${value}`.length > longestLine)) {
          logger.warn(`The security policy is longer than the ${longestLine} characters that Cloudflare Pages reads.`);
        }
        await writeFiles(built, netlifyFiles(rules));
        await writeFiles(
          beside,
          [vercelFile, firebaseFile, nginxFile, caddyFile, containerFile].map((f) => f(rules)),
        );

        const contacts = [site.contact && `mailto:${site.contact}`, site.repository && `${site.repository}/issues`];
        const path = '/.well-known/security.txt';
        const security = securityTxt(
          contacts.filter((contact) => contact !== undefined),
          new URL(path, origin).href,
          new Date(),
        );
        // It is looked for at the top of a domain only, which belongs to others when the site is in a folder.
        if (security && base === '/') await writeFiles(built, [{ name: path, text: security }]);
      },
    },
  };
}

/** @throws if the environment's HSTS is neither absent nor 1, since what is meant is then not known */
function httpsForGood(given: string | undefined): boolean {
  if (given && given !== '1')
    throw new Error(`HSTS is "${given}", but must be 1, which promises HTTPS for the whole domain, or absent.`);
  return given === '1';
}

async function readRedirects(root: string) {
  const problems: Problem[] = [];
  const entries = await contentReader(root, problems).data(redirectsFile, redirectSchema);
  if (problems.length) throw new ContentError(problems);
  return entries.map(({ data }) => data);
}

/**
 * The check of the content knows most addresses before a build; this one knows all.
 * @throws if an old address still exists or a new one does not
 */
async function checkRedirects(redirects: readonly Redirect[], built: string): Promise<void> {
  const exists = async (address: string) => {
    const { path, anchor } = split(address);
    const file = join(built, path.endsWith('/') ? `${path}index.html` : path);
    if (!(await stat(file).catch(() => undefined))?.isFile()) return false;
    return anchor === undefined || hasAnchor(await readFile(file, 'utf8'), anchor);
  };
  const problems: Problem[] = [];
  for (const { from, to } of redirects) {
    const place = { file: redirectsFile, where: `from ${from}` };
    if (await exists(from)) {
      problems.push({ ...place, message: 'The site has this address itself.', hint: 'Remove the entry.' });
    }
    if (!(await exists(to))) {
      problems.push({ ...place, message: `The site has no "${to}".`, hint: 'Correct "to".' });
    }
  }
  if (problems.length) throw new ContentError(problems);
}

/** Gives each page the anchors that it had and its policy; returns what stands inside the pages. */
async function finishPages(built: string, anchors: readonly Redirect[]): Promise<Inline> {
  const found: Inline[] = [];
  const files = await readdir(built, { recursive: true });
  for (const file of files.filter((file) => file.endsWith('.html'))) {
    const path = `/${file.replace(/\\/g, '/').replace(/(^|\/)index\.html$/, '$1')}`;
    const own = anchors.filter(({ from }) => split(from).path === path);
    const page = own.reduce(
      (html, { from, to }) => {
        const [old, now] = [split(from).anchor, split(to).anchor];
        // A place that leads to the top of its page needs nothing: that is where browsers go anyhow.
        return old && now ? keepAnchor(html, old, now) : html;
      },
      await readFile(join(built, file), 'utf8'),
    );
    found.push(inlineIn(page));
    await writeFile(join(built, file), withPolicy(page));
  }
  return union(found);
}

async function writeFiles(folder: string, files: readonly HostFile[]): Promise<void> {
  for (const { name, text } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
