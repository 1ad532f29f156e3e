import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the benches compare with and measure with, installed on the spot so that `npm ci` stays small. */
export const versions = {
  lighthouse: '13.5.0',
  '@astrojs/starlight': '0.42.4',
  '@11ty/eleventy': '3.1.8',
  '@tensorflow/tfjs': '4.22.0',
  astro: versionHere('astro'),
  '@astrojs/mdx': versionHere('@astrojs/mdx'),
} as const;

function versionHere(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return version;
}

/** A folder outside the project in which a bench installs packages and builds other sites. */
export class Lab {
  readonly root = mkdtempSync(join(tmpdir(), 'an-open-case-bench-'));

  /** Installs packages in the versions above; projects in the folders below find them. */
  install(...names: (keyof typeof versions)[]): void {
    this.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    console.warn(`Installing ${names.map((name) => `${name}@${versions[name]}`).join(', ')} in ${this.root}`);
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', ...names.map((name) => `${name}@${versions[name]}`)],
      { cwd: this.root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }

  /** Path of a file of an installed package, such as a command of it. */
  installed(file: string): string {
    return join(this.root, 'node_modules', file);
  }

  /** Writes a file, and the folders in which it lies. */
  write(file: string, text: string): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
