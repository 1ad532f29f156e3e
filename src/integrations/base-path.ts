import type { AstroConfig } from 'astro';

/** The folder in which the site will live, with a slash at both ends. */
export const basePath = ({ base }: Pick<AstroConfig, 'base'>): string => `/${base}/`.replace(/\/+/g, '/');
