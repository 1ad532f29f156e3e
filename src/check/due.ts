import { atField, type Problem } from '../reader/problems.ts';
import type { Content } from './content.ts';

/**
 * What should be looked at again, since its day has come: a warning, because a site that was right yesterday can still
 * be built.
 * @param today YYYY-MM-DD
 */
export function dueAgain(content: Content, today: string): Problem[] {
  const { articles, claims, datasets, sources, tools } = content;
  return [articles.entries, claims, datasets, sources, tools].flat().flatMap((entry): Problem[] => {
    const { recheck } = entry.data;
    if (!recheck || recheck > today) return [];
    const hint = 'Look it up again, correct it, then set a later day.';
    return [{ ...atField(entry, 'recheck'), message: `This should be looked at again since ${recheck}.`, hint }];
  });
}
