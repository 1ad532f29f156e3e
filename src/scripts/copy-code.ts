const shown = 2000;

if (navigator.clipboard && window.isSecureContext) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const code = button.parentElement?.querySelector('pre');
    if (!code) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const done = await navigator.clipboard.writeText(code.innerText.trimEnd()).then(
        () => 'Copied',
        () => 'Not copied',
      );
      button.textContent = done;
      setTimeout(() => (button.textContent = 'Copy'), shown);
    });
  }
}
