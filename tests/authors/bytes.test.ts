import { expect, test } from 'vitest';
import { parseBody, splitFrontMatter } from '../../src/reader/mdx-file.ts';
import { characterProblems, decode, withoutForbidden } from '../../src/reader/text-file.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['Windows-1252', latin1('a,b\nit\x92s,2\n'), { line: 2, message: /byte 92 in column 3 would be "’"/ }],
  ['Latin-1', latin1('caf\xe9'), { line: 1, message: /byte E9 in column 4 would be "é"/ }],
  ['UTF-8 that breaks off', latin1('ab\xc3'), { line: 1, message: /column 3/ }],
  ['a wrong byte after right characters', latin1('\xc3\xa9 \xc3\xa9\xff'), { line: 1, message: /FF in column 4/ }],
  ['UTF-16 with a mark', utf16('\ufefftitle: é'), { message: /UTF-16/ }],
  ['UTF-16 without a mark', utf16('title: x'), { message: /UTF-16/ }],
  ['UTF-16, the other way round', utf16('\ufefftitle').swap16(), { message: /UTF-16/ }],
  ['a spreadsheet', latin1('PK\x03\x04rest'), { message: /Excel/ }],
  ['a text in RTF', latin1('{\\rtf1\\ansi Words'), { message: /RTF/ }],
  ['a picture', latin1('\x89PNG\r\n'), { message: /picture/ }],
  [
    'what Git LFS leaves in place of a file',
    latin1('version https://git-lfs.github.com/spec/v1\n'),
    { message: /LFS/ },
  ],
  ['null bytes', new Uint8Array(8), { message: /damaged/ }],
])('%s is refused by name, and nothing of it is read', (_, bytes, expected) => {
  const decoded = decode(bytes);
  const fault = 'fault' in decoded ? decoded.fault : undefined;
  expect(fault?.line).toBe('line' in expected ? expected.line : undefined);
  expect(fault?.message).toMatch(expected.message);
  expect(fault?.hint).toBeTruthy();
});

test('a byte order mark at the start is dropped, and line ends of all systems are read', () => {
  expect(decode(Buffer.from('\ufeffa\r\nb\rc\n'))).toEqual({ text: 'a\nb\nc\n' });
});

test('a letter and its accent are one character, also where a Mac wrote two', () => {
  expect(decode(Buffer.from('cafe\u0301'))).toEqual({ text: 'caf\u00e9' });
});

test.each([
  ['\u0000', /U\+0000, a control character/],
  ['\u0008', /U\+0008/],
  ['\u000b', /U\+000B/],
  ['\u001b', /U\+001B/],
  ['\u007f', /U\+007F/],
  ['\u0093', /U\+0093/],
  ['\u200b', /U\+200B, an invisible character/],
  ['\u2028', /U\+2028/],
  ['\u202e', /U\+202E/],
  ['\u2066', /U\+2066/],
  ['\u2060', /U\+2060/],
  ['\u3000', /U\+3000, a space of special width/],
  ['\u2003', /U\+2003/],
  ['\ufeff', /U\+FEFF/],
  ['\ufffd', /U\+FFFD/],
  ['\ufffc', /U\+FFFC/],
  ['\ud83d', /half of a character/],
  ['\ue001', /one font only/],
  ['\u{e0041}', /U\+E0041/],
])('the character %j is named with line and column', (character, name) => {
  const text = `one\ntw${character}o, and ${character}again`;
  const [problem, ...others] = characterProblems(text, 'x.mdx');
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'x.mdx', line: 2 });
  expect(problem?.message).toMatch(/^Column 3 /);
  expect(problem?.message).toMatch(name);
  expect(problem?.message).toContain('1 more');
  expect(withoutForbidden(text)).toBe('one\ntwo, and again');
});

test.each(['cafÃ©', 'donâ€™t', 'Â© 2024'])('text that was saved in two encodings is noticed: %s', (text) => {
  expect(characterProblems(text, 'x')[0]?.message).toContain('garbled');
  // Told once: what is read further is without them.
  expect(characterProblems(withoutForbidden(text), 'x')).toEqual([]);
});

test.each(['“Don’t” – 5 €, Ångström, São, SÃO, ÂME', '👩‍👩‍👧 ☕️', 'می‌خواهم', 'क्‍ष', 'a\tb\u00a0c\u00ad'])(
  '%s is sound',
  (text) => {
    expect(characterProblems(text, 'x')).toEqual([]);
  },
);

test('a joiner between Latin letters is there by accident', () => {
  expect(characterProblems('a\u200db c\u200cd', 'x')).toHaveLength(2);
});

test('characters that are written as references are noticed', () => {
  expect(parseBody('One.\n\nTwo &#xFFFD; &#8203;.\n', 'x.mdx').outline.problems).toMatchObject([
    { line: 3 },
    { line: 3 },
  ]);
  expect(parseBody('<Term id="&#7;">x</Term>\n', 'x.mdx').outline.problems).toHaveLength(1);
  expect(parseBody('<Term id={["\ufffd"]}>x</Term>\n', 'x.mdx').outline.problems).toHaveLength(1);
  expect(splitFrontMatter('---\ntitle: "\\uFFFD"\n---\n', 'x.mdx').problems).toMatchObject([{ line: 2 }]);
});
