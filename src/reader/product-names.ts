import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPaths } from '../schemas/content-paths.ts';
import { perFile } from './per-file.ts';
import { decode, withoutForbidden } from './text-file.ts';
import { readYamlList } from './yaml.ts';

const namesIn = perFile('product names', (text, file) =>
  readYamlList(text, file).entries.map(({ value }) => String(value)),
);

/**
 * The names of content/product-names.yaml as they are now; none if it is not as it should be, which the check reports.
 * @param root folder that holds `content/`
 */
export function readProductNames(root = '.'): readonly string[] {
  const file = decode(readFileSync(join(root, contentPaths.productNames)));
  return 'text' in file ? namesIn(withoutForbidden(file.text), contentPaths.productNames) : [];
}
