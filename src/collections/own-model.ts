import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { modelCard } from '../model/card.ts';
import { readModel } from '../model/model-file.ts';
import { placeNames, readPlaces } from '../model/places.ts';
import { modelFile } from '../schemas/content-paths.ts';
import { once } from './once.ts';
import { getDataset } from './queries.ts';

/** The model that the site publishes: its file, what is in it, its card, and the SHA-256 of the file. */
export const getOwnModel = once(async () => {
  const file = readFileSync(modelFile);
  const { csv } = await getDataset(placeNames);
  const hash = createHash('sha256').update(file).digest('hex');
  return { file, hash, model: readModel(file), card: modelCard(file, readPlaces(csv)) };
});
