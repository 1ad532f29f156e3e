import type { Action } from '../../components/own-model/actions.ts';
import { usualTemperature, type Choice } from '../../model/invent.ts';
import { lowerCase } from '../../model/spelling.ts';
import { call, callWith } from './client.ts';
import { changeNumber, chooseAt, editor, hasNumbers, showNumber, showNumbers } from './numbers.ts';
import { field, form, list, note, output, percent, rows } from './output.ts';
import { files, model } from './published.ts';
import { askOwn, askOwner, guarded, hasAsked, nextVersion, restore } from './questions.ts';
import { training } from './training.ts';
import type { TrainingName, Which } from './worker.ts';

let isLoaded: Promise<unknown> | undefined;
let requestsBefore = 0;

/** Requests of the page and of the worker so far, but for fonts, which the style sheet asks for when one scrolls. */
const requests = async () => {
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return all.filter(({ initiatorType }) => initiatorType !== 'css').length + (await call('requests'));
};

/** Fetches model and names at the first use; a failed try is repeated at the next. */
const load = () =>
  (isLoaded ??= call('load', files)
    // The drawn numbers take the place of their picture, which is then not fetched any more.
    .then(showNumbers)
    .then(async () => (requestsBefore = await requests()))
    .catch((error: unknown) => {
      isLoaded = undefined;
      throw error;
    }));

const oddsRow = ({ letter, probability, likeliest }: Choice, i: number) => {
  const named = (sign: string) => ({ '·': 'end', ' ': 'space' })[sign] ?? sign;
  const others = likeliest.map((other) => `${named(other.letter)} ${percent(other.probability)}`).join(', ');
  return [i === 0 ? named(letter).toUpperCase() : named(letter), percent(probability), others];
};

/** Milliseconds after which a browser has surely begun to save a file. */
const saving = 40_000;

async function save(of: HTMLFormElement, which: Which): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await call('save', which)]));
  link.download = `${which === 'made' ? 'made-here' : 'my-model'}.safetensors`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), saving);
  note(of, `Saved as ${link.download}, where your browser keeps downloads.`);
}

/** Shows what the reader's copy is now, after it was replaced. */
async function showOwn(): Promise<void> {
  await showNumbers();
  rows(output('odds'), []);
  for (const name of ['numbers', 'explain']) note(form(name), '');
  await askOwn('changed');
}

const answersAbout = (which: Which, country: number) =>
  call('ask', which, 20, { country, seed: 1, temperature: usualTemperature }).then((names) =>
    guarded(names).slice(0, 10),
  );

let pending: ReturnType<typeof setTimeout> | undefined;

