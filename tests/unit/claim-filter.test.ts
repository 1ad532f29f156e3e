import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verdictIds } from '../../src/schemas/verdict';

const sheet = readFileSync('src/components/claim-filter.css', 'utf8');

test.each(verdictIds)('the style sheet knows the verdict %s: for claims, their groups and the wall', (id) => {
  const rules = new RegExp(
    `\\[value='${id}'\\]:checked\\)\\s+\\[data-part='(\\S+)'\\][^,{]*\\[data-tags='${id}'\\]`,
    'g',
  );
  expect([...sheet.matchAll(rules)].map(([, part]) => part)).toEqual(['claim', 'claim-group', 'wall']);
});
