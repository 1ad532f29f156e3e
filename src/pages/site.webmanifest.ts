import type { APIRoute } from 'astro';
import { iconFile } from '../images/icon.ts';
import { tokenColour } from '../styles/token-values.ts';
import { href } from '../urls.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: `${site.name}: ${site.tagline}`,
    short_name: site.name,
    lang: site.language,
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    background_color: tokenColour('paper'),
    theme_color: tokenColour('paper'),
    icons: [iconFile('icon-192'), iconFile('icon-512')].map(({ path, sizes }) => ({
      src: href(path),
      sizes,
      type: 'image/png',
      purpose: 'any',
    })),
  });
