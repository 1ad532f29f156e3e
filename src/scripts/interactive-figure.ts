import {
  defaults,
  fromInput,
  fromQuery,
  toQuery,
  type Control,
  type Controls,
  type Values,
} from '../figures/shared/controls.ts';
import type { FigureDefinition, Preset, View } from '../figures/shared/definition.ts';
import { find, findAll, showValues, showView } from './figure-page.ts';

/** Milliseconds without a change after which the result is announced and the address changes. */
const pause = 600;

/**
 * Makes a figure of the page interactive, which already shows it with its default values.
 * @param name the custom element around the figure
 */
export function defineFigure<D, V extends Values>(name: string, figure: FigureDefinition<D, V>): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        start(this, figure);
      }
    },
  );
}

function addressWith(key: string, settings: string): URL {
  const url = new URL(location.href);
  if (settings) url.searchParams.set(key, settings);
  else url.searchParams.delete(key);
  return url;
}

function start<D, V extends Values>(element: HTMLElement, figure: FigureDefinition<D, V>): void {
  const { key = '' } = element.dataset;
  const data = JSON.parse(find(element, 'script').textContent) as D;
  const controls = figure.controls(data);
  const presets = figure.presets?.(data) ?? [];
  const status = find(element, '[role=status]');
  const fromAddress = () => fromQuery(controls, new URLSearchParams(location.search).get(key));
  let { search } = location;
  let values = fromAddress();
  let view: View;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const address = () => addressWith(key, toQuery(controls, values, view.hidden));
  /** @param isDrawn whether the page already shows this view, as it does at first */
  const show = (isDrawn = false) => {
    view = figure.view(data, values);
    if (!isDrawn) showView(element, view);
    showValues(element, controls, values, view);
    findAll(element, '[data-preset]').forEach((button, i) => {
      const wanted = Object.entries(presets[i]?.values ?? {});
      button.setAttribute('aria-pressed', String(wanted.every(([name, value]) => values[name] === value)));
    });
  };
  const writeAddress = () => {
    history.replaceState(null, '', address());
    ({ search } = location);
  };
  const set = (change: Partial<V>) => {
    values = { ...values, ...change };
    show();
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      status.textContent = `${view.answer} ${view.reason}`;
      writeAddress();
    }, pause);
  };
  // A reader who leaves before the pause is over finds the figure as it was on their way back.
  addEventListener('pagehide', () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    writeAddress();
  });

  const shared = toQuery(controls, values);
  show(!shared);
  if (shared) element.closest('details')?.setAttribute('open', '');
  listen(element, controls, { presets, set });
  // Before copy.ts, which listens further out, reads the address.
  const copyButton = find(element, '[data-copy]');
  copyButton.addEventListener('click', () => {
    copyButton.dataset['copy'] = new URL(`#${element.localName}`, address()).href;
  });
  // A link within the page fires this too, before the last change is in the address.
  addEventListener('popstate', () => {
    if (location.search === search) return;
    clearTimeout(timer);
    timer = undefined;
    ({ search } = location);
    values = fromAddress();
    show();
  });
}

/** The form and its buttons set values. */
function listen<V extends Values>(
  element: HTMLElement,
  controls: Controls<V>,
  { presets, set }: { presets: readonly Preset<V>[]; set: (change: Partial<V>) => void },
): void {
  const form = find<HTMLFormElement>(element, 'form');
  for (const box of findAll(element, '[data-live]')) box.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  element.addEventListener('input', ({ target }) => {
    // A thumb that drags a slider does not focus it everywhere, and the answer stays in sight while a control has focus.
    (target as HTMLInputElement).focus({ preventScroll: true });
    const sent = new FormData(form);
    const inputs = Object.entries<Control>(controls).map(([name, control]) => [
      name,
      fromInput(control, sent.get(name)),
    ]);
    set(Object.fromEntries(inputs.filter(([, value]) => value !== undefined)) as Partial<V>);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    set(defaults(controls));
  });
  for (const [i, button] of findAll(element, '[data-preset]').entries())
    button.addEventListener('click', () => set(presets[i]?.values ?? {}));
}
