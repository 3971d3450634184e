import { accept, type Result, refuse } from '../shared/result.ts';
import { addDays } from '../shared/time.ts';
import type { CalendarTooLarge, NotACalendar } from './errors.ts';
import type { LookedAt, StrippedCalendar } from './types.ts';

/*
 * Leaves of a calendar (RFC 5545) nothing but when somebody is busy: a list of what may pass, by property, parameter
 * and form of the value. A value that does not have its form is left out; so no text of a person can slip through. A
 * stranger chose the text, so no pattern may fit one text in more than one way: trying them all would stop the server.
 */

const MOST_EVENTS = 5_000;
const LONGEST_LINE = 20_000;

const MOMENT = String.raw`\d{8}(?:T\d{6}Z?)?`;
const LENGTH = String.raw`[+-]?P(?:\d{1,5}W|(?:\d{1,5}D)?(?:T(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,5}S)?)?)`;
const PERIOD = String.raw`\d{8}T\d{6}Z?/(?:\d{8}T\d{6}Z?|${LENGTH})`;
const whole = (form: string) => new RegExp(`^(?:${form})$`);
const listOf = (form: string) => new RegExp(`^(?:${form})(?:,(?:${form}))*$`);

const moment = whole(MOMENT);
const moments = listOf(MOMENT);
const momentsOrPeriods = listOf(`${PERIOD}|${MOMENT}`);
const RULE_PART = '[A-Z]{2,10}=[A-Z0-9,+-]{1,400}';
const rule = whole(`${RULE_PART}(?:;${RULE_PART}){0,19};?`);
const offset = /^[+-]\d{4}(?:\d\d)?$/;
const zoneName = /^[\w /.+\-:(),&]{1,64}$/;

const FORMS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  VEVENT: {
    DTSTART: moment,
    DTEND: moment,
    DURATION: whole(LENGTH),
    RRULE: rule,
    RDATE: momentsOrPeriods,
    EXDATE: moments,
    'RECURRENCE-ID': moment,
    TRANSP: /^(?:OPAQUE|TRANSPARENT)$/,
    STATUS: /^(?:TENTATIVE|CONFIRMED|CANCELLED)$/,
    'X-MICROSOFT-CDO-BUSYSTATUS': /^(?:FREE|TENTATIVE|BUSY|OOF|WORKINGELSEWHERE)$/,
  },
  VFREEBUSY: { DTSTART: moment, DTEND: moment, FREEBUSY: listOf(PERIOD) },
  VTIMEZONE: { TZID: zoneName },
  STANDARD: {
    DTSTART: moment,
    RRULE: rule,
    RDATE: momentsOrPeriods,
    TZOFFSETFROM: offset,
    TZOFFSETTO: offset,
  },
};
const PARAMETERS: Readonly<Record<string, RegExp>> = {
  TZID: zoneName,
  VALUE: /^(?:DATE|DATE-TIME|PERIOD)$/,
  RANGE: /^THISANDFUTURE$/,
  FBTYPE: /^(?:FREE|BUSY|BUSY-UNAVAILABLE|BUSY-TENTATIVE)$/,
};

/** What may be where: `DAYLIGHT` has the properties of `STANDARD`. What is in any other component is left out. */
const INSIDE: Readonly<Record<string, string>> = {
  VEVENT: 'VCALENDAR',
  VFREEBUSY: 'VCALENDAR',
  VTIMEZONE: 'VCALENDAR',
  STANDARD: 'VTIMEZONE',
  DAYLIGHT: 'VTIMEZONE',
};

/**
 * The same calendar with nothing in it but times, for the days that are looked at (and a day around them): appointments
 * that do not recur and are wholly outside are left out. Appointments get a number instead of their own key.
 */
