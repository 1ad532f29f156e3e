import ArgumentList from './ArgumentList.astro';
import BenefitCallout from './BenefitCallout.astro';
import Chart from './Chart.astro';
import Chooser from './Chooser.astro';
import CitationNote from './CitationNote.astro';
import Cite from '../components/Cite.astro';
import CodeBlock from './CodeBlock.astro';
import Details from './Details.astro';
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

/** Components that authors write by name; `vocabulary.ts` has their attributes. */
const byName = {
  ArgumentList,
  BenefitCallout,
  Chart,
  Chooser,
  Cite,
  Details,
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

/** Components that replace elements of Markdown, and the notes that `citation-notes.ts` adds. */
const fromMarkdown = { CitationNote, a: Link, h2: Subheading, pre: CodeBlock };

/** The components of a compiled text, by name. */
export const components = { ...byName, ...fromMarkdown };
