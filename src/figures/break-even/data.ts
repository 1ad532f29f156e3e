import { z } from 'astro/zod';
import { defineContract, keyFaults, nameFaults, type Fault } from '../shared/contract';
import { isOnSlider, type Limits } from '../shared/controls';
import { inputNames, limits, readPerWritten, volumes, type Data, type Mix, type Offer } from './settings';

const positive = z.number().positive('must be more than 0');
const sliderText = ({ min, max, step }: Limits) => `must be from ${min} to ${max} in steps of ${step}, as its slider`;
const onSlider = (of: Limits) => z.number().refine((value) => isOnSlider(of, value), sliderText(of));

const inputRow = z
  .object({ name: z.enum(inputNames).describe('an input of the figure'), value: z.number() })
  .superRefine(({ name, value }, context) => {
    const schema = name in limits ? onSlider(limits[name as keyof typeof limits]) : positive;
    for (const { message } of schema.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['value'], message });
  });
const exampleRow = z.object({
  example: z.string(),
  input: positive,
  output: z.number().refine((mtok) => volumes.includes(mtok), `must be one of ${volumes.join(', ')}`),
  speed: z.enum(['even', 'reading']),
  load: onSlider(limits.load),
  rent: onSlider(limits.rent),
  staff: onSlider(limits.staff),
});
const priceRow = z.object({
  model: z.string(),
  seller: z.string(),
  openness: z.enum(['open', 'closed']),
  input: positive,
  output: positive,
  blended: positive,
  status: z.enum(['current', 'promotional', 'withdrawn', 'historical']),
});
type Example = z.output<typeof exampleRow>;
type Price = z.output<typeof priceRow>;

/** A model's name without what stands after a comma, such as from when its price holds. */
const shortName = ({ model }: Price) => model.replace(/,.*/, '');

const offer = ({ input, output }: Price, label: string): Offer => ({
  id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  label,
  usdPerMtokRead: input,
  usdPerMtokWritten: output,
});

/** Closed models on sale, the dearest first. */
const closedOnSale = (prices: readonly Price[]) =>
  prices
    .filter(({ openness, status }) => openness === 'closed' && status !== 'historical' && status !== 'withdrawn')
    .sort((a, b) => b.blended - a.blended);

/** The mix with which an example reads and writes, if there is one. */
const mixOf = ({ input, output, speed }: Example) =>
  (Object.keys(readPerWritten) as Mix[]).find(
    (mix) => readPerWritten[mix] === input / output && (mix === 'reading') === (speed === 'reading'),
  );

/** What the figure on own machines reads. */
export const breakEvenContract = defineContract({
  name: 'break-even',
  rows: { 'break-even-inputs': inputRow, 'break-even-examples': exampleRow, 'token-prices': priceRow },
  faults: (tables, { model, compare, tableModels, example }) => {
    const inputs = tables['break-even-inputs'].rows.map(({ name }) => name);
    const examples = tables['break-even-examples'].rows;
    const exampleNames = examples.map(({ example }) => example);
    const prices = tables['token-prices'].rows;
    const open = prices.filter(({ openness }) => openness === 'open').map(({ model }) => model);
    const closed = closedOnSale(prices).map(shortName);
    const repeated = closed.find((name, i) => closed.indexOf(name) < i);
    return [
      ...keyFaults('break-even-inputs', 'name', inputs, inputNames),
      ...keyFaults('break-even-examples', 'example', exampleNames),
      ...examples.flatMap((row, i): Fault[] => {
        if (mixOf(row)) return [];
        const message = `The figure cannot show ${row.input / row.output} tokens read for each one written at the speed "${row.speed}".`;
        const hint = 'Let it read 1 or 3 for each one written at the speed "even", or 10 at the speed "reading".';
        return [{ dataset: 'break-even-examples', row: i, where: 'input', message, hint }];
      }),
      ...prices.flatMap((row, i): Fault[] => {
        if (shortName(row) !== repeated) return [];
        const message = `Several closed models on sale are called "${repeated}" before the comma, and the figure could not tell them apart.`;
        const hint = 'Give one of them another name, or mark it as historical.';
        return [{ dataset: 'token-prices', row: i, where: 'model', message, hint }];
      }),
      ...nameFaults('model', model, open, 'token-prices'),
      ...nameFaults('compare', compare, closed, 'token-prices'),
      ...tableModels.flatMap((name) => nameFaults('tableModels', name, closed, 'token-prices')),
      ...nameFaults('example', example, exampleNames, 'break-even-examples'),
    ];
  },
  data: (tables, { model, compare, example }): Data => {
    const prices = tables['token-prices'].rows;
    const closed = closedOnSale(prices).map((row) => offer(row, shortName(row)));
    const hosts = prices.filter((row) => row.model === model).sort((a, b) => a.output - b.output);
    const examples = tables['break-even-examples'].rows.map((row) => ({
      label: row.example,
      values: { volume: row.output, mix: mixOf(row) as Mix, load: row.load, rent: row.rent, staff: row.staff },
    }));
    const { volume = 1, mix = 'even' } = examples.find(({ label }) => label === example)?.values ?? {};
    const inputs = tables['break-even-inputs'].rows.map(({ name, value }) => [name, value]);
    return {
      inputs: Object.fromEntries(inputs) as Data['inputs'],
      model,
      closed,
      hosts: hosts.map((row) => offer(row, row.seller)),
      examples,
      start: { volume, mix, price: closed.find(({ label }) => label === compare)?.id ?? '' },
    };
  },
});
