import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * An image that is drawn again only when its input changes; the files are in `.astro/`.
 * @param kind name of a folder there
 * @param input everything that the image depends on
 */
export async function cachedImage(kind: string, input: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const folder = `.astro/${kind}`;
  const file = `${folder}/${createHash('sha256').update(input).digest('hex').slice(0, 20)}.png`;
  const cached = await readFile(file).catch(() => undefined);
  if (cached) return cached;
  const png = await draw();
  await mkdir(folder, { recursive: true });
  await writeFile(file, png);
  return png;
}
