/** Paths in which the part after the first slash is a secret (a capability URL, W3C TAG). */
const SECRET_PATH = /\/(calendar|inloggen|e-mailadres|p|meedoen|mijn-aanmelding)\/[^/?#\s"']+/g;
const TOKEN = /\b[a-z]+_[A-Za-z0-9_-]{43,}/g;
/** Looked for where a word begins and nowhere in it: from every sign on, a path of 16 kB costs two seconds. */
const EMAIL = /(?<![^\s@<>"'])[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+/g;

/**
 * The one rule for everything that is written down: no token, no e-mail address. Applied by the log itself, so
 * that no caller can forget it.
 */
export function redacted(text: string): string {
  return text.replace(SECRET_PATH, '/$1/[token]').replace(TOKEN, '[token]').replace(EMAIL, '[mail]');
}
