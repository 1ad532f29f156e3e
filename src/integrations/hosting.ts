import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caddyFile, containerFile } from '../hosting/caddy.ts';
import { inlineIn, sitePolicy, withPolicy, type Inline } from '../hosting/csp.ts';
import { firebaseFile } from '../hosting/firebase.ts';
import { siteHeaders, type HostFile, type HostRules } from '../hosting/headers.ts';
import { netlifyFiles } from '../hosting/netlify.ts';
import { nginxFile } from '../hosting/nginx.ts';
import { isAnchor, keepAnchors, redirectPage, splitAddress, withPrinted, type Redirect } from '../hosting/redirects.ts';
import { securityTxt } from '../hosting/security-txt.ts';
import { vercelFile } from '../hosting/vercel.ts';
import { atField, ContentError } from '../reader/problems.ts';
import { contentReader } from '../reader/read-content.ts';
import type { Entry } from '../reader/read-log.ts';
import { contentPaths } from '../schemas/content-paths.ts';
import { redirectSchema } from '../schemas/redirect.ts';
import { site } from '../site.ts';
import { afterBuild, type Build } from './after-build.ts';
import { stagedHostFolder } from './safe-build.ts';
import { ensureFolder, writeFiles } from './write-files.ts';

/** Cloudflare Pages ignores longer lines of `_headers`. */
const longestLine = 2000;

/**
 * Prepares a built site for hosts: moved addresses redirect, each page has its security policy, and files tell a host
 * about headers, caching and redirects. Files that a host reads in the published folder are written there; the others
 * are written to `dist.hosts/`, because a host that does not read them would publish them. Must run before outputCheck.
 */
export const hosting = () =>
  afterBuild('hosting', async (build) => {
    const { folder, config, base, toPath, toUrl, logger } = build;
    // The check of the content has found them sound.
    const entries = await contentReader(fileURLToPath(config.root), []).list(contentPaths.redirects, redirectSchema);
    const moved = entries.filter(({ data }) => !isAnchor(data));
    await keepMoved(moved, build);
    const anchors = entries.map(({ data }) => data).filter(isAnchor);
    const inlines = await finishPages(folder, withPrinted(anchors));
    const rules: HostRules = {
      base,
      headers: siteHeaders(sitePolicy(inlines), alwaysHttps(process.env['HSTS'])),
      redirects: moved.map(({ data: { from, to } }) => ({ from: toPath(from), to: toPath(to) })),
    };
    if (Object.entries(rules.headers).some(([name, value]) => `${name}: ${value}`.length > longestLine)) {
      logger.warn(`The security policy is longer than the ${longestLine} characters that Cloudflare Pages reads.`);
    }
    await writeFiles(folder, [
      ...netlifyFiles(rules),
      // GitHub Pages would otherwise omit all folders that begin with "_", and turn Markdown into pages.
      { name: '.nojekyll', text: '' },
      // It is read at the top of a domain only, which belongs to others when the site is in a folder.
      ...(base === '/' ? securityFiles(toUrl) : []),
    ]);
    const hostFiles = [vercelFile, firebaseFile, nginxFile, caddyFile, containerFile].map((file) => file(rules));
    await writeFiles(stagedHostFolder(folder), hostFiles);
  });

/**
 * Writes a page that redirects for each moved page, and a copy of each moved file, which cannot redirect by itself.
 * @throws if it would take the place of a file of the site, of which the check does not know all
 */
async function keepMoved(moved: readonly Entry<Redirect>[], { folder, toPath, toUrl }: Build): Promise<void> {
  for (const entry of moved) {
    const { from, to } = entry.data;
    const name = from.endsWith('/') ? `${from}index.html` : from;
    if (existsSync(join(folder, name)))
      throw new ContentError([
        { ...atField(entry, 'from'), message: `"${from}" still exists.`, hint: 'Remove the entry, or correct "from".' },
      ]);
    if (name === from) await copyFile(join(folder, to), await ensureFolder(join(folder, from)));
    else await writeFiles(folder, [{ name, text: redirectPage(toPath(to), toUrl(to), site.language) }]);
  }
}

/** @throws if the environment’s HSTS is neither absent nor 1, because its meaning is then unclear */
function alwaysHttps(given: string | undefined): boolean {
  if (given && given !== '1')
    throw new Error(`HSTS is "${given}", but must be 1, which promises HTTPS for the whole domain, or absent.`);
  return given === '1';
}

/** The file with the contact for security researchers, if the site has one. */
function securityFiles(toUrl: (path: string) => string): HostFile[] {
  const name = '/.well-known/security.txt';
  const contacts = [site.contact && `mailto:${site.contact}`, site.repository && `${site.repository}/issues`];
  const text = securityTxt(
    contacts.filter((contact) => contact !== undefined),
    toUrl(name),
    new Date(),
  );
  return text ? [{ name, text }] : [];
}

/** Adds old anchors and the policy to each page. @returns the scripts and style sheets of each */
async function finishPages(built: string, anchors: readonly Redirect[]): Promise<Inline[]> {
  const all: Inline[] = [];
  const files = await readdir(built, { recursive: true });
  for (const file of files.filter((file) => file.endsWith('.html'))) {
    const path = `/${file.replace(/\\/g, '/').replace(/(^|\/)index\.html$/, '$1')}`;
    const moved = anchors.flatMap(({ from, to }) => {
      const [old, now] = [splitAddress(from), splitAddress(to).anchor];
      // An anchor that moved to the top of its page needs nothing: browsers show the top for an unknown anchor.
      return old.path === path && old.anchor && now ? [[old.anchor, now] as const] : [];
    });
    const page = keepAnchors(await readFile(join(built, file), 'utf8'), moved);
    const inline = inlineIn(page);
    all.push(inline);
    await writeFile(join(built, file), withPolicy(page, inline));
  }
  return all;
}
