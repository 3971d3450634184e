/** The programs that people are helped with; the last is for Nextcloud and all others. */
export type CalendarProgram = 'outlook' | 'outlookClassic' | 'google' | 'apple' | 'thunderbird' | 'other';

/** A guess at somebody's program from what the browser says of itself, only to have a choice made already. */
export function likelyProgram(userAgent: string): CalendarProgram {
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return 'apple';
  if (/Android|CrOS/.test(userAgent)) return 'google';
  return /Windows/.test(userAgent) ? 'outlook' : 'thunderbird';
}

/** Where Google offers to subscribe: it takes the address in its webcal form. */
export function googleLink(webcalUrl: string): string {
  return `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcalUrl)}`;
}
