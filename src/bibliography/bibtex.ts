import type { CSL } from '@citation-js/core';
import { Transform } from 'unicode2latex';

/** Accents in braces of their own, as BibTeX wants them. The forms below are those that LaTeX and reference managers read alike. */
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

/** Between two signs that LaTeX would join into another one, such as two hyphens into a dash. */
const ligatures = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`!?])(?=`)|(?<=,)(?=,)/;
/** Between letters with their accents, so that none is set in the mathematics of the one before. */
const letters = /(?=\P{M})/u;

/** A text as LaTeX prints it. Control characters and line ends become a space; an accent without a letter is left out. */
const escapeLatex = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}])\p{M}+/gu, '')
    .trim()
    .split(ligatures)
    .map((part) =>
      part
        .split(letters)
        .map((letter) => latex.tolatex(letter))
        .join(''),
    )
    .join('{}');

/** Styles print an address as it stands, so what would end the field or begin a command is percent-encoded. */
const escapeUrl = (url: string): string => url.replace(/[\\{}\p{Cc}\s]/gu, encodeURIComponent);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Types that need a year and a place of publication, and the field that holds the place; all others are `misc`. */
const placeFields: Partial<Record<CSL['type'], [type: string, field: string]>> = {
  article: ['article', 'journal'],
  'article-journal': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  report: ['techreport', 'institution'],
};

/**
 * Works as a BibTeX file, each under its own id. The second braces around authors and titles keep styles from
 * changing names and capitals. `url` is a field of newer styles; the older ones print no address.
 */
export const formatBibtex = (works: readonly CSL[]): string => works.map(entry).join('');

function entry({ id, type, title = '', author, issued, note, URL, ...work }: CSL): string {
  const name = author?.[0]?.literal ?? '';
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  const place = work['container-title'];
  const [special, field] = placeFields[type] ?? [];
  // A report whose author publishes it names the author as institution.
  const publisher = place ?? (special === 'techreport' ? name : undefined);
  const [kind, placeField] = special && field && year && publisher ? [special, field] : ['misc', 'howpublished'];
  const accessed = work.accessed?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const notes = [note, accessed && `Accessed ${accessed}`].filter(Boolean).join('. ');
  const fields: [name: string, value: string | number | undefined][] = [
    ['author', `{{${escapeLatex(name)}}}`],
    ['title', `{{${escapeLatex(title)}}}`],
    [placeField, publisher && `{${escapeLatex(publisher)}}`],
    ['year', year && `{${year}}`],
    ['month', month && months[Number(month) - 1]],
    ['day', day && `{${day}}`],
    ['note', notes && `{${escapeLatex(notes)}}`],
    ['url', URL && `{${escapeUrl(URL)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${kind}{${id},\n${lines.join('')}}\n`;
}
