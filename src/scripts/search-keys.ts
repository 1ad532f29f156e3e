/** The keys / and Ctrl-K open the search page, as on many sites. */
import { slashIsOff } from './slash-setting.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const command =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!link || !(command || (slash && !slashIsOff()))) return;
  event.preventDefault();
  link.click();
});
