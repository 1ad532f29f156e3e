import type { Element } from 'hast';

/**
 * The parts of pages that exports find by their `data-part`. A test looks for each of them in the built site, so that
 * renaming one in a component fails at once.
 */
export const parts = [
  'also-known-as',
  'article-text',
  'bibliography',
  'chart',
  'chart-legend',
  'citation',
  'claim',
  'data-table',
  'dataset',
  'date',
  'dek',
  'description',
  'event-kind',
  'events',
  'figure',
  'finding',
  'further',
  'glossary',
  'heading',
  'heading-link',
  'kicker',
  'lane-legend',
  'margin-note',
  'meta',
  'plate',
  'question',
  'read-at',
  'result',
  'settings',
  'share',
  'sr-only',
  'tool',
  'wall',
  'weak-point',
  'weak-point-label',
] as const;

export type Part = (typeof parts)[number];

/** Whether an element is for the screen alone, or repeats another for the eye: no export has it. */
export const isScreenOnly = ({ tagName, properties }: Element): boolean =>
  ['form', 'script', 'style', 'svg'].includes(tagName) ||
  ['dataScreenOnly', 'popover'].some((attribute) => attribute in properties) ||
  properties['ariaHidden'] === 'true';

export const partOf = ({ properties }: Element): Part | undefined => properties['dataPart'] as Part | undefined;

export const isPart =
  (name: Part) =>
  (element: Element): boolean =>
    partOf(element) === name;
