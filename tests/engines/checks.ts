import { settled } from '../settled.ts';
import type { Browser } from './engine.ts';

/** What was tried in a page, and what went wrong with it, if anything did. */
export interface Result {
  what: string;
  wrong?: string;
}

declare global {
  interface Window {
    /** What the recorder has seen go wrong in this page; see run.ts. */
    seenErrors?: string[];
  }
}

/** What a reader's page must do in every engine. The figures on it are added by `checkFigures`. */
export async function checkPage(browser: Browser, address: string): Promise<Result[]> {
  const results: Result[] = [];
  const check = checking(results);
  await browser.resize(1280, 900);
  await browser.open(address);
  await check('heading', async () => {
    const height = await browser.run(() => document.querySelector('h1')?.getBoundingClientRect().height ?? 0);
    if (height < 10) throw new Error('The page shows no h1.');
  });
  await check('styles', () => styled(browser));
  await check('1280 px', () => fits(browser));
  await check('charts', () => chartsDrawn(browser));
  await check('terms', () => termOpens(browser));
  await check('colours', () => coloursSwitch(browser));
  await check('390 px', async () => {
    // A tablet that is turned, a window that is narrowed: the page is laid out anew.
    await browser.resize(1024, 900);
    await browser.open(address);
    await browser.resize(390, 844);
    await fits(browser);
    await chartsDrawn(browser);
  });
  // The width of a phone still, on which the blocks above the sources wait.
  await check('link to a part', () => leadsToPart(browser, address));
  await check('320 px', async () => {
    await browser.resize(320, 568);
    await fits(browser);
  });
  await check('errors', () => noErrors(browser));
  return results;
}

/** A link to the sources shows them, below the bar of contents if there is one. */
async function leadsToPart(browser: Browser, address: string): Promise<void> {
  await browser.open(address);
  // Where a browser does not hold on to what is read, fonts that come afterwards move it.
  await browser.run(settled);
  if (!(await browser.run(() => document.getElementById('sources') !== null))) return;
  await browser.run(() => (location.hash = 'sources'));
  await until(browser, 'A link to #sources does not lead there.', () => {
    const top = document.getElementById('sources')?.getBoundingClientRect().top ?? 0;
    return top > 0 && top < 110;
  });
}

/** Every interactive figure of the page: it starts, answers, and keeps its state in the address. */
export async function checkFigures(browser: Browser, address: string): Promise<Result[]> {
  const results: Result[] = [];
  const check = checking(results);
  await browser.resize(1280, 900);
  await browser.open(address);
  const names = await browser.run(() =>
    [...document.querySelectorAll('[data-part=interactive]')].map(({ localName }) => localName),
  );
  for (const name of names)
    await check(name, async () => {
      await browser.open(address);
      await figureStarts(browser, name);
      const first = await sentence(browser, name);
      await changeByKeyboard(browser, name);
      // Address and message come together, once nothing has changed for a while.
      await until(
        browser,
        'The address was not written.',
        (tag) => {
          const text = (part: string) => document.querySelector(`${tag} ${part}`)?.textContent;
          return location.search !== '' && (text('[role=status]') ?? '').startsWith(text('[data-part=result]') ?? ' ');
        },
        name,
      );
      const changed = await sentence(browser, name);
      if (changed === first) throw new Error('The result did not change.');
      const state = await browser.run(() => location.href);
      await browser.open(state);
      await figureStarts(browser, name);
      if ((await sentence(browser, name)) !== changed) throw new Error(`${state} does not restore the view.`);
      await browser.run((tag) => document.querySelector<HTMLElement>(`${tag} [type=reset]`)?.focus(), name);
      await browser.press('Enter');
      await until(browser, 'Reset did not clear the address.', () => location.search === '');
      if ((await sentence(browser, name)) !== first) throw new Error('Reset did not bring the first result back.');
      await noErrors(browser);
    });
  return results;
}

