import BenefitCallout from './BenefitCallout.astro';
import Chart from './Chart.astro';
import Chooser from './Chooser.astro';
import CitationNote from './CitationNote.astro';
import Cite from '../components/Cite.astro';
import CodeBlock from './CodeBlock.astro';
import InteractiveFigure from './InteractiveFigure.astro';
import Link from './Link.astro';
import MemoryTable from './MemoryTable.astro';
import Note from './Note.astro';
import Prompts from './Prompts.astro';
import Reports from './Reports.astro';
import Section from './Section.astro';
import Side from './Side.astro';
import Sides from './Sides.astro';
import Subheading from './Subheading.astro';
import TableFigure from './TableFigure.astro';
import Term from './Term.astro';
import VerdictList from './VerdictList.astro';
import WeakPoint from './WeakPoint.astro';

/** What authors write by name: the names of `vocabulary.ts`, which says what attributes each takes. */
const written = {
  BenefitCallout,
  Chart,
  Chooser,
  Cite,
  InteractiveFigure,
  MemoryTable,
  Note,
  Prompts,
  Reports,
  Section,
  Side,
  Sides,
  TableFigure,
  Term,
  VerdictList,
  WeakPoint,
};

/** What stands for elements of Markdown, and for the notes that `citation-notes.ts` adds. */
const fromMarkdown = { CitationNote, a: Link, h2: Subheading, pre: CodeBlock };

/** What each name in a compiled text becomes. */
export const components = { ...written, ...fromMarkdown };
