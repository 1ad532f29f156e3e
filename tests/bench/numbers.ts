/** The middle of some numbers; of an even count, the mean of the two in the middle. @throws if there are none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('There is nothing to take the median of.');
  return (low + high) / 2;
}

/** How many times as much as a base, for a table; a dash where the base is nothing and the value is something. */
export function ratio(value: number, base: number): string {
  if (base === 0) return value === 0 ? '1.00' : '–';
  return (value / base).toFixed(2);
}

/** Bytes in kilobytes of 1,024. */
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** A Markdown table. Columns after the first `texts` are numbers and stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < texts ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
