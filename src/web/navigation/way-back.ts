import { routeOf } from './routes.ts';

/*
 * Links to sign in lead to the overview. Who was somewhere else when the sign-in ran out goes back there. The link of
 * a mail opens a tab of its own, so it is kept for the whole browser, and for a short time: the next person at this
 * device has nothing to do with it. Where storage is forbidden people land on the overview, and nothing breaks.
 */

const KEY = 'toerbeurt.terug';
/** As long as a sign-in link works, about. */
const KEPT_MILLIS = 30 * 60 * 1000;

/** What is kept of somebody who must sign in on this page; undefined when there is no way back to keep. */
export function wayBackText(path: string, nowMillis: number): string | undefined {
  const { page } = routeOf(path);
  return page === 'home' || page === 'join' || page === 'unknown'
    ? undefined
    : JSON.stringify({ path, at: nowMillis });
}

/** The path in what was kept; undefined when it is too old, or anything else than a page of the screens. */
export function wayBackFrom(text: string | null, nowMillis: number): string | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('path' in kept) || !('at' in kept)) return undefined;
    const { path, at } = kept;
    if (typeof path !== 'string' || typeof at !== 'number') return undefined;
    const isRecent = at <= nowMillis && nowMillis - at < KEPT_MILLIS;
    return isRecent && wayBackText(path, at) !== undefined ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Called where somebody is asked to sign in. */
export function keepWayBack(): void {
  const text = wayBackText(location.pathname, Date.now());
  if (text === undefined) return;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Nothing to do: the overview has links to everything.
  }
}

/** Where to go now that somebody is signed in on the overview; works once. */
export function takeWayBack(): string | undefined {
  try {
    const text = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return wayBackFrom(text, Date.now());
  } catch {
    return undefined;
  }
}
