import type { Mark } from './scene';

/** Marks without words and keys, for a drawing so small that nobody could read them. */
export const silhouette = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark): Mark[] => {
    if (mark.mark === 'text' || (mark.mark === 'group' && mark.isKey)) return [];
    return 'marks' in mark ? [{ ...mark, marks: silhouette(mark.marks) }] : [mark];
  });
