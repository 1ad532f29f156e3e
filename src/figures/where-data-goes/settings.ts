import type { FigureTexts } from '../../schemas/figure.ts';
import { exposures, protections, switchesFor, type Datum, type Row, type Switch, type Setup } from './model.ts';

/** Where Ollama runs the model that is picked. */
export type ModelPlace = 'local' | 'cloud' | 'cloudoff';

/** What the reader sets: a set-up, what is given away, and the switches. */
export type Settings = { setup: Setup; datum: Datum; place: ModelPlace } & Record<
  Exclude<Switch, ModelPlace>,
  'yes' | 'no'
>;

/** The table of who gets what, and the texts of content/figures/where-data-goes.yaml. */
export interface Data extends Pick<FigureTexts<'where-data-goes'>, 'setups' | 'switches' | 'nobody'> {
  rows: Row[];
}

/** The switches that are on and change something, and the controls that change nothing. */
export function switchesOf(settings: Settings, rows: readonly Row[]): { enabled: Switch[]; hidden: string[] } {
  const available = switchesFor(rows, settings.setup, settings.datum);
  const unavailable = [...protections, ...exposures].filter((name) => !available.includes(name));
  const isOn = (name: Switch) =>
    name === 'cloud' || name === 'cloudoff' ? settings.place === name : settings[name] === 'yes';
  return {
    enabled: available.filter(isOn),
    hidden: available.includes('cloud') ? unavailable : [...unavailable, 'place'],
  };
}
