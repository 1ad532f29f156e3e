/** Settings of the whole site: its name, its addresses for reports, its pages. */
export const site = {
  name: 'An Open Case',
  /** Its name in keys and names of files. */
  slug: 'an-open-case',
  tagline: 'Five arguments for open-source AI, checked',
  shortTagline: 'Five arguments, checked',
  language: 'en-GB',
  independence: 'Independent. Not affiliated with Meta or any company named here.',
  textLicenceName: 'CC BY 4.0',
  textLicence: 'https://creativecommons.org/licenses/by/4.0/',
  /** Address of the repository, such as https://example.org/an-open-case. Hidden while absent. */
  repository: undefined as string | undefined,
  /** E-mail address for corrections. Hidden while absent. */
  contact: undefined as string | undefined,
} as const;

/** A page with an address of its own, other than the arguments. */
export interface SitePage {
  path: string;
  name: string;
  /** Decorative reference in the running head. */
  manual: string;
  /** Whether the site's header links to it; the footer links to all. */
  inHeader?: boolean;
}

/** The pages in the order of the footer. Addresses never change. */
export const pages = {
  home: { path: '/', name: 'Home', manual: 'CASE(7)' },
  articles: { path: '/articles/', name: 'Arguments', manual: 'CASE(7)', inHeader: true },
  claims: { path: '/claims/', name: 'Claims', manual: 'CLAIMS(7)', inHeader: true },
  questions: { path: '/questions/', name: 'Questions', manual: 'QUESTIONS(6)', inHeader: true },
  model: { path: '/a-model-of-your-own/', name: 'Your model', manual: 'MODEL(1)', inHeader: true },
  toolkit: { path: '/toolkit/', name: 'Toolkit', manual: 'TOOLKIT(8)', inHeader: true },
  open: { path: '/what-open-means/', name: 'What open means', manual: 'OPEN(7)', inHeader: true },
  since: { path: '/since-the-letter/', name: 'Since the letter', manual: 'SINCE(7)' },
  glossary: { path: '/glossary/', name: 'Glossary', manual: 'GLOSSARY(7)' },
  sources: { path: '/sources/', name: 'Sources', manual: 'SOURCES(7)' },
  data: { path: '/data/', name: 'Data', manual: 'DATA(5)' },
  search: { path: '/search/', name: 'Search', manual: 'SEARCH(1)' },
  print: { path: '/print/', name: 'All to print', manual: 'PRINT(1)' },
  corrections: { path: '/corrections/', name: 'Corrections', manual: 'ERRATA(7)' },
  about: { path: '/about/', name: 'About', manual: 'ABOUT(7)' },
} as const satisfies Record<string, SitePage>;

/** The chart that belongs to the page `since`, and cannot be a figure on others. */
export const timelineChart = 'timeline';
/** The data set whose line runs through the calendar of that page. */
export const ribbonDataset = 'meta-releases';
/** The chart on the card of the home page. */
export const homeCardChart = 'best-so-far';

/**
 * The scheme and host of the site.
 * @param given the environment variable SITE_URL; not set on a developer's own machine
 * @throws if it is not a scheme and host, or also has a folder
 */
export function siteUrl(given: string | undefined): string {
  if (!given) return 'http://localhost:4321';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname + url.search + url.hash !== '/')
    throw new Error(
      `SITE_URL is "${given}", but must be scheme and host alone, such as https://example.org. A folder goes into BASE_PATH.`,
    );
  return url.origin;
}

/**
 * The folder of the site, with a slash at both ends.
 * @param given the environment variable BASE_PATH; not set at the top of a domain
 * @throws if it is not a path of plain names
 */
export function basePath(given = ''): string {
  const folders = given.split('/').filter(Boolean);
  if (folders.some((name) => !/^[\w~-][\w.~-]*$/.test(name)))
    throw new Error(
      `BASE_PATH is "${given}", but must be a folder alone, such as /open-case/, in letters, digits, "-", "_", "." and "~". Scheme and host go into SITE_URL. Git Bash on Windows changes a path that begins with a slash: write open-case/ there.`,
    );
  return ['', ...folders, ''].join('/');
}

/** The reader's model: its file, and the picture of its numbers. */
export const modelFilePath = '/models/place-names.safetensors';
export const modelPicturePath = '/models/place-names.png';

/** The files of the site that do not follow from its content; a test of the built site compares them. */
export const files = [
  '/404.html',
  '/robots.txt',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  '/site.webmanifest',
  '/icon.svg',
  '/icon-32.png',
  '/icon-192.png',
  '/icon-512.png',
  '/apple-touch-icon.png',
  '/feed.css',
  '/search.json',
  modelFilePath,
  modelPicturePath,
  '/fonts-licence.txt',
  '/code-licences.txt',
  '/sources.bib',
  '/sources.json',
  '/feed.xml',
  '/feed.json',
  '/llms.txt',
  '/llms-full.txt',
];

/** Name of a page: the last part of its address. Its text in content/ has the same name. */
export const pageName = (path: string) => path.split('/').filter(Boolean).at(-1) ?? 'home';

/** Address of a page’s picture for link previews. */
export const cardPath = (path: string) => `/cards/${pageName(path)}.png`;

export const markdownPath = (path: string) => `${path.replace(/\/$/, '') || '/index'}.md`;

/** Name of the image of a chart or figure on a page, for Markdown, feeds and other programs. */
export const chartImageName = (path: string, id: string) => `${pageName(path)}-${id}`;

/** Address of that image. */
export const chartImagePath = (path: string, id: string) => `/pictures/${chartImageName(path, id)}.png`;

export const articlePath = (id: string) => `${pages.articles.path}${id}/`;
export const csvPath = (name: string) => `${pages.data.path}${name}.csv`;
