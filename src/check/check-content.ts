import { basename } from 'node:path';
import { articleAnchors, sectionNames, vocabulary } from '../schemas/vocabulary';
import { articleSchema, type ArticleData } from '../schemas/article';
import { claimSchema } from '../schemas/claim';
import { memorySchema } from '../schemas/memory';
import { pageSchema, pageTexts, type PageData } from '../schemas/page';
import { questionSchema } from '../schemas/question';
import { redirectSchema, type RedirectEntry } from '../schemas/redirect';
import { sourceGroupSchema, sourceSchema } from '../schemas/source';
import { termSchema } from '../schemas/term';
import { toolGroupSchema, toolSchema } from '../schemas/tool';
import { verdictSchema } from '../schemas/verdict';
import { articlePath, files, pages } from '../site';
import { keysIn } from '../schemas/dataset';
import { citedKeys, shownData, type ComponentUse, type LinkUse, type Outline } from '../collections/mdx-file';
import { didYouMean, type Problem } from '../collections/problems';
import { contentReader, type DatasetEntry, type Entry, type MdxEntry } from '../collections/read-content';
import { validate } from '../collections/validate';

/**
 * Reads all of content/ and says everything that is wrong with it: syntax, fields, components,
 * references between files, links inside the site.
 * @param root folder that holds `content/`
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const read = contentReader(root, problems);

  const sources = await read.data('content/sources', sourceSchema);
  await read.data('content/source-groups.yaml', sourceGroupSchema);
  const claims = await read.data('content/claims.yaml', claimSchema);
  const terms = await read.data('content/glossary.yaml', termSchema);
  const tools = await read.data('content/tools.yaml', toolSchema);
  const toolGroups = await read.data('content/tool-groups.yaml', toolGroupSchema);
  const verdicts = await read.data('content/verdicts.yaml', verdictSchema);
  const memory = await read.data('content/memory.csv', memorySchema);
  const articles = await read.mdx('content/articles', articleSchema);
  const questions = await read.mdx('content/questions', questionSchema);
  const singlePages = await read.mdx('content/pages', pageSchema, pageTexts);
  const redirects = await read.data('content/redirects.yaml', redirectSchema);
  const datasets = await read.datasets('content/data');
  const texts = [...articles.texts, ...questions.texts, ...singlePages.texts];

  problems.push(
    ...texts.flatMap(({ file, outline: text }) => componentProblems(file, text)),
    ...duplicates(sources, 'id'),
    ...duplicates(sources, 'url'),
    ...duplicates(claims, 'id'),
    ...duplicates(terms, 'id'),
    ...duplicates(tools, 'id'),
    ...duplicates(toolGroups, 'id'),
    ...duplicates(verdicts, 'id'),
    ...duplicates(articles.entries, 'order'),
    ...duplicates(questions.entries, 'order'),
    ...duplicates(redirects, 'from'),
  );

  const groupNames = read.idsOf('content/source-groups.yaml');
  const termIds = read.idsOf('content/glossary.yaml');
  const citations: Citation[] = [
    ...texts.flatMap(({ file, outline: text }) => citedKeys(text).map((cited) => ({ file, ...cited }))),
    ...[...articles.entries, ...singlePages.entries].flatMap(frontMatterCitations),
    ...[...tools, ...memory, ...claims].flatMap(({ file, data, lineOf }) =>
      data.sources.map((key) => ({ file, key, line: lineOf(['sources']), where: 'sources' })),
    ),
    ...datasets.flatMap(datasetCitations),
  ];
  problems.push(...danglingCitations(citations, read.idsOf('content/sources')));
  problems.push(
    ...articles.entries.filter(({ file }) => !read.unread.has(file)).flatMap(articleProblems),
    ...dangling(
      articles.entries,
      'claim',
      ({ claim }) => [claim],
      read.idsOf('content/claims.yaml'),
      'Add the claim to content/claims.yaml.',
    ),
    ...[...new Set(sources.map(({ file }) => file))]
      .filter((file) => groupNames && !groupNames.has(basename(file, '.yaml')))
      .map((file) => ({
        file,
        message: 'This file has no name for readers.',
        hint: `Add an entry with the id "${basename(file, '.yaml')}" to content/source-groups.yaml.`,
      })),
    ...texts.flatMap(({ file, outline }) => termProblems(file, outline, termIds)),
    ...texts.flatMap(({ file, outline }) => missingData(file, outline, read.idsOf('content/data'))),
    ...dangling(terms, 'see', ({ see }) => see, termIds, 'Add the term to content/glossary.yaml.'),
  );

  const anchors = new Map<string, Set<string> | undefined>(
    [...Object.values(pages).map(({ path }) => path), ...files].map((path) => [path, undefined]),
  );
  for (const { file, name, outline: text } of articles.texts) {
    const own = text.components.map(anchorOf).filter((id) => id !== undefined);
    anchors.set(articlePath(name), read.unread.has(file) ? undefined : new Set([...articleAnchors, ...own]));
  }
  // Without its folder, nobody knows which articles there are.
  const isKnown = ({ href }: LinkUse) => !read.unread.has('content/articles') || !href.startsWith(pages.articles.path);
  const anchorsFrom = (place: string, further: string[] = []) => {
    const known = read.idsOf(place);
    return known && new Set([...further, ...known]);
  };
  anchors.set(pages.toolkit.path, anchorsFrom('content/tools.yaml', ['memory']));
  const verdictIds = read.idsOf('content/verdicts.yaml');
  const verdictAnchors = [...(verdictIds ?? [])].map((id) => `verdict-${id}`);
  anchors.set(pages.claims.path, verdictIds && anchorsFrom('content/claims.yaml', verdictAnchors));
  anchors.set(pages.glossary.path, anchorsFrom('content/glossary.yaml'));
  anchors.set(pages.questions.path, anchorsFrom('content/questions'));
  problems.push(
    ...texts.flatMap(({ file, outline: { links } }) => linkProblems(file, links.filter(isKnown), anchors)),
    ...claims.flatMap(({ file, data, lineOf }) =>
      linkProblems(file, [{ href: data.where, line: lineOf(['where']) ?? 1 }].filter(isKnown), anchors),
    ),
    ...singlePages.entries.flatMap(({ file, data, lineOf }) =>
      linkProblems(
        file,
        data.ways.map(({ to }, i) => ({ href: to, line: lineOf(['ways', i, 'to']) ?? 1 })),
        anchors,
      ),
    ),
    ...redirectProblems(
      redirects,
      new Map([
        ...anchors,
        ...[...(read.idsOf('content/data') ?? [])].map((name) => [`${pages.data.path}${name}.csv`, undefined] as const),
      ]),
    ),
  );
  // A file that could not be read hides its citations, so its sources would be called unused for nothing.
  return problems.length > 0 ? problems : unusedSources(citations, sources);
}

/** The anchor that a component gives to its place in the page. */
const anchorOf = ({ name, props }: ComponentUse) =>
  ({
    WeakPoint: String(props['id']),
    TableFigure: String(props['id']),
    Chart: String(props['name']),
    InteractiveFigure: String(props['name']),
    OpennessMatrix: 'models',
  })[name];

