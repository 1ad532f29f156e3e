import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the content in a folder of its own, in which a test breaks one thing. */
export class ContentCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'an-open-case-'));

  constructor() {
    cpSync('content', join(this.root, 'content'), { recursive: true });
  }

  /** Replaces a text that must be there once or more; the first is replaced. */
  replace(file: string, from: string | RegExp, to: string | ((found: string) => string)): void {
    const before = this.read(file);
    const after = before.replace(from, to as string);
    if (after === before) throw new Error(`${file} holds no ${from}`);
    this.write(file, after);
  }

  append(file: string, text: string): void {
    this.write(file, this.read(file) + text);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  /** Adds what a real build needs beside the content. */
  addCode(): void {
    for (const part of ['src', 'public', 'astro.config.mjs', 'tailwind.config.ts', 'package.json', 'tsconfig.json']) {
      cpSync(part, join(this.root, part), { recursive: true });
    }
    // One link a package, so that what Astro and Vite keep in node_modules is the copy's own.
    mkdirSync(join(this.root, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((name) => !['.astro', '.vite'].includes(name))) {
      symlinkSync(resolve('node_modules', name), join(this.root, 'node_modules', name));
    }
  }

  /** Builds the site of the copy, for which its code must be there. */
  build(settings: NodeJS.ProcessEnv = {}): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build'], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', ...settings },
    });
    return { status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
