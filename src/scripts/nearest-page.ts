import { distance as editDistance } from 'fastest-levenshtein';

const line = document.querySelector<HTMLElement>('[data-nearest]');
const link = line?.querySelector('a');

if (line && link) {
  const known = JSON.parse(line.dataset['nearest'] ?? '[]') as { path: string; name: string }[];
  const requested = window.location.pathname;
  const [best] = known
    .map((page) => ({ ...page, distance: editDistance(requested, page.path) }))
    .sort((a, b) => a.distance - b.distance);
  if (best && best.distance <= Math.max(3, requested.length / 3)) {
    link.href = best.path;
    link.textContent = best.name;
    line.hidden = false;
  }
}
