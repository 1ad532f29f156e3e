import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { encode, makeModel } from '../../src/model/recipe.ts';
import { readPlaces } from '../../src/model/places.ts';
import { serve } from '../serve.ts';
import { systemChromium } from '../system-chromium.ts';
import { Lab, versions } from './lab.ts';
import { machine } from './machine.ts';
import { median, table } from './numbers.ts';

/**
 * Prints how fast the reader's model is trained, in Node and in a browser, beside the same network in TensorFlow.js on
 * its backend of plain JavaScript. Usage: npm run bench:model
 */
const runs = 3;
/** Seconds that a part of a training is measured for. */
const share = 4;
const places = readPlaces(readFileSync('content/data/place-names.csv', 'utf8'));

/** Letters a second, while `step` is called, which says how many letters it took. */
function speed(step: () => number): number {
  const start = performance.now();
  let letters = 0;
  while (performance.now() - start < 1000 * share) letters += step();
  return (1000 * letters) / (performance.now() - start);
}

function ours(): number {
  const { steps } = makeModel(places);
  let before = 0;
  return speed(() => {
    const { value } = steps.next();
    const seen = value ? value.seen : before;
    const letters = seen - before;
    before = seen;
    return letters;
  });
}

/** What is used of TensorFlow.js, which is installed on the spot: it takes 290 MB. */
type Tensor = { reshape: (shape: number[]) => Tensor };
interface TensorFlow {
  setBackend: (name: string) => Promise<boolean>;
  variable: (values: Tensor) => Tensor;
  randomNormal: (shape: number[], mean: number, deviation: number) => Tensor;
  tensor2d: (rows: number[][], shape: number[], type: 'int32') => Tensor;
  tensor1d: (values: number[], type: 'int32') => Tensor;
  tidy: <T>(work: () => T) => T;
  train: { adam: (rate: number) => { minimize: (loss: () => Tensor) => unknown } };
  concat: (parts: Tensor[], axis: number) => Tensor;
  oneHot: (places: Tensor, count: number) => Tensor;
  sum: (values: Tensor, axis: number) => Tensor;
  gather: (table: Tensor, rows: Tensor) => Tensor;
  matMul: (a: Tensor, b: Tensor) => Tensor;
  add: (a: Tensor, b: Tensor) => Tensor;
  mul: (a: Tensor, b: Tensor) => Tensor;
  tanh: (values: Tensor) => Tensor;
  logSoftmax: (values: Tensor) => Tensor;
  mean: (values: Tensor) => Tensor;
  neg: (values: Tensor) => Tensor;
}

function tensorFlow(tf: TensorFlow): number {
  const { model } = makeModel(places);
  const { letters, countries, embedding, context, hidden } = model.shape;
  const batch = 32;
  const examples = encode(places, model.countries, model.alphabet).flatMap((name) =>
    Array.from(name.letters, (right, i) => ({
      before: Array.from({ length: context }, (_, k) => name.letters[i - context + k] ?? 0),
      country: name.country,
      right,
    })),
  );
  const weights = (...shape: number[]) => tf.variable(tf.randomNormal(shape, 0, 0.2));
  const [letterTable, countryTable] = [weights(letters, embedding), weights(countries, embedding)];
  const [hiddenWeight, hiddenBias] = [weights((context + 1) * embedding, hidden), weights(hidden)];
  const [outputWeight, outputBias] = [weights(hidden, letters), weights(letters)];
  const adam = tf.train.adam(0.006);
  let at = 0;
  return speed(() => {
    const chosen = Array.from(
      { length: batch },
      () => examples[(at += 7919) % examples.length] as (typeof examples)[0],
    );
    const int = (values: number[]) => tf.tensor1d(values, 'int32');
    tf.tidy(() =>
      adam.minimize(() => {
        const rows = tf.tensor2d(
          chosen.map(({ before }) => before),
          [batch, context],
          'int32',
        );
        const seen = tf.gather(letterTable, rows).reshape([batch, context * embedding]);
        const place = tf.gather(countryTable, int(chosen.map(({ country }) => country)));
        const active = tf.tanh(tf.add(tf.matMul(tf.concat([seen, place], 1), hiddenWeight), hiddenBias));
        const scores = tf.add(tf.matMul(active, outputWeight), outputBias);
        const right = tf.oneHot(int(chosen.map(({ right }) => right)), letters);
        return tf.neg(tf.mean(tf.sum(tf.mul(tf.logSoftmax(scores), right), 1)));
      }),
    );
    return batch;
  });
}

/** Seconds of a whole training in the page, as it says itself. */
async function inBrowser(address: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: systemChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`${address}a-model-of-your-own/`);
  await page.locator('form[name=make] [value=make]').click();
  const status = page.locator('form[name=make] [role=status]', { hasText: /^Made/ });
  await status.waitFor({ timeout: 300_000 });
  const seconds = Number(/[\d.]+/.exec((await status.textContent()) ?? '')?.[0]);
  await browser.close();
  return seconds;
}

const lab = new Lab();
const server = await serve(0, 'dist');
try {
  lab.install('@tensorflow/tfjs');
  const tf = createRequire(lab.installed('@tensorflow/tfjs/package.json'))('@tensorflow/tfjs') as TensorFlow;
  await tf.setBackend('cpu');
  const results: { node: number; tf: number; browser: number; whole: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    for (const { seen, total } of makeModel(places).steps) if (seen === total) break;
    const whole = (performance.now() - start) / 1000;
    results.push({ node: ours(), tf: tensorFlow(tf), browser: await inBrowser(server.root), whole });
  }
  const of = (name: keyof (typeof results)[0]) => median(results.map((result) => result[name]));
  const rows = [
    ['ours in Node', of('node').toFixed(0), of('whole').toFixed(1)],
    ['ours in Chromium', '–', of('browser').toFixed(1)],
    [`TensorFlow.js ${versions['@tensorflow/tfjs']} in Node, plain JavaScript`, of('tf').toFixed(0), '–'],
  ];
  const head = ['training', 'letters a second', 'seconds for the whole'];
  process.stdout.write(`${[...machine(), '', table(head, rows)].join('\n')}\n`);
} finally {
  server.close();
  lab.remove();
}
