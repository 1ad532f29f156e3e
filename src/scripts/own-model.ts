/**
 * The model of the reader: waits until somebody uses it, and only then fetches the code that does the work. Each form
 * says with the value of its button, or with its own name, what is to be done.
 */
const forms = document.querySelectorAll<HTMLFormElement>('form[data-own-model]');
const page = () => import('./own-model/page.ts');

for (const form of forms) {
  form.inert = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = (event.submitter ?? {}) as HTMLButtonElement;
    void page().then(({ act }) => act(form, value || form.name));
  });
  form.addEventListener('input', ({ target }) => {
    const { name, type } = target as HTMLInputElement;
    // A text is complete when its form is sent; a list is searched while one types.
    if (type !== 'text' && type !== 'textarea') void page().then(({ act }) => act(form, name));
  });
}

document
  .querySelector<HTMLElement>('[data-part=numbers]')
  ?.addEventListener('click', (event) => void page().then(({ point }) => point(event)));

// A link to a state shows that state.
if (new URLSearchParams(location.search).has('country'))
  void page().then(({ act }) => forms[0] && act(forms[0], 'restore'));
