import AxeBuilder from '@axe-core/playwright';
import { addresses, expect, test } from './site';

for (const address of addresses) {
  test(`${address} has no finding`, async ({ page }, { project }) => {
    // Colours are the same at each width, so a phone needs one scheme only.
    for (const colorScheme of project.name === 'phone' ? (['light'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })
        .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const findings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
      expect(findings, colorScheme).toEqual([]);
    }
  });
}
