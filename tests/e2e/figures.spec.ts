import type { Locator, Page } from '@playwright/test';
import { test as plain } from '@playwright/test';
import { breakEven } from '../../src/figures/break-even/figure';
import { manyEyes } from '../../src/figures/many-eyes/figure';
import { monthsBehind } from '../../src/figures/months-behind/figure';
import { defaults, fromQuery, type Values } from '../../src/figures/shared/controls';
import type { FigureDefinition } from '../../src/figures/shared/definition';
import { waysOut } from '../../src/figures/ways-out/figure';
import { whereDataGoes } from '../../src/figures/where-data-goes/figure';
import { figureNames, type FigureName } from '../../src/schemas/figure';
import { expect, test } from './site';

/** What the tests need of a figure, independent of the names of its data and values. */
type AnyFigure = Pick<FigureDefinition<unknown, Values>, 'key' | 'controls' | 'view'>;

const figures: Record<
  FigureName,
  { page: string; state: string; figure: unknown; marks?: [hollow: string, solid: string] }
> = {
  'break-even': { page: 'efficiency', state: 'volume.150_load.70_mix.reading_staff.0', figure: breakEven },
  'many-eyes': { page: 'safer-future', state: 'extra.5_speed.20_closed.service_draw.3', figure: manyEyes },
  'months-behind': { page: 'closing-the-gap', state: 'meaning.free_month.2024-11', figure: monthsBehind },
  'ways-out': {
    page: 'thriving-ecosystem',
    state: 'event.cutoff_model.free_place.host',
    figure: waysOut,
  },
  'where-data-goes': {
    page: 'data-privacy',
    state: 'setup.laptop_place.cloud',
    figure: whereDataGoes,
    marks: ['[data-output=route] [data-state=stays]', '[data-output=route] [data-state=goes]'],
  },
};

const address = (name: FigureName, state?: string) => {
  const { page } = figures[name];
  return `/articles/${page}/${state === undefined ? '' : `?${definition(name).key}=${encodeURIComponent(state)}`}`;
};
const parts = (page: Page, name: FigureName) => {
  const figure = page.locator(`#${name}`);
  return {
    figure,
    form: figure.locator('form'),
    result: figure.locator('[data-part=result]'),
    reason: figure.locator('[data-part=reason]'),
    status: figure.locator('[role=status]'),
    settings: figure.locator('[data-part=settings]'),
    data: async () =>
      JSON.parse((await figure.locator('script[type="application/json"]').textContent()) ?? '') as unknown,
  };
};
const definition = (name: FigureName) => figures[name].figure as AnyFigure;
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Pictures and parts as one text, to see whether they changed. */
const shown = (figure: Locator) =>
  figure.evaluate((element) =>
    [...element.querySelectorAll('[data-part=drawing], [data-output]')].map(({ innerHTML }) => innerHTML).join('\n'),
  );