/** Makes the model of the reader again in the page, and compares its hash with the published one. */
export async function checkOwnModel(browser: Browser, address: string): Promise<Result[]> {
  const results: Result[] = [];
  await browser.resize(1280, 900);
  await browser.open(address);
  if (!(await browser.run(() => document.forms.namedItem('make') !== null))) return [];
  await checking(results)('own model', async () => {
    await until(browser, 'Its forms stay inert.', () => document.forms.namedItem('make')?.inert === false);
    await browser.run(() => document.querySelector<HTMLElement>('[name=make] [data-training=before]')?.click());
    const isMade = () => document.querySelector('[name=make] [role=status]')?.textContent.startsWith('Made') === true;
    await within(20 * patience, browser, 'The training does not end.', isMade);
    const [hash, published] = await browser.run(() =>
      ['[data-output=hash]', '[data-part=published-hash]'].map((part) => document.querySelector(part)?.textContent),
    );
    if (!hash || hash !== published) throw new Error(`The file has the hash ${hash}, not ${published}.`);
    await noErrors(browser);
  });
  return results;
}

const checking = (results: Result[]) => async (what: string, tryIt: () => Promise<void>) => {
  try {
    await tryIt();
    results.push({ what });
  } catch (error) {
    results.push({ what, wrong: error instanceof Error ? error.message : String(error) });
  }
};

/** How long something may take to come about in a page, in milliseconds. */
const patience = 10_000;

/** Asks the page, once a frame, until something is true there. */
const until = <A extends unknown[]>(
  browser: Browser,
  otherwise: string,
  isTrue: (...args: A) => boolean,
  ...args: A
): Promise<void> => within(patience, browser, otherwise, isTrue, ...args);

/** The same, with a patience of its own in milliseconds. */
async function within<A extends unknown[]>(
  patience: number,
  browser: Browser,
  otherwise: string,
  isTrue: (...args: A) => boolean,
  ...args: A
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await browser.run(isTrue, ...args))) {
    if (Date.now() > end) throw new Error(otherwise);
    await browser.run(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  }
}

async function noErrors(browser: Browser): Promise<void> {
  const seen = await browser.run(() => window.seenErrors);
  if (!seen) throw new Error('The recorder of errors did not run: does the security policy forbid it?');
  if (seen.length > 0) throw new Error(seen.join(' | '));
}

