import { readProductNames } from '../reader/product-names.ts';
import { once } from './once.ts';

/** The names that a number may follow as part of the name. */
export const getProductNames = once(() => readProductNames());