interface Citation {
  file: string;
  key: string;
  line?: number;
  where: string;
}

function duplicates<K extends string>(entries: Entry<Record<K, unknown>>[], field: K): Problem[] {
  const first = new Map<unknown, Entry<Record<K, unknown>>>();
  return entries.flatMap((entry) => {
    const value = entry.data[field];
    const earlier = first.get(value);
    if (!earlier) {
      first.set(value, entry);
      return [];
    }
    const place = [earlier.file, earlier.lineOf([field])].filter(Boolean).join(':');
    return [
      {
        file: entry.file,
        line: entry.lineOf([field]),
        where: field,
        message: `"${String(value)}" is taken: ${place} has it already.`,
        hint: `Each ${field} may stand once. Use the earlier entry, or change this one.`,
      },
    ];
  });
}

/** References from one kind of entry to the ids of another that are not there. */
function dangling<T>(
  entries: Entry<T>[],
  field: string,
  idsOf: (data: T) => string[],
  known: ReadonlySet<string> | undefined,
  cure: string,
): Problem[] {
  if (!known) return [];
  return entries.flatMap(({ file, data, lineOf }) =>
    idsOf(data)
      .filter((id) => !known.has(id))
      .map((id) => ({
        file,
        line: lineOf([field]),
        where: field,
        message: `Nothing has the id "${id}".`,
        hint: didYouMean(id, known) ?? cure,
      })),
  );
}

