import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { usedCharacters } from '../../src/fonts/fonts.ts';
import { pages } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // To the standard `<details>` is flow content, so a row's head may hold it; the library counts it among sections.
  elements: ['html5', { details: { sectioning: false } }],
  rules: {
    // Astro writes void elements and attributes in its own, equally valid way.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    // A long title is better than a clipped one.
    'long-title': 'off',
    // Telephone numbers are not on this site; the rule takes figures for them.
    'tel-non-breaking': 'off',
    // The forms of this site narrow a list at once; they send nothing.
    'wcag/h32': 'off',
  },
});

describe.each(pages)('$path', ({ file, html }) => {
  test('is valid HTML', async () => {
    const report = await validator.validateFile(file);
    const messages = report.results.flatMap(({ messages }) =>
      messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`),
    );
    expect(messages).toEqual([]);
  });

  test('holds nothing after its end', () => {
    expect(html.trimEnd()).toMatch(/<\/body>\s*<\/html>$/);
  });

  test('prints no value that a template has left over', () => {
    expect(html.match(/>\s*(?:true|false|null|undefined|NaN|\[object \w+\])\s*</g) ?? []).toEqual([]);
  });

  test('has one main heading, and no level is left out', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('shows only characters that the fonts hold', async () => {
    const characters = await usedCharacters('.');
    const text = html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      // Names of places, which no one translates, in the fonts of the reader’s system.
      .replace(/<(ol|dd)\b[^>]*\btranslate="no"[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/&\w+;/g, ' ');
    const strange = [...new Set(text.replace(/\s/g, ''))].filter((character) => !characters.includes(character));
    expect(strange).toEqual([]);
  });

  test('keeps code and commands from translators', () => {
    const { document } = parseHTML(html);
    const open = [...document.querySelectorAll('pre, code, #models-list summary, [data-part=tool] h3')];
    expect(open.filter((element) => !element.closest('[translate=no]')).map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  test('asks no other origin for anything', () => {
    const loads = [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio|link)\b(?:[^>"]|"[^"]*")*?\s(?:src|href)="(https?:[^"]+)"/g,
      ),
    ]
      .map(([tag, address]) => ({ tag, address }))
      .filter(({ tag }) => !/rel="(canonical|license|alternate)"/.test(tag));
    expect(loads).toEqual([]);
  });
});

test('no two pages share a title or a description', () => {
  for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)"/]) {
    const values = pages.flatMap(({ html }) => pattern.exec(html)?.[1] ?? []);
    expect(new Set(values).size).toBe(values.length);
  }
});
