import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { strippedCalendar } from '../../src/busy-times/stripping.ts';
import type { CalendarDate } from '../../src/shared/time.ts';

const SPRING = { from: '2027-03-01' as CalendarDate, to: '2027-06-30' as CalendarDate };

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const anEvent = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

function stripped(text: string): string {
  const result = strippedCalendar(text, SPRING);
  assert.ok(result.ok);
  return result.value.text;
}

describe('A stripped calendar', () => {
  // Each of these once took longer than anybody waits, and everybody else waited with them
  for (const [name, line] of [
    ['signs between parameters', `DTSTART${';'.repeat(10_000)}`],
    ['quotes that are not closed', `DTSTART${';X="'.repeat(4_000)}`],
    ['parts of a rule that run into each other', `RRULE:AA=${'AAAAAAAAAAAAAAAA='.repeat(19)}!`],
    ['a rule that does not end', `RRULE:${'AA=A'.repeat(4_000)}!`],
  ] as const) {
    test(`is done in no time with ${name}, which are left out`, () => {
      const start = 'DTSTART;TZID=Europe/Amsterdam:20270405T090000';

      assert.equal(stripped(calendar(...anEvent(line, start))), calendar(...anEvent('UID:1', start)));
    });
  }

  test('holds the times of an appointment, and nothing of what it is about', () => {
    const given = calendar(
      'X-WR-CALNAME:Wethouder Jansen',
      ...anEvent(
        'UID:geheim-overleg@gemeente.example',
        'DTSTAMP:20270101T000000Z',
        'SUMMARY:Gesprek met Piet over',
        '  zijn ontslag',
        'LOCATION:Kamer 3',
        'DESCRIPTION:DTSTART:20270405T090000Z',
        'ORGANIZER;CN="Jansen: wethouder":mailto:jansen@gemeente.example',
        'ATTENDEE;CN=Piet:mailto:piet@gemeente.example',
        'CATEGORIES:Personeel',
        'DTSTART;TZID=Europe/Amsterdam:20270405T090000',
        'DTEND;TZID=Europe/Amsterdam:20270405T110000',
        'RRULE:FREQ=WEEKLY;UNTIL=20270601T000000Z;BYDAY=MO',
        'EXDATE;TZID=Europe/Amsterdam:20270412T090000,20270419T090000',
        'TRANSP:OPAQUE',
        'STATUS:CONFIRMED',
        'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
        'BEGIN:VALARM',
        'TRIGGER:-PT15M',
        'DURATION:PT5M',
        'DESCRIPTION:Bel Piet',
        'END:VALARM',
      ),
    );

    assert.equal(
      stripped(given),
      calendar(
        ...anEvent(
          'UID:1',
          'DTSTART;TZID=Europe/Amsterdam:20270405T090000',
          'DTEND;TZID=Europe/Amsterdam:20270405T110000',
          'RRULE:FREQ=WEEKLY;UNTIL=20270601T000000Z;BYDAY=MO',
          'EXDATE;TZID=Europe/Amsterdam:20270412T090000,20270419T090000',
          'TRANSP:OPAQUE',
          'STATUS:CONFIRMED',
          'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
        ),
      ),
    );
  });

  test('numbers appointments, and keeps together what belongs together', () => {
    const given = calendar(
      ...anEvent('UID:a', 'DTSTART:20270405T090000Z', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...anEvent('UID:b', 'DTSTART:20270405T090000Z'),
      ...anEvent('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270406T090000Z', 'DTSTART:20270406T120000Z'),
      ...anEvent('DTSTART:20270407T090000Z'),
      ...anEvent('DTSTART:20270408T090000Z'),
    );

    assert.deepEqual(stripped(given).match(/UID:\d+/g), ['UID:1', 'UID:2', 'UID:1', 'UID:3', 'UID:4']);
    assert.match(stripped(given), /RECURRENCE-ID;RANGE=THISANDFUTURE:20270406T090000Z/);
  });

  test('keeps what a zone is, without its texts', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'X-LIC-LOCATION:Thuis',
      'TZURL:https://thuis.example',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZNAME:Thuis',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const text = stripped(
      calendar(...zone, ...anEvent('DTSTART;TZID="W. Europe Standard Time":20270405T090000')),
    );

    assert.equal(/huis/.test(text), false);
    assert.equal(
      text.includes('TZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000'),
      true,
    );
    assert.equal(text.includes('DTSTART;TZID=W. Europe Standard Time:20270405T090000'), true);
  });

  for (const [event, isKept] of [
    [['DTSTART:20270227T090000Z', 'DTEND:20270227T100000Z'], false],
    [['DTSTART:20270228T090000Z', 'DTEND:20270228T100000Z'], true],
    [['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270401'], true],
    [['DTSTART:20270701T090000Z', 'DTEND:20270701T100000Z'], true],
    [['DTSTART:20270702T000000Z', 'DTEND:20270702T100000Z'], false],
    [['DTSTART:20260101T090000Z'], false],
    [['DTSTART:20260101T090000Z', 'DURATION:P70W'], true],
    [['DTSTART:20200101T090000Z', 'RRULE:FREQ=WEEKLY'], true],
    [['DTSTART:20200101T090000Z', 'RDATE:20270401T090000Z'], true],
    [['DTSTART:20270801T090000Z', 'RECURRENCE-ID:20270501T090000Z'], true],
    [['SUMMARY:Zonder tijd'], false],
    [['DTSTART:morgen'], false],
  ] as const) {
    test(`${isKept ? 'keeps' : 'leaves out'} ${event.join(', ')}`, () => {
      assert.equal(stripped(calendar(...anEvent(...event))).includes('BEGIN:VEVENT'), isKept);
    });
  }

  test('keeps free and busy times as some offices publish them', () => {
    const given = calendar(
      'BEGIN:VFREEBUSY',
      'ORGANIZER:mailto:jansen@gemeente.example',
      'FREEBUSY;FBTYPE=BUSY;X-NAME=Piet:20270405T090000Z/20270405T110000Z,20270406T090000Z/PT2H',
      'COMMENT:druk',
      'END:VFREEBUSY',
    );

    assert.equal(
      stripped(given),
      calendar(
        'BEGIN:VFREEBUSY',
        'FREEBUSY;FBTYPE=BUSY:20270405T090000Z/20270405T110000Z,20270406T090000Z/PT2H',
        'END:VFREEBUSY',
      ),
    );
  });

  test('of more than five thousand appointments is refused; text that is no calendar too', () => {
    const many = (count: number) =>
      calendar(...Array.from({ length: count }, () => anEvent('DTSTART:20270405T090000Z')).flat());

    assert.equal(strippedCalendar(many(5_000), SPRING).ok, true);
    assert.deepEqual(strippedCalendar(many(5_001), SPRING), {
      ok: false,
      refusal: { code: 'CALENDAR_TOO_LARGE' },
    });
    assert.deepEqual(strippedCalendar('hallo', SPRING), { ok: false, refusal: { code: 'NOT_A_CALENDAR' } });
  });

  test('never lets a secret through, wherever in the calendar it stands', () => {
    const name = fc.constantFrom(
      'DTSTART',
      'DTEND',
      'RRULE',
      'RDATE',
      'EXDATE',
      'DURATION',
      'RECURRENCE-ID',
      'TRANSP',
      'STATUS',
      'UID',
      'SUMMARY',
      'TZID',
      'BEGIN',
      'END',
      'FREEBUSY',
    );
    const value = fc.constantFrom(
      'xgeheimx',
      '20270405T090000Z',
      '20270405T090000Zxgeheimx',
      'FREQ=DAILY;X=xgeheimx',
      'VEVENT',
      'VCALENDAR',
      'VALARM',
      'BUSY\nSUMMARY:xgeheimx',
      'P1D;xgeheimx',
    );
    const parameter = fc.constantFrom(
      '',
      ';VALUE=xgeheimx',
      ';X="xgeheimx:y"',
      ';RANGE=xgeheimx',
      ';FBTYPE=xgeheimx',
    );
    const line = fc.tuple(name, parameter, value).map(([one, other, third]) => `${one}${other}:${third}`);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', ' xgeheimx'))),
        (lines) => {
          const result = strippedCalendar(calendar(...lines), SPRING);
          // A zone is called something: that name is the one text that stays, and is of the list in its own test
          if (result.ok) assert.equal(/xgeheimx/.test(result.value.text), false, result.value.text);
        },
      ),
      { seed: 4, numRuns: 2_000 },
    );
  });

  test('of a long hostile line takes no time', () => {
    const lines = [
      `DTSTART${';TZID="a'.repeat(50_000)}`,
      `RRULE:${'FREQ=DAILY;'.repeat(1_500)}!`,
      `EXDATE:${'20270405T090000Z,'.repeat(1_100)}!`,
      `DURATION:P${'1'.repeat(10_000)}`,
      `DTSTART${';A=":'.repeat(4_000)}`,
    ];

    assert.equal(stripped(calendar(...anEvent(...lines))), calendar());
  });
});
