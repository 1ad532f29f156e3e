import type { Choice } from '../../model/invent';
import type { Progress } from '../../model/train';
import { call, callWith } from './client';
import type { Which } from './calls';
import { changeNumber, chooseAt, editor, hasNumbers, showNumber, showNumbers } from './numbers';
import { field, form, list, note, output, percent, rows } from './output';
import { files, model } from './published';

/** The settings of all steps: what is asked, and of which version. */
const asked = { country: 0, begin: '', seed: 1, version: 1 };
/** How bold the owner's versions are. */
const versions = [0.8, 0.45];
/** The owner's model gives no name that begins with this. */
const refused = 's';
const count = 10;

let isLoaded: Promise<unknown> | undefined;
let requestsBefore = 0;
let lastOwn: string[] = [];

/** Requests of the page and of the worker so far. */
const requests = async () => performance.getEntriesByType('resource').length + (await call('requests'));

/** Fetches model and names at the first use; a failed try is repeated at the next. */
const load = () =>
  (isLoaded ??= call('load', files)
    .then(async () => (requestsBefore = await requests()))
    .catch((error: unknown) => {
      isLoaded = undefined;
      throw error;
    }));

const isRefused = (name: string) => name.toLowerCase().startsWith(refused);

/** Takes the question from a form, and shows it in the other. */
function readQuestion(from: HTMLFormElement): void {
  asked.country = Number(field(from, 'country').value);
  asked.begin = field(from, 'begin').value.trim().toLowerCase();
  for (const other of [form('ask'), form('own')]) {
    const country = field(other, 'country');
    if (country.querySelector(`option[value="${asked.country}"]`)) country.value = String(asked.country);
    field(other, 'begin').value = asked.begin;
  }
  const query = new URLSearchParams({ country: String(asked.country), begin: asked.begin, seed: String(asked.seed) });
  // A link, and not the address of the page: a browser may ask for the icon again when that changes.
  output<HTMLAnchorElement>('link').href = `?${query}`;
}

const question = (temperature: number) => ({ ...asked, temperature });

/** Ten answers through the owner, who refuses some. */
async function askOwner(): Promise<void> {
  if (isRefused(asked.begin)) {
    list(output('answers'), []);
    note(
      form('ask'),
      `I’m sorry, I can’t help with names that begin with ${refused.toUpperCase()}. Is there anything else?`,
    );
    return;
  }
  const temperature = versions[(asked.version - 1) % versions.length] ?? 1;
  const names = await call('ask', 'published', 2 * count, question(temperature));
  const shown = names.filter((name) => !isRefused(name)).slice(0, count);
  list(output('answers'), shown);
  note(form('ask'), shown.length < count ? `It knows only ${shown.length} such names.` : '');
}

/** Ten answers of the reader's own copy. What has changed since the last time is marked. */
async function askOwn(marked = false): Promise<void> {
  const own = form('own');
  const isGuarded = field(own, 'safeguard').checked;
  const names = await call('ask', 'own', 2 * count, question(Number(field(own, 'temperature').value) / 100));
  const shown = names.filter((name) => !isGuarded || !isRefused(name)).slice(0, count);
  list(output('own-answers'), shown, marked ? lastOwn : shown);
  const changed = shown.filter((name) => !lastOwn.includes(name)).length;
  if (isGuarded && isRefused(asked.begin))
    note(own, 'Its safeguard refuses. It is a line in the page that asks; switch it off.');
  else note(own, marked ? `${changed} of ${shown.length} answers have changed.` : '');
  lastOwn = shown;
}

const oddsRow = ({ letter, odds, likeliest }: Choice, i: number) => {
  const named = (letter: string) => (letter === '·' ? 'end' : letter === ' ' ? 'space' : letter);
  const others = likeliest.map((other) => `${named(other.letter)} ${percent(other.odds)}`).join(', ');
  return [i === 0 ? named(letter).toUpperCase() : named(letter), percent(odds), others];
};

