import AxeBuilder from '@axe-core/playwright';
import { addresses, expect, test } from './site';

/** Of all rules this takes by far the longest; colours are the same at each width. The weaker rule is part of it. */
const contrast = 'color-contrast-enhanced';

for (const address of addresses) {
  test(`${address} has no finding`, async ({ page }, { project }) => {
    // Without frames axe needs no second page for its results, and what passed need not be described.
    const builder = () => new AxeBuilder({ page }).setLegacyMode();
    const axe = () =>
      builder()
        .options({
          resultTypes: ['violations'],
          rules: {
            [contrast]: { enabled: true },
            'color-contrast': { enabled: false },
            'target-size': { enabled: true },
          },
        })
        .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    const check = async (axe: AxeBuilder, colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const { violations } = await axe.analyze();
      const findings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
      expect(findings, colorScheme).toEqual([]);
    };
    if (project.name === 'phone') await check(axe().disableRules(contrast), 'light');
    else {
      await check(axe(), 'light');
      await check(
        builder()
          .options({ resultTypes: ['violations'] })
          .withRules(contrast),
        'dark',
      );
    }
  });
}
