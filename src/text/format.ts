export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text as far as a line has room for it. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** A text with a full stop, unless it already ends in punctuation, which may stand inside of quotation marks. */
export const withFullStop = (text: string): string => `${text}${/[.?!…][”’]?$/.test(text) ? '' : '.'}`;

/** A text as a sentence: with a capital and a full stop. */
export const sentence = (text: string): string => withFullStop(capitalise(text));

/** Whether the note to a verdict continues its word, as in "on …"; any other note follows after a colon. */
export const continuesVerdict = (note: string): boolean => note.startsWith('on ');

/** An argument as lists name it. */
export const argumentName = ({ order, kicker }: { order: number; kicker: string }): string => `${order}. ${kicker}`;
