import { expect, openDetails, test } from './site.ts';

/** What an attacker would put into a link that they send to a reader. */
const hostile = [
  '<script>window.ran = true</script>',
  '"><img src="/nothing.png" onerror="window.ran = true">',
  "'><svg onload=window.ran=true>",
  '</script><script>window.ran = true</script>',
  'javascript:window.ran=true',
  '__proto__.ran_constructor.ran_toString.yes',
  '\u0000\u202e\ufeff𝔸😀é',
  '../../../../etc/passwd',
  '{{constructor.constructor("window.ran = true")()}}',
  'a'.repeat(6000),
];

/** Figures by the address of their article and the name of their query parameter. */
const figures = [
  { key: 'f1', path: '/articles/closing-the-gap/' },
  { key: 'f2', path: '/articles/thriving-ecosystem/' },
  { key: 'f3', path: '/articles/data-privacy/' },
  { key: 'f4', path: '/articles/efficiency/' },
  { key: 'f5', path: '/articles/safer-future/' },
];

const ran = () => 'ran' in window || 'ran' in Object.prototype;

for (const { key, path } of figures) {
  test(`the figure of ${path} takes nothing from its address but what it offers`, async ({ page }) => {
    await page.goto(path);
    await openDetails(page);
    const figure = page.locator('figure:has([data-part=interactive])');
    await expect(figure.locator('[data-part=interactive]')).toBeVisible();
    const before = await figure.innerHTML();
    const controls = await figure
      .locator('[name]')
      .evaluateAll((all) => [...new Set(all.map((input) => input.getAttribute('name') ?? ''))]);
    expect(controls.length).toBeGreaterThan(0);
    /** A text as it is, and as the value of each control. */
    const asked = (text: string) =>
      new URLSearchParams({ [key]: [text, ...controls.map((name) => `${name}.${text}`)].join('_') }).toString();
    // Each text by itself in the open page, as when a reader goes back to an address.
    const shown = await figure.evaluate(
      (element, queries) =>
        queries.map((query) => {
          history.replaceState(null, '', `?${query}`);
          dispatchEvent(new PopStateEvent('popstate'));
          return element.innerHTML;
        }),
      ['nothing', ...hostile.map(asked)],
    );
    expect(new Set(shown).size, 'views').toBe(1);
    expect(await page.evaluate(ran)).toBe(false);
    // Opened anew, each by itself in one figure; in the others all at once, since all share one reader of addresses.
    const short = hostile.map((text) => text.slice(0, 500));
    for (const text of key === 'f1' ? short : [short.map((text) => text.slice(0, 100)).join('_')]) {
      await page.goto(`${path}?${asked(text).slice(0, 7000)}#${encodeURIComponent(text)}`);
      await openDetails(page);
      await expect(figure.locator('[data-part=interactive]')).toBeVisible();
      expect(await figure.innerHTML(), text).toBe(before);
      expect(await page.evaluate(ran), text).toBe(false);
    }
  });
}

test('a figure’s address that is no address at all leaves the page whole', async ({ page }) => {
  for (const query of ['?f1=%00', '?f1=%', '?f1=%E0%A4%A', '?f1', '?f1=&f1=x', `?${'f1=a&'.repeat(500)}`]) {
    await page.goto(`/articles/closing-the-gap/${query}`);
    await expect(page.locator('figure [data-part=interactive]')).toBeVisible();
  }
});

test('the page for addresses that do not exist shows nothing of what was asked', async ({ page }) => {
  const line = page.locator('[data-nearest]');
  const scripts = async () => page.locator('script').count();
  await page.goto('/nowhere/');
  const before = await scripts();
  for (const text of hostile) {
    for (const address of [
      `/about${encodeURIComponent(text)}/`,
      `/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`,
    ]) {
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
      expect(await page.evaluate(ran), address).toBe(false);
      expect(await scripts()).toBe(before);
      expect(await page.locator('main [onerror], main [onload], main img').count()).toBe(0);
      expect(await line.locator('a').getAttribute('href')).toMatch(/^\/[a-z/-]*$/);
    }
  }
  await page.goto('/abuot/');
  await expect(line).toBeVisible();
  await expect(line.locator('a')).toHaveAttribute('href', '/about/');
});

test('the policy of the pages refuses a script that somebody smuggles in', async ({ page, browser }) => {
  await page.goto('/about/');
  const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
  expect(policy).toContain("script-src 'self'");
  // In a page of its own, whose console is not watched: the refusal is what is wanted here.
  const victim = await browser.newPage();
  await victim.goto(page.url());
  const refused = victim.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
      }),
  );
  expect(await refused).toMatch(/^script-src/);
  expect(await victim.evaluate(ran)).toBe(false);
  await victim.close();
});
