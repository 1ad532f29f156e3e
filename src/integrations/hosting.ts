import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, type Problem } from '../collections/problems';
import { contentReader } from '../collections/read-content';
import { caddyFile, containerFile } from '../hosting/caddy';
import { headerPolicy, inlineIn, union, withPolicy, type Inline } from '../hosting/csp';
import { firebaseFile } from '../hosting/firebase';
import { siteHeaders, type HostFile, type HostRules } from '../hosting/headers';
import { netlifyFiles } from '../hosting/netlify';
import { nginxFile } from '../hosting/nginx';
import { hasAnchor, isAnchor, keepAnchor, redirectPage, split, type Redirect } from '../hosting/redirects';
import { securityTxt } from '../hosting/security-txt';
import { vercelFile } from '../hosting/vercel';
import { redirectSchema } from '../schemas/redirect';
import { site } from '../site';
import { basePath } from './base-path';
import { hostFolder, nextTo } from './safe-build';

/** Cloudflare Pages leaves out lines of `_headers` that are longer. */
const longestLine = 2000;

const redirectsFile = 'content/redirects.yaml';

/**
 * Prepares a built site for hosts: moved addresses redirect, each page states its security policy, and files tell a host
 * about headers, caching and redirects. Those that a host reads at the top of the published folder go there; the others
 * go into `dist.hosts/`, because a host without a use for them would publish them. Must stand before outputCheck.
 */
export function hosting(): AstroIntegration {
  let root = '';
  let hostFiles = '';
  let base = '/';
  let origin: string | undefined;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        hostFiles = nextTo(hostFolder(fileURLToPath(config.outDir).replace(/[\\/]$/, '')));
        base = basePath(config);
        origin = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const href = (path: string) => base + path.slice(1);
        const redirects = await readRedirects(root);
        await checkRedirects(redirects, built);
        const moved = redirects.filter((redirect) => !isAnchor(redirect));
        for (const { from, to } of moved) {
          // Without a host’s help a file cannot redirect, so it stays at both addresses.
          if (!from.endsWith('/')) await copyFile(join(built, to), await madeFolder(join(built, from)));
          else {
            const text = redirectPage(href(to), new URL(href(to), origin).href, site.language);
            await writeFiles(built, [{ name: `${from}index.html`, text }]);
          }
        }
        const inline = await finishPages(built, redirects.filter(isAnchor));
        const rules: HostRules = {
          base,
          headers: siteHeaders(headerPolicy(inline), alwaysHttps(process.env['HSTS'])),
          redirects: moved.map(({ from, to }) => ({ from: href(from), to: href(to) })),
        };
        if (Object.entries(rules.headers).some(([name, value]) => `${name}: ${value}`.length > longestLine)) {
          logger.warn(`The security policy is longer than the ${longestLine} characters that Cloudflare Pages reads.`);
        }
        const contacts = [site.contact && `mailto:${site.contact}`, site.repository && `${site.repository}/issues`];
        const name = '/.well-known/security.txt';
        const security = securityTxt(
          contacts.filter((contact) => contact !== undefined),
          new URL(name, origin).href,
          new Date(),
        );
        await writeFiles(built, [
          ...netlifyFiles(rules),
          // GitHub Pages would otherwise leave out all folders that begin with "_", and turn Markdown into pages.
          { name: '.nojekyll', text: '' },
          // It is looked for at the top of a domain only, which belongs to others when the site is in a folder.
          ...(security && base === '/' ? [{ name, text: security }] : []),
        ]);
        await writeFiles(
          hostFiles,
          [vercelFile, firebaseFile, nginxFile, caddyFile, containerFile].map((file) => file(rules)),
        );
      },
    },
  };
}

/** @throws if the environment’s HSTS is neither absent nor 1, because its meaning is then not known */
function alwaysHttps(given: string | undefined): boolean {
  if (given && given !== '1')
    throw new Error(`HSTS is "${given}", but must be 1, which promises HTTPS for the whole domain, or absent.`);
  return given === '1';
}

async function readRedirects(root: string): Promise<Redirect[]> {
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
    if (await exists(from))
      problems.push({ ...place, message: 'The site has this address itself.', hint: 'Remove the entry.' });
    if (!(await exists(to))) problems.push({ ...place, message: `The site has no "${to}".`, hint: 'Correct "to".' });
  }
  if (problems.length) throw new ContentError(problems);
}

/** Gives each page its old anchors and its policy; returns the scripts and style sheets of all pages. */
async function finishPages(built: string, anchors: readonly Redirect[]): Promise<Inline> {
  const inline: Inline[] = [];
  const files = await readdir(built, { recursive: true });
  for (const file of files.filter((file) => file.endsWith('.html'))) {
    const path = `/${file.replace(/\\/g, '/').replace(/(^|\/)index\.html$/, '$1')}`;
    let page = await readFile(join(built, file), 'utf8');
    for (const { from, to } of anchors) {
      const [old, now] = [split(from), split(to).anchor];
      // An anchor that moved to the top of its page needs nothing: browsers show the top for an unknown anchor.
      if (old.path === path && old.anchor && now) page = keepAnchor(page, old.anchor, now);
    }
    inline.push(inlineIn(page));
    await writeFile(join(built, file), withPolicy(page));
  }
  return union(inline);
}

/** Makes the folder of a file. @returns the file */
async function madeFolder(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  return file;
}

async function writeFiles(folder: string, files: readonly HostFile[]): Promise<void> {
  for (const { name, text } of files) await writeFile(await madeFolder(join(folder, name)), text);
}