for (const name of figureNames) {
  test.describe(name, () => {
    test('the numbers on the page are those of the model, at first and in a linked state', async ({ page }) => {
      for (const state of ['', figures[name].state]) {
        await page.goto(address(name, state));
        const { form, result, reason, figure, data } = parts(page, name);
        await expect(form).toBeVisible();
        const { controls } = definition(name);
        const all = await data();
        const values = fromQuery(controls(all), state);
        if (state) expect(values).not.toEqual(defaults(controls(all)));
        const view = definition(name).view(all, values);
        const { parts: html = {}, below = {} } = view;
        await expect(result).toHaveText(squeeze(view.answer));
        await expect(reason).toHaveText(squeeze(view.reason));
        for (const [part, inner] of Object.entries({ ...html, ...below })) {
          const wanted = await page.evaluate((text) => {
            const box = document.createElement('div');
            box.innerHTML = text;
            return box.textContent;
          }, inner);
          expect(squeeze((await figure.locator(`[data-output=${part}]`).textContent()) ?? '')).toBe(squeeze(wanted));
        }
      }
    });

    test('the address is written once the reader pauses, restores the view, and is cleared by Reset', async ({
      page,
    }) => {
      await page.goto(`${address(name)}?other=1#${name}`);
      const { form, result, figure } = parts(page, name);
      const before = await shown(figure);
      await change(form);
      await expect(page).toHaveURL(new RegExp(`\\?other=1&${definition(name).key}=[\\w.-]+#${name}$`));
      const [sentence, picture] = [await result.textContent(), await shown(figure)];
      expect(picture).not.toBe(before);
      await page.reload();
      await expect(result).toHaveText(sentence ?? '');
      expect(await shown(figure)).toBe(picture);
      await form.getByRole('button', { name: 'Reset' }).click();
      expect(await shown(figure)).toBe(before);
      await expect(page).toHaveURL(new RegExp(`/\\?other=1#${name}$`));
    });

    test('nonsense in the address is ignored', async ({ page }) => {
      await page.goto(address(name));
      const { figure } = parts(page, name);
      const before = await shown(figure);
      for (const state of [
        '<img src=x onerror=alert(1)>',
        '__proto__.x_constructor.y',
        'load.1e9_extra.-1',
        '%',
        'a'.repeat(5000),
      ]) {
        await page.goto(address(name, state));
        await expect(parts(page, name).form).toBeVisible();
        expect(await shown(figure)).toBe(before);
      }
    });

    test('every control is reached and moved by keyboard alone, in the order of the page', async ({ page }) => {
      await page.goto(address(name));
      const { form, figure } = parts(page, name);
      for (const fold of await form.locator('details').all()) await fold.locator('summary').press('Enter');
      const wanted = await form.evaluate((element: HTMLFormElement) => {
        const groups = new Set<string>();
        return [...element.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, button, summary')]
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
            // One of a group is a stop: the chosen one.
            if (!control.checked || groups.has(control.name)) return false;
            groups.add(control.name);
            return true;
          })
          .map((control) => control.id || (control.getAttribute('name') ?? control.textContent?.trim() ?? ''));
      });
      await form.evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      for (const stop of wanted) {
        await page.keyboard.press('Tab');
        const active = page.locator(':focus');
        expect(
          await active.evaluate(
            (control) => control.id || (control.getAttribute('name') ?? control.textContent?.trim()),
          ),
        ).toBe(stop);
        const type = await active.evaluate((control) => (control as HTMLInputElement).type ?? '');
        if (!['range', 'radio', 'checkbox'].includes(type)) continue;
        const state = () =>
          active.evaluate((input: HTMLInputElement) => (input.type === 'range' ? input.value : String(input.checked)));
        const was = await state();
        if (type === 'range') {
          await page.keyboard.press('Home');
          await page.keyboard.press('ArrowRight');
          await page.keyboard.press('ArrowRight');
          expect(await state()).not.toBe(was);
          await expect(active).toHaveAttribute('aria-valuetext', /\S/);
        } else if (type === 'checkbox') {
          await page.keyboard.press('Space');
          expect(await state()).not.toBe(was);
          await page.keyboard.press('Space');
        } else {
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('ArrowUp');
        }
      }
      await expect(figure.locator('[data-part=result]')).not.toBeEmpty();
    });

    test('the result is announced once, after a pause, and not when the page opens', async ({ page }) => {
      await page.clock.install({ time: '2026-11-23T10:00:00' });
      await page.goto(address(name, figures[name].state));
      const { form, status, result, reason } = parts(page, name);
      await expect(form).toBeVisible();
      await page.clock.pauseAt('2026-11-23T11:00:00');
      await expect(status).toBeEmpty();
      await change(form);
      await page.clock.runFor(500);
      await expect(status).toBeEmpty();
      await change(form);
      await page.clock.runFor(500);
      // The second change came before the pause was over, so nothing was said of the first.
      await expect(status).toBeEmpty();
      await page.clock.runFor(200);
      await expect(status).toHaveText(`${await result.textContent()} ${await reason.textContent()}`);
      // Nothing else in the figure is announced.
      await expect(form.locator('output, [aria-live]')).toHaveCount(0);
    });

    test('a link to the view can be copied', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.clock.install();
      await page.goto(address(name, figures[name].state));
      const { form, result } = parts(page, name);
      const sentence = (await result.textContent()) ?? '';
      await form.getByRole('button', { name: 'Copy link' }).click();
      await expect(form.getByRole('button', { name: 'Link copied' })).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).hash).toBe(`#${name}`);
      // The button soon says again what it does.
      await page.clock.runFor(2500);
      await expect(form.getByRole('button', { name: 'Copy link to this view' })).toBeVisible();
      await page.goto(link);
      await expect(parts(page, name).result).toHaveText(sentence);
    });

    test('on paper the present state stands, with its settings and without its controls', async ({ page }) => {
      await page.goto(address(name));
      const { form, result, settings, figure } = parts(page, name);
      const before = await settings.textContent();
      await change(form);
      await page.emulateMedia({ media: 'print' });
      await expect(form).toBeHidden();
      await expect(settings).toBeVisible();
      expect(await settings.textContent()).not.toBe(before);
      await expect(result).toBeVisible();
      await expect(result).toHaveCSS('position', 'static');
      expect(
        await figure
          .locator('[data-part=data-table] table')
          .first()
          .evaluate((table) => table.getBoundingClientRect().height),
      ).toBeGreaterThan(60);
    });

    test('nothing moves for readers who want it so, and open and closed differ in forced colours', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
      await page.goto(address(name));
      const { form, figure } = parts(page, name);
      await change(form);
      expect(await figure.evaluate((element) => element.getAnimations({ subtree: true }).length)).toBe(0);
      await form.getByRole('button', { name: 'Reset' }).click();
      const [hollow, solid] = figures[name].marks ?? [
        '[data-part=drawing]:visible .hollow',
        '[data-part=drawing]:visible .solid',
      ];
      if (name === 'ways-out') {
        // Its signs differ by their shapes, so they need only be visible.
        const shapes = await figure
          .locator('[data-output=outcomes] [data-part=sign] path')
          .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
        expect(new Set(shapes).size).toBeGreaterThan(1);
        const [stroke, behind] = await figure
          .locator('[data-output=outcomes] [data-part=sign]')
          .first()
          .evaluate((sign) => [getComputedStyle(sign).stroke, getComputedStyle(document.body).backgroundColor]);
        expect(stroke).not.toBe(behind);
        return;
      }
      const fill = (look: string) =>
        figure
          .locator(look)
          .first()
          .evaluate((mark) => getComputedStyle(mark)[mark instanceof SVGElement ? 'fill' : 'backgroundColor']);
      expect(await fill(hollow)).not.toBe(await fill(solid));
    });

    test('at 320 px and with script off', async ({ page, browser }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(address(name));
      const { form, figure } = parts(page, name);
      for (const fold of await form.locator('details').all()) await fold.locator('summary').click();
      for (const control of await form.locator('input:not([type=hidden]), select, button, summary').all()) {
        if (!(await control.isVisible())) continue;
        const box = await control.boundingBox();
        expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const live = await shown(figure);
      const still = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
      await still.goto(new URL(address(name), page.url()).href);
      await expect(parts(still, name).form).toBeHidden();
      await expect(parts(still, name).settings).toBeVisible();
      await expect(parts(still, name).result).not.toBeEmpty();
      // The page came with what its script shows.
      expect(await shown(still.locator(`#${name}`))).toBe(live);
      await still.close();
    });
  });

  for (const width of [320, 390])
    test(`${name}: at ${width} px the answer stays in sight in three lines, and hides no control that is used`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(name, figures[name].state));
      const { form, result } = parts(page, name);
      for (const fold of await form.locator('details').all()) await fold.locator('summary').press('Enter');
      await form.evaluate((element) => {
        element.tabIndex = -1;
        element.focus();
      });
      const lines = await result.evaluate(
        (element) =>
          (element.getBoundingClientRect().height - parseFloat(getComputedStyle(element).paddingBlockStart) * 2) /
          parseFloat(getComputedStyle(element).lineHeight),
      );
      expect(Math.round(lines)).toBeLessThanOrEqual(3);
      const stops = form.locator('input:visible, select:visible, button:visible, summary:visible');
      await stops.last().focus();
      for (let stop = await stops.count(); stop > 1; stop--) {
        await page.keyboard.press('Shift+Tab');
        const [top, covered] = await page.evaluate(() => {
          const used = document.activeElement;
          const said = used?.closest('[data-part=interactive]')?.querySelector('[data-part=result]');
          const stuck = said && getComputedStyle(said).position === 'sticky' ? said.getBoundingClientRect().bottom : 0;
          return [used?.getBoundingClientRect().top ?? -1, stuck] as const;
        });
        expect(top).toBeGreaterThanOrEqual(covered - 1);
      }
    });

  plain(`${name} that cannot start leaves its still untouched`, async ({ page }) => {
    await page.route(`**${address(name)}`, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replaceAll('<script type="application/json">{', '<script type="application/json">{{'),
      });
    });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(address(name));
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    const { form, result, settings, figure } = parts(page, name);
    await expect(form).toBeHidden();
    await expect(settings).toBeVisible();
    await expect(result).not.toBeEmpty();
    expect((await shown(figure)).length).toBeGreaterThan(500);
  });
}

