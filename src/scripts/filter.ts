/**
 * Narrows and sorts a list that the page already shows whole. A form names the list in `data-filter`;
 * each checked box or radio is a tag that an item must bear in `data-tags`; a select names the
 * `data-…` value by which items are sorted, with a minus for falling order. The address keeps the choice.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const list = document.getElementById(form.dataset['filter'] ?? '');
  const status = form.querySelector('[role=status]');
  if (!list || !status) continue;
  const items = [...list.querySelectorAll<HTMLElement>('[data-tags]')];
  const apply = () => {
    const data = new FormData(form);
    const wanted = data.getAll('tag').filter((tag) => tag !== '');
    for (const item of items) {
      const tags = item.dataset['tags']?.split(' ') ?? [];
      item.hidden = !wanted.every((tag) => tags.includes(String(tag)));
    }
    const order = String(data.get('sort') ?? '');
    const key = order.replace('-', '');
    const value = (item: HTMLElement) => item.dataset[key] ?? '';
    const sorted = key
      ? items.toSorted((a, b) => value(a).localeCompare(value(b), 'en', { numeric: true }) * (order === key ? 1 : -1))
      : items;
    // Items that no select sorts may stand in groups.
    if (form.elements.namedItem('sort')) list.append(...sorted);
    status.textContent = `${items.filter(({ hidden }) => !hidden).length} of ${items.length} shown`;
  };
  const keep = () => {
    const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const query = String(new URLSearchParams(chosen.filter(([, value]) => value !== '')));
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  };
  const change = () => {
    apply();
    keep();
  };
  // What a link asks for and the form does not know is left aside.
  for (const [name, value] of new URLSearchParams(location.search)) {
    const choice = form.querySelector(`[name="${CSS.escape(name)}"]:is([value="${CSS.escape(value)}"], select)`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
    if (choice instanceof HTMLSelectElement && [...choice.options].some((option) => option.value === value))
      choice.value = value;
  }
  form.hidden = false;
  form.addEventListener('change', change);
  // The event comes before the boxes are cleared.
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser that returns to the page puts the choices back.
  apply();
}
