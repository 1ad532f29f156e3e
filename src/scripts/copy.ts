/**
 * Copies to the clipboard where the browser allows it. `data-copy` on a button copies its value, or the code beside it;
 * `data-copy-link` copies the address of the page on a button, and its own address on a link.
 */

/** Milliseconds for which an element shows that its text was copied. */
const messageDuration = 2000;

async function copy(element: HTMLElement, text: string): Promise<void> {
  const before = element.dataset['before'] ?? element.textContent;
  element.dataset['before'] = before;
  element.textContent = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not copied',
  );
  setTimeout(() => (element.textContent = before), messageDuration);
}

if (navigator.clipboard && window.isSecureContext) {
  for (const button of document.querySelectorAll<HTMLElement>('button:is([data-copy], [data-copy-link])'))
    button.hidden = false;
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest<HTMLElement>('[data-copy], [data-copy-link]');
    if (!pressed) return;
    if (pressed instanceof HTMLAnchorElement) void copy(pressed, pressed.href);
    else if ('copyLink' in pressed.dataset) void copy(pressed, window.location.origin + window.location.pathname);
    else
      void copy(
        pressed,
        pressed.dataset['copy'] || (pressed.parentElement?.querySelector('pre')?.innerText ?? '').trimEnd(),
      );
  });
}