function frontMatterCitations({ file, data, lineOf }: Entry<ArticleData | PageData>): Citation[] {
  const fields = {
    dekSources: data.dekSources,
    synopsisSources: 'synopsisSources' in data ? data.synopsisSources : [],
  };
  return Object.entries(fields).flatMap(([where, keys]) =>
    keys.map((key) => ({ file, key, line: lineOf([where]), where })),
  );
}

function danglingCitations(citations: Citation[], known: ReadonlySet<string> | undefined): Problem[] {
  if (!known) return [];
  return citations
    .filter(({ key }) => !known.has(key))
    .map(({ file, line, where, key }) => ({
      file,
      line,
      where,
      message: `No source has the key "${key}".`,
      hint: didYouMean(key, known) ?? 'Add it to a file in content/sources/, or correct the key.',
    }));
}

function datasetCitations({ file, csv, data, lineOf, rows }: DatasetEntry): Citation[] {
  const columns = data.fields.filter(({ type }) => type === 'source').map(({ name }) => name);
  return [
    ...data.sources.map((key) => ({ file, key, line: lineOf(['sources']), where: 'sources' })),
    ...rows.flatMap(({ row, line }) =>
      columns.flatMap((where) => keysIn(row[where] ?? null).map((key) => ({ file: csv, key, line, where }))),
    ),
  ];
}

/** The greatest number of terms that a text may mark, so that it stays a text. */
const mostTerms = 12;

function termProblems(file: string, { components }: Outline, known: ReadonlySet<string> | undefined): Problem[] {
  const marked = components
    .filter(({ name }) => name === 'Term')
    .map(({ props, line }) => ({ id: String(props['id']), line }));
  const where = '<Term id>';
  return [
    ...marked
      .filter(({ id }) => known && !known.has(id))
      .map(({ id, line }) => ({
        file,
        line,
        where,
        message: `The glossary has no term with the id "${id}".`,
        hint: didYouMean(id, known ?? []) ?? 'Add the term to content/glossary.yaml.',
      })),
    ...marked
      .filter(({ id }, i) => marked.findIndex((other) => other.id === id) < i)
      .map(({ id, line }) => ({
        file,
        line,
        where,
        message: `"${id}" is marked a second time.`,
        hint: 'Mark a term where it first stands, and once.',
      })),
    ...marked.slice(mostTerms).map(({ line }) => ({
      file,
      line,
      where,
      message: `More than ${mostTerms} terms are marked.`,
      hint: 'Keep those that a newcomer needs most.',
    })),
  ];
}

function missingData(file: string, { components }: Outline, known: ReadonlySet<string> | undefined): Problem[] {
  if (!known) return [];
  return components.flatMap((component) =>
    shownData(component)
      .filter((name) => !known.has(name))
      .map((name) => ({
        file,
        line: component.line,
        where: `<${component.name}>`,
        message: `It shows the data set "${name}", which is missing.`,
        hint: `Add content/data/${name}.csv and its description content/data/${name}.yaml.`,
      })),
  );
}

function unusedSources(citations: Citation[], sources: Entry<{ id: string }>[]): Problem[] {
  const cited = new Set(citations.map(({ key }) => key));
  return sources
    .filter(({ data }) => !cited.has(data.id))
    .map(({ file, data, lineOf }) => ({
      file,
      line: lineOf(['id']),
      where: 'id',
      message: `The source "${data.id}" is cited nowhere.`,
      hint: 'Cite it, or remove the entry: the bibliography holds only what is cited.',
    }));
}

function componentProblems(file: string, { components }: Outline): Problem[] {
  return components.flatMap(({ name, props, line }) => {
    const schema = vocabulary[name];
    if (schema) {
      return validate(schema, props, file, () => line).problems.map((problem) => ({
        ...problem,
        where: `<${name}${problem.where ? ` ${problem.where}` : ''}>`,
      }));
    }
    const names = Object.keys(vocabulary);
    return [
      {
        file,
        line,
        where: `<${name}>`,
        message: `There is no component with this name. Allowed: ${names.join(', ')}.`,
        hint: didYouMean(name, names) ?? 'Use one of these, or plain Markdown.',
      },
    ];
  });
}

