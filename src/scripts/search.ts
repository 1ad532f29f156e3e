/** Search in the reader’s browser. The index is fetched when the reader types, or if the address has a query. */
import MiniSearch from 'minisearch';
import type { SearchEntry } from '../exports/search-index';
import { excerpt, split } from './excerpt';
import { slashIsOff, storeSlash } from './slash-setting';

const maxResults = 30;
const form = document.querySelector<HTMLFormElement>('[data-search]');

if (form) start(form);

function start(form: HTMLFormElement): void {
  const find = <E extends Element>(selector: string) => form.querySelector(selector) as E;
  const input = find<HTMLInputElement>('[name=q]');
  const status = find('[role=status]');
  const list = find('ol');
  const template = find<HTMLTemplateElement>('template');
  const slash = find<HTMLInputElement>('[data-slash]');
  let index: Promise<MiniSearch<SearchEntry>> | undefined;
  const load = () =>
    (index ??= fetch(form.dataset['search'] ?? '')
      .then((answer) => answer.json() as Promise<SearchEntry[]>)
      .then((entries) => {
        const search = new MiniSearch<SearchEntry>({
          idField: 'url',
          fields: ['title', 'text'],
          storeFields: ['title', 'text', 'place'],
          searchOptions: {
            boost: { title: 3 },
            // Pages come before their parts, and sources, which have only a title, come last.
            boostDocument: (url: string) => (url.includes('/sources/#') ? 0.3 : url.includes('#') ? 1 : 2),
            prefix: true,
            fuzzy: (word) => (word.length > 4 ? 0.2 : false),
            combineWith: 'AND',
          },
        });
        search.addAll(entries);
        return search;
      }));

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
    const results = search.search(words);
    status.textContent =
      results.length === 0 ? 'Nothing found. The list below has every name.' : `${results.length} found`;
    const blank = () => template.content.cloneNode(true) as DocumentFragment;
    list.replaceChildren(...results.slice(0, maxResults).map((result) => fill(blank(), result as unknown as Result)));
  };

  form.inert = false;
  input.value = new URLSearchParams(location.search).get('q')?.slice(0, 100) ?? '';
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  slash.checked = !slashIsOff();
  slash.addEventListener('change', () => storeSlash(slash.checked));
  input.focus();
  if (input.value) void show();
}

type Result = SearchEntry & { id: string; terms: string[] };

/** Fills the template of a result. Texts are set as text, so that nothing in them can become markup. */
function fill(entry: DocumentFragment, { id, title, place, text, terms }: Result): DocumentFragment {
  const [link, placeLine, excerptLine] = entry.querySelectorAll('a, p');
  if (link instanceof HTMLAnchorElement) link.href = id;
  link?.append(...withMarks(title, terms));
  placeLine?.append(place || 'Page');
  excerptLine?.append(...withMarks(excerpt(text, terms), terms));
  return entry;
}

const withMarks = (text: string, terms: readonly string[]) =>
  split(text, terms).map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
