import { z } from 'astro/zod';
import { anchor, reference, references, text } from './fields.ts';
import { figureNames } from './figure.ts';
import { contentPaths } from './content-paths.ts';

/** The sections of an article, in their order. The benefit callout stands after the evidence. */
export const sectionNames = ['promise', 'evidence', 'since', 'weak-points', 'verdict', 'question'] as const;

/** The parts of the page on which readers use a model, in their order. */
export const ownModelParts = ['ask', 'hold', 'data', 'make', 'recipe', 'card'] as const;

/** Anchors that every article has, for links from elsewhere. */
export const articleAnchors = ['synopsis', ...sectionNames, 'benefit', 'sources', 'share'] as const;

/** A component that authors may write in MDX: anywhere and with anything inside if nothing else is said. */
interface Component {
  attributes: z.ZodObject;
  /** A file or folder of content/, the only one whose texts may have it. */
  place?: string;
  /** What it must be directly in; nothing if empty. */
  parent?: string;
  /** Whether it stands among words. Others stand by themselves, and not in what `amongWords` lists. */
  isInline?: true;
  /** What it may not be in at all. */
  notIn?: string[];
  /** Whether each text of its place has it once. */
  once?: true;
  /** `nothing`: it is written <Name … />; `words`: it may not be empty. */
  holds?: 'nothing' | 'words';
  /** The attribute that is its anchor on the page. */
  anchor?: 'id' | 'name';
  /** What names its sources: an attribute, or the data that it shows. Figures in its attributes need no others. */
  sources?: { attribute: 'id' | 'sources' } | 'of its data';
  /** Its anchor and heading as a section of its text. */
  section?: (props: Record<string, unknown>) => { id: string; title: string };
}

/** The heading of the callout that every article has. */
export const benefitHeading = 'Here’s how you benefit';

/** The places of words, as an outline names them. */
export const amongWords = ['paragraph', 'heading', 'list', 'quotation', 'table', 'link', '<Term>'];

const none = z.strictObject({});
/** Their styles are for a list or a table of their own. */
const narrow = ['<BenefitCallout>', '<Chooser>', '<TableFigure>'];
const inArticles = { place: `${contentPaths.articles}/`, parent: '', holds: 'words' } as const;
const inQuestions = { place: `${contentPaths.questions}/`, once: true, parent: '', holds: 'words' } as const;

const onceIn = (page: string): Component => ({
  attributes: none,
  place: `${contentPaths.pages}/${page}.mdx`,
  once: true,
  parent: '',
  holds: 'nothing',
});

/** What authors may write in MDX, by name. The texts are checked against this table before a build begins. */
export const vocabulary: Record<string, Component> = {
  Cite: {
    attributes: z.strictObject({ id: reference.describe('the key of a source in content/sources/') }),
    isInline: true,
    notIn: ['heading', 'link', '<Term>'],
    holds: 'nothing',
    sources: { attribute: 'id' },
  },
  Section: {
    attributes: z.strictObject({
      name: z.enum(sectionNames).describe('which part of the article this is'),
      title: text(90).describe('a heading that states the finding or asks the question'),
    }),
    ...inArticles,
    section: ({ name, title }) => ({ id: String(name), title: String(title) }),
  },
  BenefitCallout: { attributes: none, ...inArticles, section: () => ({ id: 'benefit', title: benefitHeading }) },
  WeakPoint: {
    attributes: z.strictObject({
      id: anchor.describe('the anchor of this objection'),
      title: text(110).describe('the objection in one sentence'),
    }),
    ...inArticles,
    parent: '<Section name="weak-points">',
    anchor: 'id',
  },
  TableFigure: {
    attributes: z.strictObject({
      id: anchor.describe('the anchor of this table'),
      title: text(150).describe('a sentence that states the finding'),
      subtitle: text(240).describe('what is measured, in which unit, as of when'),
      sources: references.min(1, 'must name at least one source'),
    }),
    notIn: narrow,
    holds: 'words',
    anchor: 'id',
    sources: { attribute: 'sources' },
  },
  Note: { attributes: none, parent: '<TableFigure>', holds: 'words' },
  Chart: {
    attributes: z.strictObject({ name: reference.describe('which chart: the name of a file in content/charts/') }),
    notIn: narrow,
    holds: 'nothing',
    anchor: 'name',
    sources: 'of its data',
  },
  InteractiveFigure: {
    attributes: z.strictObject({
      name: z.enum(figureNames).describe('which figure; src/schemas/figure.ts has the list'),
    }),
    notIn: narrow,
    holds: 'nothing',
    anchor: 'name',
    sources: 'of its data',
  },
  Details: {
    attributes: z.strictObject({ summary: text(110).describe('what a reader finds inside, in one line') }),
    notIn: ['<Details>', ...narrow],
    holds: 'words',
  },
  Term: {
    attributes: z.strictObject({ id: reference.describe('the id of a term in content/glossary.yaml') }),
    isInline: true,
    notIn: ['link', '<Term>'],
    holds: 'words',
  },
  Sides: { attributes: none, ...inQuestions },
  Side: {
    attributes: z.strictObject({ title: text(110).describe('this side’s answer in one sentence') }),
    parent: '<Sides>',
    holds: 'words',
  },
  Prompts: { attributes: z.strictObject({ title: text(60) }), ...inQuestions },
  Chooser: {
    attributes: z.strictObject({ title: text(30) }),
    place: `${contentPaths.pages}/toolkit.mdx`,
    once: true,
    parent: '',
    holds: 'words',
  },
  OwnModel: {
    attributes: z.strictObject({ part: z.enum(ownModelParts).describe('which step of the page') }),
    place: `${contentPaths.pages}/a-model-of-your-own.mdx`,
    parent: '',
    holds: 'nothing',
  },
  ArgumentList: onceIn('home'),
  VerdictList: onceIn('claims'),
  Reports: onceIn('about'),
};
