import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';

/** A finished build, before it takes the place of the last one. */
export interface Build extends Pick<HookParameters<'astro:build:done'>, 'assets' | 'logger'> {
  /** The folder with the site's files. */
  folder: string;
  config: AstroConfig;
  /** The folder in which the site will live, with a slash at both ends. */
  base: string;
  /** An address from the site's own root with that folder; and with scheme and host. */
  toPath: (path: string) => string;
  toUrl: (path: string) => string;
}

/** An integration that works on a finished build. */
export function afterBuild(name: string, work: (build: Build) => Promise<void>): AstroIntegration {
  let config: AstroConfig;
  return {
    name,
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const base = `/${config.base}/`.replace(/\/+/g, '/');
        const toPath = (path: string) => base + path.slice(1);
        const toUrl = (path: string) => new URL(toPath(path), config.site).href;
        await work({ folder: fileURLToPath(dir), config, base, toPath, toUrl, assets, logger });
      },
    },
  };
}
