import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A copy of the content in a folder of its own, in which a test breaks one thing. */
export class ContentCopy {
  readonly root: string;

  /** @param root where the copy goes; what stands there is removed */
  constructor(root = mkdtempSync(join(tmpdir(), 'an-open-case-'))) {
    this.root = root;
    this.remove();
    cpSync('content', join(this.root, 'content'), { recursive: true });
  }

  /** Replaces a text that must be there once or more; the first is replaced. */
  replace(file: string, from: string | RegExp, to: string): void {
    const before = readFileSync(join(this.root, file), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} holds no ${from}`);
    this.write(file, after);
  }

  append(file: string, text: string): void {
    this.write(file, readFileSync(join(this.root, file), 'utf8') + text);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  copy(from: string, to: string): void {
    cpSync(join(this.root, from), join(this.root, to));
  }

  /** Adds what a real build needs beside the content. */
  addCode(): void {
    const cutFonts = '.astro/fonts';
    const parts = [
      'src',
      'public',
      'astro.config.mjs',
      'tailwind.config.ts',
      'package.json',
      'tsconfig.json',
      cutFonts,
    ];
    for (const part of parts.filter((part) => existsSync(part)))
      cpSync(part, join(this.root, part), { recursive: true });
    // One link a package, so that what Astro and Vite keep in node_modules is the copy's own.
    mkdirSync(join(this.root, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((name) => !['.astro', '.vite'].includes(name))) {
      symlinkSync(resolve('node_modules', name), join(this.root, 'node_modules', name));
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
