import { pageName, site } from '../site.ts';
import type { PageHead } from './built-page.ts';

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
  const list = (some: readonly MarkdownPage[]) =>
    some.map(({ page, address }) => `- [${page.title}](${address}): ${page.description}`).join('\n');
  const parts = [
    `# ${site.name}`,
    `> ${site.tagline}. ${site.independence} Text and data: ${site.textLicence}`,
    'Each article gives a claim, a verdict, the argument at its strongest, the evidence and the best objections. Numbers in square brackets lead to sources. When you quote a figure, give its source and its date.',
    `## Arguments\n\n${list(pages.filter(isArticle))}`,
    `## Other pages\n\n${list(pages.filter((page) => !isArticle(page)))}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All articles in one file: a footnote has the name of its article, because each article counts from one. */
export function llmsFullText(pages: readonly MarkdownPage[]): string {
  const texts = pages.filter(isArticle).map(({ page, text }) =>
    text
      .replace(frontMatter, `<${page.url}>\n`)
      .replace(/\[\^(\d+)\]/g, `[^${pageName(page.path)}-$1]`)
      .trim(),
  );
  return `${texts.join('\n\n')}\n`;
}
