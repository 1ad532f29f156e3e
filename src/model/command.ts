import { readFileSync, writeFileSync } from 'node:fs';
import { writeModel } from './model-file.ts';
import { readPlaces } from './places.ts';
import { makeModel } from './recipe.ts';

/** `npm run train`: makes the file of the model from the names, without a browser. */
const places = readPlaces(readFileSync('content/data/place-names.csv', 'utf8'));
const { model, steps } = makeModel(places);
let told = 0;
for (const { seen, total } of steps) {
  const quarter = Math.floor((4 * seen) / total);
  if (quarter > told) process.stdout.write(`${quarter * 25}%\n`);
  told = quarter;
}
writeFileSync('content/model/place-names.safetensors', writeModel(model));
