import { text } from './fields.ts';

/** One name of content/product-names.yaml: a number after it is part of the name. */
export const productNameSchema = text(40);
