import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { renderFeed } from '../../src/calendar/feed-text.ts';
import { eventTexts } from '../../src/calendar/session-event.ts';
import type { Feed, FeedEvent, FeedKind } from '../../src/calendar/types.ts';
import { type Instant, instantFromMillis } from '../../src/shared/time.ts';
import { aSession, at } from './builders.ts';
import { goldenFeeds } from './golden-feeds.ts';
import { brokenRules } from './octet-rules.ts';
import { type Reading, readByIcalJs, readByNodeIcal } from './readers.ts';

const SEED = 20_270_209;

function feedOf(...events: FeedEvent[]): Feed {
  return { kind: 'participant', name: 'Intervisie Salland', events };
}

function linesOf(text: string, name: string): string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
}

describe('a feed', () => {
  for (const [name, feed] of Object.entries(goldenFeeds)) {
    test(`is, octet for octet, golden/${name}.ics`, () => {
      const golden = readFileSync(new URL(`golden/${name}.ics`, import.meta.url), 'utf8');

      assert.equal(renderFeed(feed), golden);
      assert.deepEqual(brokenRules(golden), []);
    });
  }

  test('without sessions still has its time zone and keeps all rules', () => {
    const text = renderFeed(feedOf());

    assert.deepEqual(brokenRules(text), []);
    assert.deepEqual(linesOf(text, 'TZID'), ['TZID:Europe/Amsterdam']);
    assert.deepEqual(linesOf(text, 'BEGIN'), [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'BEGIN:DAYLIGHT',
      'BEGIN:STANDARD',
    ]);
  });

  test('names its calendar the same twice, escaped and on one line', () => {
    const text = renderFeed({ kind: 'office', name: 'Oost, groep A;\r\nATTENDEE:x', events: [] });

    assert.deepEqual(brokenRules(text), []);
    assert.deepEqual(linesOf(text, 'NAME'), ['NAME:Oost\\, groep A\\; ATTENDEE:x']);
    assert.deepEqual(linesOf(text, 'X-WR-CALNAME'), ['X-WR-CALNAME:Oost\\, groep A\\; ATTENDEE:x']);
  });

  test('has no method, attendee, organizer, alarm, source or colour', () => {
    const text = renderFeed(feedOf(aSession(), aSession({ uid: 'b', status: 'cancelled' })));

    assert.doesNotMatch(text, /METHOD|ATTENDEE|ORGANIZER|VALARM|SOURCE|COLOR|TIMEZONE-ID/);
  });

  test('orders its sessions by start and then by UID, whatever order they come in', () => {
    const later = aSession({
      uid: 'a',
      startsAt: at('2027-03-02T12:30:00Z'),
      endsAt: at('2027-03-02T15:00:00Z'),
    });
    const events = [later, aSession({ uid: 'c' }), aSession({ uid: 'b' })];

    const text = renderFeed(feedOf(...events));

    assert.deepEqual(linesOf(text, 'UID'), ['UID:b', 'UID:c', 'UID:a']);
    assert.equal(renderFeed(feedOf(...events.reverse())), text);
  });

  test('escapes a UID and keeps line breaks out of it', () => {
    const text = renderFeed(feedOf(aSession({ uid: 'a,b;c\r\nX-EVIL:1' })));

    assert.deepEqual(brokenRules(text), []);
    assert.deepEqual(linesOf(text, 'UID'), ['UID:a\\,b\\;c X-EVIL:1']);
  });

  test('is refused when a UID occurs twice, is empty, or a SEQUENCE or period is none', () => {
    const wrong: readonly (readonly FeedEvent[])[] = [
      [aSession({ uid: 'x' }), aSession({ uid: 'x', sequence: 1 })],
      [aSession({ uid: ' \n' })],
      [aSession({ sequence: -1 })],
      [aSession({ sequence: 1.5 })],
      [aSession({ sequence: 2_147_483_648 })],
      [aSession({ endsAt: aSession().startsAt })],
      [aSession({ endsAt: at('2027-02-09T12:29:59Z') })],
    ];

    for (const events of wrong) assert.throws(() => renderFeed(feedOf(...events)), RangeError);
  });

  test('says Location: Apple place and GEO only when coordinates are known and possible', () => {
    const venue = { kind: 'known', name: 'Hof', addressLines: [], postalCode: '', place: 'Ede' } as const;
    const table = [
      { coordinates: { latitude: 52.0401234, longitude: 5.6650001 }, geo: ['GEO:52.04012;5.665'] },
      { coordinates: { latitude: 0, longitude: 0 }, geo: [] },
      { coordinates: { latitude: 52, longitude: 0 }, geo: [] },
      { coordinates: { latitude: 90.1, longitude: 5 }, geo: [] },
      { coordinates: { latitude: Number.NaN, longitude: 5 }, geo: [] },
    ];

    for (const { coordinates, geo } of table) {
      const text = renderFeed(feedOf(aSession({ venue: { ...venue, coordinates } })));
      assert.deepEqual(linesOf(text, 'GEO'), geo);
      assert.equal(linesOf(text, 'X-APPLE-STRUCTURED-LOCATION').length, geo.length);
      assert.deepEqual(linesOf(text, 'LOCATION'), ['LOCATION:Hof\\nEde']);
    }
  });

  test('percent-encodes in a web address what TEXT would escape', () => {
    const text = renderFeed(feedOf(aSession({ url: 'https://toerbeurt.example/b/1?a=1,2;c=\\n' })));

    assert.deepEqual(linesOf(text, 'URL'), ['URL;VALUE=URI:https://toerbeurt.example/b/1?a=1%2C2%3Bc=%5Cn']);
  });
});

