/** Wall-clock time in the one zone of the product. The zone of the device is never used. */
const AMSTERDAM = 'Europe/Amsterdam';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

const localTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: AMSTERDAM,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Calendar day (`YYYY-MM-DD`) and time (`HH:MM`) in Amsterdam of an instant with offset or Z. */
export function inAmsterdam(instant: string): { readonly date: string; readonly time: string } {
  return localOf(Date.parse(instant));
}

/**
 * The instant (UTC, ISO 8601) of a wall-clock time in Amsterdam. Undefined when the time does not exist (clock put
 * forward) or exists twice (clock put back): a guess would be an hour wrong.
 */
export function instantInAmsterdam(date: string, time: string): string | undefined {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const matches = [1, 2]
    .map((offsetHours) => asUtc - offsetHours * 3_600_000)
    .filter((millis) => {
      const local = localOf(millis);
      return local.date === date && local.time === time;
    });
  const [only] = matches;
  return matches.length === 1 && only !== undefined ? new Date(only).toISOString() : undefined;
}

/** ISO weekday of a calendar day: 1 Monday .. 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** `maandag`; ISO weekday, 1 Monday .. 7 Sunday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** `dinsdag 9 februari` */
export function dayAndMonth(date: string): string {
  return `${weekdayName(weekdayOf(date))} ${dayNumber(date)} ${monthName(date)}`;
}

/** `di 9 feb` */
export function shortDay(date: string): string {
  const month = monthName(date);
  return `${weekdayName(weekdayOf(date)).slice(0, 2)} ${dayNumber(date)} ${month === 'maart' ? 'mrt' : month.slice(0, 3)}`;
}

/** `dinsdag 9 februari 2027` */
export function dateInWords(date: string): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `februari 2027` */
export function monthInWords(date: string): string {
  return `${monthName(date)} ${date.slice(0, 4)}`;
}

/** `13.30 – 16.30 uur` in Amsterdam. */
export function timesInWords(startsAt: string, endsAt: string): string {
  return `${dotted(inAmsterdam(startsAt).time)} – ${dotted(inAmsterdam(endsAt).time)} uur`;
}

/** `dinsdag 9 februari 2027, 9.00 uur` in Amsterdam. */
export function momentInWords(instant: string): string {
  const { date, time } = inAmsterdam(instant);
  return `${dateInWords(date)}, ${dotted(time)} uur`;
}

function dotted(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}

/** `9`: the day of the month. */
export function dayNumber(date: string): number {
  return Number(date.slice(8, 10));
}

/** `februari` */
export function monthName(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

interface Local {
  readonly date: string;
  readonly time: string;
}

/** A page writes the same few hundred instants at every tap, and a phone takes its time to work one out. */
const known = new Map<number, Local>();

function localOf(millis: number): Local {
  const before = known.get(millis);
  if (before !== undefined) return before;
  const parts = Object.fromEntries(localTime.formatToParts(millis).map((part) => [part.type, part.value]));
  const local = {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
  known.set(millis, local);
  return local;
}
