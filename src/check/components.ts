import { isUnknown } from '../reader/code-in-prose.ts';
import { countOf, type ComponentUse } from '../reader/outline.ts';
import type { Report } from '../reader/problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { validate } from '../reader/validate.ts';
import { amongWords, vocabulary } from '../schemas/vocabulary.ts';
import type { Content } from './content.ts';

/** Components that do not exist, do not belong where they are, or are missing, and attributes that they do not take. */
export function componentProblems({ components, texts, broken }: Content, toAuthor: Report): void {
  const report: Report = (place, ...said) => {
    broken.add(place.file);
    toAuthor(place, ...said);
  };
  const names = Object.keys(vocabulary);
  for (const component of components) {
    const { name, props, file, line, isBroken } = component;
    const known = vocabulary[name];
    if (!known) {
      const message = `There is no component with this name. Allowed: ${names.join(', ')}.`;
      report(component, message, didYouMean(name, names) ?? 'Use one of these, or plain Markdown.');
      continue;
    }
    placementProblems(component, report);
    const { problems = [] } = isBroken ? {} : validate(known.attributes, props, file, () => line);
    for (const { where, message, hint } of problems)
      report({ file, line, where: `<${[name, where].filter(Boolean).join(' ')}>` }, message, hint);
  }
  for (const { file, outline } of texts) {
    const own = Object.entries(vocabulary).filter(([, { place = '', once }]) => once && file.startsWith(place));
    for (const [name] of own)
      if (countOf(outline, name) !== 1)
        report(
          { file },
          `The text must have <${name}> once, but has it ${countOf(outline, name)} times.`,
          'See content/README.md.',
        );
    const sides = countOf(outline, 'Side');
    if (countOf(outline, 'Sides') === 1 && (sides < 2 || sides > 4))
      report({ file }, `A question has two to four sides, but here are ${sides}.`, 'Write each as <Side title="…">.');
  }
}

/** A component where it does not belong, or with what it cannot show between its tags. */
function placementProblems(component: ComponentUse, report: Report): void {
  const { name, file, inside, isEmpty } = component;
  const { place = '', parent, isInline, notIn = [], holds } = vocabulary[name] ?? {};
  const actual = inside.at(-1) ?? '';
  const words = isInline ? undefined : amongWords.find((part) => inside.includes(part));
  const outer = notIn.find((other) => inside.includes(other));
  if (!file.startsWith(place)) report(component, `<${name}> is only for ${place}.`, 'Remove it here.');
  else if (words) {
    const hint = 'Write it before or after that, on a line of its own, with empty lines around it.';
    report(component, `<${name}> cannot be inside a ${words}.`, hint);
  } else if (parent && actual !== parent && !isUnknown(actual))
    report(component, `<${name}> must be directly inside ${parent}.`, 'Move it there.');
  else if (parent === '' && actual) report(component, `<${name}> cannot be inside ${actual}.`, 'Move it out.');
  else if (outer) report(component, `<${name}> cannot be inside a ${outer}.`, 'Put one beside the other.');
  if (holds === 'nothing' && !isEmpty) {
    const hint = `Write <${name} … />, and the text before or after it.`;
    report(component, `Readers would not see what is between <${name}> and </${name}>.`, hint);
  }
  if (holds === 'words' && isEmpty) {
    const hint = 'Write there what readers should see, or remove the component.';
    report(component, `There is nothing between <${name}> and </${name}>.`, hint);
  }
}
