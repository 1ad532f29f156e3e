import { test as plain } from '@playwright/test';
import { defaults, fromQuery } from '../../src/figures/shared/controls.ts';
import { figureNames, queryKeys } from '../../src/schemas/figure.ts';
import { address, change, definition, figures, openFolds, parts, shown, visit } from './figure-page.ts';
import { expect, openDetails, test } from './site.ts';

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

for (const name of figureNames) {
  test.describe(name, () => {
    test('the numbers on the page are those of the model, at first and in a linked state', async ({ page }) => {
      for (const state of ['', figures[name].state]) {
        await visit(page, address(name, state));
        const { live, result, reason, figure, data } = parts(page, name);
        await expect(live.last()).toBeVisible();
        const { controls } = definition(name);
        const all = await data();
        const values = fromQuery(controls(all), state);
        if (state) expect(values).not.toEqual(defaults(controls(all)));
        const view = definition(name).view(all, values);
        const { parts: html = {}, notes = {} } = view;
        await expect(result).toHaveText(squeeze(view.answer));
        await expect(reason).toHaveText(squeeze(view.reason));
        for (const [part, inner] of Object.entries({ ...html, ...notes })) {
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
      await visit(page, `${address(name)}?other=1#${name}`);
      const { form, result, figure } = parts(page, name);
      const before = await shown(figure);
      await change(form);
      await expect(page).toHaveURL(new RegExp(`\\?other=1&${queryKeys[name]}=[\\w.-]+#${name}$`));
      const [sentence, picture] = [await result.textContent(), await shown(figure)];
      expect(picture).not.toBe(before);
      await page.reload();
      await openDetails(page);
      await expect(result).toHaveText(sentence ?? '');
      expect(await shown(figure)).toBe(picture);
      await form.getByRole('button', { name: 'Reset' }).click();
      expect(await shown(figure)).toBe(before);
      await expect(page).toHaveURL(new RegExp(`/\\?other=1#${name}$`));
    });

    test('nonsense in the address is ignored', async ({ page }) => {
      await visit(page, address(name));
      const { figure } = parts(page, name);
      const before = await shown(figure);
      for (const state of [
        '<img src=x onerror=alert(1)>',
        '__proto__.x_constructor.y',
        'load.1e9_extra.-1',
        '%',
        'a'.repeat(5000),
      ]) {
        await visit(page, address(name, state));
        await expect(parts(page, name).live.last()).toBeVisible();
        expect(await shown(figure)).toBe(before);
      }
    });

    test('every control is reached and moved by keyboard alone, in the order of the page', async ({ page }) => {
      await visit(page, address(name));
      const { form, figure } = parts(page, name);
      await openFolds(form);
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
      await visit(page, address(name, figures[name].state));
      const { form, live, status, result, reason } = parts(page, name);
      await expect(live.last()).toBeVisible();
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
      await visit(page, address(name, figures[name].state));
      const { form, result } = parts(page, name);
      const sentence = (await result.textContent()) ?? '';
      await form.getByRole('button', { name: 'Copy link' }).click();
      await expect(form.getByRole('button', { name: 'Link copied' })).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).hash).toBe(`#${name}`);
      // The button soon says again what it does.
      await page.clock.runFor(2500);
      await expect(form.getByRole('button', { name: 'Copy link to this view' })).toBeVisible();
      // A link to a figure opens the fold that it is in.
      await page.goto(link);
      await expect(parts(page, name).live.last()).toBeVisible();
      await expect(parts(page, name).result).toHaveText(sentence);
    });

    test('on paper the present state stands, with its settings and without its controls', async ({ page }) => {
      await visit(page, address(name));
      const { form, live, result, settings, figure } = parts(page, name);
      const before = await settings.textContent();
      await change(form);
      await page.emulateMedia({ media: 'print' });
      for (const box of await live.all()) await expect(box).toBeHidden();
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
      await visit(page, address(name));
      const { form, figure } = parts(page, name);
      await change(form);
      expect(await figure.evaluate((element) => element.getAnimations({ subtree: true }).length)).toBe(0);
      await form.getByRole('button', { name: 'Reset' }).click();
      const [hollow, solid] = figures[name].marks ?? [
        '[data-part=drawing]:visible .open-shape',
        '[data-part=drawing]:visible .closed-shape',
      ];
      if (name === 'many-eyes') {
        // These signs differ by their shapes, so they need only be visible.
        const signs = figure.locator('[data-part=drawing]:visible path.is-plain');
        const shapes = await signs.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.slice(-20)));
        expect(new Set(shapes).size).toBeGreaterThan(1);
        const [stroke, behind] = await signs
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
      await visit(page, address(name));
      const { form, figure } = parts(page, name);
      await openFolds(form);
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
      await openDetails(still);
      for (const box of await parts(still, name).live.all()) await expect(box).toBeHidden();
      await expect(parts(still, name).settings).toBeVisible();
      await expect(parts(still, name).result).not.toBeEmpty();
      // The page came with what its script shows.
      expect(await shown(still.locator(`#${name}`))).toBe(live);
      await still.close();
    });
  });

  test(`${name}: on a phone the main control and the picture take at most 700 px, on a wide screen they are side by side`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, address(name));
    const { figure } = parts(page, name);
    const picture = figure.locator(
      '[data-part=drawing]:visible, [data-output=doors] > table, [data-part=routes] > label',
    );
    const main = figure.locator('form input:visible, form select:visible, [type=radio]:visible');
    const [from, to] = [await main.first().boundingBox(), await picture.last().boundingBox()];
    expect((to?.y ?? 0) + (to?.height ?? 0) - (from?.y ?? 0)).toBeLessThanOrEqual(700);
    await page.setViewportSize({ width: 1280, height: 900 });
    const buttons = await figure.getByRole('button', { name: 'Reset' }).boundingBox();
    const wide = await picture.first().boundingBox();
    expect(buttons?.x).toBeGreaterThan((wide?.x ?? 0) + (wide?.width ?? 0));
    const box = await figure.boundingBox();
    expect(Math.round(box?.width ?? 0)).toBe(1064);
  });

  for (const width of [320, 390])
    test(`${name}: at ${width} px the answer stays in sight in three lines, and hides no control that is used`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await visit(page, address(name, figures[name].state));
      const { form, result } = parts(page, name);
      await openFolds(form);
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
    await visit(page, address(name));
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    const { live, result, settings, figure } = parts(page, name);
    for (const box of await live.all()) await expect(box).toBeHidden();
    await expect(settings).toBeVisible();
    await expect(result).not.toBeEmpty();
    expect((await shown(figure)).length).toBeGreaterThan(500);
  });
}
