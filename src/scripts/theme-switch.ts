const root = document.documentElement;
const fieldset = document.querySelector<HTMLFieldSetElement>('[data-theme-switch]');

if (fieldset) {
  const present = root.dataset['theme'] ?? 'system';
  const chosen = fieldset.querySelector<HTMLInputElement>(`[value="${present}"]`);
  if (chosen) chosen.checked = true;
  fieldset.hidden = false;
  fieldset.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    if (value === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = value;
    try {
      if (value === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', value);
    } catch {
      // Storage may be forbidden; the choice then holds for this page.
    }
  });
}
