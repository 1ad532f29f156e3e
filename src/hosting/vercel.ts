import { caching, contentType, contentTypes, hashedFolder, type Headers } from './headers.ts';
import type { HostFile, Rules } from './rules.ts';

const list = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The file that Vercel reads at the top of what is deployed. No two rules set the same header. */
export const vercelFile = ({ base, headers, redirects }: Rules): HostFile => ({
  name: 'vercel.json',
  text: `${JSON.stringify(
    {
      trailingSlash: true,
      redirects: redirects.map(({ from, to }) => ({ source: from, destination: to, permanent: true })),
      headers: [
        { source: '/(.*)', headers: list(headers) },
        { source: `${base}((?!${hashedFolder}).*)`, headers: list(caching.other) },
        { source: `${base}${hashedFolder}(.*)`, headers: list(caching.hashed) },
        ...Object.keys(contentTypes)
          .filter((ending) => ending !== 'html')
          .map((ending) => ({
            source: `/(.*)\\.${ending}`,
            headers: list({ 'Content-Type': contentType(ending) ?? '' }),
          })),
      ],
    },
    null,
    2,
  )}\n`,
});
