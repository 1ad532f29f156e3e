import { caching, contentType, contentTypes, hashedFolder, type Headers } from './headers.ts';
import type { HostFile, Rules } from './rules.ts';

const list = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The file that Firebase Hosting reads where its command is run. Where two rules match, the later one holds. */
export const firebaseFile = ({ base, headers, redirects }: Rules): HostFile => ({
  name: 'firebase.json',
  text: `${JSON.stringify(
    {
      hosting: {
        // In a folder: what holds it, with its name.
        public: base === '/' ? 'dist' : 'www',
        ignore: ['firebase.json', '**/_headers', '**/_redirects'],
        trailingSlash: true,
        redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, type: 301 })),
        headers: [
          { source: '**', headers: list({ ...headers, ...caching.other }) },
          { source: `${base}${hashedFolder}**`, headers: list(caching.hashed) },
          ...Object.keys(contentTypes)
            .filter((ending) => ending !== 'html')
            .map((ending) => ({
              source: `**/*.${ending}`,
              headers: list({ 'Content-Type': contentType(ending) ?? '' }),
            })),
        ],
      },
    },
    null,
    2,
  )}\n`,
});
