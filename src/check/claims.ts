import { atField, type Report } from '../reader/problems.ts';
import { claimGroups } from '../schemas/claim.ts';
import { verdictIds } from '../schemas/verdict.ts';
import { contentPaths } from '../schemas/content-paths.ts';
import type { Content } from './content.ts';

/** Groups without the claims that they need, and verdicts without a meaning. */
export function claimProblems({ articles, claims, verdicts, isWhole }: Content, report: Report): void {
  // What could not be read may be what seems to be missing.
  if (isWhole('verdicts')) {
    const missing = verdictIds.filter((id) => !verdicts.some(({ data }) => data.id === id));
    const hint = 'Add each with its word and its meaning: the claims page explains every verdict.';
    if (missing.length > 0)
      report({ file: contentPaths.verdicts }, `Verdicts are missing: ${missing.join(', ')}.`, hint);
  }
  if (!isWhole('claims') || !isWhole('articles')) return;
  for (const group of claimGroups([]))
    if (!claims.some(({ data }) => data.group === group))
      report({ file: contentPaths.claims }, `No claim has the group "${group}".`, `Add one with "group: ${group}".`);
  for (const article of articles.entries) {
    const { name } = article;
    const place = atField(article, 'claim');
    const main = claims.find(({ data }) => data.id === article.data.claim)?.data;
    if (main && main.group !== name) {
      const hint = `Name a claim that has "group: ${name}" in ${contentPaths.claims}, or add one.`;
      report(place, `The main claim "${main.id}" belongs to "${main.group}", not to this article.`, hint);
    }
    if (!claims.some(({ data }) => data.group === name && data.kind === 'benefit')) {
      const message = 'This article promises nothing to its readers: no claim of its group has the kind "benefit".';
      report(place, message, `Add a claim with "group: ${name}" and "kind: benefit" to ${contentPaths.claims}.`);
    }
  }
}
