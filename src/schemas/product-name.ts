import { text } from './fields';

/** One name of content/product-names.yaml: a number after it is part of the name. */
export const productNameSchema = text(40);