function articleProblems({ file, data, lineOf, outline: { components } }: MdxEntry<ArticleData>): Problem[] {
  const problems: Problem[] = [];
  const order = components
    .filter(({ name }) => name === 'Section' || name === 'BenefitCallout')
    .map(({ name, props }) => (name === 'BenefitCallout' ? 'benefit' : String(props['name'])));
  const expected: string[] = sectionNames.flatMap((name) => (name === 'evidence' ? [name, 'benefit'] : [name]));
  if (order.join() !== expected.join()) {
    problems.push({
      file,
      where: '<Section name>',
      message: `The parts are ${order.join(', ') || 'none'}.`,
      hint: `An article has these, once each and in this order: ${expected.join(', ')} (benefit is the <BenefitCallout>).`,
    });
  }
  const weakPoints = components.filter(({ name }) => name === 'WeakPoint').map(({ props }) => String(props['id']));
  if (!weakPoints.includes(data.weakestPoint.id)) {
    problems.push({
      file,
      line: lineOf(['weakestPoint', 'id']),
      where: 'weakestPoint.id',
      message: `No <WeakPoint> of this article has the id "${data.weakestPoint.id}".`,
      hint: didYouMean(data.weakestPoint.id, weakPoints) ?? `Its weak points are: ${weakPoints.join(', ') || 'none'}.`,
    });
  }
  return problems;
}

function linkProblems(file: string, links: LinkUse[], anchors: Map<string, Set<string> | undefined>): Problem[] {
  return links
    .filter(({ href }) => href.startsWith('/') || !/^(https?:|mailto:|#)/.test(href))
    .flatMap(({ href, line }) => {
      const [path = '', anchor] = href.split('#');
      if (!anchors.has(path)) {
        return [
          {
            file,
            line,
            where: `link to ${href}`,
            message: `The site has no page at "${path}".`,
            hint: didYouMean(path, anchors.keys()) ?? `Its pages are: ${[...anchors.keys()].join(', ')}.`,
          },
        ];
      }
      const onPage = anchors.get(path);
      if (!anchor || !onPage || onPage.has(anchor)) return [];
      return [
        {
          file,
          line,
          where: `link to ${href}`,
          message: `The page ${path} has no part "#${anchor}".`,
          hint: didYouMean(anchor, onPage) ?? `Its parts are: ${[...onPage].join(', ')}.`,
        },
      ];
    });
}

/** What is wrong with moved addresses, as far as it is known before a build. */
function redirectProblems(redirects: Entry<RedirectEntry>[], anchors: Map<string, Set<string> | undefined>): Problem[] {
  const moved = new Set(redirects.map(({ data }) => data.from));
  return redirects.flatMap(({ file, data: { from, to }, lineOf }) => {
    const problem = (where: 'from' | 'to', message: string, hint: string): Problem[] => [
      { file, line: lineOf([where]), where, message, hint },
    ];
    const [path = '', anchor] = from.split('#');
    const [target = ''] = to.split('#');
    const still = anchor === undefined ? anchors.has(path) : anchors.get(path)?.has(anchor);
    if (from === to || moved.has(to)) {
      const last = redirects.find(({ data }) => data.from === to)?.data.to;
      return problem('to', `"${to}" has moved itself.`, `Name the last address: "${from === to ? '…' : last}".`);
    }
    if (still) return problem('from', `The site has "${from}" itself.`, 'Remove the entry, or correct "from".');
    if (anchor !== undefined && path !== target) {
      const hint =
        'A server never learns of the part after "#". Let it lead to a place on its own page, or to its top.';
      return problem('to', `"${from}" cannot lead to another page.`, hint);
    }
    if (path.endsWith('/') !== target.endsWith('/')) {
      return problem('to', 'A page can lead to a page only, and a file to a file.', 'Name one of the same kind.');
    }
    return linkProblems(file, [{ href: to, line: lineOf(['to']) ?? 1 }], anchors).map((found) => ({
      ...found,
      where: 'to',
    }));
  });
}
