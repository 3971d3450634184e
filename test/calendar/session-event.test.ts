import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { departedEvent, eventTexts } from '../../src/calendar/session-event.ts';
import type { FeedKind, Reception, Venue } from '../../src/calendar/types.ts';
import { aSession, at, ZWOLLE } from './builders.ts';

const TO_BE_ANNOUNCED: Venue = { kind: 'toBeAnnounced' };
const NEUTRAL: Reception = { kind: 'neutral' };

describe('the title of a session', () => {
  const table: readonly (readonly [FeedKind, Parameters<typeof aSession>[0], string])[] = [
    ['participant', {}, 'Intervisie – bijeenkomst 3 van 6 in Zwolle'],
    ['facilitator', {}, 'Intervisie Salland – bijeenkomst 3 van 6 in Zwolle'],
    ['office', {}, 'Intervisie Salland – bijeenkomst 3 van 6 in Zwolle'],
    [
      'office',
      { trajectoryName: 'Intervisie Oost 2026' },
      'Intervisie Oost 2026 – bijeenkomst 3 van 6 in Zwolle',
    ],
    ['office', { trajectoryName: ' \n' }, 'Intervisie – bijeenkomst 3 van 6 in Zwolle'],
    ['participant', { number: 4, total: 4 }, 'Intervisie – bijeenkomst 4 van 4 in Zwolle'],
    ['participant', { reception: NEUTRAL }, 'Intervisie – bijeenkomst 3 van 6 in Zwolle'],
    ['participant', { reception: NEUTRAL, venue: TO_BE_ANNOUNCED }, 'Intervisie – bijeenkomst 3 van 6'],
    ['participant', { venue: TO_BE_ANNOUNCED }, 'Intervisie – bijeenkomst 3 van 6 in Zwolle'],
    [
      'participant',
      { reception: { kind: 'municipality', name: 'Kampen' } },
      'Intervisie – bijeenkomst 3 van 6 in Kampen',
    ],
    ['participant', { status: 'cancelled' }, 'VERVALLEN: Intervisie – bijeenkomst 3 van 6 in Zwolle'],
    ['office', { status: 'cancelled' }, 'VERVALLEN: Intervisie Salland – bijeenkomst 3 van 6 in Zwolle'],
  ];
  for (const [kind, overrides, title] of table) {
    test(`for a ${kind} with ${JSON.stringify(overrides)} is ${title}`, () => {
      assert.equal(eventTexts(aSession(overrides), kind).summary, title);
    });
  }
});

const PERIOD = { startsAt: at('2027-02-09T12:30:00Z'), endsAt: at('2027-02-09T15:30:00Z') };
const REVISION = {
  uid: '0198f2a4-3f6c-7c1e-9d2b-5a7e6c1b0d40',
  sequence: 0,
  createdAt: at('2026-11-03T15:20:10Z'),
  revisedAt: at('2026-11-03T15:20:10Z'),
};

test('a participant reads turn, host municipality and page, and no name of the group', () => {
  const url = 'https://toerbeurt.example/bijeenkomsten/7';

  assert.deepEqual(eventTexts(aSession({ url }), 'participant'), {
    startsAt: aSession().startsAt,
    endsAt: aSession().endsAt,
    state: 'confirmed',
    summary: 'Intervisie – bijeenkomst 3 van 6 in Zwolle',
    description:
      'Intervisie voor wethouders, bijeenkomst 3 van 6.\nDe gemeente Zwolle ontvangt de groep.\n' +
      `Meer informatie, na inloggen: ${url}`,
    location: {
      title: 'Stadhuis Zwolle',
      address: 'Grote Kerkplein 15, 8011 PK Zwolle',
      coordinates: { latitude: 52.51238, longitude: 6.09157 },
    },
    url,
  });
});

test('a facilitator reads the name of the group', () => {
  assert.equal(
    eventTexts(aSession(), 'facilitator').description,
    'Intervisie voor wethouders, bijeenkomst 3 van 6.\nGroep: Salland.\nDe gemeente Zwolle ontvangt de groep.',
  );
});

test('a session without a venue yet says that the location follows', () => {
  const texts = eventTexts(aSession({ reception: NEUTRAL, venue: TO_BE_ANNOUNCED }), 'participant');

  assert.deepEqual(texts.location, { title: 'Locatie volgt' });
  assert.equal(
    texts.description,
    'Intervisie voor wethouders, bijeenkomst 3 van 6.\nDe groep komt bijeen op een neutrale plek.\n' +
      'De locatie volgt. U ziet de locatie hier zodra die bekend is.',
  );
});

test('a cancelled session says so first, promises nothing, and keeps the place that was known', () => {
  const known = eventTexts(aSession({ status: 'cancelled' }), 'participant');
  const unknown = eventTexts(aSession({ status: 'cancelled', venue: TO_BE_ANNOUNCED }), 'participant');

  assert.equal(
    known.description,
    'Deze bijeenkomst gaat niet door.\nIntervisie voor wethouders, bijeenkomst 3 van 6.',
  );
  assert.equal(known.location?.title, 'Stadhuis Zwolle');
  assert.equal(unknown.description, known.description);
  assert.equal(unknown.location, undefined);
});

