import { z } from 'astro/zod';
import { defineContract, missingRows, repeatedRows, unknownName, type Fault } from '../shared/contract';
import { isOnSlider, type Limits } from '../shared/controls';
import { inputNames, limits, readPerWritten, volumes, type Data, type Mix, type Offer } from './settings';

const positive = z.number().positive('must be more than 0');
const sliderText = ({ min, max, step }: Limits) =>
  `must be between ${min} and ${max} in steps of ${step}, as its slider`;
const onSlider = (of: Limits) => z.number().refine((value) => isOnSlider(of, value), sliderText(of));

const inputRow = z
  .object({ name: z.enum(inputNames).describe('an input of the figure'), value: z.number() })
  .superRefine(({ name, value }, context) => {
    const slider = name in limits ? limits[name as keyof typeof limits] : undefined;
    const isRight = slider ? isOnSlider(slider, value) : value > 0;
    const message = slider ? sliderText(slider) : 'must be more than 0';
    if (!isRight) context.addIssue({ code: 'custom', path: ['value'], message });
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

const offer = ({ input, output }: Price, label: string): Offer => ({
  id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  label,
  usdPerMtokRead: input,
  usdPerMtokWritten: output,
});

/** Closed models on sale, the dearest first. */
const closedOffers = (prices: readonly Price[]) =>
  prices
    .filter(({ openness, status }) => openness === 'closed' && status !== 'historical' && status !== 'withdrawn')
    .sort((a, b) => b.blended - a.blended)
    .map((row) => offer(row, row.model.replace(/,.*/, '')));

/** The mix with which an example reads and writes, if there is one. */
const mixOf = ({ input, output, speed }: Example) =>
  (Object.keys(readPerWritten) as Mix[]).find(
    (mix) => readPerWritten[mix] === input / output && (mix === 'reading') === (speed === 'reading'),
  );

/** What the figure on own machines reads. */
export const breakEvenContract = defineContract({
  name: 'break-even',
  rows: { 'break-even-inputs': inputRow, 'break-even-examples': exampleRow, 'token-prices': priceRow },
  faults: (tables, texts) => {
    const inputs = tables['break-even-inputs'].rows.map(({ name }) => name);
    const examples = tables['break-even-examples'].rows;
    const prices = tables['token-prices'].rows;
    const closed = closedOffers(prices).map(({ label }) => label);
    return [
      ...missingRows('break-even-inputs', 'name', inputNames, inputs),
      ...repeatedRows('break-even-inputs', 'name', inputs),
      ...repeatedRows(
        'break-even-examples',
        'example',
        examples.map(({ example }) => example),
      ),
      ...examples.flatMap((example, row): Fault[] =>
        mixOf(example)
          ? []
          : [
              {
                dataset: 'break-even-examples',
                row,
                where: 'input',
                message: `The figure cannot show ${example.input / example.output} tokens read for each one written at the speed "${example.speed}".`,
                hint: 'Read 1 or 3 for each one written at the speed "even", or 10 at the speed "reading".',
              },
            ],
      ),
      ...unknownName(
        'model',
        texts.model,
        prices.flatMap(({ model, openness }) => (openness === 'open' ? model : [])),
        'token-prices',
      ),
      ...[texts.compare, ...texts.tableModels].flatMap((name, i) =>
        unknownName(i === 0 ? 'compare' : 'tableModels', name, closed, 'token-prices'),
      ),
      ...unknownName(
        'example',
        texts.example,
        examples.map(({ example }) => example),
        'break-even-examples',
      ),
      ...closed
        .filter((name, i) => closed.indexOf(name) < i)
        .map((name) => ({
          dataset: 'token-prices',
          row: prices.findLastIndex(({ model }) => model.replace(/,.*/, '') === name),
          where: 'model',
          message: `Two closed models on sale are called "${name}" before the first comma, by which the figure names them.`,
          hint: 'Give one of them another name, or mark it as historical.',
        })),
    ];
  },
  data: (tables, texts): Data => {
    const prices = tables['token-prices'].rows;
    const closed = closedOffers(prices);
    const examples = tables['break-even-examples'].rows.map((row) => ({
      label: row.example,
      values: { volume: row.output, mix: mixOf(row) as Mix, load: row.load, rent: row.rent, staff: row.staff },
    }));
    const first = examples.find(({ label }) => label === texts.example)?.values;
    return {
      inputs: Object.fromEntries(
        tables['break-even-inputs'].rows.map(({ name, value }) => [name, value]),
      ) as Data['inputs'],
      model: texts.model,
      closed,
      hosts: prices
        .filter(({ model }) => model === texts.model)
        .sort((a, b) => a.output - b.output)
        .map((row) => offer(row, row.seller)),
      examples,
      start: {
        volume: first?.volume ?? 1,
        mix: first?.mix ?? 'even',
        price: closed.find(({ label }) => label === texts.compare)?.id ?? '',
      },
    };
  },
});
