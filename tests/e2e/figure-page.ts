import type { Locator, Page } from '@playwright/test';
import { breakEven } from '../../src/figures/break-even/figure.ts';
import { manyEyes } from '../../src/figures/many-eyes/figure.ts';
import { monthsBehind } from '../../src/figures/months-behind/figure.ts';
import type { Values } from '../../src/figures/shared/controls.ts';
import type { FigureDefinition } from '../../src/figures/shared/definition.ts';
import { waysOut } from '../../src/figures/ways-out/figure.ts';
import { whereDataGoes } from '../../src/figures/where-data-goes/figure.ts';
import { interactiveFigures, type FigureName } from '../../src/schemas/figure.ts';
import { openDetails } from './site.ts';

/** What the tests need of a figure, independent of the names of its data and values. */
type AnyFigure = Pick<FigureDefinition<unknown, Values>, 'controls' | 'view'>;

export const figures: Record<
  FigureName,
  { page: string; state: string; figure: unknown; marks?: [hollow: string, solid: string] }
> = {
  'break-even': { page: 'efficiency', state: 'volume.150_load.70_mix.reading_staff.0', figure: breakEven },
  'many-eyes': { page: 'safer-future', state: 'extra.5_speed.20_closed.service', figure: manyEyes },
  'months-behind': { page: 'closing-the-gap', state: 'meaning.free_month.2024-11', figure: monthsBehind },
  'ways-out': {
    page: 'thriving-ecosystem',
    state: 'event.cutoff_model.free_place.host',
    figure: waysOut,
    marks: ['[data-part=door] .open-shape', '[data-part=door] .closed-shape'],
  },
  'where-data-goes': {
    page: 'data-privacy',
    state: 'setup.laptop_place.cloud',
    figure: whereDataGoes,
    marks: ['[data-part=stop] [data-state=stays]', '[data-part=stop] [data-state=goes]'],
  },
};

export const address = (name: FigureName, state?: string) => {
  const { page } = figures[name];
  return `/articles/${page}/${state === undefined ? '' : `?${interactiveFigures[name].key}=${encodeURIComponent(state)}`}`;
};
export const parts = (page: Page, name: FigureName) => {
  const figure = page.locator(`#${name}`);
  return {
    figure,
    /** All controls; some are in the picture. */
    form: figure.locator('[data-part=interactive]'),
    /** What is there only with a script. */
    live: figure.locator('[data-live]'),
    result: figure.locator('[data-part=result]'),
    reason: figure.locator('[data-part=reason]'),
    status: figure.locator('[role=status]'),
    settings: figure.locator('[data-part=settings]'),
    data: async () =>
      JSON.parse((await figure.locator('script[type="application/json"]').textContent()) ?? '') as unknown,
  };
};
export const definition = (name: FigureName) => figures[name].figure as AnyFigure;
/** Pictures and parts as one text, to see whether they changed. */
export const shown = (figure: Locator) =>
  figure.evaluate((element) =>
    [...element.querySelectorAll('[data-part=drawing], [data-output]')].map(({ innerHTML }) => innerHTML).join('\n'),
  );

/** Changes one thing by the keyboard, as a reader would. */
export async function change(form: Locator): Promise<void> {
  const slider = form.locator('input[type=range]:visible').first();
  if ((await slider.count()) > 0) {
    await slider.focus();
    const isAtStart = (await slider.inputValue()) === (await slider.getAttribute('min'));
    await slider.press(isAtStart ? 'End' : 'Home');
    return;
  }
  const choice = form.locator('input[type=radio]:visible:checked, select:visible').first();
  await choice.press('ArrowDown');
}

/** Opens a page, and what is folded away in it. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await openDetails(page);
}

/** Opens the closed sections of a figure by the keyboard; one whose summary is hidden shows what it holds. */
export async function openFolds(form: Locator): Promise<void> {
  for (const fold of await form.locator('details').all()) {
    const summary = fold.locator('> summary');
    if (await summary.isVisible()) await summary.press('Enter');
  }
}
