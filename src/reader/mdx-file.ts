import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { explainMdx } from './code-in-prose.ts';
import { outlineOfTree, type Outline } from './outline.ts';
import { perFile } from './per-file.ts';
import type { Problem } from './problems.ts';
import { readYamlFields, type RawEntry } from './yaml.ts';

/**
 * Splits an MDX file into its front matter and a body that keeps its line numbers. Without front matter it
 * is not known where the body begins, and it is empty.
 */
export const splitFrontMatter = perFile('front matter', (text, file): SplitText => {
  const match = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?=\n|$)/.exec(text);
  if (!match) return { body: '', problems: [{ file, ...missingFrontMatter(text) }] };
  const [all, fields = ''] = match;
  const rest = text.slice(all.length);
  const lines = all.split('\n').length;
  if (/^\n*(?: .*\n)*(?:[a-z]\w*:.*\n(?:[ -].*\n)*)+---/i.test(rest)) {
    const message = 'The front matter ends at this line of "---", but more fields follow.';
    return { body: '', problems: [{ file, line: lines, message, hint: 'Remove the line.' }] };
  }
  const { entry, problems } = readYamlFields(fields, file, 2);
  return { frontMatter: entry, body: '\n'.repeat(lines - 1) + rest, problems };
});

interface SplitText {
  frontMatter?: RawEntry;
  body: string;
  problems: Problem[];
}

function missingFrontMatter(text: string): Omit<Problem, 'file'> {
  const hint = 'Copy the fields from a file of the same folder.';
  if (text.trim() === '') return { line: 1, message: 'The file is empty.', hint };
  if (/^---[ \t]*\n/.test(text)) {
    const message = 'The front matter is not closed: after its fields a line of "---" is missing.';
    return { line: 1, message, hint: 'Add the line.' };
  }
  const [, blank = '', first = ''] = /^(\s*)(.*)/.exec(text) ?? [];
  if (/^([-–—+=*_]{2,}|—|–)/.test(first)) {
    const given = blank ? 'a space or an empty line before it' : `"${first}"`;
    const message = `The first line must be "---" alone, not ${given}.`;
    return { line: blank.split('\n').length, message, hint: 'Make "---" the whole first line.' };
  }
  const message = 'The front matter is missing: the file must begin with fields between two lines of "---".';
  return { line: 1, message, hint };
}

/** A closing tag that lost its end. */
const cutTag = /<\/[A-Z]\w*(?![\w>]|\s*>)/;

/** A body as its text, as a tree, and as what the checks need to know of it. */
export interface ParsedBody {
  /** The text after the front matter, with empty lines before it so that it keeps its line numbers. */
  body: string;
  /** Empty if the body is not valid MDX. */
  tree: Root;
  outline: Outline;
}

/**
 * Parses an MDX body with the parser that also renders it.
 * @param file path for messages
 * @returns in `problems` why the body could not be parsed; what is wrong inside of it is in the outline
 */
export const parseBody = perFile('MDX body', (body, file): ParsedBody & { problems: Problem[] } => {
  let tree: Root = { type: 'root', children: [] };
  const problems: Problem[] = [];
  try {
    tree = mdxToMdast(body) as Root;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [line = 1, column = 1] = /^(\d+):(\d+)/.exec(said)?.slice(1).map(Number) ?? [];
    const lines = body.split('\n');
    const [first = '', ...rest] = lines.slice(line - 1);
    // Code that is not closed takes up the tags that stand after it.
    const fences = lines.flatMap((text, i) => (/^ *(```|~~~)/.test(text) ? [i + 1] : []));
    const isFenceOpen = fences.length % 2 === 1 && /closing tag/.test(said);
    const cut = lines.findIndex((text) => cutTag.test(text));
    const [tag] = cutTag.exec(lines[cut] ?? '') ?? [];
    if (isFenceOpen) {
      const message = 'This is not valid MDX: the code that begins here is not closed.';
      problems.push({ file, line: fences.at(-1), message, hint: 'Add a line of the same three signs after it.' });
    } else if (tag) {
      const message = `This is not valid MDX: ${tag} is not whole.`;
      problems.push({ file, line: cut + 1, message, hint: `Write ${tag}>.` });
    } else problems.push({ file, line, ...explainMdx(said, [first.slice(column - 1), ...rest].join('\n'), body) });
  }
  return { body, tree, outline: outlineOfTree(tree, file), problems };
});

/** The outline of a text of the site. */
export const outlineOf = ({ body = '', filePath = '' }: { body?: string; filePath?: string }): Outline =>
  parseBody(body, filePath).outline;
