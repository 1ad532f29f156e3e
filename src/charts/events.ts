import type { Kind } from './scene';

/** What a word of the data says, and the sign of its side. */
export interface EventKind {
  word: string;
  name: string;
  kind: Kind;
}

/** A list of dated events, each with its kind in words and the sign of its side. It is text, so it needs no drawing. */
export interface EventChart {
  /** The column that says of which kind an event is. */
  column: string;
  kinds: EventKind[];
  /** The columns whose texts tell the event, in their order; the first stands out. */
  texts: string[];
  /** What stands below the last event, in the same form. */
  end?: { when: string; name: string; kind: Kind; text: string };
}

export const unixToLinux: EventChart = {
  column: 'side',
  kinds: [
    { word: 'closed Unix', name: 'Closed Unix', kind: 'closed' },
    { word: 'open Linux', name: 'Open Linux', kind: 'open' },
  ],
  texts: ['event'],
};

export const withdrawnAndKept: EventChart = {
  column: 'track',
  kinds: [
    { word: 'closed service', name: 'Closed service', kind: 'closed' },
    { word: 'hosted open model', name: 'Open model at a host', kind: 'open' },
    { word: 'open tool', name: 'Open tool', kind: 'open' },
  ],
  texts: ['what', 'who', 'notice'],
  end: {
    when: 'Still there',
    name: 'Downloaded file',
    kind: 'open',
    text: 'Every file that somebody has downloaded and kept.',
  },
};

export const leaks: EventChart = {
  column: 'kind',
  kinds: [
    { word: 'closed service', name: 'Closed service', kind: 'closed' },
    { word: 'mistake with a closed service', name: 'Mistake with a closed service', kind: 'closed' },
    { word: 'open software', name: 'Open software', kind: 'open' },
    { word: 'mistake with open software', name: 'Mistake with open software', kind: 'open' },
    { word: 'court order', name: 'Court order', kind: 'plain' },
  ],
  texts: ['event', 'people_or_records'],
};

/** The events of the page Since the letter. */
export const timeline: EventChart = {
  column: 'track',
  kinds: [
    { word: 'open', name: 'Open models and tools', kind: 'open' },
    { word: 'closed', name: 'Closed models and services', kind: 'closed' },
    { word: 'rules', name: 'Rules, courts, studies and words', kind: 'plain' },
  ],
  texts: ['event'],
};
