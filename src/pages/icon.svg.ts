import type { APIRoute } from 'astro';
import { logo } from '../images/logo.ts';
import { tokenColour } from '../styles/token-values.ts';

const colours = (scheme: 'light' | 'dark') =>
  `svg{color:${tokenColour('ink', scheme)};--green:${tokenColour('green', scheme)}}`;
const style = `<style>${colours('light')}@media (prefers-color-scheme:dark){${colours('dark')}}</style>`;

/** The icon of the site, in the colours of the browser's scheme. */
export const GET: APIRoute = () =>
  new Response(logo('currentColor', 'var(--green)', 32).replace('>', `>${style}`), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
