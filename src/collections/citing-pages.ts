import { citedBy } from '../bibliography/cited-by';
import { once } from './once';
import { getPageTexts } from './page-texts';
import { textKeys } from './render-text';

/** The pages that cite each source, by its key: in their texts, or in the lists that they show. */
export const getCitingPages = once(async () =>
  citedBy(
    await Promise.all(
      (await getPageTexts()).map(async ({ path, name, entries, furtherKeys }) => ({
        path,
        name,
        keys: [...(await Promise.all(entries.map(textKeys))).flat(), ...furtherKeys],
      })),
    ),
  ),
);
