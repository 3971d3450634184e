/*
 * A window over the page (a dialog) has a step of its own in the history of the browser, with the same address: the way
 * back closes the window and leaves the page as it is. However a window closes, its step goes too; who goes to another
 * page from within a window leaves none of its steps behind.
 */

/** What closes each open window, the lowest first. */
const windows: (() => void)[] = [];
/** The browser goes back over steps of closed windows, which takes a moment. */
let isGoingBack = false;
/** What waits until no step of a window is left. */
const whenBack: (() => void)[] = [];

interface WindowStep {
  /** How many windows are open at this step of the history. */
  readonly windows: number;
}

function stepsNow(): number {
  // cast: nothing else keeps a thing of this name (kept-on-step.ts)
  const step = history.state as Partial<WindowStep> | null;
  return step?.windows ?? 0;
}

/** A window is there: the way back calls `close`. Call what this gives when the window is gone. */
export function openWindow(close: () => void): () => void {
  windows.push(close);
  settleSoon();
  return () => {
    const place = windows.lastIndexOf(close);
    if (place >= 0) windows.splice(place, 1);
    settleSoon();
  };
}

/** Does `go`, which changes the address, where no step of a window is left: at once when there is none. */
export function withoutWindows(go: () => void): void {
  windows.length = 0;
  whenBack.push(go);
  settle();
}

/** Listens to the way back. A window that was open when the page was loaded again is gone, and so is its step. */
export function watchWindows(): void {
  addEventListener('popstate', () => {
    if (!isGoingBack) while (windows.length > stepsNow()) windows.pop()?.();
    isGoingBack = false;
    settle();
  });
  settle();
}

/** Not at once: one window may take the place of another, and who closes one may go to another page. */
function settleSoon(): void {
  setTimeout(settle);
}

function settle(): void {
  if (isGoingBack) return;
  const tooMany = stepsNow() - (whenBack.length > 0 ? 0 : windows.length);
  if (tooMany > 0) {
    isGoingBack = true;
    history.go(-tooMany);
    return;
  }
  for (const go of whenBack.splice(0)) go();
  for (let steps = stepsNow(); steps < windows.length; steps += 1) {
    const step: WindowStep = { windows: steps + 1 };
    history.pushState(step, '', location.href);
  }
}
