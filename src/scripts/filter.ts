/**
 * Filters a list. A form has the id of the list in `data-filter`; each checked box or radio button is a tag that an
 * item must have in `data-tags`. The choice is kept in the address, but a link to what it would hide wins.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
  const list = document.getElementById(form.dataset['filter'] ?? '');
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-tags]') ?? [])];
  const status = form.querySelector('[role=status]');
  const apply = () => {
    const wanted = new FormData(form).getAll('tag').filter(Boolean);
    for (const item of items) {
      const tags = item.dataset['tags']?.split(' ') ?? [];
      item.hidden = !wanted.every((tag) => tags.includes(String(tag)));
    }
    if (status) status.textContent = `${items.filter(({ hidden }) => !hidden).length} of ${items.length} shown`;
  };
  const change = () => {
    apply();
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    const search = String(new URLSearchParams(chosen));
    history.replaceState(null, '', location.pathname + (search && `?${search}`) + location.hash);
  };
  // Tags in the address that the form does not have are ignored.
  const query = new URLSearchParams(location.search);
  for (const choice of form.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')) {
    if (choice instanceof HTMLOptionElement) choice.selected ||= query.getAll('sort').includes(choice.value);
    else choice.checked ||= query.getAll('tag').includes(choice.value);
  }
  form.inert = false;
  form.addEventListener('change', change);
  // The event is sent before the form is cleared.
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => event.preventDefault());
  // When a reader returns to the page, the browser may have restored the choices.
  apply();
  const showTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !list?.contains(target) || target.getClientRects().length > 0) return;
    form.reset();
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener('hashchange', showTarget);
  showTarget();
}
