import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { modelCard } from '../model/card';
import { readModel } from '../model/model-file';
import { placeNames, readPlaces } from '../model/places';
import { modelFile } from '../schemas/places';
import { once } from './once';
import { getDataset } from './queries';

/** The model that the site publishes: its file, what is in it, its card, and the SHA-256 of the file. */
export const getOwnModel = once(async () => {
  const file = readFileSync(modelFile);
  const { csv } = await getDataset(placeNames);
  const hash = createHash('sha256').update(file).digest('hex');
  return { file, hash, model: readModel(file), card: modelCard(file, readPlaces(csv)) };
});
