import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { caddyFile, containerFile } from '../hosting/caddy';
import { headerPolicy, inlineIn, union, withPolicy, type Inline } from '../hosting/csp';
import { firebaseFile } from '../hosting/firebase';
import { siteHeaders, type HostFile, type HostRules } from '../hosting/headers';
import { checkRedirects, readRedirects, writeMoved } from '../hosting/moved-addresses';
import { netlifyFiles } from '../hosting/netlify';
import { nginxFile } from '../hosting/nginx';
import { isAnchor, keepAnchor, split, withPrinted, type Redirect } from '../hosting/redirects';
import { securityTxt } from '../hosting/security-txt';
import { vercelFile } from '../hosting/vercel';
import { writeFiles } from '../hosting/write-files';
import { site } from '../site';
import { basePath } from './base-path';
import { hostFolder, stagingFolder } from './safe-build';

/** Cloudflare Pages ignores longer lines of `_headers`. */
const longestLine = 2000;

/**
 * Prepares a built site for hosts: moved addresses redirect, each page has its security policy, and files tell a host
 * about headers, caching and redirects. Files that a host reads in the published folder are written there; the others
 * are written to `dist.hosts/`, because a host that does not read them would publish them. Must run before outputCheck.
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
        hostFiles = stagingFolder(hostFolder(fileURLToPath(config.outDir).replace(/[\\/]$/, '')));
        base = basePath(config);
        origin = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const built = fileURLToPath(dir);
        const href = (path: string) => base + path.slice(1);
        const redirects = await readRedirects(root);
        await checkRedirects(redirects, built);
        const moved = redirects.filter((redirect) => !isAnchor(redirect));
        await writeMoved(moved, built, href, origin);
        const inline = await finishPages(built, withPrinted(redirects.filter(isAnchor)));
        const rules: HostRules = {
          base,
          headers: siteHeaders(headerPolicy(inline), alwaysHttps(process.env['HSTS'])),
          redirects: moved.map(({ from, to }) => ({ from: href(from), to: href(to) })),
        };
        if (Object.entries(rules.headers).some(([name, value]) => `${name}: ${value}`.length > longestLine)) {
          logger.warn(`The security policy is longer than the ${longestLine} characters that Cloudflare Pages reads.`);
        }
        await writeFiles(built, [
          ...netlifyFiles(rules),
          // GitHub Pages would otherwise omit all folders that begin with "_", and turn Markdown into pages.
          { name: '.nojekyll', text: '' },
          // It is read at the top of a domain only, which belongs to others when the site is in a folder.
          ...(base === '/' ? securityFiles(origin) : []),
        ]);
        await writeFiles(
          hostFiles,
          [vercelFile, firebaseFile, nginxFile, caddyFile, containerFile].map((file) => file(rules)),
        );
      },
    },
  };
}

/** @throws if the environment’s HSTS is neither absent nor 1, because its meaning is then unclear */
function alwaysHttps(given: string | undefined): boolean {
  if (given && given !== '1')
    throw new Error(`HSTS is "${given}", but must be 1, which promises HTTPS for the whole domain, or absent.`);
  return given === '1';
}

/** The file with the contact for security researchers, if the site has one. */
function securityFiles(origin: string | undefined): HostFile[] {
  const name = '/.well-known/security.txt';
  const contacts = [site.contact && `mailto:${site.contact}`, site.repository && `${site.repository}/issues`];
  const text = securityTxt(
    contacts.filter((contact) => contact !== undefined),
    new URL(name, origin).href,
    new Date(),
  );
  return text ? [{ name, text }] : [];
}

/** Adds old anchors and the policy to each page. @returns the scripts and style sheets of all pages */
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
