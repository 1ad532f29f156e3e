import type { FigureTexts } from '../../schemas/figure';
import type { Datum, Row, Setting, Setup } from './model';

/** Where Ollama runs the model that is picked. */
export type Place = 'local' | 'cloud' | 'cloudoff';

/** What the reader sets: a set-up, what is given away, and the switches. */
export type Settings = { setup: Setup; datum: Datum; place: Place } & Record<Exclude<Setting, Place>, 'yes' | 'no'>;

/** The table of who gets what, and the texts of content/figures/where-data-goes.yaml. */
export interface Data extends Pick<FigureTexts<'where-data-goes'>, 'setups' | 'switches' | 'nobody'> {
  rows: Row[];
}
