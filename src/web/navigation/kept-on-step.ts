/*
 * What a page keeps with its step in the history of the browser: who goes back finds it, and so does who loads the page again.
 * Unlike the address it is written down nowhere else, so names that were looked for may be in it.
 */

/** Keeps a value under a name of the page, in the place of what was there. It can be cloned. */
export function keepOnStep(name: string, value: unknown): void {
  const before: unknown = history.state;
  history.replaceState({ ...(typeof before === 'object' ? before : null), [name]: value }, '', location.href);
}

/** Undefined when nothing is kept. It may be of an older program. */
export function keptOnStep(name: string): unknown {
  const step: unknown = history.state;
  return typeof step === 'object' && step !== null ? Reflect.get(step, name) : undefined;
}
