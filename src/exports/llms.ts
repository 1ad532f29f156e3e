import { pageName, site } from '../site';
import type { PageHead } from './built-page';

/** A page with its Markdown and the address of that. */
export interface MarkdownPage {
  page: PageHead;
  text: string;
  /** Address of the Markdown file, with scheme and host. */
  address: string;
}

const frontMatter = /^---\n[\s\S]*?\n---\n/;

const isArticle = ({ page }: MarkdownPage) => page.published !== undefined;

/** A short guide to the Markdown files of the site, as https://llmstxt.org/ describes it. */
export function llmsText(pages: readonly MarkdownPage[]): string {
  const line = ({ page, address }: MarkdownPage) => `- [${page.title}](${address}): ${page.description}`;
  return (
    [
      `# ${site.name}`,
      `> ${site.tagline}. ${site.independence} Text and data: ${site.textLicence}`,
      'Each article gives a claim, a verdict, the argument at its strongest, the evidence and the best objections. Numbers in square brackets lead to sources. When you quote a figure, give its source and its date.',
      `## Arguments\n\n${pages.filter(isArticle).map(line).join('\n')}`,
      `## Other pages\n\n${pages
        .filter((page) => !isArticle(page))
        .map(line)
        .join('\n')}`,
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** All articles in one file: a footnote has the name of its article, because each article counts from one. */
export const llmsFullText = (pages: readonly MarkdownPage[]): string =>
  pages
    .filter(isArticle)
    .map(({ page, text }) => {
      return text
        .replace(frontMatter, `<${page.url}>\n`)
        .replace(/\[\^(\d+)\]/g, `[^${pageName(page.path)}-$1]`)
        .trim();
    })
    .join('\n\n')
    .concat('\n');
