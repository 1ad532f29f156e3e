import { didYouMean, type Report } from '../collections/problems';
import { validate } from '../collections/validate';
import { vocabulary } from '../schemas/vocabulary';
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
    for (const { where, message, hint } of validate(schema, props, file, () => line).problems)
      report({ file, line, where: `<${[name, where].filter(Boolean).join(' ')}>` }, message, hint);
  }
}
