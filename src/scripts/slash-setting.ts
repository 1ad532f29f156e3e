const key = 'slash';

/** Whether the reader has switched off the / key, which some use for other things. */
export function slashIsOff(): boolean {
  try {
    return localStorage.getItem(key) === 'off';
  } catch {
    return false;
  }
}

/** Keeps whether the / key opens the search. */
export function storeSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // Storage may be forbidden; the key then stays as it is.
  }
}
