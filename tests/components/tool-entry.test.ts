import { expect, test } from 'vitest';
import ToolEntry from '../../src/components/ToolEntry.astro';
import type { Tool } from '../../src/schemas/tool.ts';
import { renderComponent } from './render.ts';

const tool: Tool = {
  id: 'a-tool',
  name: 'A Tool',
  group: 'run',
  what: 'What it is.',
  who: 'Its makers.',
  licence: 'MIT',
  openness: 'partly',
  opennessNote: 'Only parts of it.',
  machine: 'Any computer.',
  url: 'https://example.org/tool',
  steps: [{ label: 'Start it', language: 'sh', code: 'tool run "a & b" # comment' }],
  sources: ['first-source'],
  seen: '2026-08',
};

test('a tool says what, who, licence, openness and machine in words, with its source', async () => {
  const html = await renderComponent(ToolEntry, { props: { tool } });
  for (const text of [
    'What it is.',
    'Its makers.',
    'MIT',
    'Partly open',
    'Only parts of it.',
    'Any computer.',
    '#source-1',
  ]) {
    expect(html).toContain(text);
  }
});

test('commands carry the month they were read, and what of them we ran', async () => {
  const html = await renderComponent(ToolEntry, { props: { tool } });
  expect(html).toMatch(/seen August 2026; not run by us\./);
  const tried = { ...tool, tried: 'run by us on a Monday' };
  expect(await renderComponent(ToolEntry, { props: { tool: tried } })).toMatch(
    /seen August 2026; run by us on a Monday\./,
  );
});

test('code is coloured with classes, never with inline styles, and its text is whole', async () => {
  const html = await renderComponent(ToolEntry, { props: { tool } });
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).toContain('tok-string');
  const code = /<pre[\s\S]*?<\/pre>/.exec(html)?.[0].replace(/<[^>]+>/g, '');
  expect(code).toBe('tool run "a &#x26; b" # comment');
});

test('the copy button is hidden until its script finds that it works', async () => {
  const html = await renderComponent(ToolEntry, { props: { tool } });
  expect(html).toMatch(/<button[^>]*hidden/);
});

test('one command is shown, and the others are folded', async () => {
  const step = (code: string) => ({ label: `Do ${code}`, language: 'sh' as const, code });
  const html = await renderComponent(ToolEntry, { props: { tool: { ...tool, steps: ['a', 'b', 'c'].map(step) } } });
  const [shown, folded] = html.split('<details');
  expect(shown).toContain('Do a');
  expect(shown).not.toContain('Do b');
  expect(folded).toMatch(/2 more commands[\s\S]*Do b[\s\S]*Do c/);
});
