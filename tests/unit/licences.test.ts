import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { licenceFiles } from '../../src/pages/[licences].txt.ts';
import { shippedPackages } from '../shipped-packages.ts';

test('the licence of each package that reaches readers is passed on with it', () => {
  const files = Object.values(licenceFiles).flat();
  expect(files.map(dirname).sort()).toEqual(shippedPackages());
  expect(files.filter((file) => !existsSync(`node_modules/${file}`))).toEqual([]);
});
