/** How a chart writes its numbers, by the names that authors give. */
export const formats = ['number', 'percent', 'millions', 'dollars', 'fine-dollars', 'short-dollars'] as const;
export type Format = (typeof formats)[number];

const inMillions = (value: number) => `${Number((value / 1e6).toFixed(value < 1e7 ? 1 : 0))} M`;
const grouped = (value: number) => value.toLocaleString('en');

const writers: Record<Format, (value: number) => string> = {
  number: grouped,
  percent: (value) => `${value}%`,
  /** 3 M; below a million as it is. */
  millions: (value) => (value < 1e6 ? grouped(value) : inMillions(value)),
  /** With cents. */
  dollars: (value) => `$${value.toFixed(2)}`,
  /** Below a dollar in tenths of a cent, by which the cheapest differ. */
  'fine-dollars': (value) => `$${value.toFixed(value < 1 ? 3 : 2)}`,
  /** $0.10, $10, $2.1 M: cents below a dollar only. */
  'short-dollars': (value) =>
    value < 1 ? `$${value.toFixed(2)}` : `$${value < 1e6 ? grouped(value) : inMillions(value)}`,
};

/** A number as the chart writes it. */
export const formatted = (value: number, format: Format): string => writers[format](value);
