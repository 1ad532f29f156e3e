import { readSetting, storeSetting } from './storage.ts';

const key = 'theme';
const fieldset = document.querySelector<HTMLFieldSetElement>('[data-theme-switch]');

if (fieldset) {
  const show = (theme: string) => {
    const choice = fieldset.querySelector<HTMLInputElement>(`[value="${CSS.escape(theme)}"]`);
    // Other sites of one host may keep something else under this name.
    if (!choice) return;
    choice.checked = true;
    // "system" has no rule of its own, so the browser's scheme applies.
    document.documentElement.dataset['theme'] = theme;
  };
  const showStored = () => show(readSetting(key) ?? 'system');
  showStored();
  fieldset.hidden = false;
  fieldset.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    show(value);
    storeSetting(key, value === 'system' ? undefined : value);
  });
  // A page from the back-forward cache, a change in another tab, and a page that was prerendered.
  for (const event of ['pageshow', 'storage', 'prerenderingchange']) addEventListener(event, showStored, true);
}