export function strippedCalendar(
  text: string,
  lookedAt: LookedAt,
): Result<StrippedCalendar, NotACalendar | CalendarTooLarge> {
  const components = componentsIn(text);
  if (components === undefined) return refuse({ code: 'NOT_A_CALENDAR' });
  const busy = components.filter((one) => one.name !== 'VTIMEZONE' && mayMatter(one, lookedAt));
  if (busy.length > MOST_EVENTS) return refuse({ code: 'CALENDAR_TOO_LARGE' });
  const zones = components.filter(({ name }) => name === 'VTIMEZONE');
  const numbers = new Map<string, number>();
  const lines = busy.flatMap(({ name, key, lines: own }) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return [`BEGIN:${name}`, ...(name === 'VEVENT' ? [`UID:${number}`] : []), ...own, `END:${name}`];
  });
  return accept({
    text: [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...zones.flatMap((zone) => ['BEGIN:VTIMEZONE', ...zone.lines, 'END:VTIMEZONE']),
      ...lines,
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
    events: busy.length,
  });
}

interface Component {
  readonly name: string;
  /** Its UID, or what stands for it; stays here. */
  key: string;
  readonly lines: string[];
}

/** Undefined when the text is no calendar. */
function componentsIn(text: string): readonly Component[] | undefined {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return undefined;
  const found: Component[] = [];
  const open: string[] = [];
  let current: Component | undefined;
  for (const line of lines) {
    if (line.length > LONGEST_LINE) continue;
    const [, edge = '', edgeName = ''] = /^(BEGIN|END):([A-Za-z-]{1,40})\s*$/i.exec(line) ?? [];
    const name = edgeName.toUpperCase();
    if (edge === '') {
      if (current !== undefined) keep(current, line, open.at(-1) ?? '');
    } else if (edge.toUpperCase() === 'BEGIN') {
      const isKept = INSIDE[name] !== undefined && INSIDE[name] === open.at(-1);
      open.push(isKept || name === 'VCALENDAR' ? name : `other ${name}`);
      if (isKept && INSIDE[name] === 'VCALENDAR')
        current = { name, key: `no key ${found.length}`, lines: [] };
      else if (isKept) current?.lines.push(`BEGIN:${name}`);
    } else {
      const closed = open.pop();
      if (current !== undefined && closed === current.name) {
        found.push(current);
        current = undefined;
      } else if (closed === 'STANDARD' || closed === 'DAYLIGHT') current?.lines.push(`END:${closed}`);
    }
  }
  return found;
}

function keep(component: Component, line: string, place: string): void {
  const name = /^[A-Za-z-]{1,40}/.exec(line)?.[0].toUpperCase() ?? '';
  if (name === 'UID' && place === 'VEVENT') {
    component.key = `key ${line}`;
    return;
  }
  const form = FORMS[place === 'DAYLIGHT' ? 'STANDARD' : place]?.[name];
  const [, parameters = '', value = ''] = /^[A-Za-z-]+((?:;(?:[^:"]|"[^"]*")*)?):(.*)$/.exec(line) ?? [];
  const kept = value.trim();
  if (form?.test(kept)) component.lines.push(`${name}${keptParameters(parameters)}:${kept}`);
}

function keptParameters(text: string): string {
  return [...text.matchAll(/;([A-Za-z-]{1,40})=("[^"]*"|[^";:]*)/g)]
    .map(([, name = '', quoted = '']) => [name.toUpperCase(), quoted.replaceAll('"', '')] as const)
    .filter(([name, value]) => PARAMETERS[name]?.test(value))
    .map(([name, value]) => `;${name}=${/[:;,]/.test(value) ? `"${value}"` : value}`)
    .join('');
}

function mayMatter({ lines }: Component, { from, to }: LookedAt): boolean {
  const textOf = (name: string) =>
    lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^.*:/, '');
  const recurs = ['RRULE', 'RDATE', 'RECURRENCE-ID'].some((name) => textOf(name) !== undefined);
  const start = textOf('DTSTART')?.slice(0, 8);
  if (start === undefined) return textOf('FREEBUSY') !== undefined;
  if (recurs) return true;
  if (start > compact(addDays(to, 1))) return false;
  const end = textOf('DTEND')?.slice(0, 8);
  // Without an end it has a length, which may be weeks
  return end === undefined
    ? textOf('DURATION') !== undefined || start >= compact(addDays(from, -1))
    : end >= compact(addDays(from, -1));
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}
