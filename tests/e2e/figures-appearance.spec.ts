import { address, change, figures, openFolds, parts, shown, visit } from './figure-page.ts';
import { figureNames } from '../../src/schemas/figure.ts';
import { expect, openDetails, test } from './site.ts';

for (const name of figureNames) {
  test.describe(name, () => {
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

    test(`on a phone the main control and the picture take at most 700 px, on a wide screen they are side by side`, async ({
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
      test(`at ${width} px the answer stays in sight in three lines, and hides no control that is used`, async ({
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
            const stuck =
              said && getComputedStyle(said).position === 'sticky' ? said.getBoundingClientRect().bottom : 0;
            return [used?.getBoundingClientRect().top ?? -1, stuck] as const;
          });
          expect(top).toBeGreaterThanOrEqual(covered - 1);
        }
      });
  });
}
