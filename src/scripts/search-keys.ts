/** The keys / and Ctrl-K lead to the search page, as they do elsewhere. */
import { slashIsOff } from './slash-setting';

const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  const command =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!link || !(command || (slash && !slashIsOff()))) return;
  event.preventDefault();
  link.click();
});