/** Changes one thing by the keyboard, as a reader would. */
async function change(form: Locator): Promise<void> {
  const slider = form.locator('input[type=range]:visible').first();
  if ((await slider.count()) > 0) {
    await slider.focus();
    for (let i = 0; i < 3; i++) await slider.press('ArrowLeft');
    return;
  }
  const choice = form.locator('input[type=radio]:visible:checked, select:visible').first();
  await choice.press('ArrowDown');
}

test('in the cost figure the volume follows the mouse, and a finger that scrolls changes nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 900 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address('break-even'));
  const { figure } = parts(page, 'break-even');
  const volume = figure.locator('[name=volume]');
  const picture = figure.locator('[data-part=drawing]:visible');
  await picture.scrollIntoViewIfNeeded();
  const first = await volume.inputValue();
  const box = await picture.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) * 0.6, (box?.y ?? 0) + 100];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y);
  await page.mouse.up();
  const dragged = await volume.inputValue();
  expect(Number(dragged)).toBeLessThan(Number(first));

  const before = await page.evaluate(() => scrollY);
  const session = await context.newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at = 0) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + at }] });
  await finger('touchStart');
  for (let moved = 0; moved >= -300; moved -= 30) {
    await finger('touchMove', moved);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await finger('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  expect(await volume.inputValue()).toBe(dragged);
  await context.close();
});