/** Shows how far a training is, to eyes always and to ears by the quarter. */
function progress(of: HTMLFormElement): (progress: Progress) => void {
  const bar = of.querySelector('progress');
  const points: number[] = [];
  let quarter = 0;
  return ({ seen, of: all, bits }) => {
    if (bar) bar.value = seen / all;
    points.push(seen / all, bits);
    if (Math.floor((4 * seen) / all) > quarter)
      note(of, `${(quarter = Math.floor((4 * seen) / all)) * 25}% done, ${bits.toFixed(2)} bits a letter.`);
    if (of.name === 'make' && (seen === all || !matchMedia('(prefers-reduced-motion: reduce)').matches))
      drawCurve(points);
  };
}

/** The loss in the frame of the curve: 300 by 100, from 5 bits above to 2.5 below. */
function drawCurve(points: readonly number[]): void {
  const pairs = Array.from({ length: points.length / 2 }, (_, i) => {
    const [x = 0, y = 0] = points.slice(2 * i, 2 * i + 2);
    return `${(300 * x).toFixed(1)},${Math.min(100, Math.max(0, (5 - y) * 40)).toFixed(1)}`;
  });
  output('curve').querySelector('polyline')?.setAttribute('points', pairs.join(' '));
}

/** Puts the bar and the button to stop in the place of the one to start, while something trains. */
async function training<T>(of: HTMLFormElement, work: () => Promise<T>): Promise<T> {
  const show = (isTraining: boolean) => {
    for (const part of of.querySelectorAll<HTMLElement>('[data-training]'))
      part.hidden = (part.dataset['training'] === 'during') !== isTraining;
  };
  const hadFocus = of.contains(document.activeElement);
  show(true);
  if (hadFocus) of.querySelector<HTMLElement>('[value=stop]')?.focus();
  try {
    return await work();
  } finally {
    const isHere = of.contains(document.activeElement);
    show(false);
    if (isHere) of.querySelector<HTMLElement>('[data-training=before]')?.focus();
  }
}

async function save(which: Which): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await call('save', which)]));
  link.download = `${which === 'made' ? 'made-here' : 'my-model'}.safetensors`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What can be done, by the values of buttons and the names of fields. */
