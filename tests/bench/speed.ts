import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEleventy, buildFloor, buildStarlight, type BuiltPage } from './contenders.ts';
import { Lab, versions } from './lab.ts';
import { measure, methods, type Kind, type Measurement, type Method, type Settings } from './lighthouse.ts';
import { machine } from './machine.ts';
import { kilobytes, median, ratio, table } from './numbers.ts';
import { serveFolder } from './static-server.ts';
import { variants } from './variants.ts';

/**
 * Prints how fast and how heavy each kind of page of the built site is on a phone, beside the same words
 * elsewhere, and the article with one thing less at a time. Usage: npm run bench -- [--runs 5] [--page article --page
 * home]
 */
const kindsOfPage = {
  home: '/',
  article: '/articles/closing-the-gap/',
  claims: '/claims/',
  glossary: '/glossary/',
  toolkit: '/toolkit/',
  sources: '/sources/',
  'what-open-means': '/what-open-means/',
  'since-the-letter': '/since-the-letter/',
  data: '/data/',
} as const;
type PageName = keyof typeof kindsOfPage;

/** The built site, where `npm run build` puts it. */
const dist = 'dist';

/** What the site wants to keep to. */
const goals = { lcp: { devtools: 1.15, simulate: 1.25 }, tbt: 50, bytesOfStarlight: 0.5 } as const;

