import { failedCheck, formatProblems } from '../reader/problems.ts';
import { problemsIn } from './check-content.ts';
import { readContent } from './content.ts';
import { clockDoubt } from './days.ts';
import { dueAgain } from './due.ts';
import { lostAddresses } from './published.ts';
import { grades } from './reading-grade.ts';
import { printedFigures } from './repeated-figures.ts';

/**
 * `npm run check`: tells an author everything that is wrong with content/ at once, in seconds. With --grades it also
 * prints how many years of school each text takes to read, with --figures where each figure is printed.
 */
const print = (text: string) => process.stdout.write(text);
// A program that reads only the first lines, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? undefined : 1));
const asked = (option: string) => process.argv.includes(option);

try {
  const content = await readContent(process.cwd());
  const problems = await problemsIn(content);
  print(problems.length > 0 ? formatProblems(problems) : 'The content has no problem.\n');
  if (problems.length > 0) process.exitCode = 1;
  const warnings = [...dueAgain(content, new Date().toISOString().slice(0, 10)), ...clockDoubt(content)];
  // What is wrong may be why an address seems lost.
  if (problems.length === 0) warnings.push(...(await lostAddresses(process.cwd(), content)));
  if (warnings.length > 0) print(`\n${formatProblems(warnings, 'warning')}`);
  if (asked('--grades'))
    for (const { file, words, grade } of grades(content)) print(`${grade}  ${file}, ${words} words\n`);
  if (asked('--figures'))
    for (const [figure, places] of printedFigures(content))
      print(`${figure}\n${places.map(({ file, line, where }) => `  ${file}:${line}  ${where}\n`).join('')}`);
} catch (error) {
  // A bug of our own: an author sees no stack trace.
  print(formatProblems([failedCheck('the content', 'content', error)]));
  process.exitCode = 1;
}
