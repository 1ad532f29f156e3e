import type { Frame, Scene } from '../../charts/scene.ts';
import { defaults, settingsText, type Control, type Controls, type Values } from './controls.ts';

/** What a figure shows for one set of values. Page and script call the same function for it. */
export interface View {
  /** The finding, short enough to stay in sight on a phone: at most 110 characters. */
  answer: string;
  /** What else is to be known of it, and what it depends on most. */
  reason: string;
  /** The picture at each of its three widths; a figure without one shows its parts. */
  draw?: (frame: Frame) => Scene;
  /** Inner HTML of the elements marked `data-output`, by name. */
  parts?: Record<string, string>;
  /** The same, for what is below the sliders and lists of these controls. */
  notes?: Record<string, string>;
  /** Controls that mean nothing in this state. */
  hidden?: readonly string[];
  /** Controls that say nothing about this state, so that the settings in words leave them out. */
  unsaid?: readonly string[];
}

export interface Preset<V extends Values> {
  label: string;
  values: Partial<V>;
}

/** An interactive figure: what a reader can set, and what it answers. */
export interface FigureDefinition<D, V extends Values> {
  controls: (data: D) => Controls<V>;
  /** Name of the closed section that holds further controls. */
  detailsName?: string;
  presets?: (data: D) => readonly Preset<V>[];
  view: (data: D, values: V) => View;
}

/** A figure as the page prints it: at its defaults, with the data for its script. */
export function still<D, V extends Values>(figure: FigureDefinition<D, V>, data: D) {
  const controls = figure.controls(data);
  const values = defaults(controls);
  const view = figure.view(data, values);
  return {
    controls: Object.entries<Control>(controls),
    presets: (figure.presets?.(data) ?? []).map(({ label }) => label),
    detailsName: figure.detailsName ?? 'More assumptions',
    view,
    settings: settingsText(controls, values, view),
    data: data as unknown,
  };
}

export type Still = ReturnType<typeof still>;

/** Whether each slider holds our own judgement, so that it is said once for all. */
export function areAllAssumed({ controls }: Still): boolean {
  const sliders = controls.filter(([, { kind }]) => kind === 'range');
  return sliders.length > 0 && sliders.every(([, { assumption }]) => assumption);
}
