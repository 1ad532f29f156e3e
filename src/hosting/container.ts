import type { HostFile, Rules } from './rules.ts';

/** A small container that serves the site with Caddy, to be built where `dist/` and `dist.hosts/` lie. */
export const containerFile = ({ base }: Rules): HostFile => ({
  name: 'Containerfile',
  text: `FROM docker.io/library/caddy:2-alpine
COPY dist.hosts/Caddyfile /etc/caddy/Caddyfile
COPY dist /srv${base.replace(/\/$/, '')}
USER nobody
EXPOSE 8080
`,
});
