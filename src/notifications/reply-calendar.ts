import { contentLines } from '../calendar/octets.ts';
import type { InvitationAnswer } from '../calendar/types.ts';
import { type Instant, parseInstant } from '../shared/time.ts';

/** What a calendar program says for somebody who was invited (RFC 5546, 3.2.3). */
export interface CalendarReply {
  readonly uid: string;
  /** Of the invitation that was answered. */
  readonly sequence: number;
  /** When it was said. */
  readonly stampedAt: Instant;
  /** The address that was invited. */
  readonly attendee: string;
  readonly answer: InvitationAnswer;
}

interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

const MOST_LINES = 2_000;
/** No database keeps them all, and no UID of ours has one. */
const CONTROL = /\p{Cc}/u;

/** Undefined for anything but a reply of one person about one event. The text may be hostile. */
export function readCalendarReply(text: string): CalendarReply | undefined {
  const lines = contentLines(text.replace(/\r?\n/g, '\r\n'));
  if (lines.length > MOST_LINES) return undefined;
  const properties = lines.flatMap((line) => readProperty(line) ?? []);
  const calendar = propertiesIn(properties, undefined);
  const events = properties.filter(({ name, value }) => name === 'BEGIN' && value.toUpperCase() === 'VEVENT');
  const event = propertiesIn(properties, 'VEVENT');
  const one = (name: string): Property | undefined => {
    const found = event.filter((property) => property.name === name);
    return found.length === 1 ? found[0] : undefined;
  };
  const method = calendar.find(({ name }) => name === 'METHOD')?.value.toUpperCase();
  const attendee = one('ATTENDEE');
  const answer = ANSWERS.get(attendee?.parameters.get('PARTSTAT')?.toUpperCase() ?? '');
  const uid = one('UID')?.value;
  const stampedAt = readUtc(one('DTSTAMP')?.value ?? '');
  // Left out means the first one (RFC 5545, 3.8.7.4)
  const sequence = one('SEQUENCE')?.value ?? '0';
  const address = /^mailto:(\S{3,320})$/i.exec(attendee?.value ?? '')?.[1];
  if (method !== 'REPLY' || events.length !== 1 || answer === undefined || uid === undefined)
    return undefined;
  if (address === undefined || stampedAt === undefined || !/^\d{1,9}$/.test(sequence)) return undefined;
  if (uid.length > 200 || CONTROL.test(uid) || event.some(({ name }) => name === 'RECURRENCE-ID'))
    return undefined;
  return { uid, sequence: Number(sequence), stampedAt, attendee: address, answer };
}

const ANSWERS: ReadonlyMap<string, InvitationAnswer> = new Map([
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
]);

/** `NAME;PARAMETER="value":value` (RFC 5545, 3.1). */
function readProperty(line: string): Property | undefined {
  const [, name = '', given = '', value] =
    /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line) ?? [];
  if (value === undefined) return undefined;
  const parameters = new Map(
    [...given.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^":;]*)/g)].map(([, key = '', quoted = '']) => [
      key.toUpperCase(),
      quoted.replace(/^"(.*)"$/, '$1'),
    ]),
  );
  return { name: name.toUpperCase(), parameters, value: value.trim() };
}

/** The properties of a component itself, not of those within it; undefined: of the calendar. */
function propertiesIn(properties: readonly Property[], component: string | undefined): readonly Property[] {
  const stack: string[] = [];
  const found: Property[] = [];
  for (const property of properties) {
    if (property.name === 'BEGIN') stack.push(property.value.toUpperCase());
    else if (property.name === 'END') stack.pop();
    else if (
      stack.length === (component === undefined ? 1 : 2) &&
      (component ?? 'VCALENDAR') === stack.at(-1)
    ) {
      found.push(property);
    }
  }
  return found;
}

/** `20270104T090000Z`; DTSTAMP is always UTC (RFC 5545, 3.8.7.2). There is no year 0, and none of ours before 2000. */
function readUtc(value: string): Instant | undefined {
  const [, date, month, day, hour, minute, second] =
    /^([2-9]\d{3})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  return second === undefined
    ? undefined
    : parseInstant(`${date}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
