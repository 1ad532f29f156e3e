/**
 * Narrows a list that the page already shows whole. A form names the list in `data-filter`; each
 * checked box or radio is a tag that an item must bear in `data-tags`. The address keeps the choice.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const items = [...document.querySelectorAll<HTMLElement>(`#${form.dataset['filter']} [data-tags]`)];
  const status = form.querySelector('[role=status]');
  const apply = () => {
    const wanted = new FormData(form).getAll('tag').filter((tag) => tag !== '');
    for (const item of items) {
      const tags = item.dataset['tags']?.split(' ') ?? [];
      item.hidden = !wanted.every((tag) => tags.includes(String(tag)));
    }
    if (status) status.textContent = `${items.filter(({ hidden }) => !hidden).length} of ${items.length} shown`;
  };
  const change = () => {
    apply();
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    const query = String(new URLSearchParams(chosen));
    history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
  };
  // What a link asks for and the form does not know is left aside.
  const asked = new URLSearchParams(location.search);
  for (const choice of form.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')) {
    if (choice instanceof HTMLOptionElement) choice.selected ||= asked.has('sort', choice.value);
    else choice.checked ||= asked.has('tag', choice.value);
  }
  form.inert = false;
  form.addEventListener('change', change);
  // The event comes before the boxes are cleared.
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser that returns to the page puts the choices back.
  apply();
}
