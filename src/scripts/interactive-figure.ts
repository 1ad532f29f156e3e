import { frames, toSvg } from '../charts/scene';
import { escapeText } from '../text/escape';
import {
  fromInput,
  fromQuery,
  settingsText,
  toInput,
  toQuery,
  valueText,
  type Control,
  type Range,
  type Value,
  type Values,
} from '../figures/shared/controls';
import type { FigureDefinition, View } from '../figures/shared/definition';
import { onDrag } from './drag';

/** Milliseconds without a change after which the result is announced and the address changes. */
const pause = 600;

/**
 * Makes a figure of the page interactive. The page already shows it with its default values, so nothing is changed until
 * everything that is needed has been found and computed.
 * @param name the custom element around the figure
 * @throws if the page lacks a part of the figure
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

/** Sets the text of an element; compound words do not break at their hyphens, as in NoWrap.astro. */
const setText = (place: Element, text: string) => {
  place.innerHTML = escapeText(text).replace(/\S+-\S+/g, '<span class="nowrap">$&</span>');
};

function start<D, V extends Values>(element: HTMLElement, figure: FigureDefinition<D, V>): void {
  const find = <E extends Element>(selector: string): E => {
    const found = element.querySelector<E>(selector);
    if (!found) throw new Error(`<${element.localName}> has no ${selector}.`);
    return found;
  };
  const all = <E extends Element>(selector: string) => [...element.querySelectorAll<E>(selector)];
  const { key = '' } = element.dataset;
  const data = JSON.parse(find('script').textContent) as D;
  const controls = figure.controls(data);
  const entries = Object.entries<Control>(controls);
  const presets = figure.presets?.(data) ?? [];
  const form = find<HTMLFormElement>('form');
  const result = find('[data-part=result]');
  const reason = find('[data-part=reason]');
  const status = find('[role=status]');
  const settings = find('[data-part=settings]');
  const drawings = all<SVGSVGElement>('[data-part=drawing]');
  const read = () => fromQuery(controls, new URLSearchParams(location.search).get(key));
  let { search } = location;
  let values = read();
  let view: View;
  let timer = 0;

  const draw = () => {
    setText(result, view.answer);
    setText(reason, view.reason);
    const scenes = view.draw && frames.map(view.draw);
    drawings.forEach((svg, i) => {
      const [scene, frame] = [scenes?.[i], frames[i]];
      if (!scene || !frame) return;
      svg.setAttribute('viewBox', `0 0 ${frame.width} ${Math.ceil(scene.height)}`);
      svg.innerHTML = toSvg(scene, frame);
    });
    const parts = { ...view.parts, ...view.below };
    for (const part of all<HTMLElement>('[data-output]')) part.innerHTML = parts[part.dataset['output'] ?? ''] ?? '';
  };
  /** @param isDrawn whether the page already shows this view, as it does at first */
  const show = (isDrawn = false) => {
    view = figure.view(data, values);
    if (!isDrawn) draw();
    settings.textContent = settingsText(controls, values, view.hidden);
    for (const [name, control] of entries) {
      const value = values[name] as Value;
      for (const input of all<HTMLInputElement>(`[name=${name}]`)) {
        if (input.type === 'checkbox') input.checked = value === 'yes';
        else if (input.type === 'radio') input.checked = input.value === value;
        else input.value = toInput(control, value);
        if (input.type === 'range') input.setAttribute('aria-valuetext', valueText(control, value));
      }
      for (const shown of all(`[data-value=${name}]`)) shown.textContent = valueText(control, value);
      for (const box of all<HTMLElement>(`[data-control=${name}]`)) box.hidden = view.hidden?.includes(name) ?? false;
    }
    all('[data-preset]').forEach((button, i) => {
      const wanted = Object.entries(presets[i]?.values ?? {});
      button.setAttribute('aria-pressed', String(wanted.every(([name, value]) => values[name] === value)));
    });
  };

  const address = () => {
    const url = new URL(location.href);
    const state = toQuery(controls, values, view.hidden);
    if (state) url.searchParams.set(key, state);
    else url.searchParams.delete(key);
    return url;
  };
  const set = (change: Partial<V>) => {
    values = { ...values, ...change };
    show();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = `${view.answer} ${view.reason}`;
      history.replaceState(null, '', address());
      ({ search } = location);
    }, pause);
  };

  show(!toQuery(controls, values));
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    const sent = new FormData(form);
    const change = entries.map(([name, control]) => [name, fromInput(control, sent.get(name)) ?? values[name]]);
    set(Object.fromEntries(change) as V);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    set(fromQuery(controls, null));
  });
  all('[data-preset]').forEach((button, i) => button.addEventListener('click', () => set(presets[i]?.values ?? {})));
  for (const button of all<HTMLElement>('[data-draw]')) {
    const name = button.dataset['draw'] ?? '';
    const { max } = controls[name] as Range;
    button.addEventListener('click', () => set({ [name]: (Number(values[name]) % max) + 1 } as Partial<V>));
  }
  // A link within the page fires this too, before the last change is in the address.
  addEventListener('popstate', () => {
    if (location.search === search) return;
    clearTimeout(timer);
    ({ search } = location);
    values = read();
    show();
  });

  const copyButton = find<HTMLButtonElement>('[data-copy-view]');
  const label = copyButton.textContent;
  copyButton.hidden = !navigator.clipboard;
  copyButton.addEventListener('click', async () => {
    const url = address();
    url.hash = element.localName;
    const done = await navigator.clipboard.writeText(url.href).then(
      () => 'Link copied',
      () => 'Not copied',
    );
    copyButton.textContent = done;
    status.textContent = done;
    setTimeout(() => (copyButton.textContent = label), 2000);
  });

  const { drag } = figure;
  if (drag)
    drawings.forEach((svg, i) => {
      const frame = frames[i];
      if (!frame) return;
      let before = values;
      onDrag(svg, {
        start: () => (before = values),
        move: (share) => set(drag(share * frame.width, frame)),
        cancel: () => set(before),
      });
    });
}
