import type { ComponentUse } from '../collections/outline';
import { didYouMean, type Report } from '../collections/problems';
import { validate } from '../collections/validate';
import { placements, vocabulary } from '../schemas/vocabulary';
import type { Content } from './content';

/** Components that do not exist, and attributes that they do not take. */
export function componentProblems({ components }: Content, report: Report): void {
  const names = Object.keys(vocabulary);
  for (const component of components) {
    const { name, props, file, line } = component;
    const schema = vocabulary[name];
    if (!schema) {
      const message = `There is no component with this name. Allowed: ${names.join(', ')}.`;
      report(component, message, didYouMean(name, names) ?? 'Use one of these, or plain Markdown.');
      continue;
    }
    placementProblems(component, report);
    for (const { where, message, hint } of validate(schema, props, file, () => line).problems)
      report({ file, line, where: `<${[name, where].filter(Boolean).join(' ')}>` }, message, hint);
  }
}

/** A component where it does not belong, or with what it cannot show between its tags. */
function placementProblems(component: ComponentUse, report: Report): void {
  const { name, file, isEmpty } = component;
  const { parent, place = '', holds } = placements.get(name) ?? {};
  if (!file.startsWith(place)) report(component, `<${name}> is only for ${place}.`, 'Remove it here.');
  else if (parent && component.parent !== parent)
    report(
      component,
      `<${name}> must be directly inside <${parent}>.`,
      `Move it between <${parent}> and </${parent}>.`,
    );
  if (holds === 'nothing' && !isEmpty) {
    const hint = `Write <${name} … />, and the text before or after it.`;
    report(component, `Readers would not see what is between <${name}> and </${name}>.`, hint);
  }
  if (holds === 'words' && isEmpty) {
    const message = `There is nothing between <${name}> and </${name}>.`;
    report(component, message, 'Write there what readers should see, or remove the component.');
  }
}
