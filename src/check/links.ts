import { visit } from 'unist-util-visit';
import { didYouMean, type Problem } from '../collections/problems';
import { pages } from '../site';
import { pathOf, type Anchors } from './anchors';
import type { Content } from './content';

/** A link to a place on this site. */
export interface Link {
  file: string;
  line?: number;
  where?: string;
  href: string;
  /** Address of the page that the link is on, for links to a part of the same page. */
  page?: string;
}

/** Links in texts and data that lead nowhere. */
export function linkProblems(content: Content, anchors: Anchors): Problem[] {
  return [
    ...content.texts.flatMap((text) => {
      const links: Link[] = [];
      visit(text.tree, (node) => {
        if (node.type !== 'link' && node.type !== 'definition') return;
        links.push({ file: text.file, line: node.position?.start.line, href: node.url, page: pathOf(text) });
      });
      return links;
    }),
    ...content.claims.map(({ file, data, lineOf }) => ({
      file,
      line: lineOf(['where']),
      where: 'where',
      href: data.where,
    })),
    ...content.corrections.map(({ file, data, lineOf }) => ({
      file,
      line: lineOf(['page']),
      where: 'page',
      href: data.page,
    })),
    ...content.pages.entries.flatMap(({ file, data, lineOf }) =>
      data.ways.map(({ to }, i) => ({ file, line: lineOf(['ways', i, 'to']), where: `ways[${i + 1}].to`, href: to })),
    ),
  ]
    .filter(({ href }) => content.idsOf('articles') || !href.startsWith(pages.articles.path))
    .flatMap((link) => brokenLink(link, anchors));
}

/** What is wrong with one link, if it stays on this site. */
export function brokenLink({ file, line, where, href, page }: Link, anchors: Anchors): Problem[] {
  if (/^(https?|mailto):/.test(href)) return [];
  const place = { file, line, where: where ?? `link to ${href}` };
  const [address = '', anchor] = href.split('#');
  // A figure's settings may be part of an address.
  const path = address.replace(/\?.*$/, '') || page || '';
  if (!anchors.has(path)) {
    const fix = path.startsWith('/')
      ? `Use one of its pages: ${[...anchors.keys()].filter((key) => key.endsWith('/')).join(', ')}.`
      : 'Begin an address on this site with a slash, like /toolkit/, and one elsewhere with https://.';
    return [{ ...place, message: `The site has no page "${path}".`, hint: didYouMean(path, anchors.keys()) ?? fix }];
  }
  const onPage = anchors.get(path);
  if (anchor === undefined || !onPage || onPage.has(decoded(anchor))) return [];
  const fix = onPage.size > 0 ? `Use one of its parts: ${[...onPage].join(', ')}.` : 'Leave the part after "#" out.';
  return [{ ...place, message: `The page ${path} has no part "#${anchor}".`, hint: didYouMean(anchor, onPage) ?? fix }];
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
