/**
 * What a reader can set in a figure, as plain data: the page prints native inputs from it, the
 * address carries their values, and the model gets them typed. An address holds values, never
 * positions in a list, so that a shared link means the same after an option was added.
 */

/** Where a control stands and what is said of it. */
interface Look {
  label: string;
  /** Our own judgement, which no source gives. */
  assumption?: boolean;
  /** Stands with the details that few will change. */
  detail?: boolean;
}

/** The ends and the step of a slider. */
export interface Limits {
  min: number;
  max: number;
  step: number;
}

/** A quantity, set with a slider. */
export interface Range extends Limits, Look {
  kind: 'range';
  value: number;
  /** The value for readers, with its unit. */
  text: (value: number) => string;
}

/** One of a list of values. */
export interface Choice<T extends string | number = string | number> extends Look {
  kind: 'choice';
  options: readonly { value: T; label: string }[];
  value: T;
  /** Radio buttons if nothing is said; a list folds up, a slider is for options in an order, such as unequal steps. */
  shownAs?: 'list' | 'slider';
}

/** Something on or off. */
export interface Check {
  kind: 'check';
  label: string;
  value: boolean;
}

/** A button that plays random cases; its value is the seed, and 0 shows the expected values instead. */
export interface Draw {
  kind: 'draw';
  label: string;
  max: number;
  value: number;
}

export type Control = Range | Choice | Check | Draw;
export type Value = number | string | boolean;
export type Values = Record<string, Value>;

/** The controls of a figure in their order, by the names that the model gives their values. */
export type Controls<V extends Values> = {
  [K in keyof V]: V[K] extends number
    ? Range | Draw | Choice<number>
    : V[K] extends boolean
      ? Check
      : Choice<Extract<V[K], string>>;
};

const entries = <V extends Values>(controls: Controls<V>) => Object.entries(controls) as [keyof V & string, Control][];

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
  if (control.kind === 'choice') return control.options.find(({ value }) => String(value) === text)?.value;
  if (control.kind === 'check') return text === 'yes' || (text === 'no' ? false : undefined);
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) return undefined;
  const limits = control.kind === 'range' ? control : { min: 0, max: control.max, step: 1 };
  return isOnSlider(limits, Number(text)) ? Number(text) : undefined;
}

const write = (value: Value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

/**
 * The values that a query parameter asks for, such as `volume.5000_load.40`; what is not allowed is
 * ignored. The two separators are characters that addresses leave as they are.
 */
export function fromQuery<V extends Values>(controls: Controls<V>, query: string | null): V {
  const values: Values = defaults(controls);
  for (const pair of (query ?? '').split('_')) {
    const [, name = '', text = ''] = /^([A-Za-z]+)\.(.*)$/.exec(pair) ?? [];
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
    const value = control && accept(control, text);
    if (value !== undefined) values[name] = value;
  }
  return values as V;
}

/** The query parameter for these values: only what is in use and differs from the defaults, so often nothing. */
export const toQuery = <V extends Values>(controls: Controls<V>, values: V, hidden: readonly string[] = []): string =>
  entries(controls)
    .filter(([name, { value }]) => values[name] !== value && !hidden.includes(name))
    .map(([name]) => `${name}.${write(values[name] as Value)}`)
    .join('_');

const isListSlider = (control: Control): control is Choice => control.kind === 'choice' && control.shownAs === 'slider';

/** What the native input holds for a value: a slider over a list holds the position in it. */
export const toInput = (control: Control, value: Value): string =>
  isListSlider(control) ? String(control.options.findIndex((option) => option.value === value)) : String(value);

/** The value of a native input as a form sends it: nothing where a box is not ticked. */
export function fromInput(control: Control, sent: FormDataEntryValue | null): Value | undefined {
  if (control.kind === 'check') return sent !== null;
  if (isListSlider(control)) return control.options[Number(sent)]?.value;
  return accept(control, String(sent));
}

/** The slider of a control, with what stands at its two ends; undefined if it has none. */
export function sliderOf(control: Control): (Limits & { ends: string[] }) | undefined {
  if (control.kind === 'range') {
    const { min, max, step, text } = control;
    return { min, max, step, ends: [text(min), text(max)] };
  }
  if (!isListSlider(control)) return undefined;
  const labels = control.options.map(({ label }) => label);
  return { min: 0, max: labels.length - 1, step: 1, ends: [labels[0] ?? '', labels.at(-1) ?? ''] };
}

/** A value as a reader reads it. */
export function valueText(control: Control, value: Value): string {
  if (control.kind === 'range') return control.text(Number(value));
  if (control.kind === 'choice') return control.options.find((option) => option.value === value)?.label ?? '';
  return control.kind === 'check' ? write(value) : `draw ${value}`;
}

/** All settings in words, for paper and for whoever sees the figure without its controls. */
export const settingsText = <V extends Values>(controls: Controls<V>, values: V, hidden: readonly string[] = []) =>
  entries(controls)
    // A draw is a setting once something has been drawn.
    .filter(([name, { kind }]) => !hidden.includes(name) && !(kind === 'draw' && values[name] === 0))
    .map(([name, control]) => `${control.label}: ${valueText(control, values[name] as Value)}`)
    .join(' · ');
