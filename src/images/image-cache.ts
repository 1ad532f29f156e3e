import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * A picture that is drawn again only when its recipe changes: the last result lies under `.astro/`.
 * @param kind name of a folder there
 * @param recipe all that the picture depends on
 */
export async function drawnOnce(kind: string, recipe: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const folder = `.astro/${kind}`;
  const file = `${folder}/${createHash('sha256').update(recipe).digest('hex').slice(0, 20)}.png`;
  const drawn = await readFile(file).catch(() => undefined);
  if (drawn) return drawn;
  const png = await draw();
  await mkdir(folder, { recursive: true });
  await writeFile(file, png);
  return png;
}
