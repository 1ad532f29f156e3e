/**
 * What a reader can set in a figure, as plain data: the page prints native inputs from it, the
 * address carries their values, and the model gets them typed.
 */

/** A quantity, set with a slider. */
export interface Range {
  kind: 'range';
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** The value for readers, with its unit. */
  text: (value: number) => string;
  /** Our own judgement, which no source gives. */
  assumption?: boolean;
  /** Stands with the details that few will change. */
  detail?: boolean;
}

/** One of a few words. */
export interface Choice<T extends string = string> {
  kind: 'choice';
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  /** A long list folds up. */
  folded?: boolean;
  assumption?: boolean;
  detail?: boolean;
}

/** Something on or off. */
export interface Check {
  kind: 'check';
  label: string;
  value: boolean;
}

/** A button that draws lots anew; 0 shows what is to be expected. */
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
  [K in keyof V]: V[K] extends number ? Range | Draw : V[K] extends boolean ? Check : Choice<Extract<V[K], string>>;
};

const entries = <V extends Values>(controls: Controls<V>) => Object.entries(controls) as [keyof V & string, Control][];

/** What the figure shows before anyone touches it. */
export const defaults = <V extends Values>(controls: Controls<V>): V =>
  Object.fromEntries(entries(controls).map(([name, { value }]) => [name, value])) as V;

/** The value that a text stands for, or undefined if the control does not allow it. */
export function accept(control: Control, text: string): Value | undefined {
  if (control.kind === 'choice') return control.options.find(({ value }) => value === text)?.value;
  if (control.kind === 'check') return text === 'yes' || (text === 'no' ? false : undefined);
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) return undefined;
  const value = Number(text);
  const [min, step] = control.kind === 'range' ? [control.min, control.step] : [0, 1];
  const steps = (value - min) / step;
  const sound = value >= min && value <= control.max && Math.abs(steps - Math.round(steps)) < 1e-6;
  return sound ? value : undefined;
}

const write = (value: Value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

/**
 * The values that a query parameter asks for, such as `volume.8_reuse.1`; whatever is not allowed is
 * passed over. The two separators are characters that addresses leave as they are.
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

/** A value as a reader reads it. */
export function valueText(control: Control, value: Value): string {
  if (control.kind === 'range') return control.text(Number(value));
  if (control.kind === 'choice') return control.options.find((option) => option.value === value)?.label ?? '';
  if (control.kind === 'check') return value ? 'yes' : 'no';
  return `draw ${value}`;
}

/** All settings in words, for paper and for whoever sees the figure without its controls. */
export const settingsText = <V extends Values>(controls: Controls<V>, values: V, hidden: readonly string[] = []) =>
  entries(controls)
    // A draw is a setting once something has been drawn.
    .filter(([name, { kind }]) => !hidden.includes(name) && !(kind === 'draw' && values[name] === 0))
    .map(([name, control]) => `${control.label}: ${valueText(control, values[name] as Value)}`)
    .join(' · ');
