import { registerHooks } from 'node:module';

/**
 * `npm run check`: tells an author everything that is wrong with content/ at once, in seconds. With --grades it also
 * prints how many years of school each text takes to read.
 * Run by Node itself, without a bundler, so the endings that our own imports leave out are added here.
 */
const here = new URL('..', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => {
    const bare = context.parentURL?.startsWith(here) && /^\.\.?\//.test(specifier) && !specifier.endsWith('.ts');
    return next(bare ? `${specifier}.ts` : specifier, context);
  },
});
const { checkContent } = await import('./check-content.ts');
const { checkPart, formatProblems } = await import('../collections/problems.ts');

const problems = await checkPart('the content', 'content', () => checkContent(process.cwd()));
process.stdout.write(problems.length > 0 ? formatProblems(problems) : 'The content has no problem.\n');
const { readContent } = await import('./content.ts');
const content = await readContent(process.cwd());
const { dueAgain } = await import('./due.ts');
const due = dueAgain(content, new Date().toISOString().slice(0, 10));
if (due.length > 0) process.stdout.write(`\n${formatProblems(due, 'warning')}`);
if (process.argv.includes('--grades')) {
  const { grades } = await import('./reading-grade.ts');
  const all = grades(content);
  process.stdout.write(all.map(({ file, words, grade }) => `${grade}  ${file}, ${words} words\n`).join(''));
}
if (problems.length > 0) process.exitCode = 1;
