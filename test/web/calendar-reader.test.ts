import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { BusyTime } from '../../src/web/answers/calendar/busy.ts';
import { clashesOf } from '../../src/web/answers/calendar/clashes.ts';
import { readBusyTimes } from '../../src/web/answers/calendar/reader.ts';
import { knownZone, momentIn, naive, wallOf, wallTimeAt } from '../../src/web/answers/calendar/zones.ts';

const SPRING = { from: '2027-03-01', to: '2027-06-30' };
const AUTUMN = { from: '2027-09-01', to: '2027-12-20' };

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'calendars', `${name}.ics`), 'utf8');

/** `2027-04-05T07:30Z/09:30Z`, so that a list can be read. */
function inWords({ startsAt, endsAt, isAllDay }: BusyTime): string {
  const [from, until] = [startsAt, endsAt].map((millis) => new Date(millis).toISOString().slice(0, 16));
  return `${from}Z/${until}Z${isAllDay ? ' whole days' : ''}`;
}

function busyIn(text: string, lookedAt = SPRING): readonly string[] {
  const reading = readBusyTimes(text, lookedAt);
  assert.ok(reading.kind === 'read');
  return reading.busy.map(inWords);
}

describe('An own calendar', () => {
  for (const [what, name, busy] of [
    [
      'times in UTC, in a zone, without a zone (Amsterdam) and in another country; a moment without length is not busy',
      'plain',
      [
        '2027-04-05T07:30Z/2027-04-05T09:30Z',
        '2027-04-06T07:30Z/2027-04-06T09:30Z',
        '2027-04-07T07:30Z/2027-04-07T09:00Z',
        '2027-04-08T08:30Z/2027-04-08T09:30Z',
      ],
    ],
    [
      'recurs until its last day, without what was left out, and with what was moved',
      'recurring',
      [
        '2027-03-02T08:30Z/2027-03-02T10:30Z',
        '2027-03-09T08:30Z/2027-03-09T10:30Z',
        '2027-03-16T08:30Z/2027-03-16T10:30Z',
        '2027-03-23T08:30Z/2027-03-23T10:30Z',
        '2027-03-30T07:30Z/2027-03-30T09:30Z',
        '2027-04-06T07:30Z/2027-04-06T09:30Z',
        '2027-04-21T12:00Z/2027-04-21T13:00Z',
        '2027-04-27T07:30Z/2027-04-27T09:30Z',
      ],
    ],
    [
      'moves with all later ones when somebody chose so',
      'future',
      [
        '2027-04-01T07:00Z/2027-04-01T08:00Z',
        '2027-04-08T07:00Z/2027-04-08T08:00Z',
        '2027-04-16T11:00Z/2027-04-16T13:00Z',
        '2027-04-23T11:00Z/2027-04-23T13:00Z',
        '2027-04-30T11:00Z/2027-04-30T13:00Z',
      ],
    ],
    [
      'is not busy with what is free, transparent or cancelled; with what is not sure it is',
      'free',
      ['2027-04-05T12:00Z/2027-04-05T13:00Z', '2027-04-06T07:00Z/2027-04-06T08:00Z'],
    ],
    [
      'has whole days from midnight to midnight in Amsterdam, also on the day of 23 hours',
      'all-day',
      [
        '2027-03-27T23:00Z/2027-03-28T22:00Z whole days',
        '2027-04-04T22:00Z/2027-04-06T22:00Z whole days',
        '2027-04-30T22:00Z/2027-05-01T22:00Z whole days',
        '2027-05-14T22:00Z/2027-05-15T22:00Z whole days',
      ],
    ],
    [
      'keeps its hour when the clock goes forward; a night is an hour shorter, and an hour that is not there comes later',
      'clock-change',
      [
        '2027-03-26T08:00Z/2027-03-26T09:00Z',
        '2027-03-27T08:00Z/2027-03-27T09:00Z',
        '2027-03-27T21:00Z/2027-03-28T04:00Z',
        '2027-03-28T07:00Z/2027-03-28T08:00Z',
        '2027-03-29T07:00Z/2027-03-29T08:00Z',
      ],
    ],
    [
      'has zones that it describes itself, those of Windows, with a path before them; an unknown one is Amsterdam',
      'zones',
      [
        '2027-03-23T08:30Z/2027-03-23T09:30Z',
        '2027-03-30T07:30Z/2027-03-30T08:30Z',
        '2027-04-05T07:30Z/2027-04-05T08:30Z',
        '2027-04-06T07:30Z/2027-04-06T08:30Z',
        '2027-04-07T07:30Z/2027-04-07T08:30Z',
        '2027-04-08T07:30Z/2027-04-08T08:30Z',
      ],
    ],
    [
      'has days added one by one, with a length of their own',
      'dates',
      [
        '2027-04-05T07:00Z/2027-04-05T08:00Z',
        '2027-04-07T07:00Z/2027-04-07T08:00Z',
        '2027-04-09T07:00Z/2027-04-09T08:00Z',
        '2027-04-12T07:00Z/2027-04-12T10:00Z',
      ],
    ],
    [
      'of an office says only when, and that counts',
      'free-busy',
      ['2027-04-05T07:30Z/2027-04-05T09:30Z', '2027-04-06T07:30Z/2027-04-06T08:30Z'],
    ],
  ] as const) {
    test(what, () => assert.deepEqual(busyIn(sample(name)), busy));
  }

  test('keeps its hour when the clock goes back; an hour that is there twice is the first', () => {
    assert.deepEqual(busyIn(sample('clock-change-autumn'), AUTUMN), [
      '2027-10-25T12:00Z/2027-10-25T13:00Z',
      '2027-10-31T00:30Z/2027-10-31T02:30Z',
      '2027-11-01T13:00Z/2027-11-01T14:00Z',
    ]);
  });

  test('is read as far as it can be; what cannot is counted', () => {
    const reading = readBusyTimes(sample('broken'), SPRING);

    assert.ok(reading.kind === 'read');
    assert.deepEqual(reading.busy.map(inWords), ['2027-04-05T07:30Z/2027-04-05T08:30Z']);
    assert.equal(reading.unread, 3);
  });

  test('with a rule that never ends is read without it', () => {
    const reading = readBusyTimes(sample('endless'), SPRING);

    assert.ok(reading.kind === 'read');
    assert.equal(reading.unread, 1);
    assert.deepEqual(reading.busy.map(inWords), ['2027-04-05T07:30Z/2027-04-05T08:30Z']);
  });

  test('that is none is told to be none', () => {
    for (const text of [
      '',
      'hallo',
      '<html>',
      'BEGIN:VCARD\r\nEND:VCARD',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
    ]) {
      const reading = readBusyTimes(text, SPRING);
      assert.deepEqual(reading.kind === 'problem' ? reading.problem : reading.busy, 'NOT_A_CALENDAR', text);
    }
    assert.deepEqual(readBusyTimes(`BEGIN:VCALENDAR${' '.repeat(10_000_001)}`, SPRING), {
      kind: 'problem',
      problem: 'TOO_LARGE',
    });
  });

  test('never throws, whatever is in it', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'DTSTART:20270405T090000Z',
        'DTSTART;TZID=Europe/Amsterdam:20270328T023000',
        'DTEND:20270404T090000Z',
        'DURATION:-PT5H',
        'RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2;COUNT=1',
        'RRULE:FREQ=MONTHLY;BYDAY=5FR',
        'RRULE:',
        'EXDATE:',
        'RDATE;VALUE=PERIOD:x/y',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20270405T090000Z',
        'UID:a',
        'TZID:Europe/Amsterdam',
        ':',
        ';',
      ),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
          '\r\n',
        );
        readBusyTimes(text, SPRING);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('A local time', () => {
  test('and back is the same moment, in every zone and on every day', () => {
    const zones = ['Europe/Amsterdam', 'America/Curacao', 'Europe/London', 'Australia/Lord_Howe', 'UTC'];
    const minute = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const wall = wallTimeAt(zone, minutes * 60_000);
        const moment = momentIn(zone, wall);
        // Of a time that is there twice it is the first
        assert.equal(naive(wallTimeAt(zone, moment)), naive(wall));
        assert.ok(moment <= minutes * 60_000);
        assert.equal(naive(wallOf(naive(wall))), naive(wall));
      }),
      { seed: 4 },
    );
  });

  for (const [name, zone] of [
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['/mozilla.org/20050126_1/Europe/Amsterdam', 'Europe/Amsterdam'],
    ['W. Europe Standard Time', 'Europe/Amsterdam'],
    ['America/Argentina/Salta', 'America/Argentina/Salta'],
    ['Kantoortijd', undefined],
    ['', undefined],
    ['+01:00', undefined],
  ] as const) {
    test(`“${name}” is ${zone ?? 'no zone that is known'}`, () => assert.equal(knownZone(name), zone));
  }
});

describe('A moment', () => {
  const slot = { startsAt: '2027-04-05T07:30:00.000Z', endsAt: '2027-04-05T10:30:00.000Z' };
  const busy = (from: string, until: string, isAllDay = false): BusyTime => ({
    startsAt: Date.parse(`2027-04-05T${from}:00Z`),
    endsAt: Date.parse(`2027-04-05T${until}:00Z`),
    isAllDay,
  });

  test('overlaps with what is in it or over its edge, and not with what touches it', () => {
    const inside = busy('08:00', '09:00');
    const edge = busy('10:29', '12:00');

    assert.deepEqual(clashesOf(slot, [busy('06:00', '07:30'), inside, edge, busy('10:30', '11:00')], 0), [
      inside,
      edge,
    ]);
  });

  test('overlaps with the way there and back too, when asked; whole days have none', () => {
    const before = busy('06:00', '07:00');

    assert.deepEqual(clashesOf(slot, [before], 30), []);
    assert.deepEqual(clashesOf(slot, [before], 60), [before]);
    assert.deepEqual(clashesOf(slot, [{ ...before, isAllDay: true }], 60), []);
  });
});
