import { spawnSync } from 'node:child_process';
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

/** A folder without content, in which a test makes its own. */
export class EmptyContent {
  readonly root: string;

  /** @param root where the folder goes; what stands there is removed */
  constructor(root = mkdtempSync(join(tmpdir(), 'an-open-case-'))) {
    this.root = root;
    this.remove();
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), content);
  }

  /** Removes a file or a folder that must be there. */
  delete(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A copy of the content in a folder of its own, in which a test breaks one thing. */
export class ContentCopy extends EmptyContent {
  /** @param root where the copy goes; what stands there is removed */
  constructor(root?: string) {
    super(root);
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
    // A checkout may have the line ends of Windows.
    return readFileSync(join(this.root, file), 'utf8').replaceAll('\r\n', '\n');
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

  /** Builds the site of the copy, for which its code must be there. */
  build(settings: NodeJS.ProcessEnv = {}): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build'], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', ...settings },
    });
    return { status, output: stdout + stderr };
  }
}
