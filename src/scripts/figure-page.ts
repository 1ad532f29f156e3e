import { frames, toSvg } from '../charts/scene.ts';
import {
  settingsText,
  toInput,
  valueText,
  type Control,
  type Controls,
  type Values,
} from '../figures/shared/controls.ts';
import type { View } from '../figures/shared/definition.ts';
import { escapeText } from '../text/escape.ts';

/** An element of a figure. @throws if the page lacks it */
export function find<E extends Element = HTMLElement>(figure: Element, selector: string): E {
  const found = figure.querySelector<E>(selector);
  if (!found) throw new Error(`<${figure.localName}> has no ${selector}.`);
  return found;
}

export const findAll = <E extends Element = HTMLElement>(figure: Element, selector: string): E[] => [
  ...figure.querySelectorAll<E>(selector),
];

/** Sets the text of an element; compound words do not break at their hyphens, as in NoWrap.astro. */
function setText(element: Element, text: string): void {
  element.innerHTML = escapeText(text).replace(/\S+-\S+/g, '<span class="nowrap">$&</span>');
}

/** Shows what a figure answers: words, drawings, and the HTML of its outputs. */
export function showView(figure: Element, { answer, reason, draw, parts, notes }: View): void {
  setText(find(figure, '[data-part=result]'), answer);
  setText(find(figure, '[data-part=reason]'), reason);
  for (const frame of frames) {
    const scene = draw?.(frame);
    if (!scene) break;
    const svg = find(figure, `[data-part=drawing][data-size=${frame.size}]`);
    svg.setAttribute('viewBox', `0 0 ${frame.width} ${Math.ceil(scene.height)}`);
    svg.innerHTML = toSvg(scene.marks);
  }
  for (const [name, html] of Object.entries({ ...parts, ...notes }))
    find(figure, `[data-output=${name}]`).innerHTML = html;
}

/** Shows values in the inputs and in words, for a view. */
export function showValues<V extends Values>(figure: Element, controls: Controls<V>, values: V, view: View): void {
  const { hidden = [] } = view;
  find(figure, '[data-part=settings]').textContent = settingsText(controls, values, view);
  for (const [name, control] of Object.entries<Control>(controls)) {
    const value = values[name] as V[string];
    const text = valueText(control, value);
    for (const input of findAll<HTMLInputElement>(figure, `[name=${name}]`)) {
      if (input.type === 'checkbox') input.checked = value === 'yes';
      else if (input.type === 'radio') input.checked = input.value === String(value);
      else input.value = toInput(control, value);
      if (input.type === 'range') input.setAttribute('aria-valuetext', text);
    }
    for (const shown of findAll(figure, `[data-value=${name}]`)) shown.textContent = text;
    for (const box of findAll(figure, `[data-control=${name}]`)) box.hidden = hidden.includes(name);
  }
}