describe('a session in a feed', () => {
  const times = (startsAt: string, endsAt: string) => {
    const text = renderFeed(feedOf(aSession({ startsAt: at(startsAt), endsAt: at(endsAt) })));
    assert.deepEqual(readByNodeIcal(text), readByIcalJs(text));
    const [reading] = readByIcalJs(text);
    return {
      lines: [...linesOf(text, 'DTSTART').slice(2), ...linesOf(text, 'DTEND')],
      utc: [reading?.startsAt, reading?.endsAt],
    };
  };

  test('at 09:00 on 25 October 2026, the day the clock goes back, is at 08:00Z', () => {
    assert.deepEqual(times('2026-10-25T08:00:00Z', '2026-10-25T11:30:00Z'), {
      lines: ['DTSTART;TZID=Europe/Amsterdam:20261025T090000', 'DTEND;TZID=Europe/Amsterdam:20261025T123000'],
      utc: ['2026-10-25T08:00:00.000Z', '2026-10-25T11:30:00.000Z'],
    });
  });

  test('from 13:30 to 17:00 on 28 March 2027, the day the clock goes forward, lasts 3.5 hours', () => {
    assert.deepEqual(times('2027-03-28T11:30:00Z', '2027-03-28T15:00:00Z'), {
      lines: ['DTSTART;TZID=Europe/Amsterdam:20270328T133000', 'DTEND;TZID=Europe/Amsterdam:20270328T170000'],
      utc: ['2027-03-28T11:30:00.000Z', '2027-03-28T15:00:00.000Z'],
    });
  });

  test('across the change in March keeps both instants', () => {
    assert.deepEqual(times('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'), {
      lines: ['DTSTART;TZID=Europe/Amsterdam:20270328T013000', 'DTEND;TZID=Europe/Amsterdam:20270328T033000'],
      utc: ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    });
  });

  test('in the hour that occurs twice is written in UTC, for local time cannot say which', () => {
    assert.deepEqual(times('2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'), {
      lines: ['DTSTART:20261025T013000Z', 'DTEND:20261025T023000Z'],
      utc: ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000Z'],
    });
  });

  test('carries its revision in whole seconds of UTC, never the time of rendering', () => {
    const text = renderFeed(
      feedOf(
        aSession({ createdAt: at('2026-08-01T10:00:00.999Z'), revisedAt: at('2026-08-02T23:59:59.999Z') }),
      ),
    );

    assert.deepEqual(linesOf(text, 'DTSTAMP'), ['DTSTAMP:20260802T235959Z']);
    assert.deepEqual(linesOf(text, 'LAST-MODIFIED'), ['LAST-MODIFIED:20260802T235959Z']);
    assert.deepEqual(linesOf(text, 'CREATED'), ['CREATED:20260801T100000Z']);
  });

  test('that is cancelled stays, marked in every way that some client looks at', () => {
    const text = renderFeed(feedOf(aSession({ status: 'cancelled', sequence: 4 })));

    const marks = ['SEQUENCE', 'STATUS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS', 'SUMMARY'];
    assert.deepEqual(
      marks.flatMap((name) => linesOf(text, name)),
      [
        'SEQUENCE:4',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'SUMMARY:VERVALLEN: Intervisie – bijeenkomst 3 van 6 in Zwolle',
      ],
    );
  });

  test('is private and keeps its time occupied while planned', () => {
    const text = renderFeed(feedOf(aSession()));

    const marks = ['CLASS', 'STATUS', 'TRANSP', 'X-MICROSOFT-CDO-BUSYSTATUS'];
    assert.deepEqual(
      marks.flatMap((name) => linesOf(text, name)),
      ['CLASS:PRIVATE', 'STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY'],
    );
  });
});

