/**
 * Sorts a list that src/scripts/filter.ts filters: the select of the form has the name of the `data-…` value to sort
 * by, with a minus for descending order.
 */
for (const select of document.querySelectorAll<HTMLSelectElement>('form[data-filter] select')) {
  const list = document.getElementById(select.form?.dataset['filter'] ?? '');
  const items = [...(list?.children ?? [])].filter((item): item is HTMLElement => item instanceof HTMLElement);
  const apply = () => {
    const key = select.value.replace('-', '');
    const value = (item: HTMLElement) => item.dataset[key] ?? '';
    const sign = select.value === key ? 1 : -1;
    const sorted = [...items].sort((a, b) => value(a).localeCompare(value(b), 'en', { numeric: true }) * sign);
    list?.append(...(key ? sorted : items));
  };
  select.addEventListener('change', apply);
  select.form?.addEventListener('reset', () => setTimeout(apply));
  apply();
}
