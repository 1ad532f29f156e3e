/**
 * Copies to the clipboard where the browser allows it. `data-copy` on a button copies its value, or the code beside it;
 * `data-copy-link` copies the address of the page on a button, and its own address on a link. The element then says
 * `data-copied`, or "Copied"; so does the status of the figure that it is in, for screen readers.
 */

/** Milliseconds for which an element shows that its text was copied. */
const messageDuration = 2000;

async function copy(element: HTMLElement, text: string): Promise<void> {
  // Screen readers say the message.
  element.ariaLive = 'polite';
  const before = element.dataset['before'] ?? element.textContent;
  element.dataset['before'] = before;
  const message = await navigator.clipboard.writeText(text).then(
    () => element.dataset['copied'] ?? 'Copied',
    () => 'Not copied',
  );
  element.textContent = message;
  const status = element.closest('figure')?.querySelector('[role=status]');
  if (status) status.textContent = message;
  setTimeout(() => (element.textContent = before), messageDuration);
}

function textFor(element: HTMLElement): string {
  if (element instanceof HTMLAnchorElement) return element.href;
  if ('copyLink' in element.dataset) return location.origin + location.pathname;
  return element.dataset['copy'] || (element.parentElement?.querySelector('pre')?.innerText ?? '').trimEnd();
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLElement>('button:is([data-copy], [data-copy-link])'))
    button.hidden = false;
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest<HTMLElement>('[data-copy], [data-copy-link]');
    if (pressed) void copy(pressed, textFor(pressed));
  });
}
