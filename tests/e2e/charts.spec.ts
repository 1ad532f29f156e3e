import type { Page } from '@playwright/test';
import { addRules } from '../lay-out-all.ts';
import { addresses, expect, openDetails, test } from './site.ts';

/** Pages with charts, found by looking, so that a new one is tested too. */
const withCharts = addresses.filter((address) => /articles\/.+|what-open|since|^\/$/.test(address));

/** The only visible drawing of each chart: its place, its scale and its words. */
const drawingsIn = (page: Page) =>
  page.locator('[data-part=chart], [data-part=plate]').evaluateAll((charts) =>
    charts.map((chart) => {
      const visible = [...chart.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
      const box = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      return visible.map((svg) => ({
        name: svg.getAttribute('aria-label'),
        frame: box(svg),
        texts: [...svg.querySelectorAll('text')].map((text) => {
          const { top, bottom, ...sides } = box(text);
          // The box of a text reaches from ascender to descender; the letters stand in its middle.
          const air = (bottom - top) * 0.2;
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const size = parseFloat(getComputedStyle(text).fontSize) * scale;
          const isBig = text.matches('.is-big');
          return { text: text.textContent, ...sides, top: top + air, bottom: bottom - air, size, isBig };
        }),
      }));
    }),
  );

/** The space between lines, letters and words that readers may set, as WCAG 1.4.12 has it. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

const readers = [
  [[320, 390, 768, 1280], '', ''],
  [[320, 390, 768, 1280], ' with more space between letters', spacing],
  [[390], ' with text of twice the size', 'html { font-size: 200% }'],
] as const;
for (const [width, how, css] of readers.flatMap(([widths, how, css]) =>
  widths.map((width) => [width, how, css] as const),
))
  test(`at ${width} px${how} each chart shows one drawing whose words can be read and never touch`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    let charts = 0;
    for (const address of withCharts) {
      await page.goto(address);
      await openDetails(page);
      await addRules(page, css);
      await page.evaluate(() => document.fonts.ready);
      // Labels with more space may reach into the margin of the page, of at least 20 px.
      const margin = css ? 10 : 1;
      for (const [drawing, ...more] of await drawingsIn(page)) {
        charts += 1;
        expect([drawing !== undefined, more.length], address).toEqual([true, 0]);
        const { frame, texts, name: label } = drawing as NonNullable<typeof drawing>;
        const name = `${address} ${label}`;
        expect(texts.length, name).toBeGreaterThanOrEqual(3);
        const small = texts
          .filter(({ size, isBig }) => size < 11.5 || size > (isBig ? 26 : 19.5))
          .map(({ text, size }) => `${text}: ${size}`);
        expect(small, name).toEqual([]);
        const cut = texts.filter(
          ({ left, right, top, bottom }) =>
            left < frame.left - margin || right > frame.right + margin || top < frame.top || bottom > frame.bottom,
        );
        expect(cut, name).toEqual([]);
        const touching = texts.flatMap((a, i) =>
          texts
            .slice(i + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `"${a.text}" and "${b.text}"`),
        );
        expect(touching, name).toEqual([]);
      }
    }
    expect(charts).toBeGreaterThanOrEqual(12);
  });

test('events say their kind in words, beside the sign of its side', async ({ page }) => {
  for (const [address, count] of [
    ['/articles/data-privacy/#leaks', 7],
    ['/since-the-letter/#events', 70],
  ] as const) {
    await page.goto(address);
    const events = page.locator('[data-part=events] > li');
    expect(await events.count()).toBeGreaterThanOrEqual(count);
    const bare = await events.evaluateAll(
      (all) =>
        all.filter(
          (event) => !event.querySelector('[data-part=event-kind]')?.textContent || !event.querySelector('.mark'),
        ).length,
    );
    expect(bare, address).toBe(0);
  }
});

test('each chart says its finding, its picture in words, its sources, its date, and offers its numbers', async ({
  page,
  request,
}) => {
  for (const address of withCharts) {
    await page.goto(address);
    await openDetails(page);
    for (const figure of await page.locator('[data-part=figure]:has([data-part=chart])').all()) {
      const drawing = figure.locator('svg:visible').last();
      const name = `${address} ${await figure.getAttribute('id')}`;
      await expect(figure.locator('[data-part=finding]'), name).not.toBeEmpty();
      await expect(drawing, name).toHaveAccessibleName(
        (await figure.locator('[data-part=finding]').innerText()).trim(),
      );
      await expect(drawing, name).toHaveAccessibleDescription(/.{60,}/);
      await expect(figure.locator('figcaption > [data-part=citation]').first(), name).toBeVisible();
      await expect(figure.locator('[data-part=data-notes]'), name).toContainText(/(Data|Assumptions) of .*20\d\d/);
      const table = figure.locator('details table').first();
      await expect(table, name).toBeHidden();
      await figure.locator('[data-part=data-table] summary').first().click();
      await expect(table, name).toBeVisible();
      const file = await figure.locator('a[download]').first().getAttribute('href');
      const csv = await (await request.get(file ?? '')).text();
      expect(csv.trim().split('\n').length, `${name} has as many rows as its table`).toBeGreaterThanOrEqual(
        (await table.locator('tr').count()) - 1,
      );
    }
  }
});

test('in forced colours and on paper open is hollow and closed is solid', async ({ page }) => {
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    await page.goto('/articles/thriving-ecosystem/');
    const chart = page.locator('#hosts-per-model svg:visible').last();
    const fill = (look: string) =>
      chart
        .locator(look)
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill);
    expect(await fill('.open-shape')).not.toBe(await fill('.closed-shape'));
    await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
  }
});

test('on paper the numbers behind a chart are printed', async ({ page }) => {
  await page.goto('/articles/closing-the-gap/');
  await page.emulateMedia({ media: 'print' });
  const height = await page
    .locator('#months-behind details table')
    .evaluate((table) => table.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(100);
});

test('on paper a figure is as wide as the sheet, shows its widest drawing and fits with its table', async ({
  page,
}) => {
  // The room between the margins of A4, and the text of paper.
  await page.setViewportSize({ width: 658, height: 987 });
  await page.emulateMedia({ media: 'print' });
  let charts = 0;
  for (const address of withCharts) {
    await page.goto(address);
    for (const figure of await page
      .locator('[data-part=figure]:has([data-part=figure-body] > [data-part=chart])')
      .all()) {
      charts += 1;
      const name = `${address} ${await figure.getAttribute('id')}`;
      await expect(figure.locator('[data-part=drawing]:visible'), name).toHaveAttribute('data-size', 'L');
      const whole = await figure.locator('[data-part=figure-body]').evaluate((whole) => ({
        inside: getComputedStyle(whole).breakInside,
        height: whole.getBoundingClientRect().height,
      }));
      expect(whole.inside, name).toBe('avoid');
      expect(whole.height, name).toBeLessThan(987);
      for (const table of await figure.locator('[data-part=data-table] table:visible').all()) {
        await expect(table.locator('caption'), name).toBeVisible();
        const [{ right }, room] = await Promise.all([
          table.evaluate((table) => table.getBoundingClientRect()),
          page.evaluate(() => document.documentElement.clientWidth),
        ]);
        expect(right, name).toBeLessThanOrEqual(room);
      }
    }
  }
  expect(charts).toBeGreaterThanOrEqual(10);
});