describe('a location', () => {
  const known = {
    kind: 'known',
    name: 'Hof',
    addressLines: ['Markt 1'],
    postalCode: '6711 AB',
    place: 'Ede',
  } as const;
  const table: readonly (readonly [string, Venue, object])[] = [
    ['whole', known, { title: 'Hof', address: 'Markt 1, 6711 AB Ede' }],
    [
      'with two lines',
      { ...known, addressLines: ['Markt 1', 'zaal 2'] },
      { title: 'Hof', address: 'Markt 1, zaal 2, 6711 AB Ede' },
    ],
    ['without a name', { ...known, name: ' ' }, { title: 'Markt 1', address: '6711 AB Ede' }],
    ['without an address', { ...known, addressLines: [], postalCode: '' }, { title: 'Hof', address: 'Ede' }],
    ['with only a name', { ...known, addressLines: [], postalCode: '', place: '' }, { title: 'Hof' }],
    [
      'with nothing in it',
      { ...known, name: '', addressLines: [''], postalCode: '', place: '' },
      { title: 'Locatie volgt' },
    ],
  ];
  for (const [what, venue, location] of table) {
    test(`${what} is ${JSON.stringify(location)}`, () => {
      assert.deepEqual(eventTexts(aSession({ venue }), 'participant').location, location);
    });
  }
});

test('who left the group keeps the cancelled moment, one SEQUENCE further, and nothing else of the group', () => {
  const event = departedEvent(aSession({ sequence: 2, venue: ZWOLLE }), at('2026-12-20T10:00:00Z'));

  assert.deepEqual(event, {
    status: 'departed',
    uid: aSession().uid,
    sequence: 3,
    createdAt: aSession().createdAt,
    revisedAt: at('2026-12-20T10:00:00Z'),
    startsAt: aSession().startsAt,
    endsAt: aSession().endsAt,
    number: 3,
    total: 6,
  });
  assert.deepEqual(eventTexts(event, 'participant'), {
    startsAt: aSession().startsAt,
    endsAt: aSession().endsAt,
    state: 'cancelled',
    summary: 'VERVALLEN: Intervisie – bijeenkomst 3 van 6',
    description: 'Deze bijeenkomst geldt niet meer voor u.',
  });
});

test('a session revised after somebody left keeps its later time of revision in that feed', () => {
  const revisedAt = at('2027-01-05T08:00:00Z');

  assert.equal(departedEvent(aSession({ revisedAt }), at('2026-12-20T10:00:00Z')).revisedAt, revisedAt);
});

test('a secretary reads for whom, by given name, of a session, of one that is off, and of a date that may come', () => {
  const event = aSession();
  const held = { ...REVISION, ...PERIOD, status: 'held' } as const;
  const titles = [
    { ...event, forNames: ['Anna'] },
    { ...event, forNames: ['Anna', 'Bram', 'Carla'] },
    { ...aSession({ status: 'cancelled' }), forNames: ['Anna'] },
    { ...departedEvent(event, at('2027-01-01T09:00:00Z')), forNames: ['Anna', 'Bram'] },
    { ...held, forNames: ['Bram\r\nSUMMARY:x'] },
    { ...held, status: 'released' as const, forNames: ['Bram'] },
  ].map((each) => eventTexts(each, 'secretary').summary);

  assert.deepEqual(titles, [
    'Intervisie Anna – bijeenkomst 3 van 6 in Zwolle',
    'Intervisie Anna, Bram en Carla – bijeenkomst 3 van 6 in Zwolle',
    'VERVALLEN: Intervisie Anna – bijeenkomst 3 van 6 in Zwolle',
    'VERVALLEN: Intervisie Anna en Bram – bijeenkomst 3 van 6',
    'Misschien: Intervisie Bram SUMMARY:x',
    'VERVALLEN: misschien Intervisie Bram',
  ]);
  assert.match(
    eventTexts({ ...event, forNames: ['Anna'] }, 'secretary').description,
    /^Voor de agenda van Anna\.$/m,
  );
});

test('a date that may come is tentative until it is chosen or not, and says nothing of the group', () => {
  const held = { ...REVISION, ...PERIOD, status: 'held' } as const;

  assert.deepEqual(eventTexts(held, 'participant'), {
    ...PERIOD,
    state: 'tentative',
    summary: 'Misschien: Intervisie',
    description:
      'De groep kiest nog welke datums het worden. Houd deze tijd zo mogelijk vrij.\nZodra de datums vaststaan, vervalt deze afspraak. De gekozen datums krijgen een eigen afspraak.',
  });
  assert.equal(eventTexts({ ...held, status: 'released' }, 'participant').state, 'cancelled');
});
