import type { Config } from 'tailwindcss';

/** Names for the tokens of src/styles/tokens.css. What has no name here cannot be used: no other colour, no round corner. */
export default {
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      sheet: 'var(--sheet)',
      bar: 'var(--bar)',
      'bar-2': 'var(--bar-2)',
      ink: 'var(--ink)',
      'ink-2': 'var(--ink-2)',
      rule: 'var(--rule)',
      'rule-2': 'var(--rule-2)',
      green: 'var(--green)',
      open: 'var(--open)',
      'open-mark': 'var(--open-mark)',
      closed: 'var(--closed)',
      'closed-mark': 'var(--closed-mark)',
      mark: 'var(--mark)',
    },
    fontFamily: {
      display: 'var(--display)',
      text: 'var(--text)',
      sans: 'var(--sans)',
      mono: 'var(--mono)',
    },
    borderRadius: { none: '0', full: '50%' },
    boxShadow: {},
    screens: {
      /** Strips no longer go from edge to edge. */
      strip: '40rem',
      /** The header's links appear and the text grows. */
      nav: '48rem',
      /** Labels left, text, notes right. */
      columns: '70rem',
    },
  },
} satisfies Config;
