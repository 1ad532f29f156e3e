const { dataset } = document.documentElement;
const fieldset = document.querySelector<HTMLFieldSetElement>('[data-theme-switch]');

if (fieldset) {
  const show = (theme: string) => {
    const choice = fieldset.querySelector<HTMLInputElement>(`[value="${theme}"]`);
    if (!choice) return;
    choice.checked = true;
    // "system" has no rule of its own, so the browser's scheme holds.
    dataset['theme'] = theme;
  };
  const showStored = () => {
    try {
      show(localStorage.getItem('theme') ?? 'system');
    } catch {
      // Storage may be forbidden; a choice then holds for its page.
    }
  };
  showStored();
  fieldset.hidden = false;
  fieldset.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    show(value);
    try {
      if (value === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', value);
    } catch {
      // As above.
    }
  });
  // A page that comes back, one in another tab, and one that was made ready before it was opened.
  for (const event of ['pageshow', 'storage', 'prerenderingchange']) addEventListener(event, showStored, true);
}
