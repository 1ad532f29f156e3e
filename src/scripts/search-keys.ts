/** The keys / and Ctrl-K open the search page, as on many sites. There a reader who uses / otherwise can switch it off. */
import { readSetting, storeSetting } from './storage.ts';

const key = 'slash';
const isOff = () => readSetting(key) === 'off';

const choice = document.querySelector<HTMLInputElement>('[data-slash]');
if (choice) {
  choice.checked = !isOff();
  choice.addEventListener('change', () => storeSetting(key, choice.checked ? undefined : 'off'));
}

const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  // In a field Ctrl-K is a key for editing on macOS. What Chrome sends when it fills in a form has no key.
  const isCommand = event.metaKey || (event.ctrlKey && !isTyping(event.target));
  const command = /^k$/i.test(event.key) && isCommand && !event.shiftKey && !event.altKey;
  if (!link || !(command || (slash && !isOff()))) return;
  event.preventDefault();
  link.click();
});
