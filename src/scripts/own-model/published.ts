import type { whichNumber } from '../../model/which-number.ts';
import { find } from './output.ts';

/** What the page says of the published model. */
const { dataset } = find<HTMLElement>(document, '[data-own-model-files]');

/** Addresses of its file and of the names. */
export const files = { model: dataset['model'] ?? '', names: dataset['names'] ?? '' };
export const model = JSON.parse(dataset['ownModelFiles'] ?? '') as Parameters<typeof whichNumber>[0];
