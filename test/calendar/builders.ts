import type { SessionEvent } from '../../src/calendar/types.ts';
import { type Instant, parseInstant } from '../../src/shared/time.ts';

/** The instant that `text` names, seconds and zone included. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
}

export const ZWOLLE = {
  kind: 'known',
  name: 'Stadhuis Zwolle',
  addressLines: ['Grote Kerkplein 15'],
  postalCode: '8011 PK',
  place: 'Zwolle',
  coordinates: { latitude: 52.51238, longitude: 6.09157 },
} as const;

/** The third session of six, received in Zwolle on 9 February 2027, 13.30 to 16.30 in Amsterdam. */
export function aSession(overrides: Partial<SessionEvent> = {}): SessionEvent {
  return {
    uid: '0198f2a4-3f6c-7c1e-9d2b-5a7e6c1b0d33',
    sequence: 0,
    createdAt: at('2026-11-03T15:20:10Z'),
    revisedAt: at('2026-11-03T15:20:10Z'),
    startsAt: at('2027-02-09T12:30:00Z'),
    endsAt: at('2027-02-09T15:30:00Z'),
    status: 'planned',
    number: 3,
    total: 6,
    trajectoryName: 'Salland',
    reception: { kind: 'municipality', name: 'Zwolle' },
    venue: ZWOLLE,
    ...overrides,
  };
}
