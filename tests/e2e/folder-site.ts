import { ContentCopy } from '../authors/content-copy.ts';

/** Where the copy of the project lies, whose site is built into `dist/` in it. */
export const folderSite = 'test-results/in-a-folder';

/** Where that site says that it lives. */
export const origin = 'https://example.org';
export const base = '/open-case/';

/** Builds a copy of the site for a folder of a host, with addresses that moved. */
export function buildFolderSite(): void {
  const copy = new ContentCopy(folderSite);
  copy.addCode();
  copy.write(
    'content/redirects.yaml',
    [
      '- { from: /old/, to: "/claims/#gap-is-closing", why: A test. }',
      '- { from: "/claims/#old", to: "/claims/#gap-is-closing", why: A test. }',
      '- { from: /data/old.csv, to: /data/leaks.csv, why: A test. }',
    ].join('\n'),
  );
  // Without the last slash, as people write it.
  const { status, output } = copy.build({ BASE_PATH: base.slice(0, -1), SITE_URL: origin });
  if (status !== 0) throw new Error(`The site in a folder cannot be built:\n${output}`);
}