async function styled(browser: Browser): Promise<void> {
  await browser.run(settled);
  const { family, loaded, margin } = await browser.run(() => {
    const main = document.querySelector('main p') ?? document.body;
    return {
      family: getComputedStyle(main).fontFamily,
      loaded: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      margin: getComputedStyle(document.body).margin,
    };
  });
  const names = loaded.map((name) => name.replace(/["']/g, ''));
  if (!names.some((name) => family.includes(name))) throw new Error(`Text is set in ${family}; loaded: ${names}.`);
  if (margin !== '0px') throw new Error(`The body has a margin of ${margin}.`);
}

async function fits(browser: Browser): Promise<void> {
  // WebKit lays a page out anew a moment after its window has become narrower.
  await until(browser, 'The page is wider than its window.', () => document.documentElement.scrollWidth <= innerWidth);
}

/** One of the three drawings of each chart is shown, and has a height. */
async function chartsDrawn(browser: Browser): Promise<void> {
  const wrong = await browser.run(() =>
    // WebKit crashes later if a drawing is measured that lies in a closed fold.
    [...document.querySelectorAll('[data-part=chart]')]
      .filter((chart) => !chart.closest('details:not([open])'))
      .map((chart) =>
        [...chart.querySelectorAll('[data-part=drawing]')].filter((svg) => svg.getBoundingClientRect().height > 40),
      )
      .filter((shown) => shown.length !== 1 || shown[0]?.childElementCount === 0)
      .map((shown) => shown.length),
  );
  if (wrong.length > 0) throw new Error(`${wrong.length} charts show ${wrong.join(', ')} drawings instead of one.`);
}

async function termOpens(browser: Browser): Promise<void> {
  const id = await browser.run(() => {
    const term = document.querySelector<HTMLElement>('main button[popovertarget^=term-]');
    term?.focus();
    return term?.getAttribute('popovertarget') ?? null;
  });
  if (id === null) return;
  await browser.press('Enter');
  await until(
    browser,
    'The meaning of a term does not open.',
    (name) => {
      const meaning = document.getElementById(name);
      return meaning?.matches(':popover-open') === true && meaning.getBoundingClientRect().height > 20;
    },
    id,
  );
  await browser.press('Escape');
  await until(
    browser,
    'The meaning of a term does not close.',
    (name) => document.getElementById(name)?.matches(':popover-open') === false,
    id,
  );
}

/** The colour of the paper in each scheme, as src/styles/tokens.css has it, in sRGB. */
const paper = { light: [248, 251, 248], dark: [14, 20, 17] };

async function coloursSwitch(browser: Browser): Promise<void> {
  await until(browser, 'The switch of colours does not appear.', () => {
    const chosen = document.querySelector<HTMLElement>('[data-theme-switch]:not([hidden]) [value=system]');
    chosen?.focus();
    return chosen !== null && document.activeElement === chosen;
  });
  for (const theme of ['light', 'dark'] as const) {
    await browser.press('ArrowRight');
    const ground = await browser.run(() => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return [];
      context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    });
    // Engines round differently when they turn oklch into sRGB.
    if (!paper[theme].every((value, i) => Math.abs(value - (ground[i] ?? -9)) <= 1))
      throw new Error(`The paper in ${theme} is rgb(${ground.join(', ')}), not rgb(${paper[theme].join(', ')}).`);
  }
  // Back the way we came: WebKit does not go round from the last of a group to the first.
  for (let i = 0; i < 2; i++) await browser.press('ArrowLeft');
  await until(browser, 'The switch does not go back to the system.', () => localStorage.getItem('theme') === null);
}

async function figureStarts(browser: Browser, name: string): Promise<void> {
  // Authors fold some figures away.
  await browser.run((tag) => {
    const fold = document.querySelector(tag)?.closest('details');
    if (fold) fold.open = true;
  }, name);
  await until(
    browser,
    'Its controls do not appear.',
    (tag) => {
      const live = [...document.querySelectorAll<HTMLElement>(`${tag} [data-live]`)];
      return (
        live.length > 0 &&
        live.every(({ hidden }) => !hidden) &&
        Number(live.at(-1)?.getBoundingClientRect().height) > 40
      );
    },
    name,
  );
  const parts = await browser.run(
    (tag) =>
      [...document.querySelectorAll(`${tag} [data-part=drawing], ${tag} [data-output]`)].filter(
        (part) => part.getBoundingClientRect().height > 20 && part.childElementCount > 0,
      ).length,
    name,
  );
  if (parts === 0) throw new Error('It shows neither a drawing nor a part.');
}

/** The answer; spaces count alike, since only the still has some that do not break. */
const sentence = (browser: Browser, name: string) =>
  browser.run(
    (tag) => document.querySelector(`${tag} [data-part=result]`)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    name,
  );

async function changeByKeyboard(browser: Browser, name: string): Promise<void> {
  const kind = await browser.run((tag) => {
    const seen = (input: Element) => input.getBoundingClientRect().height > 0;
    const first = ['input[type=range]', 'input[type=radio]:checked', 'select']
      .flatMap((selector) => [...document.querySelectorAll<HTMLInputElement>(`${tag} ${selector}`)])
      .find(seen);
    first?.focus();
    return document.activeElement === first ? first?.type : undefined;
  }, name);
  if (!kind) throw new Error('It has no control that takes the focus.');
  if (kind === 'range') await browser.press('Home');
  else await browser.press('ArrowDown');
}