describe('any feed at all', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom(
        '\\',
        'n',
        'N',
        ',',
        ';',
        ':',
        '"',
        '^',
        '\r',
        '\n',
        '\t',
        '\0',
        ' ',
        'é',
        'e\u0301',
      ),
      maxLength: 40,
    }),
    fc.string({
      unit: fc.constantFrom('👩🏽‍💼', '🏛️', 'ô\u0323', '𝄞', '\ud800', '\u2028', '\u0085', '\ufeff', '语'),
    }),
    fc.constantFrom(
      'BEGIN:VEVENT',
      'a\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR',
      "'s-Hertogenbosch",
      'C:\\nieuw\\Notities',
      `${'lang '.repeat(200)}einde`,
      'TZID="x";X=1:y',
    ),
  );
  const coordinates = fc.record({ latitude: fc.double(), longitude: fc.double() });
  const venue = fc.oneof(
    fc.constant({ kind: 'toBeAnnounced' } as const),
    fc.record(
      {
        kind: fc.constant('known' as const),
        name: hostile,
        addressLines: fc.array(hostile, { maxLength: 3 }),
        postalCode: hostile,
        place: hostile,
        coordinates,
      },
      { requiredKeys: ['kind', 'name', 'addressLines', 'postalCode', 'place'] },
    ),
  );
  const reception = fc.oneof(
    fc.constant({ kind: 'neutral' } as const),
    fc.record({ kind: fc.constant('municipality' as const), name: hostile }),
  );
  // Around both changes of 2026 and 2027, where an hour is easily lost, and on other days.
  const startsAt: fc.Arbitrary<Instant> = fc
    .tuple(
      fc.constantFrom('2026-10-25', '2027-03-28', '2027-10-31', '2027-06-15', '2028-02-29'),
      fc.integer({ min: -720, max: 1440 }),
    )
    .map(([day, minutes]) => instantFromMillis(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000));
  const stamp = fc
    .integer({ min: 0, max: 40_000_000 })
    .map((seconds) => instantFromMillis(Date.parse('2026-01-01T00:00:00Z') + seconds * 1000));
  const event: fc.Arbitrary<FeedEvent> = fc
    .record(
      {
        uid: fc.uuid(),
        sequence: fc.nat({ max: 2_147_483_647 }),
        createdAt: stamp,
        revisedAt: stamp,
        startsAt,
        minutes: fc.integer({ min: 1, max: 600 }),
        status: fc.constantFrom('planned' as const, 'cancelled' as const, 'departed' as const),
        trajectoryName: hostile,
        number: fc.integer({ min: 1, max: 8 }),
        total: fc.integer({ min: 4, max: 8 }),
        reception,
        venue,
        url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      },
      { noNullPrototype: true },
    )
    .map(({ minutes, ...session }) => ({
      ...session,
      endsAt: instantFromMillis(Date.parse(session.startsAt) + minutes * 60_000),
    }));
  const feed: fc.Arbitrary<Feed> = fc.record({
    kind: fc.constantFrom<FeedKind>('participant', 'facilitator', 'office'),
    name: hostile,
    events: fc.uniqueArray(event, { maxLength: 8, selector: ({ uid }) => uid }),
  });

  test('keeps every rule of octets and grammar', () => {
    fc.assert(
      fc.property(feed, (any) => {
        assert.deepEqual(brokenRules(renderFeed(any)), []);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('reads back in ical.js and in node-ical as what went in', () => {
    fc.assert(
      fc.property(feed, (any) => {
        const text = renderFeed(any);
        const expected = [...any.events]
          .sort((a, b) => (a.startsAt + a.uid < b.startsAt + b.uid ? -1 : 1))
          .map((one) => expectedReading(one, any.kind));
        assert.deepEqual(readByIcalJs(text), expected);
        assert.deepEqual(readByNodeIcal(text).map(withoutQuotes), expected.map(withoutQuotes));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

/** node-ical drops quotation marks around a whole value, and all of them in a line that holds `TZID=`. */
function withoutQuotes(reading: Reading): Reading {
  const strip = (text: string) => text.replaceAll('"', '');
  return {
    ...reading,
    summary: strip(reading.summary),
    description: strip(reading.description),
    location: strip(reading.location),
  };
}

function expectedReading(event: FeedEvent, kind: FeedKind): Reading {
  const { state, summary, description, location } = eventTexts(event, kind);
  return {
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    status: state.toUpperCase(),
    summary,
    description,
    location: [location?.title, location?.address].filter((line) => line !== undefined).join('\n'),
  };
}
