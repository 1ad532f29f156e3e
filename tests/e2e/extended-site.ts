import { spawnSync } from 'node:child_process';
import { ContentCopy } from '../authors/content-copy.ts';

/** Where the copy of the project lies, whose site is built into `dist/` in it. */
export const extendedSite = 'test-results/extended-site';

/** Where that site says that it lives. */
export const origin = 'https://example.org';
export const base = '/open-case/';

/** Builds a copy of the site for a folder of a host, with a sixth article and with addresses that moved. */
export function buildExtendedSite(): void {
  const copy = new ContentCopy(extendedSite);
  copy.addCode();
  copy.copy('content/articles/efficiency.mdx', 'content/articles/a-sixth.mdx');
  copy.replace('content/articles/a-sixth.mdx', /^order: .*$/m, 'order: 6');
  copy.replace('content/articles/a-sixth.mdx', /^title: .*$/m, 'title: A sixth argument');
  copy.write(
    'content/redirects.yaml',
    [
      '- { from: /old/, to: "/claims/#gap-is-closing", why: A test. }',
      '- { from: "/claims/#old", to: "/claims/#gap-is-closing", why: A test. }',
      '- { from: /data/old.csv, to: /data/leaks.csv, why: A test. }',
    ].join('\n'),
  );
  // Without the last slash, as people write it.
  const env = { ...process.env, NODE_ENV: 'production', BASE_PATH: base.slice(0, -1), SITE_URL: origin };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build'], {
    cwd: copy.root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extended site cannot be built:\n${stdout}${stderr}`);
}
