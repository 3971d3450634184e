const KEY = 'toerbeurt.reloadedAt';
const LEAST_BETWEEN_MILLIS = 60_000;

/**
 * Loads the page anew, as its program is older than the server's: the server was renewed while the page was open. Not
 * again within a minute: then loading does not help.
 */
export function reloadOutdatedPage(): void {
  const before = Number(sessionStorage.getItem(KEY) ?? 0);
  if (Date.now() - before < LEAST_BETWEEN_MILLIS) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
}
