/** Search in the reader’s browser. The index is fetched when the reader types, or if the address has a query. */
import type { SearchEntry } from '../exports/search-index.ts';
import { excerpt, splitAtWords } from './excerpt.ts';
import { siteSearch, type Found } from './site-search.ts';

const maxResults = 30;
const searchForm = document.querySelector<HTMLFormElement>('[data-search]');

if (searchForm) start(searchForm);

function start(form: HTMLFormElement): void {
  const find = <E extends Element>(selector: string) => form.querySelector(selector) as E;
  const input = find<HTMLInputElement>('[name=q]');
  const status = find('[role=status]');
  const list = find('ol');
  const template = find<HTMLTemplateElement>('template');
  let index: Promise<(query: string) => Found> | undefined;
  const load = () =>
    (index ??= fetch(form.dataset['search'] ?? '')
      .then((answer) => answer.json() as Promise<SearchEntry[]>)
      .then(siteSearch));

  const show = async () => {
    const words = input.value.trim();
    history.replaceState(null, '', words ? `?${String(new URLSearchParams({ q: words }))}` : location.pathname);
    if (!words) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    const search = await load().catch(() => undefined);
    if (input.value.trim() !== words) return;
    if (!search) {
      index = undefined;
      status.textContent = 'The index could not be loaded. The list below has every name.';
      return;
    }
    const { results, nearest } = search(words);
    const count = `${results.length} found`;
    status.textContent =
      results.length === 0
        ? 'Nothing found. The list below has every name.'
        : nearest
          ? `No part of the site has all these words. ${count} with some of them, the nearest first.`
          : count;
    const blank = () => template.content.cloneNode(true) as DocumentFragment;
    list.replaceChildren(...results.slice(0, maxResults).map((result) => fill(blank(), result)));
  };

  form.inert = false;
  input.value = new URLSearchParams(location.search).get('q')?.slice(0, 100) ?? '';
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  input.focus({ preventScroll: true });
  // Back from what was found, the list comes too late for the browser to scroll to where it was.
  const { state } = history as { state: unknown };
  addEventListener('pagehide', () => history.replaceState(scrollY, ''));
  if (input.value) void show().then(() => typeof state === 'number' && scrollTo(0, state));
}

/** Fills the template of a result. Texts are set as text, so that nothing in them can become markup. */
function fill(entry: DocumentFragment, { id, title, place, text, terms }: Found['results'][number]): DocumentFragment {
  const [link, placeLine, excerptLine] = entry.querySelectorAll('a, p');
  if (link instanceof HTMLAnchorElement) link.href = id;
  link?.append(...withMarks(title, terms));
  placeLine?.append(place || 'Page');
  excerptLine?.append(...withMarks(excerpt(text, terms), terms));
  return entry;
}

const withMarks = (text: string, terms: readonly string[]) =>
  splitAtWords(text, terms).map((piece) => {
    if (!piece.found) return piece.text;
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
