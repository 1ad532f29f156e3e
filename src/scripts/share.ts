/** The device's share sheet, where there is one. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
  if (!('share' in navigator)) break;
  button.hidden = false;
  const { share: title, shareText: text, sharePlace: place } = button.dataset;
  button.addEventListener('click', () => {
    // Whoever closes the sheet has done nothing wrong.
    navigator
      .share({ title, text, url: window.location.origin + window.location.pathname + (place ?? '') })
      .catch(() => undefined);
  });
}
