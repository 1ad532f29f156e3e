import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentCopy } from './content-copy.ts';

/** The new article. */
export const id = 'a-sixth';
export const path = `/articles/${id}/`;
export const title = 'Whoever mends a tool keeps it';

/** The next free place in a folder of texts. */
const nextOrder = (copy: ContentCopy, folder: string) =>
  1 +
  Math.max(...readdirSync(folder).map((name) => Number(/^order: (\d+)$/m.exec(copy.read(`${folder}/${name}`))?.[1])));

/** A new article is a copy of another with its own name, place, headline and claim, as the README advises. */
const article = (copy: ContentCopy) => {
  const order = nextOrder(copy, 'content/articles');
  return (
    copy
      .read('content/articles/efficiency.mdx')
      .replace(/^order: .*$/m, `order: ${order}`)
      .replace(/^kicker: .*$/m, 'kicker: Tools that last')
      .replace(/^title: .*$/m, `title: ${title}`)
      .replace(/^summary: .*$/m, 'summary: A tool that its users may repair lasts longer, or so they say.')
      .replace(/^claim: .*$/m, 'claim: tools-last')
      .replace(/^manual: .*$/m, `manual: MEND(${order})`)
      .replace(/^emblem: .*\n/m, '')
      // A third place of a number would be reported, and these stand in two.
      .replace('30.84', '31')
      .replace('$123 million', '$120 million')
      .replaceAll('5,825', '6,000')
      .replace(
        /<\/Section>\s*<BenefitCallout>/,
        '<Chart name="repair-years" />\n\nSee [the weak points](#weak-points).\n\n$&',
      )
  );
};

const additions: { file: string; text: string | ((copy: ContentCopy) => string) }[] = [
  { file: `content/articles/${id}.mdx`, text: article },
  {
    file: 'content/claims.yaml',
    text: `
- id: tools-last
  group: ${id}
  kind: claim
  claim: A tool that its users may repair lasts longer.
  verdict: not-shown
  reason: Nobody has counted. We looked and found no study.
  where: ${path}#promise
  checked: 2026-11-28
- id: tools-stay-yours
  group: ${id}
  kind: benefit
  claim: A tool that you may repair stays yours.
  verdict: depends
  reason: It does if somebody repairs it. That may have to be you.
  where: ${path}#benefit
  checked: 2026-11-28
`,
  },
  {
    file: 'content/questions/who-repairs.mdx',
    text: (copy) => `---
order: ${nextOrder(copy, 'content/questions')}
title: Who should repair what all of us use?
short: Who repairs it?
summary: Volunteers, firms or the state, for tools that everybody uses?
reviewed: 2026-11-28
---

A bridge has an owner. A tool that everybody uses may have none.

<Sides>

<Side title="Whoever earns with it">

A firm that sells what rests on a tool can pay for its repair.<Cite id="repair-report-2026" />

</Side>

<Side title="Everybody">

What all use, all can pay for. See [who can switch it off](#who-can-switch-it-off).

</Side>

</Sides>

<Prompts title="What would change your mind?">

- What did you last repair yourself?

</Prompts>
`,
  },
  {
    file: 'content/tools.yaml',
    text: `
- id: spanner
  name: Spanner
  group: check
  what: A small tool for our test.
  who: Nobody.
  licence: MIT
  openness: open
  machine: Any.
  url: https://spanner.example.org/
  steps: []
  sources: [repair-report-2026]
  seen: 2026-11
`,
  },
  {
    file: 'content/glossary.yaml',
    text: `
- id: right-to-repair
  term: Right to repair
  meaning: The right of owners to repair what they own.
  see: [licence]
`,
  },
  {
    file: 'content/sources/general.yaml',
    text: `
- id: repair-report-2026
  type: report
  title: The Repair Report
  author: The Menders
  date: 2026-11
  url: https://menders.example.org/report
  read: primary
  carries: how long repaired tools last
  seen: 2026-11-28
`,
  },
  {
    file: 'content/data/repairs.yaml',
    text: `title: How long repaired tools last
description: One row is one tool. The numbers are made up for a test.
date: 2026-11
licence: CC-BY-4.0
sources: [repair-report-2026]
fields:
  - name: tool
    type: string
    title: Tool
    constraints: { required: true }
  - name: years
    type: integer
    title: Years in use
    unit: years
  - name: article
    type: article
    title: Argument it bears on
`,
  },
  {
    file: 'content/data/timeline.csv',
    text: `2026-11-20,A small town opens a workshop for tools.,open,${id},repair-report-2026\n`,
  },
  { file: 'content/data/repairs.csv', text: `tool,years,article\nSpanner,12,${id}\nHammer,40,\n` },
  {
    file: 'content/charts/repair-years.yaml',
    text: `kind: bars
data: [repairs]
title: A hammer outlasts a spanner
subtitle: Years in use of two tools
description: Two bars. The spanner lasted 12 years, the hammer 40.
note: The numbers are made up for a test.
labels: { columns: [tool], title: Tool }
value: years
printed: true
`,
  },
];

/** Adds one of each kind to a copy of the content: files that are new, entries at the end of lists. */
export function addContent(copy: ContentCopy): void {
  for (const { file, text } of additions) {
    const added = typeof text === 'string' ? text : text(copy);
    if (existsSync(join(copy.root, file))) copy.append(file, added);
    else copy.write(file, added);
  }
}
