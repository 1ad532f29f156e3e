/**
 * What a reader can set in a figure, as plain data: the page prints native inputs from it, the
 * address carries their values, and the model gets them typed.
 */

/** What can be said of every control. */
interface Look {
  label: string;
  /** Our own judgement, which no source gives. */
  assumption?: boolean;
  /**
   * Where its inputs are: `main` above the picture on a phone, where the others are in a closed section; `picture` in
   * the picture, by the page of the figure; `detail` in a section that is closed on wide screens too.
   */
  place?: 'main' | 'picture' | 'detail';
  /**
   * The value that a link means which sets other controls and leaves this one out: where the figure opened when such
   * links were shared. New links leave nothing out.
   */
  inOlderLinks?: Value;
}

export interface Limits {
  min: number;
  max: number;
  step: number;
}

interface Range extends Limits, Look {
  kind: 'range';
  value: number;
  /** The value for readers, with its unit. */
  text: (value: number) => string;
}

export interface Choice<T extends Value = Value> extends Look {
  kind: 'choice';
  /** Each value with its label. */
  options: readonly (readonly [value: T, label: string])[];
  value: T;
  /**
   * Radio buttons if nothing is said; a list folds up, a slider is for options in an order, a switch for yes and no.
   */
  shownAs?: 'list' | 'slider' | 'switch';
}

export type Control = Range | Choice;
type Value = number | string;

export const range = (
  label: string,
  value: number,
  limits: Limits,
  text: Range['text'],
  more: Partial<Range> = {},
): Range => ({ kind: 'range', label, value, ...limits, text, ...more });

export const choice = <T extends Value>(
  label: string,
  value: T,
  options: Choice<T>['options'],
  more: Partial<Choice<T>> = {},
): Choice<T> => ({ kind: 'choice', label, value, options, ...more });

/** A switch, which is off at first. */
export const toggle = (label: string): Choice<'yes' | 'no'> => {
  const options = [
    ['no', 'no'],
    ['yes', 'yes'],
  ] as const;
  return choice<'yes' | 'no'>(label, 'no', options, { shownAs: 'switch' });
};

export type Values = Record<string, Value>;

/** The controls of a figure in their order, by the names that the model gives their values. */
export type Controls<V extends Values> = {
  [K in keyof V]: V[K] extends number ? Range | Choice<number> : Choice<Extract<V[K], string>>;
};

const entries = <V extends Values>(controls: Controls<V>) => Object.entries(controls) as [keyof V & string, Control][];

/** Controls with what links mean that leave them out, which is fixed in code: a start value may follow from content. */
export const asInOlderLinks = <V extends Values>(controls: Controls<V>, older: V): Controls<V> =>
  Object.fromEntries(
    entries(controls).map(([name, control]) => [name, { ...control, inOlderLinks: older[name] }]),
  ) as unknown as Controls<V>;

/** What the figure shows before anyone touches it. */
export const defaults = <V extends Values>(controls: Controls<V>): V =>
  Object.fromEntries(entries(controls).map(([name, { value }]) => [name, value])) as V;

/** Whether a slider can be set to a value. */
export const isOnSlider = ({ min, max, step }: Limits, value: number): boolean => {
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
};

/** The value that a text stands for, or undefined if the control does not allow it. */
export function accept(control: Control, text: string): Value | undefined {
  if (control.kind === 'choice') return control.options.find(([value]) => String(value) === text)?.[0];
  return /^\d{1,12}(\.\d{1,6})?$/.test(text) && isOnSlider(control, Number(text)) ? Number(text) : undefined;
}

/**
 * The values that a query parameter asks for, such as `volume.5000_load.40`; what is not allowed is
 * ignored. They are values and never positions in a list, so that a link means the same after an option
 * was added. Addresses leave the two separators as they are.
 */
export function fromQuery<V extends Values>(controls: Controls<V>, query: string | null): V {
  const asked: Values = {};
  for (const pair of (query ?? '').split('_')) {
    const [, name = '', text = ''] = /^([A-Za-z]+)\.(.*)$/.exec(pair) ?? [];
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
    const value = control && accept(control, text);
    if (value !== undefined) asked[name] = value;
  }
  if (Object.keys(asked).length === 0) return defaults(controls);
  const unasked = (control: Control) =>
    // A model that is no longer sold cannot be set.
    accept(control, String(control.inOlderLinks)) ?? control.value;
  return Object.fromEntries(entries(controls).map(([name, control]) => [name, asked[name] ?? unasked(control)])) as V;
}

/**
 * The query parameter for these values: nothing where the figure begins, and elsewhere all that is in use, so that a
 * link means the same after the figure begins elsewhere.
 */
export function toQuery<V extends Values>(controls: Controls<V>, values: V, hidden: readonly string[] = []): string {
  const used = entries(controls).filter(([name]) => !hidden.includes(name));
  if (used.every(([name, { value }]) => values[name] === value)) return '';
  return used.map(([name]) => `${name}.${values[name]}`).join('_');
}

const isListSlider = (control: Control): control is Choice & { shownAs: 'slider' } =>
  control.kind === 'choice' && control.shownAs === 'slider';

/** What the native input holds for a value: a slider over a list holds the position in it. */
export const toInput = (control: Control, value: Value): string =>
  String(isListSlider(control) ? control.options.findIndex(([option]) => option === value) : value);

/** The value of a native input as a form sends it: nothing where a box is not ticked. */
export const fromInput = (control: Control, sent: FormDataEntryValue | null): Value | undefined =>
  isListSlider(control) ? control.options[Number(sent)]?.[0] : accept(control, String(sent ?? 'no'));

/** The slider of a control, with what stands at its two ends; undefined if it has none. */
export function sliderOf(control: Control): (Limits & { ends: string[] }) | undefined {
  if (isListSlider(control)) {
    const labels = control.options.map(([, label]) => label);
    return { min: 0, max: labels.length - 1, step: 1, ends: [labels[0] ?? '', labels.at(-1) ?? ''] };
  }
  if (control.kind === 'choice') return undefined;
  const { min, max, step, text } = control;
  return { min, max, step, ends: [text(min), text(max)] };
}

export const valueText = (control: Control, value: Value): string =>
  control.kind === 'range'
    ? control.text(Number(value))
    : (control.options.find(([option]) => option === value)?.[1] ?? '');

/** All settings in words, for paper and for anyone who sees the figure without its controls. */
export const settingsText = <V extends Values>(
  controls: Controls<V>,
  values: V,
  { hidden = [], unsaid = [] }: { hidden?: readonly string[]; unsaid?: readonly string[] } = {},
) =>
  entries(controls)
    .filter(([name]) => !hidden.includes(name) && !unsaid.includes(name))
    .map(([name, control]) => `${control.label}: ${valueText(control, values[name] as Value)}`)
    .join(' · ');