test('an example sets what it says, and shows that it is chosen', async ({ page }) => {
  await page.goto(address('many-eyes'));
  const { form, figure } = parts(page, 'many-eyes');
  const button = form.getByRole('button', { name: 'Weights, not code' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('[data-value=speed]')).toHaveText('no faster');
  await form.getByLabel('Users who never update').press('ArrowLeft');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('a link within the page takes nothing back that was just changed', async ({ page }) => {
  await page.goto(address('many-eyes'));
  const { figure, result } = parts(page, 'many-eyes');
  const before = await result.innerText();
  await figure.locator('[data-preset]').last().click();
  const after = await result.innerText();
  expect(after).not.toBe(before);
  await page.evaluate(() => (location.hash = '#weak-points'));
  await expect(page).toHaveURL(/\?.+#weak-points$/);
  expect(await result.innerText()).toBe(after);
});

test('another hundred flaws are drawn, and Reset goes back to what is to be expected', async ({ page }) => {
  await page.goto(address('many-eyes'));
  const { form, figure, result } = parts(page, 'many-eyes');
  const expected = await shown(figure);
  const again = form.getByRole('button', { name: 'Another 100 flaws' });
  await again.click();
  await expect(result).toContainText('Draw 1.');
  const first = await shown(figure);
  await again.click();
  await expect(result).toContainText('Draw 2.');
  expect(await shown(figure)).not.toBe(first);
  await form.getByRole('button', { name: 'Reset' }).click();
  expect(await shown(figure)).toBe(expected);
});
