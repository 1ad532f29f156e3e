import type { Kind } from './scene';

/** A list of dated events, each in the lane of its kind. It is text, so it needs no drawing. */
export interface EventChart {
  /** The column that says in which lane an event stands. */
  lane: string;
  /** The lanes from left to right: the column's word, and how its mark looks. */
  lanes: { word: string; name: string; kind: Kind }[];
  /** The columns whose texts tell the event, in their order; the first stands out. */
  texts: string[];
  /** What is said after the last event. */
  end?: string;
}

export const unixToLinux: EventChart = {
  lane: 'side',
  lanes: [
    { word: 'closed Unix', name: 'Closed Unix', kind: 'closed' },
    { word: 'open Linux', name: 'Open Linux', kind: 'open' },
  ],
  texts: ['event'],
};

export const withdrawnAndKept: EventChart = {
  lane: 'track',
  lanes: [
    { word: 'closed service', name: 'Closed service', kind: 'closed' },
    { word: 'hosted open model', name: 'Open model at a host', kind: 'open' },
    { word: 'open tool', name: 'Open tool', kind: 'plain' },
  ],
  texts: ['what', 'who', 'notice'],
  end: 'Files that somebody has downloaded: still there.',
};

export const leaks: EventChart = {
  lane: 'kind',
  lanes: [
    { word: 'closed service', name: 'Closed service', kind: 'closed' },
    { word: 'open software', name: 'Open software', kind: 'open' },
    { word: 'user mistake', name: 'User’s mistake', kind: 'plain' },
    { word: 'court order', name: 'Court order', kind: 'plain' },
  ],
  texts: ['event', 'people_or_records'],
};

/** The events of the page Since the letter. */
export const timeline: EventChart = {
  lane: 'track',
  lanes: [
    { word: 'open', name: 'Open models', kind: 'open' },
    { word: 'closed', name: 'Closed models', kind: 'closed' },
    { word: 'rules', name: 'Rules, courts and words', kind: 'plain' },
  ],
  texts: ['event'],
};