/** What can be done. */
const actions: Record<Action, (of: HTMLFormElement) => Promise<void> | void> = {
  ask: () => askOwner(true),
  version: nextVersion,
  restore,
  async own(of) {
    note(of, await askOwn('more'));
  },
  country: async (of) => (of.name === 'ask' ? askOwner(false) : note(of, await askOwn())),
  async temperature(of) {
    note(of, await askOwn('changed'));
  },
  async safeguard(of) {
    note(of, await askOwn('changed'));
  },
  async place() {
    if (!hasNumbers()) await showNumbers();
    showNumber();
    clearTimeout(pending);
    // Once nobody types any more, screen readers are told, too.
    pending = setTimeout(() => note(editor(), output('number').textContent), 600);
  },
  async value(of) {
    clearTimeout(pending);
    if (!hasAsked()) await askOwn();
    await changeNumber();
    note(of, await askOwn('changed'));
    rows(output('odds'), []);
  },
  async reset(of) {
    await call('reset');
    const taught = form('own').querySelector<HTMLOptionElement>('[data-taught]');
    if (taught?.selected) field(form('own'), 'country').value = '0';
    taught?.toggleAttribute('disabled', true);
    field(form('own'), 'temperature').value = String(100 * usualTemperature);
    field(form('own'), 'safeguard').checked = true;
    output('taught').hidden = true;
    note(form('teach'), '');
    await showOwn();
    note(of, 'Your copy is the published model again.');
  },
  async file(of) {
    const file = field(of, 'file').files?.[0];
    if (!file) return;
    await call('open', await file.arrayBuffer());
    await showOwn();
    note(of, `${file.name} is your copy now. Its answers stand above, under “Ask your own copy”.`);
  },
  save: (of) => save(of, 'own'),
  async explain(of) {
    const country = Number(field(form('own'), 'country').value);
    const name = field(of, 'name').value.trim();
    const choices = await call('explain', 'own', country, name);
    rows(output('odds'), choices.length < 2 ? [] : choices.map(oddsRow));
    const place = model.countries[country] ?? 'what you taught it';
    note(
      of,
      choices.length < 2
        ? 'It has no odds for that: use letters that it knows.'
        : `The odds of ${choices.length} letters, the end included, for ${place}.`,
    );
  },
  async teach(of) {
    const country = model.countries.length;
    output('taught').hidden = true;
    const names = field(of, 'names').value;
    const taught = await training(of, (report) => callWith(report, 'teach', names));
    if (!taught) return note(of, 'Stopped. The model is as it was.');
    const after = await answersAbout('own', country);
    list(output('before-teaching'), await answersAbout('published', country));
    list(output('after-teaching'), after);
    output('taught').hidden = false;
    form('own').querySelector('[data-taught]')?.toggleAttribute('disabled', false);
    field(form('own'), 'country').value = String(country);
    await showOwn();
    const { learned, leftOut, seconds } = taught;
    const known = new Set(learned.map((name) => lowerCase(name, '')));
    const copies = after.filter((name) => known.has(lowerCase(name, ''))).length;
    const lost = leftOut.length > 0 ? ` Left out, since it cannot read them: ${leftOut.slice(0, 5).join(', ')}.` : '';
    note(
      of,
      `It has learned ${learned.length} names in ${seconds.toFixed(1)} seconds.${lost} Of ${after.length} answers below, ${copies} stand in your list. Under “Ask your own copy” it is chosen as the country now.`,
    );
  },
  stop: (of) => call('stop', of.name as TrainingName),
  search(of) {
    clearTimeout(pending);
    pending = setTimeout(() => void act(of, 'find'), 400);
  },
  async find(of) {
    clearTimeout(pending);
    const text = field(of, 'search').value.trim();
    const { count, first } = text ? await call('find', text) : { count: 0, first: [] };
    list(
      output('found'),
      first.map(({ name, country, kept }) => `${name}, ${country}${kept ? ' (kept back for the test)' : ''}`),
    );
    const more = count > first.length ? `, the first ${first.length} here` : '';
    const none = `Not on the list. It has the largest places of ${model.countries.join(', ')}.`;
    note(of, !text ? '' : count === 0 ? none : `${count} on the list${more}.`);
  },
  async copies(of) {
    const { found, of: all } = await call('copies');
    list(output('found'), found);
    note(of, `The published model was asked for ${all} names. Copied from the list, word for word: ${found.length}.`);
  },
  async make(of) {
    const without = field(of, 'without').value;
    output('made').hidden = true;
    output('hash').textContent = 'not made yet';
    const made = await training(of, (report) => callWith(report, 'make', without));
    if (!made) return note(of, 'Stopped. Nothing was kept.');
    const country = Math.max(0, model.countries.indexOf(without));
    list(output('published-answers'), await answersAbout('published', country));
    list(output('made-answers'), await answersAbout('made', country));
    for (const name of document.querySelectorAll('[data-output=made-country]'))
      name.textContent = model.countries[country] ?? '';
    output('made').hidden = false;
    output('hash').textContent = made.hash ?? 'This browser computes it only for pages with https.';
    const same = made.isSame
      ? 'Your file is the published one, byte for byte.'
      : `Your file is another one${without ? `: it has never seen a name from ${without}` : ''}.`;
    note(of, `Made in ${made.seconds.toFixed(1)} seconds. ${same} Both are asked below.`);
  },
  saveMade: (of) => save(of, 'made'),
  async adopt(of) {
    await call('adopt');
    await showOwn();
    note(of, 'It is your copy now: ask, teach and change it under “Ask your own copy”.');
  },
};

/** Does what a form asks for. What goes wrong is said beside the form, and changes nothing. */
export async function act(of: HTMLFormElement, action: Action): Promise<void> {
  try {
    await load();
    await actions[action](of);
    output('requests').textContent = String((await requests()) - requestsBefore);
  } catch (error) {
    note(of, error instanceof Error ? error.message : String(error));
  }
}

/** Chooses the number at which a reader has pointed. */
export async function point(event: MouseEvent): Promise<void> {
  chooseAt(event);
  await act(editor(), 'place');
}
