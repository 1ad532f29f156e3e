/**
 * Claims: a link to one opens it, where the browser does not by itself, and the chosen verdict stands in the address.
 */

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  const details = target?.closest('details');
  if (details) details.open = true;
}
addEventListener('hashchange', openTarget);
openTarget();

const form = document.querySelector<HTMLFormElement>('[data-claim-filter]');
const select = form?.querySelector('select');
if (form && select) {
  const chosen = new URLSearchParams(location.search).get('tag') ?? '';
  // A verdict that nothing has is ignored.
  if ([...select.options].some(({ value }) => value === chosen)) select.value = chosen;
  form.addEventListener('change', () => {
    const search = select.value && `?${new URLSearchParams({ tag: select.value })}`;
    history.replaceState(null, '', location.pathname + search + location.hash);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
