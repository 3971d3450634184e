/*
 * A page changes while somebody is on it: a plan re-forms, a button that was pressed has done its work and goes. A browser
 * then puts the focus on nothing, and who uses a keyboard or a screen reader starts at the top again. Instead it goes to
 * the heading over the place where it was; and what only moved has it back.
 */

/** What has a heading of its own. */
const PARTS = 'section, article, dialog, form, main';
/** One that stands in for what is on its way is gone in a moment, and what comes has a heading of its own. */
const HEADINGS = ':is(h1, h2, h3):not(.loading)';

/** From now on no focus inside `root` is lost. */
export function keepFocus(root: HTMLElement): void {
  /** What had the focus last, and all that it stood in, innermost first: gone from the page it no longer knows. */
  let chain: readonly HTMLElement[] = [];
  root.addEventListener('focusin', ({ target }) => {
    chain = chainOf(target);
  });
  new MutationObserver((records) => {
    const [it] = chain;
    if (it === undefined || document.activeElement !== document.body) return;
    if (!records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(it)))) return;
    const place = it.isConnected ? it : headingOver(chain.find((element) => element.isConnected));
    if (place !== it && place?.hasAttribute('tabindex') === false) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}

function chainOf(target: EventTarget | null): readonly HTMLElement[] {
  const chain: HTMLElement[] = [];
  let element = target instanceof HTMLElement ? target : null;
  while (element !== null) {
    chain.push(element);
    element = element.parentElement;
  }
  return chain;
}

function headingOver(place: HTMLElement | undefined): HTMLElement | undefined {
  let part = place?.closest(PARTS);
  while (part) {
    const heading = part.querySelector<HTMLElement>(HEADINGS);
    if (heading) return heading;
    part = part.parentElement?.closest(PARTS);
  }
  return undefined;
}
