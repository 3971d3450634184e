/**
 * Europe/Amsterdam as RFC 5545 (3.6.5) wants it, one content line each. Exactly one change a year each way and
 * no history: Outlook reduces a VTIMEZONE to that and ignores what it cannot reduce. A constant of our own,
 * because generators answer with `Europe/Brussels` (Amsterdam is a link in tzdata), which leaves our TZID
 * undefined. EU Directive 2000/84: last Sundays of March and October, 01:00 UTC. A test holds it against the
 * zone data of Node.
 */
export const AMSTERDAM_TIME_ZONE: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];