const actions: Record<string, (of: HTMLFormElement) => Promise<void>> = {
  async ask(of) {
    asked.seed++;
    readQuestion(of);
    await askOwner();
  },
  async restore(of) {
    const query = new URLSearchParams(location.search);
    field(of, 'country').value = query.get('country') ?? '0';
    if (!field(of, 'country').value) field(of, 'country').value = '0';
    field(of, 'begin').value = (query.get('begin') ?? '').slice(0, 8);
    asked.seed = Number(query.get('seed')) | 0;
    readQuestion(of);
    await askOwner();
  },
  async version() {
    const before = [...output('answers').children].map(({ textContent }) => textContent);
    asked.version++;
    await askOwner();
    const said = before.length > 0 ? `, which said ${before.slice(0, 3).join(', ')},` : '';
    output('version').textContent =
      `Version ${asked.version} answers now, to the same question. Version ${asked.version - 1}${said} is gone.`;
  },
  async own(of) {
    asked.seed++;
    readQuestion(of);
    await askOwn();
    await showNumbers();
  },
  async country(of) {
    if (of.name === 'own') await actions['own']?.(of);
  },
  async temperature() {
    await askOwn(true);
  },
  async safeguard() {
    await askOwn(true);
  },
  async place() {
    if (!hasNumbers()) await showNumbers();
    showNumber();
  },
  async value() {
    if (!hasNumbers()) await showNumbers();
    if (lastOwn.length === 0) await askOwn();
    await changeNumber();
    await askOwn(true);
    note(editor(), form('own').querySelector('[role=status]')?.textContent ?? '');
  },
  async reset() {
    await call('reset');
    if (asked.country >= model.countries.length) asked.country = 0;
    form('own').querySelector('[data-taught]')?.toggleAttribute('disabled', true);
    await showNumbers();
    await askOwn();
    note(form('own'), 'The published model is back.');
  },
  async file(of) {
    const file = field(of, 'file').files?.[0];
    if (!file) return;
    await call('open', await file.arrayBuffer());
    await showNumbers();
    await askOwn();
    note(of, `${file.name} is in use now.`);
  },
  async save() {
    await save('own');
  },
  async explain(of) {
    const name = field(of, 'name').value.trim();
    const choices = await call('explain', 'own', asked.country, name);
    rows(output('odds'), choices.map(oddsRow));
    note(of, choices.length < 2 ? 'It has no odds for that: use letters that it knows.' : '');
  },
  async teach(of) {
    const country = model.countries.length;
    const ask = (which: Which) => call('ask', which, count, { country, seed: 1, temperature: 0.8 });
    const taught = await training(of, () => callWith(progress(of), 'teach', field(of, 'names').value));
    if (!taught) return note(of, 'Stopped. The model is as it was.');
    list(output('before-teaching'), await ask('published'));
    list(output('after-teaching'), await ask('own'));
    output('taught').hidden = false;
    form('own').querySelector('[data-taught]')?.toggleAttribute('disabled', false);
    await showNumbers();
    const { learned, leftOut, seconds } = taught;
    const lost = leftOut.length > 0 ? ` Left out, since it cannot read them: ${leftOut.slice(0, 5).join(', ')}.` : '';
    note(of, `It has learned ${learned} names in ${seconds.toFixed(1)} seconds.${lost}`);
  },
  async stop() {
    await call('stop');
  },
  async search(of) {
    const text = field(of, 'search').value.trim();
    if (!text) return list(output('found'), []);
    const { count, first } = await call('find', text);
    list(
      output('found'),
      first.map(({ name, country, kept }) => `${name}, ${country}${kept ? ' (kept back for the test)' : ''}`),
    );
    note(
      of,
      count === 0 ? 'Not on the list: it has only the largest places of eight countries.' : `${count} on the list.`,
    );
  },
  async copies(of) {
    const { found, of: all } = await call('copies', Number(field(form('own'), 'temperature').value) / 100);
    list(output('found'), found);
    note(of, `Of ${all} answers, ${found.length} stand on the list word for word.`);
  },
  async make(of) {
    const without = field(of, 'without').value;
    const made = await training(of, () => callWith(progress(of), 'make', without));
    if (!made) return note(of, 'Stopped. Nothing was kept.');
    const country = without ? model.countries.indexOf(without) : asked.country % model.countries.length;
    const ask = (which: Which) => call('ask', which, count, { country, seed: 1, temperature: 0.8 });
    list(output('published-answers'), await ask('published'));
    list(output('made-answers'), await ask('made'));
    for (const name of document.querySelectorAll('[data-output=made-country]'))
      name.textContent = model.countries[country] ?? '';
    output('made').hidden = false;
    output('hash').textContent = made.hash ?? 'This browser computes it only for pages with https.';
    const same = made.isSame
      ? 'Your file is the published one, byte for byte.'
      : `Your file is another one${without ? `: it has never seen a name from ${without}` : ''}.`;
    note(of, `Made in ${made.seconds.toFixed(1)} seconds. ${same}`);
  },
  async saveMade() {
    await save('made');
  },
};

/** Chooses the number at which a reader has pointed. */
export async function point(event: MouseEvent): Promise<void> {
  chooseAt(event);
  await act(editor(), 'place');
}

/** Does what a form asks for. What goes wrong is said beside the form, and changes nothing. */
export async function act(of: HTMLFormElement, action: string): Promise<void> {
  try {
    await load();
    await actions[action]?.(of);
    output('requests').textContent = String((await requests()) - requestsBefore);
  } catch (error) {
    note(of, error instanceof Error ? error.message : String(error));
  }
}
