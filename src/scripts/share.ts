/** Buttons that open the share dialog of the device, if it has one. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
  if (!('share' in navigator)) break;
  button.hidden = false;
  const { share: title, shareText: text, sharePlace: place } = button.dataset;
  button.addEventListener('click', () => {
    // Closing the dialog is not an error.
    navigator.share({ title, text, url: location.origin + location.pathname + (place ?? '') }).catch(() => undefined);
  });
}
