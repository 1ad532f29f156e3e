import { visit } from 'unist-util-visit';
import { addressOf } from '../reader/file-names.ts';
import { atField, type Location, type Report } from '../reader/problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { isWebAddress } from '../schemas/fields.ts';
import { pages } from '../site.ts';
import { decodeAddress } from '../text/address.ts';
import { inlineText } from '../text/plain-text.ts';
import { pathOf, unlisted, type Anchors } from './anchors.ts';
import type { Content } from './content.ts';

/** A link to a place on this site. */
interface Link extends Location {
  href: string;
  /** Address of the page that the link is on, for links to a part of the same page. */
  page?: string;
}

/** Links in texts and data that lead nowhere. */
export function linkProblems(content: Content, anchors: Anchors, report: Report): void {
  const links: Link[] = [
    ...content.claims.map((claim) => ({ ...atField(claim, 'where'), href: claim.data.where })),
    ...content.corrections.map((correction) => ({ ...atField(correction, 'page'), href: correction.data.page })),
    ...content.pages.entries.flatMap((page) =>
      page.data.ways.map(({ to }, i) => ({ ...atField(page, 'ways', i, 'to'), href: to })),
    ),
  ];
  for (const text of content.texts) {
    // A picture that is not allowed has been reported, and its address need not be right.
    const pictures = new Set<string>();
    visit(text.tree, 'imageReference', ({ identifier }) => void pictures.add(identifier));
    visit(text.tree, (node) => {
      if (node.type !== 'link' && (node.type !== 'definition' || pictures.has(node.identifier))) return;
      const { url: href, position } = node;
      const place = { file: text.file, line: position?.start.line, where: `link to ${href}` };
      const words = node.type === 'link' ? inlineText(node).trim() : undefined;
      if (words === '') report(place, 'This link has no words.', 'Write them in the square brackets: [text](address).');
      if (/^(click )?here$/i.test(words ?? ''))
        report(
          place,
          'The words of this link do not say where it leads.',
          'Write what is there: [the toolkit](/toolkit/).',
        );
      links.push({ ...place, href, page: pathOf(text) });
    });
  }
  for (const link of links) brokenLink(link, content, anchors, report);
}

/** Moved addresses that lead nowhere, or cannot be led on by a host, as far as it is known before a build. */
export function redirectProblems(content: Content, anchors: Anchors, report: Report): void {
  const { redirects } = content;
  const moved = new Map(redirects.map(({ data }) => [data.from, data.to]));
  const byLowerCase = new Map([...anchors.keys()].map((path) => [path.toLowerCase(), path]));
  for (const redirect of redirects) {
    const { from, to } = redirect.data;
    const [atFrom, atTo] = [atField(redirect, 'from'), atField(redirect, 'to')];
    const [path = '', anchor] = from.split('#');
    const [target = ''] = to.split('#');
    const similar = byLowerCase.get(path.toLowerCase());
    const exists = anchor === undefined ? anchors.has(path) : anchors.get(path)?.has(anchor);
    if (from === to) report(atTo, 'It leads to itself.', 'Say where the page or place is now.');
    else if (moved.get(to) === from) {
      if (from < to) report(atTo, `"${from}" and "${to}" lead in a circle.`, 'Remove one of the two entries.');
    } else if (moved.has(to)) report(atTo, `"${to}" has moved itself.`, `Use the last address: "${moved.get(to)}".`);
    else if (similar && similar !== path) {
      const hint = 'Some systems see no difference, and would lose the page. Remove the entry.';
      report(atFrom, `"${path}" differs from "${similar}" only in capital letters.`, hint);
    } else if (exists) report(atFrom, `"${from}" still exists.`, 'Remove the entry, or correct "from".');
    else if (anchor !== undefined && path !== target) {
      const hint = 'A server never sees the part after "#". Use a place on the same page, or the page itself.';
      report(atTo, `"${from}" cannot lead to another page.`, hint);
    } else if (path.endsWith('/') !== target.endsWith('/'))
      report(atTo, 'A page can lead only to a page, and a file only to a file.', 'Use one of the same kind.');
    else brokenLink({ ...atTo, href: to }, content, anchors, report);
  }
}

/** Reports a link that leads nowhere. Of pages elsewhere only the form of the address is known. */
function brokenLink({ href, page = '', ...place }: Link, { idsOf }: Content, anchors: Anchors, report: Report): void {
  const wrong = wrongAddress(href);
  if (wrong) report(place, ...wrong);
  if (wrong || /^(https?|mailto):/i.test(href)) return;
  const [address = '', anchor] = href.split('#');
  // A figure's settings may be part of an address.
  const path = address.replace(/\?.*$/, '') || page;
  const parts = anchors.get(path);
  if (!anchors.has(path) && path.startsWith(pages.articles.path) && !idsOf('articles')) return;
  if (!anchors.has(path)) {
    const all = [...anchors.keys()].filter((key) => key.endsWith('/'));
    const named = all.find((key) => key.endsWith(`/${addressOf(path)}/`));
    const fix = path.startsWith('/')
      ? `Use one of its pages: ${all.join(', ')}.`
      : 'Begin an address on this site with a slash, like /toolkit/, and one elsewhere with https://.';
    report(
      place,
      `The site has no page "${path}".`,
      didYouMean(path, anchors.keys()) ?? (named ? `Did you mean "${named}"?` : fix),
    );
  } else if (anchor !== undefined && unlisted.includes(path)) {
    const hint = 'Link to the part where it is written, or to the whole page.';
    report(place, `A link cannot name a part of ${path}.`, hint);
  } else if (anchor !== undefined && parts && !parts.has(decodeAddress(anchor))) {
    const fix = parts.size > 0 ? `Use one of its parts: ${[...parts].join(', ')}.` : 'Leave the part after "#" out.';
    report(place, `The page ${path} has no part "#${anchor}".`, didYouMean(anchor, parts) ?? fix);
  }
}

/** What is wrong with the form of an address, and how to fix it. */
function wrongAddress(href: string): [message: string, hint: string] | undefined {
  const [, scheme = ''] = /^([a-z][a-z+.-]*):/i.exec(href) ?? [];
  if (href === '') return ['This link has no address.', 'Write it in the round brackets: [text](/toolkit/).'];
  if (href.startsWith('//')) return [`"${href}" has no scheme.`, `Write https:${href}.`];
  if (href.split('#').length > 2) return [`"${href}" has two signs #.`, 'Name one part of a page.'];
  const [, here] = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(.*)$/i.exec(href) ?? [];
  if (here !== undefined)
    return [`"${href}" is an address of your own computer.`, `Write its end alone: ${here || '/'}`];
  if (/^http:/i.test(href)) return [`"${href}" is not encrypted.`, 'Begin it with https://.'];
  if (/[?&](utm_\w+|fbclid|gclid)=/.test(href))
    return [`"${href}" has a parameter that tracks readers.`, 'Leave out what stands after the sign ?.'];
  const isMail = /^mailto$/i.test(scheme);
  if (scheme && !isMail && !/^https?$/i.test(scheme))
    return [
      `A link cannot begin with "${scheme}:".`,
      'Begin it with https:// or mailto:, or link to a page of this site.',
    ];
  if (!scheme || (isMail ? /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(href) : isWebAddress(href))) return undefined;
  return [`"${href}" is not a complete address.`, 'Write it like https://example.org/page or mailto:name@example.org.'];
}
