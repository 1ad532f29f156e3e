import { expect, test } from 'vitest';
import { parseBody, splitFrontMatter } from '../../src/reader/mdx-file.ts';
import { citedKeys, sections } from '../../src/reader/outline.ts';

const body = `
<Section name="promise" title="What if?">

Ten words stand here, and one more of them: *eleven*.<Cite id="one" /> See [this](/toolkit/#ollama).

</Section>

<TableFigure id="t" title="x" subtitle="y" sources={["two", "one"]} note="z">

| a | b |
| - | - |
| 1 | 2 |

</TableFigure>

<BenefitCallout>

- An item.

</BenefitCallout>
`;

const outline = (text: string) => parseBody(text, 'x.mdx').outline;

test('components and citations are found in the order of the text, with their lines', () => {
  const found = outline(body);
  expect(found.problems).toEqual([]);
  expect(found.components.map(({ name, line }) => [name, line])).toEqual([
    ['Section', 2],
    ['Cite', 4],
    ['TableFigure', 8],
    ['BenefitCallout', 16],
  ]);
  expect(citedKeys(found).map(({ key }) => key)).toEqual(['one', 'two', 'one']);
  expect(sections(found).map(({ id }) => id)).toEqual(['promise', 'benefit']);
});

test('words of the text are counted, markup is not', () => {
  expect(outline('One *two* [three](/four/).<Cite id="five" />').words).toBe(3);
});

test('the body keeps its line numbers when the front matter is cut off', () => {
  const { body: rest, frontMatter } = splitFrontMatter('---\ntitle: T\norder: 1\n---\n\n<Cite id="a" />\n', 'x.mdx');
  expect(outline(rest).components[0]?.line).toBe(6);
  expect(frontMatter?.lineOf(['order'])).toBe(3);
});
