/**
 * The model of the reader: waits until somebody uses it, and only then fetches the code that does the work. The
 * value of a button says what is to be done, and so does `data-action` of a field that changes.
 */
import type { Action } from '../components/own-model/actions.ts';

const forms = document.querySelectorAll<HTMLFormElement>('form[data-own-model]');
const page = () => import('./own-model/page.ts');

for (const form of forms) {
  form.inert = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = (event.submitter ?? {}) as HTMLButtonElement;
    if (value) void page().then(({ act }) => act(form, value as Action));
  });
  form.addEventListener('input', ({ target }) => {
    const { action } = (target as HTMLElement).dataset;
    if (action) void page().then(({ act }) => act(form, action as Action));
  });
}

document
  .querySelector<HTMLElement>('[data-part=numbers]')
  ?.addEventListener('click', (event) => void page().then(({ point }) => point(event)));

// A link to a state shows that state.
if (new URLSearchParams(location.search).has('country'))
  void page().then(({ act }) => forms[0] && act(forms[0], 'restore'));
