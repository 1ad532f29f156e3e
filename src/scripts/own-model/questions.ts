import { usualTemperature, type Question } from '../../model/invent.ts';
import { isRefused, refusedLetter } from '../../model/safeguard.ts';
import { lettersOf, lowerCase } from '../../model/spelling.ts';
import { call } from './client.ts';
import { field, form, list, note, output } from './output.ts';
import { model } from './published.ts';

/** Questions to the owner's model and to the reader's copy, and their answers. */

/** How daring the owner's versions are, in turn. */
const versions = [usualTemperature, 0.45];
const count = 10;

/** What the owner was last asked, and which version answers. */
const asked = { seed: 1, version: 1 };
let ownSeed = 1;
let lastOwn: string[] = [];

/** What the fields of a form ask. */
function questionOf(from: HTMLFormElement, seed: number, temperature: number): Question {
  const country = Number(field(from, 'country').value);
  const begin = lowerCase(field(from, 'begin').value, model.countries[country] ?? '');
  return { country, begin, seed, temperature };
}

/** What there is to say of some answers: how many, or why there are few. */
function said(names: readonly string[], { begin = '' }: Question): string {
  const unknown = [...begin].filter((letter) => !lettersOf(letter, model.alphabet));
  if (unknown.length > 0) return `It does not know “${unknown.join('')}”. So these names begin with any letter.`;
  if (names.length < count) return `It found only ${names.length} such names.`;
  return `${names.length} names, from ${names[0]} to ${names.at(-1)}.`;
}

/** Ten answers through the owner, who refuses some. @param more whether other names are wanted than the last time */
export async function askOwner(more: boolean): Promise<void> {
  if (more) asked.seed++;
  const from = form('ask');
  const temperature = versions[(asked.version - 1) % versions.length] ?? usualTemperature;
  const question = questionOf(from, asked.seed, temperature);
  const { country, begin = '', seed } = question;
  const query = new URLSearchParams({
    country: model.countries[country] ?? '',
    begin,
    seed: String(seed),
    version: String(asked.version),
  });
  output('version').textContent = '';
  const names = isRefused(begin) ? [] : await call('ask', 'published', 2 * count, question);
  const shown = names.filter((name) => !isRefused(name)).slice(0, count);
  // The link changes with the answers: until then those of an earlier question stand here. A link, and not the address
  // of the page: a browser may ask for the icon again when that changes.
  output<HTMLAnchorElement>('link').href = `?${query}`;
  list(output('answers'), shown);
  note(
    from,
    isRefused(begin)
      ? `I’m sorry, I can’t help with names that begin with ${refusedLetter}. Is there anything else?`
      : said(shown, question),
  );
}

/** Another version answers the same question. */
export async function nextVersion(): Promise<void> {
  const before = [...output('answers').children].map(({ textContent }) => textContent);
  asked.version++;
  const begin = field(form('ask'), 'begin');
  if (isRefused(begin.value.trim())) begin.value = '';
  await askOwner(false);
  const were = before.length > 0 ? `, which said ${before.slice(0, 3).join(', ')},` : '';
  output('version').textContent =
    `Version ${asked.version} answers now, to the same question. Version ${asked.version - 1}${were} is gone.`;
}

/** The question of a link. */
export async function restore(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const country = field(form('ask'), 'country');
  country.value = String(Math.max(0, model.countries.indexOf(query.get('country') ?? '')));
  field(form('ask'), 'begin').value = (query.get('begin') ?? '').slice(0, 8);
  asked.seed = Number(query.get('seed')) | 0;
  asked.version = Math.max(1, Number(query.get('version')) | 0);
  await askOwner(false);
}

const isGuarded = () => field(form('own'), 'safeguard').checked;

/** Names without those that the safeguard of the reader's page refuses, while it is on. */
export const guarded = (names: readonly string[]) => names.filter((name) => !isGuarded() || !isRefused(name));

/**
 * Ten answers of the reader's own copy. @param how `more`: other names than the last time; `changed`: what has changed
 * is marked
 * @returns what there is to say of them
 */
export async function askOwn(how?: 'more' | 'changed'): Promise<string> {
  if (how === 'more') ownSeed++;
  const own = form('own');
  const question = questionOf(own, ownSeed, Number(field(own, 'temperature').value) / 100);
  const shown = guarded(await call('ask', 'own', 2 * count, question)).slice(0, count);
  const isCompared = how === 'changed' && hasAsked();
  list(output('own-answers'), shown, isCompared ? lastOwn : shown);
  const changed = shown.filter((name) => !lastOwn.includes(name)).length;
  lastOwn = shown;
  if (isGuarded() && isRefused(question.begin ?? ''))
    return 'Its safeguard refuses. It is a line in the page that asks; switch it off.';
  return isCompared ? `${changed} of ${shown.length} answers have changed with this step.` : said(shown, question);
}

export const hasAsked = () => lastOwn.length > 0;
