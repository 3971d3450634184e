import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)';
const SHORT_DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** The three forms that a recipient must read (RFC 9110, 5.6.7): IMF-fixdate, RFC 850, asctime. */
const FORMS = [
  new RegExp(`^${SHORT_DAY}, (?<day>\\d\\d) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^${LONG_DAY}, (?<day>\\d\\d)-(?<month>[A-Z][a-z]{2})-(?<year>\\d\\d) ${TIME} GMT$`),
  new RegExp(`^${SHORT_DAY} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
];

/** Programs ask for the same feeds all day. */
const MOST_WRITTEN = 10_000;
const written = new Map<Instant, string>();

/** `Sun, 25 Oct 2026 08:00:00 GMT`: an instant as HTTP writes it, cut to whole seconds. */
export function httpDate(instant: Instant): string {
  const known = written.get(instant);
  if (known !== undefined) return known;
  if (written.size >= MOST_WRITTEN) written.clear();
  const text = new Date(instant).toUTCString();
  written.set(instant, text);
  return text;
}

/**
 * Reads an HTTP date; undefined for anything else, days that do not exist included. A year of two digits is
 * one of 1970 to 2069. The day of the week is not held against the date.
 */
export function parseHttpDate(text: string): Instant | undefined {
  const fields = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (fields === undefined) return undefined;
  const { year = '', month = '', day, hour, minute, second } = fields;
  const wanted = [
    fullYear(year),
    MONTHS.indexOf(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ] as const;
  const millis = Date.UTC(...wanted);
  return wanted.every((part, index) => part === partsOf(millis)[index])
    ? instantFromMillis(millis)
    : undefined;
}

/** Seconds since 1970, the precision of HTTP. */
export function wholeSeconds(instant: Instant): number {
  return Math.floor(millisOf(instant) / 1000);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function partsOf(millis: number): readonly number[] {
  const date = new Date(millis);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}
