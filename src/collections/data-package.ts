import type { Source } from '../schemas/source.ts';
import { datasetKeys, type Dataset } from '../reader/dataset.ts';
import { site } from '../site.ts';
import type { Field } from '../schemas/dataset.ts';

const licences = {
  'CC-BY-4.0': {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: site.textLicence,
  },
};

/**
 * All data sets as a Data Package (https://datapackage.org/standard/data-package/), for programs.
 * @param homepage address of the page that lists them
 */
export function dataPackage(datasets: readonly Dataset[], bibliography: ReadonlyMap<string, Source>, homepage: string) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: site.slug,
    title: `${site.name}: the data`,
    homepage,
    licenses: [licences['CC-BY-4.0']],
    resources: datasets.map((dataset) => ({
      name: dataset.name,
      type: 'table',
      path: `${dataset.name}.csv`,
      title: dataset.title,
      description: dataset.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      licenses: [licences[dataset.licence]],
      updated: dataset.date,
      sources: datasetKeys(dataset).map((key) => ({
        key,
        title: bibliography.get(key)?.title,
        path: bibliography.get(key)?.url,
      })),
      schema: { fields: dataset.fields.map(tableField), missingValues: [''] },
    })),
  };
}

/** A column as Table Schema describes it; our own types become strings. */
function tableField({ type, constraints, ...field }: Field) {
  if (type === 'any-date')
    return { ...field, type: 'string', constraints: { ...constraints, pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } };
  return { ...field, type: type === 'source' || type === 'article' ? 'string' : type, constraints };
}
