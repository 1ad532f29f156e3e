import { didYouMean, type Problem } from '../collections/problems';
import { claimGroups } from '../schemas/claim';
import { verdictIds } from '../schemas/verdict';
import { places, type Content } from './content';

/** Claims of a group that does not exist, and groups without the claims that they need. */
export function claimProblems(content: Content): Problem[] {
  const articles = content.idsOf('articles');
  if (!articles) return [];
  const groups = claimGroups([...articles]);
  return [
    ...content.claims
      .filter(({ data }) => !groups.includes(data.group))
      .map(({ file, data, lineOf }) => ({
        file,
        line: lineOf(['group']),
        where: 'group',
        message: `No article has the name "${data.group}". Allowed: ${groups.join(', ')}.`,
        hint: didYouMean(data.group, groups) ?? 'Use opening, close, or the name of an article’s file without .mdx.',
      })),
    ...(content.isWhole('verdicts') ? missingVerdicts(content) : []),
    // A claim that could not be read may be the one that seems to be missing.
    ...(content.isWhole('claims') ? missingClaims(content) : []),
  ];
}

function missingClaims({ articles, claims }: Content): Problem[] {
  const ofGroup = (group: string) => claims.filter(({ data }) => data.group === group).map(({ data }) => data);
  return [
    ...claimGroups([])
      .filter((group) => ofGroup(group).length === 0)
      .map((group) => ({
        file: places.claims,
        message: `No claim has the group "${group}".`,
        hint: `Add one with "group: ${group}".`,
      })),
    ...articles.entries.flatMap(({ file, name, data, lineOf }) => {
      const own = ofGroup(name);
      const place = { file, line: lineOf(['claim']), where: 'claim' };
      const main = claims.find((claim) => claim.data.id === data.claim);
      const problems: Problem[] = [];
      if (main && main.data.group !== name)
        problems.push({
          ...place,
          message: `The main claim "${data.claim}" belongs to "${main.data.group}", not to this article.`,
          hint: `Name a claim that has "group: ${name}" in ${places.claims}, or add one.`,
        });
      if (!own.some(({ kind }) => kind === 'benefit'))
        problems.push({
          ...place,
          message: 'This article promises nothing to its readers: no claim of its group has the kind "benefit".',
          hint: `Add a claim with "group: ${name}" and "kind: benefit" to ${places.claims}.`,
        });
      return problems;
    }),
  ];
}

const missingVerdicts = ({ verdicts }: Content): Problem[] =>
  verdictIds
    .filter((id) => !verdicts.some(({ data }) => data.id === id))
    .map((id) => ({
      file: places.verdicts,
      message: `The verdict "${id}" is missing.`,
      hint: 'Add it with its word and its meaning: the claims page explains every verdict.',
    }));
