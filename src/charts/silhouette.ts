import type { Mark } from './scene.ts';

/** Marks without words, keys, grids, faint dots and tints, for a drawing so small that nobody could see them. */
export const silhouette = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark): Mark[] => {
    if (mark.mark === 'text' || (mark.mark === 'group' && mark.isKey)) return [];
    if (mark.mark === 'path' && ['grid', 'dots', 'gap'].includes(mark.style)) return [];
    return 'marks' in mark ? [{ ...mark, marks: silhouette(mark.marks) }] : [mark];
  });
