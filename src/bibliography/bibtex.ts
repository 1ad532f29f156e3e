import type { CSL } from '@citation-js/core';
import { Transform } from 'unicode2latex';
import { months } from '../text/dates.ts';

/**
 * Puts accents into braces, as BibTeX needs. Both LaTeX and reference managers read the forms below. The writer of
 * citation-js, which reads our file back, would drop signs such as ∑, leave accents, and write a month with its day.
 */
const latex = new Transform('bibtex-creator', {
  packages: ['textcomp'],
  charmap: {
    '‘': { text: '\\textquoteleft', macrospacer: true },
    '’': { text: '\\textquoteright', macrospacer: true },
    å: { text: '{\\r a}' },
    Å: { text: '{\\r A}' },
    '¸': { text: '{\\c{}}' },
  },
});

/** The places between two characters that LaTeX would join, such as two hyphens to a dash. */
const ligatures = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`!?])(?=`)|(?<=,)(?=,)/;
/** A letter with its accents, and what may be special in LaTeX: each is converted by itself, and all else stays. */
const special = /[^a-z\d ,.:;()]\p{M}*|.\p{M}+/giu;

/**
 * A text with the characters escaped that LaTeX treats specially. Control characters and line ends become spaces;
 * accents without a letter are removed.
 */
const escapeLatex = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}])\p{M}+/gu, '')
    .trim()
    .split(ligatures)
    .map((part) => part.replace(special, (letter) => latex.tolatex(letter)))
    .join('{}');

/** BibTeX styles print an address unchanged, so characters that end a field or begin a command are percent-encoded. */
const escapeUrl = (url: string): string => url.replace(/[\\{}\p{Cc}\s]/gu, encodeURIComponent);

const shortMonths = months.map((month) => month.slice(0, 3).toLowerCase());

/** Types that need a year and a place of publication, and the field for the place; all others are `misc`. */
const placeFields: Partial<Record<CSL['type'], [type: string, field: string]>> = {
  article: ['article', 'journal'],
  'article-journal': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  report: ['techreport', 'institution'],
};

/**
 * Works as a BibTeX file, each with its own id. The second pair of braces around authors and titles prevents styles
 * from changing names and capitals. Older styles ignore `url`.
 */
export const formatBibtex = (works: readonly CSL[]): string => works.map(entry).join('');

function entry({ id, type, title = '', author, issued, note, URL, ...work }: CSL): string {
  const name = author?.[0]?.literal ?? '';
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  const place = work['container-title'];
  const [exactType, field] = placeFields[type] ?? [];
  // For a report without another publisher, the author is the institution.
  const publisher = place ?? (exactType === 'techreport' ? name : undefined);
  const [entryType, placeField] =
    exactType && field && year && publisher ? [exactType, field] : ['misc', 'howpublished'];
  const accessed = work.accessed?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const notes = [note, accessed && `Accessed ${accessed}`].filter(Boolean).join('. ');
  const fields: [key: string, value: string | number | undefined][] = [
    ['author', `{{${escapeLatex(name)}}}`],
    ['title', `{{${escapeLatex(title)}}}`],
    [placeField, publisher && `{${escapeLatex(publisher)}}`],
    ['year', year && `{${year}}`],
    ['month', month && shortMonths[Number(month) - 1]],
    ['day', day && `{${day}}`],
    ['note', notes && `{${escapeLatex(notes)}}`],
    ['url', URL && `{${escapeUrl(URL)}}`],
  ];
  const lines = fields.flatMap(([key, value]) => (value ? [`  ${key} = ${value},\n`] : []));
  return `@${entryType}{${id},\n${lines.join('')}}\n`;
}
