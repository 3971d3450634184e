/** Local time as a calendar writes it down, without a zone. Month 1 to 12. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Where a calendar says nothing of a zone, it is of here: the product's zone, not that of the device. */
export const AMSTERDAM = 'Europe/Amsterdam';

/** The names that Outlook and Exchange use, as far as our people may meet them (CLDR, windowsZones). */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Amsterdam',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kyiv',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'SA Western Standard Time': 'America/Curacao',
  'Eastern Standard Time': 'America/New_York',
  UTC: 'UTC',
};

/** The IANA zone that a calendar's name of a zone stands for, paths before it included; undefined when unknown. */
export function knownZone(name: string): string | undefined {
  const windows = WINDOWS_ZONES[name];
  if (windows !== undefined) return windows;
  const parts = name.split('/').filter((part) => part !== '');
  // `/freeassociation.sourceforge.net/Europe/Amsterdam`, and `America/Argentina/Salta`
  const tails = [parts, parts.slice(-3), parts.slice(-2)].map((tail) => tail.join('/'));
  return tails.find(
    (tail) => /^(?:[A-Z][\w+-]*\/[\w+/-]+|UTC|GMT)$/i.test(tail) && formatterOf(tail) !== undefined,
  );
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, madeFormatter(zone));
  return formatters.get(zone);
}

function madeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // That is how a name is told to be unknown
    return undefined;
  }
}

/** Local time in a zone, of a moment in milliseconds since 1970 (UTC). */
export function wallTimeAt(zone: string, millis: number): WallTime {
  const parts = formatterOf(zone)?.formatToParts(millis) ?? [];
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/**
 * The moment of a local time in a zone. RFC 5545, 3.3.5: a time that is there twice (clock put back) is the first of
 * the two; one that is not there (clock put forward) is counted with the offset from before.
 */
export function momentIn(zone: string, wall: WallTime): number {
  const asUtc = naive(wall);
  const offsetAt = (millis: number) => naive(wallTimeAt(zone, millis)) - millis;
  const before = asUtc - offsetAt(asUtc - DAY);
  if (naive(wallTimeAt(zone, before)) === asUtc) return before;
  const after = asUtc - offsetAt(asUtc + DAY);
  return naive(wallTimeAt(zone, after)) === asUtc ? after : before;
}

const DAY = 86_400_000;

/** The local time as if it were UTC: for comparing, and for counting days. */
export function naive({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The other way round. */
export function wallOf(naiveMillis: number): WallTime {
  const date = new Date(naiveMillis);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
