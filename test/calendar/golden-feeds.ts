import { departedEvent } from '../../src/calendar/session-event.ts';
import type { Feed } from '../../src/calendar/types.ts';
import { aSession, at } from './builders.ts';

const first = aSession({
  uid: '0198f2a4-3f6c-7c1e-9d2b-5a7e6c1b0d31',
  startsAt: at('2026-10-25T08:00:00Z'),
  endsAt: at('2026-10-25T11:30:00Z'),
  number: 1,
  reception: { kind: 'municipality', name: "'s-Hertogenbosch" },
  venue: {
    kind: 'known',
    name: 'Stadskantoor; zaal "De Moriaan", 2e verdieping',
    addressLines: ['Wolvenhoek 1', 'ingang achterzijde'],
    postalCode: '5211 HH',
    place: "'s-Hertogenbosch",
  },
  url: 'https://toerbeurt.example/bijeenkomst/U2Vzc2lvbjowMTk4ZjJhNC0zZjZjLTdjMWUtOWQyYi01YTdlNmMxYjBkMzE%3D',
});
const second = aSession({
  uid: '0198f2a4-3f6c-7c1e-9d2b-5a7e6c1b0d32',
  sequence: 3,
  revisedAt: at('2026-12-01T09:00:00Z'),
  startsAt: at('2026-12-08T12:30:00Z'),
  endsAt: at('2026-12-08T15:30:00Z'),
  status: 'cancelled',
  number: 2,
  reception: { kind: 'municipality', name: 'Súdwest-Fryslân' },
  venue: { kind: 'toBeAnnounced' },
});
const fourth = aSession({
  uid: '0198f2a4-3f6c-7c1e-9d2b-5a7e6c1b0d34',
  startsAt: at('2027-03-28T11:30:00Z'),
  endsAt: at('2027-03-28T15:00:00Z'),
  number: 4,
  reception: { kind: 'neutral' },
  venue: { kind: 'toBeAnnounced' },
});

const hold = {
  createdAt: at('2026-11-20T10:00:00Z'),
  revisedAt: at('2026-11-20T10:00:00Z'),
  sequence: 0,
} as const;
const holds = [
  {
    ...hold,
    uid: '0198f2a4-3f6c-4c1e-9d2b-5a7e6c1b0e01',
    status: 'held',
    startsAt: at('2027-05-11T11:30:00Z'),
    endsAt: at('2027-05-11T14:30:00Z'),
  },
  {
    ...hold,
    uid: '0198f2a4-3f6c-4c1e-9d2b-5a7e6c1b0e02',
    status: 'released',
    sequence: 1,
    revisedAt: at('2026-11-24T10:00:00Z'),
    startsAt: at('2027-05-18T11:30:00Z'),
    endsAt: at('2027-05-18T14:30:00Z'),
  },
] as const;

/** One per kind of feed, with fixed stamps; `golden/<name>.ics` holds what clients get. */
export const goldenFeeds = {
  participant: {
    kind: 'participant',
    name: 'Intervisie Salland',
    events: [first, second, aSession(), fourth],
  },
  facilitator: {
    kind: 'facilitator',
    name: 'Intervisie, mijn groepen',
    events: [first, second, aSession(), fourth],
  },
  departed: {
    kind: 'participant',
    name: 'Intervisie Salland',
    events: [first, departedEvent(aSession(), at('2026-12-20T10:00:00Z'))],
  },
  secretary: {
    kind: 'secretary',
    name: 'Intervisie',
    isNear: true,
    events: [
      { ...first, forNames: ['Anna'] },
      { ...second, forNames: ['Anna', 'Bram'] },
      { ...departedEvent(aSession(), at('2026-12-20T10:00:00Z')), forNames: ['Bram'] },
      ...holds.map((event) => ({ ...event, forNames: ['Bram'] })),
    ],
  },
  holds: { kind: 'participant', name: 'Intervisie Salland', events: [first, ...holds] },
  free: {
    kind: 'facilitator',
    name: 'Intervisie Salland',
    availability: 'free',
    events: [first, second],
  },
  empty: { kind: 'office', name: 'Intervisie, alle groepen', events: [] },
} as const satisfies Record<string, Feed>;
