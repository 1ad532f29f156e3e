import { atField, type Report } from '../collections/problems';
import { claimGroups } from '../schemas/claim';
import { verdictIds } from '../schemas/verdict';
import { places, type Content } from './content';

/** Groups without the claims that they need, and verdicts without a meaning. */
export function claimProblems(content: Content, report: Report): void {
  // What could not be read may be what seems to be missing.
  if (!content.idsOf('articles')) return;
  if (content.isWhole('verdicts')) missingVerdicts(content, report);
  if (content.isWhole('claims')) missingClaims(content, report);
}

function missingVerdicts({ verdicts }: Content, report: Report): void {
  const hint = 'Add it with its word and its meaning: the claims page explains every verdict.';
  for (const id of verdictIds)
    if (!verdicts.some(({ data }) => data.id === id))
      report({ file: places.verdicts }, `The verdict "${id}" is missing.`, hint);
}

function missingClaims({ articles, claims }: Content, report: Report): void {
  for (const group of claimGroups([]))
    if (!claims.some(({ data }) => data.group === group))
      report({ file: places.claims }, `No claim has the group "${group}".`, `Add one with "group: ${group}".`);
  for (const article of articles.entries) {
    const { name } = article;
    const main = claims.find(({ data }) => data.id === article.data.claim)?.data;
    if (main && main.group !== name) {
      const message = `The main claim "${main.id}" belongs to "${main.group}", not to this article.`;
      const hint = `Name a claim that has "group: ${name}" in ${places.claims}, or add one.`;
      report(atField(article, 'claim'), message, hint);
    }
    if (!claims.some(({ data }) => data.group === name && data.kind === 'benefit')) {
      const message = 'This article promises nothing to its readers: no claim of its group has the kind "benefit".';
      const hint = `Add a claim with "group: ${name}" and "kind: benefit" to ${places.claims}.`;
      report(atField(article, 'claim'), message, hint);
    }
  }
}
