import { test as plain } from '@playwright/test';
import { defaults, fromQuery } from '../../src/figures/shared/controls.ts';
import { figureNames, interactiveFigures } from '../../src/schemas/figure.ts';
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
      await expect(page).toHaveURL(new RegExp(`\\?other=1&${interactiveFigures[name].key}=[\\w.-]+#${name}$`));
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
          const least = await state();
          await page.keyboard.press('ArrowRight');
          expect(await state()).not.toBe(least);
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
