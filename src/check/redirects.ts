import type { Problem } from '../collections/problems';
import type { Anchors } from './anchors';
import type { Content } from './content';
import { brokenLink } from './links';

/** What is wrong with moved addresses, as far as it is known before a build. */
export function redirectProblems({ redirects }: Content, anchors: Anchors): Problem[] {
  const moved = new Map(redirects.map(({ data }) => [data.from, data.to]));
  return redirects.flatMap(({ file, data: { from, to }, lineOf }) => {
    const problem = (where: 'from' | 'to', message: string, hint: string): Problem[] => [
      { file, line: lineOf([where]), where, message, hint },
    ];
    const [path = '', anchor] = from.split('#');
    const [target = ''] = to.split('#');
    const exists = anchor === undefined ? anchors.has(path) : anchors.get(path)?.has(anchor);
    if (from === to) return problem('to', 'It leads to itself.', 'Say where the page or place is now.');
    if (moved.has(to)) return problem('to', `"${to}" has moved itself.`, `Use the last address: "${moved.get(to)}".`);
    if (exists) return problem('from', `"${from}" still exists.`, 'Remove the entry, or correct "from".');
    if (anchor !== undefined && path !== target) {
      const hint = 'A server never sees the part after "#". Use a place on the same page, or the page itself.';
      return problem('to', `"${from}" cannot lead to another page.`, hint);
    }
    if (path.endsWith('/') !== target.endsWith('/'))
      return problem('to', 'A page can lead only to a page, and a file only to a file.', 'Use one of the same kind.');
    return brokenLink({ file, line: lineOf(['to']), where: 'to', href: to }, anchors);
  });
}
