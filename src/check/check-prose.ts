import { listFolder, readText } from '../collections/files';
import { readYamlList } from '../collections/yaml';
import { outline, splitFrontMatter } from '../collections/mdx-file';
import { plainText } from '../text/plain-text';
import type { Problem } from '../collections/problems';
import { readingGrade } from './reading-grade';
import { uncitedFigures, type Uncited } from './uncited-figures';

/** The greatest number of years of school that reading a text may take. */
export const gradeLimit = 9;
/** A text just under the limit is mended before the next word tips it. */
const margin = 0.2;
/** The grade of a shorter text says little. */
const fewestWords = 100;

/** Sentences with a figure that no source needs to vouch for, and why. At most ten. */
export const exceptions: readonly { text: string; why: string }[] = [
  { text: 'Creative Commons Attribution 4.0', why: 'the name of a licence' },
  { text: 'a size of 7B means seven billion', why: 'explains how sizes are written' },
  {
    text: 'Models for home use are often stored at 4 bits',
    why: 'introduces the table below it, which has its sources',
  },
];

/** How hard a text is to read. */
export interface Grade {
  file: string;
  words: number;
  /** Years of school, to a tenth. */
  grade: number;
}

/**
 * The reading grade of each text that is long enough to have one.
 * @param root folder that holds `content/`
 */
export async function grades(root: string): Promise<Grade[]> {
  const all = (await proseFiles(root)).map(({ file, raw }) => {
    const text = plainText(splitFrontMatter(raw, file).body);
    return { file, words: text.split(/\s+/).length, grade: Math.round(readingGrade(text) * 10) / 10 };
  });
  return all.filter(({ words }) => words > fewestWords);
}

/**
 * Says which figures of the texts and of the glossary no source vouches for, and which texts are too
 * hard to read. A text that is not valid MDX is passed over: `checkContent` tells of it.
 * @param root folder that holds `content/`
 */
export async function checkProse(root: string): Promise<Problem[]> {
  const uncited = (await proseFiles(root)).flatMap(({ file, raw }) => uncitedFigures(raw, file));
  const hard = (await grades(root)).filter(({ grade }) => grade > gradeLimit - margin);
  return [
    ...[...uncited, ...(await uncitedInGlossary(root))]
      .filter(({ text }) => !exceptions.some((exception) => text.includes(exception.text)))
      .map(({ file, line, place, text }) => ({
        file,
        line,
        where: place,
        message: `This states a figure without a source: ${text}`,
        hint: 'Cite its source after the full stop, as <Cite id="its-key" />, or leave the figure out.',
      })),
    ...hard.map(({ file, grade }) => ({
      file,
      message: `This takes ${grade} years of school to read; the limit is ${gradeLimit}, less ${margin}.`,
      hint: 'Break long sentences up, and choose shorter words. npm run grade prints the grade of each text.',
    })),
  ];
}

async function proseFiles(root: string): Promise<{ file: string; raw: string }[]> {
  const found: { file: string; raw: string }[] = [];
  for (const folder of ['content/articles', 'content/questions', 'content/pages']) {
    for (const { file } of (await listFolder(root, folder, ['.mdx'])).files) {
      const { text: raw } = await readText(root, file);
      const { body, problems } = splitFrontMatter(raw, file);
      if ([...problems, ...outline(body, file).problems].length === 0) found.push({ file, raw });
    }
  }
  return found;
}

/** The glossary cites nothing, so it states no figure. */
async function uncitedInGlossary(root: string): Promise<Uncited[]> {
  const file = 'content/glossary.yaml';
  const { entries } = readYamlList((await readText(root, file)).text, file);
  return entries.flatMap(({ value, lineOf }) => {
    const { meaning = '', disputed = '' } = value as { meaning?: string; disputed?: string };
    return uncitedFigures(`---\ntitle: x\n---\n\n${meaning} ${disputed}`, file).map((uncited) => ({
      ...uncited,
      line: lineOf(['meaning']),
      place: 'meaning',
    }));
  });
}
