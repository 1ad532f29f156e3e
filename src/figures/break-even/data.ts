import { z } from 'astro/zod';
import { didYouMean } from '../../text/did-you-mean.ts';
import { defineContract, onSlider, type Fault } from '../shared/contract.ts';
import { inputNames, limits, readPerWritten, volumes, type Data, type Mix, type Offer } from './settings.ts';

const positive = z.number().positive('must be more than 0');
const inputRow = z
  .object({ name: z.enum(inputNames).describe('an input of the figure'), what: z.string(), value: z.number() })
  .superRefine(({ name, value }, context) => {
    const slider = name in limits ? onSlider(limits[name as keyof typeof limits]) : positive;
    for (const { message } of slider.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['value'], message });
  });

/** The mix with which an example reads and writes, if there is one. */
const mixOf = ({ input, output, speed }: { input: number; output: number; speed: string }) =>
  (Object.keys(readPerWritten) as Mix[]).find(
    (mix) => readPerWritten[mix] === input / output && (mix === 'reading') === (speed === 'reading'),
  );
const exampleRow = z
  .object({
    example: z.string(),
    button: z.string().max(14).describe('the example in a word or two'),
    input: positive.describe(
      'as much as "output" or 3 times that at the speed "even", or 10 times at the speed "reading"',
    ),
    output: z.number().refine((mtok) => volumes.includes(mtok), `must be one of ${volumes.join(', ')}`),
    speed: z.enum(['even', 'reading']),
    load: onSlider(limits.load),
    rent: onSlider(limits.rent),
    staff: onSlider(limits.staff),
  })
  .refine(mixOf, { path: ['input'], error: 'is read for each text written in a ratio that the figure cannot show' });
const priceRow = z.object({
  model: z.string(),
  seller: z.string(),
  openness: z.enum(['open', 'closed']),
  input: positive,
  output: positive,
  blended: positive,
  status: z.enum(['current', 'promotional', 'withdrawn', 'historical']),
});
type Price = z.output<typeof priceRow>;

/** A model's name without what stands after a comma, such as from when its price holds. */
const shortName = ({ model }: Price) => model.replace(/,.*/, '');

const offer = ({ input, output }: Price, label: string): Offer => ({
  id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  label,
  readUsd: input,
  writtenUsd: output,
});

/** Closed models on sale, the most expensive first. */
const closedOnSale = (prices: readonly Price[]) =>
  prices
    .filter(({ openness, status }) => openness === 'closed' && status !== 'historical' && status !== 'withdrawn')
    .sort((a, b) => b.blended - a.blended);

/** Open models, with what their hosts ask or asked: an earlier price counts, but nobody sells at a withdrawn one. */
const openOnSale = (prices: readonly Price[]) =>
  prices.filter(({ openness, status }) => openness === 'open' && status !== 'withdrawn');

/** Names in the figure's own file that a data set does not have. */
const unknownNames = (where: string, names: readonly string[], known: readonly string[], dataset: string): Fault[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      where,
      message: `content/data/${dataset}.csv has nothing that the figure can show under the name "${name}".`,
      hint: didYouMean(name, known) ?? `Use one of: ${known.join(', ')}.`,
    }));

export const breakEvenContract = defineContract({
  name: 'break-even',
  rows: { 'break-even-inputs': inputRow, 'break-even-examples': exampleRow, 'token-prices': priceRow },
  keys: {
    'break-even-inputs': { columns: ['name'], needed: inputNames },
    'break-even-examples': { columns: ['example'] },
  },
  faults: (
    { 'break-even-inputs': inputs, 'break-even-examples': examples, 'token-prices': prices },
    { model, compare, tableModels, example, homeModel },
  ) => {
    const open = openOnSale(prices.rows).map((price) => price.model);
    const closed = closedOnSale(prices.rows).map(shortName);
    const repeated = closed.find((name, i) => closed.indexOf(name) < i);
    const repeatedRows = prices.rows.flatMap((price, row): Fault[] => {
      if (shortName(price) !== repeated) return [];
      const message = `Several closed models on sale are called "${repeated}" before the comma, and the figure could not tell them apart.`;
      const hint = 'Give one of them another name, or mark it as historical.';
      return [{ dataset: 'token-prices', row, where: 'model', message, hint }];
    });
    const exampleNames = examples.rows.map((row) => row.example);
    /** The machines and speeds are those of one model, which the words of the input name. */
    const modelOf = (where: string, name: string, input: string): Fault[] => {
      const what = inputs.rows.find((row) => row.name === input)?.what ?? name;
      if (what.includes(name)) return [];
      const message = `"${name}" is not the model of "${input}" in content/data/break-even-inputs.csv: ${what}.`;
      return [{ where, message, hint: 'Correct the name, or measure the inputs for this model.' }];
    };
    const unknownModel = unknownNames('model', [model], open, 'token-prices');
    return [
      ...repeatedRows,
      ...(unknownModel.length > 0 ? unknownModel : modelOf('model', model, 'gpus')),
      ...modelOf('homeModel', homeModel, 'homeSpeed'),
      ...unknownNames('compare', [compare], closed, 'token-prices'),
      ...unknownNames('tableModels', tableModels, closed, 'token-prices'),
      ...unknownNames('example', [example], exampleNames, 'break-even-examples'),
    ];
  },
  data: (tables, { model, compare, example }): Data => {
    const prices = tables['token-prices'].rows;
    const closed = closedOnSale(prices).map((row) => offer(row, shortName(row)));
    const hosts = openOnSale(prices)
      .filter((row) => row.model === model)
      .sort((a, b) => a.output - b.output);
    const examples = tables['break-even-examples'].rows.map((row) => ({
      label: row.button,
      name: row.example,
      values: { volume: row.output, mix: mixOf(row) as Mix, load: row.load, rent: row.rent, staff: row.staff },
    }));
    const { volume = 1, mix = 'even', staff = 0 } = examples.find(({ name }) => name === example)?.values ?? {};
    const inputs = tables['break-even-inputs'].rows.map(({ name, value }) => [name, value]);
    return {
      inputs: Object.fromEntries(inputs) as Data['inputs'],
      model,
      closed,
      hosts: hosts.map((row) => offer(row, row.seller)),
      examples,
      start: { volume, mix, staff, price: closed.find(({ label }) => label === compare)?.id ?? '' },
    };
  },
});
