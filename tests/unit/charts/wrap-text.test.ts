import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChartError } from '../../../src/charts/chart-error.ts';
import { wrapText } from '../../../src/charts/wrap-text.ts';

const word = fc.stringMatching(/^[A-Za-z’.:-]{1,16}$/);

test('a text in lines keeps all its letters, or its long word is named', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      const tooLong = words.find(({ length }) => length > 12);
      if (tooLong !== undefined) {
        expect(() => wrapText(text, 12, 'field')).toThrow(ChartError);
        expect(() => wrapText(text, 12, 'field')).toThrow(`"${tooLong}"`);
        return;
      }
      const lines = wrapText(text, 12, 'field');
      expect(lines.join(' ')).toBe(text);
      for (const { length } of lines) expect(length).toBeLessThanOrEqual(12);
    }),
  );
});

test('a line is as full as it can be', () => {
  expect(wrapText('Open: you can download it', 13, 'key')).toEqual(['Open: you can', 'download it']);
  expect(wrapText('', 13, 'key')).toEqual([]);
});
