import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A built site with the files for hosts beside it. */
export interface Build {
  dist: string;
  hosts: string;
  base: string;
}

/** A host that can be started on this machine. */
export interface Host {
  name: string;
  /** Whether the site can be served from a folder with this host's own configuration. */
  folder: boolean;
  /** Installs the program if it can. @returns its path @throws with what is missing */
  get: () => string;
  /** Writes what the program needs into `work`, which is empty, and returns how to start it. */
  command: (program: string, build: Build, work: string, port: number) => { args: string[]; env?: NodeJS.ProcessEnv };
}

/** A program from Debian, installed when this runs as root. */
function fromDebian(name: string): string {
  const places = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((folder) => join(folder, name));
  const found = () => places.find((place) => existsSync(place));
  if (!found() && process.getuid?.() === 0) {
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore' });
    } catch {
      // Reported below, as for every other reason why it is not there.
    }
  }
  const program = found();
  if (!program) throw new Error(`${name} is missing; on Debian, as root: apt-get install ${name}`);
  return program;
}

/** A program from npm, in one version, in a folder outside the project that later runs use again. */
function fromNpm(name: string, version: string, program = name): string {
  const place = join(tmpdir(), 'an-open-case-hosts', `${name}-${version}`);
  const script = join(place, 'node_modules', '.bin', program);
  if (existsSync(script)) return script;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `${name}@${version}`], {
      cwd: place,
      stdio: 'ignore',
      timeout: 8 * 60_000,
    });
  } catch {
    throw new Error(`${name}@${version} could not be installed from npm`);
  }
  return script;
}

/** The folder that a host publishes: the site itself, or one that holds it under its folder's name. */
function publish({ dist, base }: Build, work: string): string {
  if (base === '/') return resolve(dist);
  const site = join(work, 'www', base);
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(resolve(dist), site.replace(/\/$/, ''));
  return join(work, 'www');
}

export const hosts: Host[] = [
  {
    name: 'nginx',
    folder: true,
    get: () => fromDebian('nginx'),
    command: (_, build, work, port) => {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const conf = [
        'daemon off;',
        // The only user that may read a folder of root's.
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${work}/nginx.pid;`,
        'events {}',
        'http {',
        '  access_log off;',
        ...temporary.map((name) => `  ${name}_temp_path ${work}/${name};`),
        '  server {',
        `    listen 127.0.0.1:${port};`,
        `    root ${publish(build, work)};`,
        `    include ${resolve(build.hosts)}/nginx.conf;`,
        '  }',
        '}',
      ];
      writeFileSync(join(work, 'server.conf'), conf.join('\n'));
      return { args: ['-e', 'stderr', '-p', work, '-c', join(work, 'server.conf')] };
    },
  },
  {
    name: 'Caddy',
    folder: true,
    get: () => fromDebian('caddy'),
    command: (_, build, work, port) => ({
      args: ['run', '--adapter', 'caddyfile', '--config', join(build.hosts, 'Caddyfile')],
      env: {
        SITE_ADDRESS: `http://localhost:${port}`,
        SITE_ROOT: publish(build, work),
        CADDY_ADMIN: 'off',
        HOME: work,
        XDG_DATA_HOME: work,
        XDG_CONFIG_HOME: work,
      },
    }),
  },
  {
    name: 'Cloudflare Pages (wrangler)',
    folder: false,
    get: () => fromNpm('wrangler', '4.164.0'),
    command: (_, { dist }, work, port) => ({
      args: ['pages', 'dev', resolve(dist), '--port', String(port), '--ip', '127.0.0.1', '--persist-to', work],
      env: { WRANGLER_SEND_METRICS: 'false', CI: '1', HOME: work },
    }),
  },
  {
    name: 'Firebase (superstatic)',
    folder: false,
    get: () => fromNpm('superstatic', '11.0.0'),
    command: (_, { dist, hosts }, work, port) => {
      cpSync(join(hosts, 'firebase.json'), join(work, 'firebase.json'));
      symlinkSync(resolve(dist), join(work, 'dist'));
      return {
        args: ['--port', String(port), '--host', 'localhost', '--config', 'firebase.json', '--compression'],
      };
    },
  },
  {
    name: 'Netlify (netlify-cli)',
    folder: false,
    get: () => fromNpm('netlify-cli', '27.10.2', 'netlify'),
    command: (_, { dist }, work, port) => {
      cpSync(resolve(dist), join(work, 'dist'), { recursive: true });
      return {
        args: [
          'dev',
          '--offline',
          '--dir',
          'dist',
          '--port',
          String(port),
          '--framework',
          '#static',
          '--no-open',
          '--internal-disable-edge-functions',
        ],
        env: { CI: '1', HOME: work, NETLIFY_AUTH_TOKEN: '' },
      };
    },
  },
  {
    name: 'Vercel (vercel dev)',
    folder: false,
    get: () => fromNpm('vercel', '60.1.3'),
    command: (_, { dist, hosts }, work, port) => {
      cpSync(resolve(dist), work, { recursive: true });
      cpSync(join(hosts, 'vercel.json'), join(work, 'vercel.json'));
      return {
        args: ['dev', '--local', '--yes', '--listen', `127.0.0.1:${port}`],
        env: { CI: '1', HOME: work, VERCEL_TELEMETRY_DISABLED: '1' },
      };
    },
  },
];

/** A port that nobody uses. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Waits until a server replies. @throws with its last output if it ends, or does not reply in time */
async function started(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const end = Date.now() + 3 * 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ended by itself: ${output()}`);
    if (Date.now() > end) throw new Error(`did not reply: ${output()}`);
    // Read to its end: a connection that closes over an unread body brings Node down.
    const reply = await fetch(origin, { redirect: 'manual' }).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    );
    if (reply) return;
    await wait(100);
  }
}

/**
 * Starts a host, uses it, and ends it.
 * @throws with the reason if the host does not start
 */
export async function withHost<T>(host: Host, build: Build, use: (origin: string) => Promise<T>): Promise<T> {
  const program = host.get();
  const work = mkdtempSync(join(tmpdir(), 'an-open-case-host-'));
  const port = await freePort();
  const { args, env } = host.command(program, build, work, port);
  let output = '';
  const child = spawn(program, args, { cwd: work, env: { ...process.env, ...env }, detached: true });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (output = (output + part).slice(-2000)));
  const ended = new Promise((done) => child.once('close', done));
  try {
    const origin = `http://localhost:${port}`;
    await started(origin, child, () => output.trim().split('\n').slice(-3).join(' '));
    return await use(origin);
  } finally {
    // The program and those that it started, and nobody else.
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  }
}
