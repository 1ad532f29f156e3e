import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { verdictIds } from './src/schemas/verdict.ts';

/**
 * Shows the claims with the verdict that a reader chooses and hides the others, without a script. A claim that a link
 * leads to is shown whatever is chosen.
 */
const claimFilter = Object.fromEntries(
  verdictIds.flatMap((id): [selector: string, rule: Record<string, string>][] => {
    const chosen = `main:has([data-claim-filter] [value='${id}']:checked)`;
    const has = `[data-tags='${id}']`;
    return [
      [`${chosen} [data-part='claim']:not(${has}, :target)`, { display: 'none' }],
      [`${chosen} [data-part='claim-group']:not(:has(${has}, :target))`, { display: 'none' }],
      [`${chosen} [data-part='wall'] [data-tags]:not(${has})`, { opacity: '0.25' }],
    ];
  }),
);

/** Names for the tokens of src/styles/tokens.css. Utilities exist only for the values that are listed here. */
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
      /** For names with letters that the fonts of the site do not hold. */
      system: 'system-ui, sans-serif',
    },
    /** One scale for all text. `lg` and `xl` are the text of articles on phones and on wider screens. */
    fontSize: {
      xs: '0.8125rem',
      sm: '0.875rem',
      md: '0.9375rem',
      base: '1rem',
      lg: '1.0625rem',
      xl: '1.1875rem',
      '2xl': '1.3125rem',
      '3xl': '1.4375rem',
      '4xl': '1.625rem',
      'heading-question': 'clamp(1.625rem, 1.2rem + 1.6vw, 2.375rem)',
      'heading-part': 'clamp(2rem, 1rem + 4vw, 3.5rem)',
      'heading-page': 'clamp(2.375rem, 1.1rem + 5.4vw, 5.25rem)',
      'heading-home': 'clamp(2.5rem, 1rem + 6.6vw, 6.25rem)',
    },
    lineHeight: { none: '1', tight: '1.2', snug: '1.35', close: '1.4', normal: '1.45', prose: '1.55', relaxed: '1.6' },
    letterSpacing: { tighter: '-0.03em', tight: '-0.015em', title: '-0.012em', normal: '0', label: '0.06em' },
    /** Beside the numbers: the columns next to the text. */
    extend: {
      spacing: {
        label: 'var(--label)',
        labels: 'var(--labels)',
        note: 'var(--note)',
        notes: 'var(--notes)',
        room: 'var(--room)',
      },
    },
    borderRadius: { none: '0', full: '50%' },
    borderWidth: { 1.5: '1.5px' },
    boxShadow: {},
    screens: {
      /** A small phone. */
      xs: '22.5rem',
      /** Paper strips no longer have the full width of the window. */
      sm: '40rem',
      /** The header's links appear and the text grows. */
      md: '48rem',
      /** Three columns: labels, text, notes. */
      lg: '70rem',
    },
  },
  plugins: [plugin(({ addBase }) => addBase(claimFilter))],
} satisfies Config;
