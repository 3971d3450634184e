/*
 * Texts that a browser keeps for a page. Where storage is forbidden or full nothing is kept, and the page works as well: only
 * loading it again loses what was on it.
 */

/** Until this tab is closed, or on this machine until it is dropped. */
type Where = 'tab' | 'machine';

// Even to name the storage throws where it is forbidden, so it is named where that is caught
const storageOf = (where: Where): Storage => (where === 'tab' ? sessionStorage : localStorage);

export function keepText(where: Where, key: string, text: string): void {
  try {
    storageOf(where).setItem(key, text);
  } catch {
    // Nothing to do: it is still on the page
  }
}

/** Null when there is none. */
export function keptText(where: Where, key: string): string | null {
  try {
    return storageOf(where).getItem(key);
  } catch {
    return null;
  }
}

export function dropText(where: Where, key: string): void {
  try {
    storageOf(where).removeItem(key);
  } catch {
    // What cannot be read was not kept either
  }
}
