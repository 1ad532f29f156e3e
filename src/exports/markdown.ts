import type { Element } from 'hast';
import type { Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { site } from '../site.ts';
import type { PageHead } from './built-page.ts';
import { toMdast } from './to-mdast.ts';

/** What could be a sign of Markdown in a text, apart from its beginning. */
const sign = /[\\`*_[\]<>&!|~@#\r\n]|:\/|[Ww]\.[\w.-]/;

/** Most texts hold no sign. To look for each of them in each text, in its surroundings, takes half the time of all. */
const text: Handle = (node: Text, parent, state, info) => {
  const beginsSafely = info.before === '\n' ? /^\p{L}/u.test(node.value) : !node.value.startsWith('(');
  return beginsSafely && !sign.test(node.value) ? node.value : defaultHandlers.text(node, parent as never, state, info);
};

const options: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  emphasis: '_',
  resourceLink: true,
  handlers: { text },
};

/**
 * A page as GitHub-flavoured Markdown: front matter, then its text, with its sources as footnotes.
 * @param content the result of `simplify`
 */
export function markdown(
  { title, url, description, published, modified }: PageHead,
  content: readonly Element[],
): string {
  const head = { title, description, url, published, checked: modified, site: site.name, licence: site.textLicence };
  return `---\n${stringify(head)}---\n\n${toMarkdown(toMdast(content), options).replaceAll('\u00a0', ' ')}`;
}
