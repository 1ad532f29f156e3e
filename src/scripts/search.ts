/** Search in the reader’s browser: the index is fetched once the reader types, or came with a question. */
import MiniSearch from 'minisearch';
import type { SearchEntry } from '../exports/search-index';
import { excerpt, split } from './excerpt';
import { slashIsOff, storeSlash } from './slash-setting';

const most = 30;
const form = document.querySelector<HTMLFormElement>('[data-search]');

if (form) {
  const input = form.querySelector<HTMLInputElement>('[name=q]');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  const template = form.querySelector('template');
  const slash = form.querySelector<HTMLInputElement>('[data-slash]');
  if (input && status && list && template && slash) start(form, input, status, list, template, slash);
}

function start(
  form: HTMLFormElement,
  input: HTMLInputElement,
  status: Element,
  list: HTMLOListElement,
  template: HTMLTemplateElement,
  slash: HTMLInputElement,
): void {
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
            // A page goes before its parts, and a source, which bears the words of its title only, after all.
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
    window.history.replaceState(
      null,
      '',
      words ? `?${new URLSearchParams({ q: words }).toString()}` : window.location.pathname,
    );
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
    const found = search.search(words);
    status.textContent = found.length === 0 ? 'Nothing found. The list below has every name.' : `${found.length} found`;
    const blank = () => template.content.cloneNode(true) as DocumentFragment;
    list.replaceChildren(...found.slice(0, most).map((entry) => fill(blank(), entry as unknown as Found)));
  };

  form.inert = false;
  input.value = new URLSearchParams(window.location.search).get('q')?.slice(0, 100) ?? '';
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

type Found = SearchEntry & { id: string; terms: string[] };

/** Fills one result in. Texts are set as texts, so that nothing in them can become markup. */
function fill(entry: DocumentFragment, { id, title, place, text, terms }: Found): DocumentFragment {
  const [link, where, piece] = entry.querySelectorAll('a, p');
  if (link instanceof HTMLAnchorElement) link.href = id;
  link?.append(...marked(title, terms));
  where?.append(place || 'Page');
  piece?.append(...marked(excerpt(text, terms), terms));
  return entry;
}

const marked = (text: string, terms: readonly string[]) =>
  split(text, terms).map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
