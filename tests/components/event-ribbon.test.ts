import { expect, test } from 'vitest';
import EventRibbon from '../../src/components/EventRibbon.astro';
import { renderComponent } from './render.ts';

test('on a phone two releases of one side and day lie in rows of their own', async () => {
  const release = (name: string, date: string, side: 'open' | 'closed') => ({ name, date, side });
  const html = await renderComponent(EventRibbon, {
    props: {
      releases: [
        release('First', '2024-07-23', 'open'),
        release('Second', '2024-07-23', 'open'),
        release('Closed', '2024-07-23', 'closed'),
        release('Later', '2024-09-01', 'open'),
      ],
      day: { date: '2024-07-23', text: 'The letter' },
      title: 'T',
      note: 'N.',
    },
  });
  const rowOf = (words: string) =>
    Number(/max-sm:row-start-(\d+)/.exec(html.slice(html.lastIndexOf('<li', html.indexOf(words))))?.[1]);
  expect(['The letter', 'First', 'Closed', 'Second', 'Later'].map(rowOf)).toEqual([2, 3, 3, 4, 5]);
});
