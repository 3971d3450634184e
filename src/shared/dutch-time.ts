import { AMSTERDAM, type CalendarDate, dateOf, type Instant, timeOfDayOf, weekdayOf } from './time.ts';

/** Written out here: a Node with little ICU would say "Tuesday", and the mail would too. */
export const WEEKDAYS = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const;
export const MONTHS = [
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

/** `dinsdag 9 februari 2027` */
export function dateInWords(date: CalendarDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `dinsdag 9 februari` */
export function dayAndMonth(date: CalendarDate): string {
  return `${WEEKDAYS[weekdayOf(date) - 1]} ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** `13.30 – 16.30 uur`, local time in the zone. */
export function timesInWords(startsAt: Instant, endsAt: Instant, zone: string = AMSTERDAM): string {
  return `${hoursAndMinutes(startsAt, zone)} – ${hoursAndMinutes(endsAt, zone)} uur`;
}

/** `9.05` */
function hoursAndMinutes(instant: Instant, zone: string): string {
  const [hours, minutes] = timeOfDayOf(instant, zone).split(':');
  return `${Number(hours)}.${minutes}`;
}

/** `dinsdag 9 februari 2027, 13.30 uur`, local time in Amsterdam. */
export function instantInWords(instant: Instant): string {
  return `${dateInWords(dateOf(instant))}, ${hoursAndMinutes(instant, AMSTERDAM)} uur`;
}

/** `dinsdag 9 februari 2027, 13.30 – 16.30 uur`, local time in Amsterdam. */
export function momentInWords(startsAt: Instant, endsAt: Instant): string {
  return `${dateInWords(dateOf(startsAt))}, ${timesInWords(startsAt, endsAt)}`;
}
