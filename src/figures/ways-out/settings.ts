import type { Event, Part, Stack } from './model.ts';

export type Settings = Stack & { event: Event };

export interface Data {
  parts: Part[];
  events: { event: Event; label: string; of: string; case: string; when: string; notice: string }[];
  /** Systems that people really build, from one seller’s to one’s own; the figure begins with the first. */
  stacks: { label: string; inText: string; stack: Stack }[];
}
