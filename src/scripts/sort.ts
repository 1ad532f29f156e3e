/**
 * Sorts the list that a form of src/scripts/filter.ts narrows: its select names the `data-…` value
 * by which items are sorted, with a minus for falling order.
 */
for (const select of document.querySelectorAll<HTMLSelectElement>('form[data-filter] select')) {
  const list = document.getElementById(select.form?.dataset['filter'] ?? '');
  const items = [...(list?.children ?? [])].filter((item): item is HTMLElement => item instanceof HTMLElement);
  const apply = () => {
    const key = select.value.replace('-', '');
    const value = (item: HTMLElement) => item.dataset[key] ?? '';
    const sign = select.value === key ? 1 : -1;
    const sorted = items.toSorted((a, b) => value(a).localeCompare(value(b), 'en', { numeric: true }) * sign);
    list?.append(...(key ? sorted : items));
  };
  select.addEventListener('change', apply);
  select.form?.addEventListener('reset', () => setTimeout(apply));
  apply();
}
