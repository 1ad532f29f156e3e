import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { ContentCopy } from '../authors/content-copy.ts';

type Fields = Record<string, unknown> & { id: string };

/** Each entry stands for itself: copies of one list must not become references to it. */
const toYaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

/** A word for a number: in a title a number would need a source. */
const wordFor = (number: number) =>
  [...String(number)]
    .map((digit) => 'abcdefghij'[Number(digit)])
    .join('')
    .replace(/^./, (first) => first.toUpperCase());

/** A text whose long numbers, apart from years, are short: a long one may stand in two places only. */
const withShortNumbers = (text: string) =>
  text.replace(/<[^>]*>|(?<![\w.,-])(?!(?:1[89]|20)\d\d\b)\d[\d.,]*\d{1,2}(?![\w-])/g, (found) =>
    found.startsWith('<') ? found : '12',
  );

/** How many sources each synthetic article brings with it, beside one claim and one term. */
const ownSources = 10;
/** So many fit into a file, which may not be larger than 2 MB. */
const sourcesInFile = 1000;

/**
 * Adds articles to a copy of the content until it holds `count`. Each is one of the real articles with
 * a number, a title, a claim, a promise, a term and sources of its own, so that everything grows with the articles.
 */
export function addArticles(copy: ContentCopy, count: number): void {
  const entries = (file: string) => parse(readFileSync(join(copy.root, file), 'utf8')) as Fields[];
  const byId = (list: Fields[]) => new Map(list.map((entry) => [entry.id, entry]));
  const folder = 'content/articles';
  const models = readdirSync(join(copy.root, folder)).map((name) => {
    const text = readFileSync(join(copy.root, folder, name), 'utf8');
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return { id: name.replace('.mdx', ''), data: parse(head) as Fields, body };
  });
  const sources = byId(readdirSync('content/sources').flatMap((name) => entries(`content/sources/${name}`)));
  const claims = byId(entries('content/claims.yaml'));
  const terms = byId(entries('content/glossary.yaml'));
  const added: Record<'sources' | 'claims' | 'terms', Fields[]> = { sources: [], claims: [], terms: [] };

  for (let order = models.length + 1; order <= count; order++) {
    const model = models[order % models.length];
    if (!model) throw new Error(`${folder} holds no article to copy.`);
    const own = (id: string) => `${id}-${order}`;
    const word = wordFor(order);
    const path = own(model.id);
    const cited = [...new Set([...model.body.matchAll(/<Cite id="([^"]+)"/g)].map(([, key = '']) => key))];
    let body = withShortNumbers(model.body);
    for (const key of cited.slice(0, ownSources)) {
      const source = entry(sources, key);
      added.sources.push({
        ...source,
        id: own(key),
        title: `${word}: ${source['title']}`,
        url: `${source['url']}#${order}`,
      });
      body = body.replaceAll(`<Cite id="${key}"`, `<Cite id="${own(key)}"`);
    }
    const termId = /<Term id="([^"]+)"/.exec(body)?.[1];
    if (termId) {
      const term = entry(terms, termId);
      added.terms.push({ ...term, id: own(termId), term: `${term['term']} ${word}`, aka: undefined });
      body = body.replace(`<Term id="${termId}"`, `<Term id="${own(termId)}"`);
    }
    const claimId = String(model.data['claim']);
    const promise = [...claims.values()].find(({ group, kind }) => group === model.id && kind === 'benefit');
    if (!promise) throw new Error(`The article ${model.id} promises nothing.`);
    for (const claim of new Set([entry(claims, claimId), promise]))
      added.claims.push({
        ...claim,
        reason: withShortNumbers(String(claim['reason'])),
        id: own(claim.id),
        group: path,
        where: `/articles/${path}/#promise`,
      });
    const data = {
      ...model.data,
      order,
      kicker: `Argument ${word}`,
      manual: `${word.toUpperCase()}(1)`,
      title: `${word}: ${model.data['title']}`.slice(0, 60).trim(),
      summary: `${word}. ${model.data['summary']}`.slice(0, 160).trim(),
      claim: own(claimId),
    };
    copy.write(`${folder}/${path}.mdx`, `---\n${toYaml(data)}---\n${body}`);
  }
  if (added.claims.length === 0) return;
  const groups = Object.entries(Object.groupBy(added.sources, (_, i) => `synthetic-${Math.floor(i / sourcesInFile)}`));
  for (const [id, sources = []] of groups) copy.write(`content/sources/${id}.yaml`, toYaml(sources));
  copy.append('content/source-groups.yaml', toYaml(groups.map(([id]) => ({ id, name: `Synthetic ${id}` }))));
  copy.append('content/claims.yaml', toYaml(added.claims));
  copy.append('content/glossary.yaml', toYaml(added.terms));
}

function entry(list: Map<string, Fields>, id: string): Fields {
  const found = list.get(id);
  if (!found) throw new Error(`No entry of the content has the id "${id}".`);
  return found;
}
