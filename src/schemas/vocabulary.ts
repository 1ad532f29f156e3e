import { z } from 'astro/zod';
import { anchor, id, sourceKeys, text } from './fields';
import { figureNames } from './figure';

/** The sections of an article, in their order. The benefit callout stands after the evidence. */
export const sectionNames = ['promise', 'evidence', 'since', 'weak-points', 'verdict', 'question'] as const;

/** Anchors that every article has, for links from elsewhere. */
export const articleAnchors = ['synopsis', ...sectionNames, 'benefit', 'sources', 'share'] as const;

/**
 * What authors may write in MDX: each component's name and the schema of its attributes.
 * The files are checked against this table before a build begins.
 */
export const vocabulary: Record<string, z.ZodObject> = {
  Cite: z.strictObject({ id: id.describe('the key of a source in content/sources/') }),
  Section: z.strictObject({
    name: z.enum(sectionNames).describe('which part of the article this is'),
    title: text(90).describe('a heading that states the finding or asks the question'),
  }),
  BenefitCallout: z.strictObject({}),
  WeakPoint: z.strictObject({
    id: anchor.describe('the anchor of this objection'),
    title: text(110).describe('the objection in one sentence'),
  }),
  TableFigure: z.strictObject({
    id: anchor.describe('the anchor of this table'),
    title: text(150).describe('a sentence that states the finding'),
    sub: text(240).describe('what is measured, in which unit, as of when'),
    sources: sourceKeys.min(1, 'must name at least one source'),
  }),
  Note: z.strictObject({}),
  Chart: z.strictObject({
    name: id.describe('which chart: the name of a file in content/charts/'),
  }),
  InteractiveFigure: z.strictObject({
    name: z.enum(figureNames).describe('which figure; src/schemas/figure.ts has the list'),
  }),
  Details: z.strictObject({ summary: text(110).describe('what a reader finds inside, in one line') }),
  Term: z.strictObject({ id: id.describe('the id of a term in content/glossary.yaml') }),
  Sides: z.strictObject({}),
  Side: z.strictObject({ title: text(110).describe('this side’s answer in one sentence') }),
  Prompts: z.strictObject({ title: text(60) }),
  Chooser: z.strictObject({ title: text(30) }),
  MemoryTable: z.strictObject({}),
  ArgumentList: z.strictObject({}),
  VerdictList: z.strictObject({}),
  Reports: z.strictObject({}),
};

/** Where a component may be, and what may be between its tags: anywhere and anything if nothing is said. */
interface Placement {
  /** The component that it must be in. */
  parent?: string;
  /** A file or folder of content/, the only one whose texts may have it. */
  place?: string;
  /** `nothing`: it is written <Name … />; `words`: it may not be empty. */
  holds?: 'nothing' | 'words';
}

const alone = { holds: 'nothing' } as const;
const inArticles = { place: 'content/articles/' };

export const placements = new Map<string, Placement>([
  ['Cite', alone],
  ['Chart', alone],
  ['InteractiveFigure', alone],
  ['Term', { holds: 'words' }],
  ['Section', { ...inArticles, holds: 'words' }],
  ['BenefitCallout', { ...inArticles, holds: 'words' }],
  ['WeakPoint', { ...inArticles, parent: 'Section', holds: 'words' }],
  ['TableFigure', { holds: 'words' }],
  ['Note', { parent: 'TableFigure', holds: 'words' }],
  ['Details', { holds: 'words' }],
  ['Sides', { place: 'content/questions/', holds: 'words' }],
  ['Side', { parent: 'Sides', holds: 'words' }],
  ['Prompts', { place: 'content/questions/', holds: 'words' }],
  ['Chooser', { place: 'content/pages/toolkit.mdx', holds: 'words' }],
  ['MemoryTable', { ...alone, place: 'content/pages/toolkit.mdx', parent: 'TableFigure' }],
  ['ArgumentList', { ...alone, place: 'content/pages/home.mdx' }],
  ['VerdictList', { ...alone, place: 'content/pages/claims.mdx' }],
  ['Reports', { ...alone, place: 'content/pages/about.mdx' }],
]);
