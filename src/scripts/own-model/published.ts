import type { whichNumber } from '../../model/which-number.ts';

/** What the page says of the published model. */
const { dataset } = document.querySelector<HTMLElement>('[data-own-model-files]') as HTMLElement;

/** Addresses of its file and of the names. */
export const files = { model: dataset['model'] ?? '', names: dataset['names'] ?? '' };
export const model = JSON.parse(dataset['ownModelFiles'] ?? '') as Parameters<typeof whichNumber>[0];
