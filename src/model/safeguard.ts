/** The owner's play with the model: no name that begins with this letter. It is no part of the model or of its file. */
export const refusedLetter = 'S';

export const isRefused = (name: string): boolean => name.toUpperCase().startsWith(refusedLetter);
