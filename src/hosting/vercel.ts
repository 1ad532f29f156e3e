import { caching, hashedFolder, headerList, typeRules, type HostFile, type HostRules } from './headers.ts';

/** The file that Vercel reads in the deployed folder. No two rules set the same header. */
export const vercelFile = ({ base, headers, redirects }: HostRules): HostFile => {
  const config = {
    trailingSlash: true,
    redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true })),
    headers: [
      { source: '/(.*)', headers: headerList(headers) },
      { source: `${base}((?!${hashedFolder}).*)`, headers: headerList(caching.other) },
      { source: `${base}${hashedFolder}(.*)`, headers: headerList(caching.hashed) },
      ...typeRules((extension) => `/(.*)\\.${extension}`),
    ],
  };
  return { name: 'vercel.json', text: `${JSON.stringify(config, null, 2)}\n` };
};
