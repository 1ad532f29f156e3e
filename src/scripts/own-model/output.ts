/** Finds the parts of the page, and writes results into them, always as text. */

/** A part of the page; that of `figure-page.ts` would load what figures share. @throws if it is not there */
export function find<E extends Element>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

export const form = (name: string) => find<HTMLFormElement>(document, `form[name=${name}]`);
export const field = (of: HTMLFormElement, name: string) => find<HTMLInputElement>(of, `[name=${name}]`);

/** The element for a result. */
export const output = <E extends HTMLElement = HTMLElement>(name: string) => find<E>(document, `[data-output=${name}]`);

/** Says something beside a form, to eyes and to screen readers. */
export function note(beside: HTMLFormElement, text: string): void {
  const status = beside.querySelector('[role=status]');
  if (status) status.textContent = text;
}

/** Shows a list of names. @param known those not in this list are marked */
export function list(element: HTMLElement, names: readonly string[], known: readonly string[] = names): void {
  element.replaceChildren(
    ...names.map((name) => {
      const item = document.createElement('li');
      const text = known.includes(name) ? document.createElement('span') : document.createElement('mark');
      text.textContent = name;
      item.append(text);
      return item;
    }),
  );
}

/** Shows the rows of a table: the first cell is its head. */
export function rows(element: HTMLElement, cells: readonly (readonly string[])[]): void {
  element.replaceChildren(
    ...cells.map((row) => {
      const line = document.createElement('tr');
      line.append(
        ...row.map((text, i) => {
          const cell = document.createElement(i === 0 ? 'th' : 'td');
          cell.textContent = text;
          return cell;
        }),
      );
      return line;
    }),
  );
}

/** Unlike `percentOf` without an exponent for the odds of a letter that hardly ever comes. */
export const percent = (share: number): string =>
  share < 0.0005 ? 'under 0.1%' : `${(100 * share).toFixed(share < 0.01 ? 1 : 0)}%`;
