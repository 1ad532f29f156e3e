import { expect, test } from 'vitest';
import { hLine, text } from '../../../src/charts/marks.ts';
import type { Mark } from '../../../src/charts/scene.ts';
import { signKey } from '../../../src/charts/sign-key.ts';
import { silhouette } from '../../../src/charts/silhouette.ts';

test('a silhouette keeps all marks but words, keys and grids, wherever they are', () => {
  const line = hLine(8, 0, 9, 'open');
  const group = (...marks: Mark[]): Mark => ({ mark: 'group', dx: 1, dy: 2, marks });
  const { marks: key } = signKey([{ side: 'open', text: 'Published' }], 300);
  expect(
    silhouette([line, hLine(9, 0, 9, 'grid'), text(0, 0, 'A word'), ...key, group(text(0, 0, 'Another'), line)]),
  ).toEqual([line, group(line)]);
});
