import { caching, hashedFolder, headerList, typeRules, type HostFile, type HostRules } from './headers.ts';

/** The file that Firebase Hosting reads where its command is run. If two rules match, the later one applies. */
export const firebaseFile = ({ base, headers, redirects }: HostRules): HostFile => {
  const hosting = {
    // For a site in a folder: the parent of that folder.
    public: base === '/' ? 'dist' : 'www',
    ignore: ['firebase.json', '**/_headers', '**/_redirects'],
    trailingSlash: true,
    redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, type: 301 })),
    headers: [
      { source: '**', headers: headerList({ ...headers, ...caching.other }) },
      { source: `${base}${hashedFolder}**`, headers: headerList(caching.hashed) },
      ...typeRules((extension) => `**/*.${extension}`),
    ],
  };
  return { name: 'firebase.json', text: `${JSON.stringify({ hosting }, null, 2)}\n` };
};
