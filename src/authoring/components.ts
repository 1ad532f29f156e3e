/** The components of a compiled text: those that authors write by name; `vocabulary.ts` has their attributes. */
export { default as ArgumentList } from './ArgumentList.astro';
export { default as BenefitCallout } from './BenefitCallout.astro';
export { default as Chart } from './Chart.astro';
export { default as Chooser } from './Chooser.astro';
export { default as Cite } from '../components/Cite.astro';
export { default as Details } from './Details.astro';
export { default as InteractiveFigure } from './InteractiveFigure.astro';
export { default as Note } from './Note.astro';
export { default as OwnModel } from './OwnModel.astro';
export { default as Prompts } from './Prompts.astro';
export { default as Reports } from './Reports.astro';
export { default as Section } from './Section.astro';
export { default as Side } from './Side.astro';
export { default as Sides } from './Sides.astro';
export { default as TableFigure } from './TableFigure.astro';
export { default as Term } from './Term.astro';
export { default as VerdictList } from './VerdictList.astro';
export { default as WeakPoint } from './WeakPoint.astro';

/** And those that replace elements of Markdown, and the notes that `citation-notes.ts` adds. */
export { default as a } from './Link.astro';
export { default as CitationNote } from './CitationNote.astro';
export { default as h2 } from './Subheading.astro';
export { default as pre } from './CodeBlock.astro';
