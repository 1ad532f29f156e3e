import { z } from 'astro/zod';
import { text } from './fields.ts';
import { partChoices } from './system-parts.ts';

/** What content/ and links know of an interactive figure. */
interface Figure {
  /**
   * The query parameter that holds its settings, as in `?f5=extra.30_never.13`. Shared links hold it, so it never
   * changes.
   */
  key: string;
  /** The data sets that it shows. */
  data: readonly string[];
  /** The schema of content/figures/<name>.yaml: the texts that every figure has, and what it has besides. */
  texts: z.ZodObject;
}

const texts = {
  title: text(120).describe(
    'what it is about, in small type: its finding is the sentence that follows from its settings',
  ),
  subtitle: text(240).describe('what it shows, in which unit, as of when'),
  ask: text(120).describe('what the reader can do with it, for the screen only'),
  note: text(720).describe('what the model leaves out, and what is our assumption'),
  table: text(60).describe('what opens the table of its numbers, such as: Show as a table'),
};
const nameOf = (what: string) => text(60).describe(what);
const label = text(80).describe('a label in the words of a reader');
const short = text(16).describe('a short name');

/**
 * The interactive figures by name. An author's <InteractiveFigure name="…"> must be one of these; src/figures/ has a
 * folder for each, and src/figures/registry.ts what it is made of.
 */
export const interactiveFigures = {
  'break-even': {
    key: 'f4',
    data: ['break-even-inputs', 'break-even-examples', 'token-prices'],
    texts: z.strictObject({
      ...texts,
      model: nameOf('the open model at hosts and on own machines, as content/data/token-prices.csv names it'),
      compare: nameOf('the closed model that is compared at first, as content/data/token-prices.csv names it'),
      tableModels: z.array(nameOf('a closed model of content/data/token-prices.csv')).min(1, 'must name at least one'),
      example: nameOf('the row of content/data/break-even-examples.csv with which the figure begins'),
      homeModel: nameOf('the model whose speed at home is in content/data/break-even-inputs.csv'),
    }),
  },
  'many-eyes': {
    key: 'f5',
    data: ['many-eyes'],
    texts: z.strictObject(texts),
  },
  'months-behind': {
    key: 'f1',
    data: ['capability-scores'],
    texts: z.strictObject(texts),
  },
  'ways-out': {
    key: 'f2',
    data: ['ways-out-parts', 'ways-out-events'],
    texts: z.strictObject({
      ...texts,
      stacks: z
        .array(
          z.strictObject({
            label: text(30).describe('its name'),
            inText: text(20).describe('the same in a sentence, before “you go on”'),
            model: z.enum(partChoices.model),
            place: z.enum(partChoices.place),
            entry: z.enum(partChoices.entry),
            tuning: z.enum(partChoices.tuning),
            index: z.enum(partChoices.index),
            app: z.enum(partChoices.app),
          }),
        )
        .min(1, 'must hold at least one')
        .max(3, 'must hold at most three, or the table of outcomes gets too wide')
        .describe('systems that people really build; the figure begins with the first'),
    }),
  },
  'where-data-goes': {
    key: 'f3',
    data: ['where-data-goes'],
    texts: z.strictObject({
      ...texts,
      setups: z.strictObject({ chatbot: label, api: label, host: label, server: label, laptop: label }),
      shortNames: z
        .strictObject({ chatbot: short, api: short, host: short, server: short, laptop: short })
        .describe('the set-ups for a phone: words of at most seven letters'),
      switches: z.strictObject({
        training: label,
        temporary: label,
        zero: label,
        stored: label,
        cloud: label,
        cloudoff: label,
        port: label,
      }),
      nobody: z
        .strictObject({ local: text(200), cloudoff: text(200) })
        .describe('why no company gets it, while the cloud features of the local tool are on or off'),
    }),
  },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof interactiveFigures;
export const figureNames = Object.keys(interactiveFigures) as [FigureName, ...FigureName[]];

type Schemas = { [N in FigureName]: (typeof interactiveFigures)[N]['texts'] };
export const figureSchemas = Object.fromEntries(
  figureNames.map((name) => [name, interactiveFigures[name].texts]),
) as Schemas;

/** The texts of one figure. */
export type FigureTexts<N extends FigureName = FigureName> = z.output<Schemas[N]>;
