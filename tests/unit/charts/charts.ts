import { readFileSync } from 'node:fs';
import { chartSchemaFor, kindOf, type Chart } from '../../../src/charts/kinds.ts';
import type { Frame, Mark, Scene } from '../../../src/charts/scene.ts';
import type { Dataset } from '../../../src/reader/dataset.ts';
import { readYamlFields } from '../../../src/reader/yaml.ts';
import type { Field, Row } from '../../../src/schemas/dataset.ts';

/** Charts and data made up for a test, and what is in their drawings. */

export const dataset = (rows: Row[], name = 'set'): Dataset => {
  const fields = Object.keys(rows[0] ?? {}).map((name) => ({ name, type: 'string', title: name, constraints: {} }));
  return { name, rows, date: '2026-03-09', fields: fields as Field[] } as unknown as Dataset;
};
const words = { title: 'T', subtitle: 'S', description: 'D', note: 'N.' };
export const chart = (kind: Chart['kind'], options: object): Chart =>
  chartSchemaFor({ kind }).parse({ kind, data: ['set'], ...words, ...options });
export const draw = (given: Chart, rows: Row[], frame: Frame, ...more: Row[][]): Scene =>
  kindOf(given).drawing(
    given,
    [rows, ...more].map((rows) => dataset(rows)),
  )?.(frame) ?? { height: 0, marks: [] };

/** A chart of content/charts/ as it is. */
export const published = (name: string): Chart => {
  const file = `content/charts/${name}.yaml`;
  const fields = readYamlFields(readFileSync(file, 'utf8'), file).entry?.value;
  return chartSchemaFor(fields).parse(fields);
};

/** Every mark of a drawing, those in groups and bands included. */
const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.mark === 'band' || mark.mark === 'group' ? flat(mark.marks) : [mark]));
export const all = <K extends Mark['mark']>({ marks }: Pick<Scene, 'marks'>, kind: K) =>
  flat(marks).filter((mark): mark is Extract<Mark, { mark: K }> => mark.mark === kind);
export const textsOf = (scene: Pick<Scene, 'marks'>) => all(scene, 'text').map(({ text }) => text);

export const labels = { columns: ['name'], title: 'Name' };
export const row = (name: string, value: number, more: Row = {}): Row => ({ name, value, ...more });
