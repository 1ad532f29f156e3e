/** Finds the parts of the page, and writes results into them, always as text. */

export const form = (name: string) => document.forms.namedItem(name) as HTMLFormElement;
export const field = (of: HTMLFormElement, name: string) => of.elements.namedItem(name) as HTMLInputElement;

/** The element for a result. */
export const output = <E extends HTMLElement = HTMLElement>(name: string): E =>
  document.querySelector<E>(`[data-output=${name}]`) as E;

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

export const percent = (share: number): string => `${(100 * share).toFixed(share < 0.01 ? 1 : 0)}%`;
