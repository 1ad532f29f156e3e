import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usedCharacters } from '../../src/fonts/fonts.ts';

test('the fonts hold the basic characters and the accents that a text has', async () => {
  const root = mkdtempSync(join(tmpdir(), 'fonts-'));
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  writeFileSync(join(root, 'content/articles/a.mdx'), 'Dvořák in São Paulo, x²');
  const used = await usedCharacters(root);
  for (const character of 'aZ0 “”–ã') expect(used).toContain(character);
  // Not in the fonts that we cut, so the check reports it.
  expect(used).not.toContain('ř');
  expect(used).not.toContain('é');
  expect(used).not.toContain('→');
  expect(used).toContain('²');
});