const methodNames: Record<Method, string> = { devtools: 'Really slowed', simulate: 'Simulated' };

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, page: { type: 'string', multiple: true } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs must be a whole number from 1, but is ${values.runs}.`);
const names = (values.page ?? Object.keys(kindsOfPage)).map((name) => {
  if (!(name in kindsOfPage)) throw new Error(`--page must be one of ${Object.keys(kindsOfPage).join(', ')}.`);
  return name as PageName;
});

const lab = new Lab();
try {
  lab.install('lighthouse', 'astro', '@astrojs/starlight', '@11ty/eleventy');
  const pages: BuiltPage[] = names.map((name) => ({
    path: kindsOfPage[name],
    html: readFileSync(join(dist, kindsOfPage[name], 'index.html'), 'utf8'),
  }));
  const folders = {
    'this site': dist,
    floor: buildFloor(lab, pages, dist),
    Starlight: buildStarlight(lab, pages),
    Eleventy: buildEleventy(lab, pages),
  };
  const sites = await Promise.all(
    Object.entries(folders).map(async ([name, folder]) => ({ name, ...(await serveFolder(folder)) })),
  );
  const changed = await Promise.all(
    Object.entries(variants).map(async ([name, change]) => ({ name, ...(await serveFolder(dist, change)) })),
  );
  const rows: Row[] = [];
  const settings = new Map<Method, Settings>();
  for (const page of names) {
    for (const method of methods) {
      const turns = page === 'article' ? [...sites, ...changed] : sites;
      const measured = new Map<string, Measurement[]>(turns.map(({ name }) => [name, []]));
      // Turn by turn, so that what else the machine does falls on all alike.
      for (let run = 1; run <= runs; run++) {
        for (const { name, origin } of turns) {
          console.warn(`${page}, ${methodNames[method].toLowerCase()}, ${name}: run ${run} of ${runs}`);
          const result = await measure(lab, origin + kindsOfPage[page], method);
          measured.get(name)?.push(result.measurement);
          settings.set(method, result.settings);
        }
      }
      for (const [site, list] of measured) rows.push({ page, method, site, ...middle(list) });
    }
  }
  for (const { close } of [...sites, ...changed]) close();
  process.stdout.write(report(rows, settings));
} finally {
  lab.remove();
}

type Row = Measurement & { page: PageName; method: Method; site: string };

/** The median of each number by itself. */
function middle(list: readonly Measurement[]): Measurement {
  const of = (pick: (measurement: Measurement) => number) => median(list.map(pick));
  const bytes = (kind: Kind) => of((measurement) => measurement.bytes[kind]);
  return {
    bytes: {
      html: bytes('html'),
      css: bytes('css'),
      js: bytes('js'),
      fonts: bytes('fonts'),
      images: bytes('images'),
      other: bytes('other'),
    },
    requests: of(({ requests }) => requests),
    fcp: of(({ fcp }) => fcp),
    lcp: of(({ lcp }) => lcp),
    tbt: of(({ tbt }) => tbt),
    cls: of(({ cls }) => cls),
  };
}

function report(rows: readonly Row[], settings: ReadonlyMap<Method, Settings>): string {
  const find = (page: PageName, method: Method, site: string): Row => {
    const row = rows.find((row) => row.page === page && row.method === method && row.site === site);
    if (!row) throw new Error(`${page} was not measured in ${site}.`);
    return row;
  };
  const parts = [
    '# Speed',
    '',
    ...machine(),
    `- Runs for each number: ${runs}, of which the median; each in a new browser with an empty profile`,
    `- Browser: ${settings.get('devtools')?.userAgent ?? ''}`,
    `- ${(['lighthouse', '@astrojs/starlight', '@11ty/eleventy', 'astro'] as const).map((name) => `${name} ${versions[name]}`).join(', ')}`,
    '- Served over HTTP/1.1 with Brotli. Bytes in KB of 1,024 as transferred, with headers; times in milliseconds',
    '- The floor is the page’s own main element with its pictures, without style, script or fonts. Starlight and',
    '  Eleventy have the same words and, of a chart drawn in three widths, one',
  ];
  for (const method of methods) {
    const throttling = Object.entries(settings.get(method)?.throttling ?? {});
    parts.push(
      '',
      `## ${methodNames[method]}`,
      '',
      `Network and processor: ${throttling.map(([name, value]) => `${name} ${value}`).join(', ')}`,
      '',
      table(
        // prettier-ignore
        ['Page', 'Site', 'HTML', 'CSS', 'JS', 'Fonts', 'Images', 'Other', 'Requests', 'FCP', 'LCP', 'TBT', 'CLS', 'FCP ÷ floor', 'LCP ÷ floor', 'TBT ÷ floor', 'CLS ÷ floor'],
        rows
          .filter((row) => row.method === method)
          .map((row) => {
            const base = find(row.page, method, 'floor');
            return [
              row.page,
              row.site,
              ...Object.values(row.bytes).map(kilobytes),
              String(row.requests),
              ...[row.fcp, row.lcp, row.tbt].map((time) => time.toFixed(0)),
              row.cls.toFixed(3),
              ...(['fcp', 'lcp', 'tbt', 'cls'] as const).map((key) => ratio(row[key], base[key])),
            ];
          }),
        2,
      ),
    );
  }
  const withoutFonts = ({ bytes: { html, css, js, images, other } }: Row) => html + css + js + images + other;
  parts.push(
    '',
    '## Against the goals',
    '',
    table(
      [
        'Page',
        `LCP ÷ floor, really slowed (at most ${goals.lcp.devtools})`,
        `LCP ÷ floor, simulated (at most ${goals.lcp.simulate})`,
        `TBT over the floor’s, really slowed (at most ${goals.tbt} ms)`,
        'CLS, really slowed (0)',
        `Bytes without fonts ÷ Starlight’s (under ${goals.bytesOfStarlight})`,
      ],
      names.map((page) => {
        const [slowed, base] = [find(page, 'devtools', 'this site'), find(page, 'devtools', 'floor')];
        return [
          page,
          ratio(slowed.lcp, base.lcp),
          ratio(find(page, 'simulate', 'this site').lcp, find(page, 'simulate', 'floor').lcp),
          `${(slowed.tbt - base.tbt).toFixed(0)} ms`,
          slowed.cls.toFixed(3),
          ratio(withoutFonts(slowed), withoutFonts(find(page, 'devtools', 'Starlight'))),
        ];
      }),
    ),
    '',
  );
  return parts.join('\n');
}
