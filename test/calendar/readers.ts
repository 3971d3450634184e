import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What a calendar program understands of one event; times in UTC. */
export interface Reading {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

/** The events as ical.js reads them, with the zone that the text itself defines. */
export function readByIcalJs(text: string): readonly Reading[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name);
    const time = (name: string) => {
      const found = value(name);
      if (!(found instanceof ICAL.Time)) throw new Error(`${name} is no time`);
      if (found.zone === ICAL.Timezone.localTimezone) throw new Error(`${name} is floating`);
      return found.toJSDate().toISOString();
    };
    return {
      uid: String(value('uid')),
      sequence: Number(value('sequence')),
      startsAt: time('dtstart'),
      endsAt: time('dtend'),
      status: String(value('status')),
      summary: String(value('summary')),
      description: String(value('description')),
      location: String(value('location') ?? ''),
    };
  });
}

/** The events as node-ical reads them. */
export function readByNodeIcal(text: string): readonly Reading[] {
  return Object.values(nodeIcal.sync.parseICS(text))
    .filter((component) => component?.type === 'VEVENT')
    .map((event) => ({
      uid: String(event.uid),
      sequence: Number(event.sequence),
      startsAt: event.start.toISOString(),
      endsAt: event.end?.toISOString() ?? '',
      status: String(event.status),
      summary: String(event.summary),
      description: String(event.description),
      location: String(event.location ?? ''),
    }));
}
