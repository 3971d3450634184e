import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SlotMarksFragment } from '../../src/web/gql/graphql.ts';
import {
  calendarOf,
  isImpossible,
  type Moment,
  momentsLeft,
  seriesOf,
  sumOf,
  switchable,
  switchableAsWeek,
  weekdaysIn,
  weekNumber,
} from '../../src/web/prepare/calendar-view.ts';
import {
  isLockOff,
  isWishEmpty,
  type KnownLock,
  monthOptions,
  wishInWords,
  withLock,
  withWish,
} from '../../src/web/prepare/known-view.ts';
import { planRoom } from '../../src/web/prepare/plan-room.ts';
import {
  momentsOf,
  NOTHING_BY_HAND,
  openingInput,
  withSeries,
  withSwitched,
} from '../../src/web/prepare/preparation.ts';
import { roundMoments } from '../../src/web/prepare/round-moments.ts';
import type { Preview } from '../../src/web/prepare/use-preview.ts';
import { groupMarkWords } from '../../src/web/round/group-marks.ts';
import { given } from '../trajectories/builders.ts';
import { aRound, aSlot } from './builders.ts';

const places = (...names: readonly string[]) =>
  names.map((displayName) => ({ id: displayName, displayName }));

function mark(name: string, part: Partial<SlotMarksFragment> = {}): SlotMarksFragment {
  return { kind: 'publicHoliday', name, effect: 'WARN', municipalities: [], ...part };
}

function moment(date: string, part: Partial<Moment> = {}): Moment {
  const dayPart = part.dayPart ?? 'middag';
  const startsAt = `${date}T${dayPart === 'ochtend' ? '08' : '12'}:30:00.000Z`;
  return { key: startsAt, startsAt, endsAt: startsAt, date, dayPart, isOn: true, marks: [], ...part };
}

const OFF = { effect: 'BLOCK' } as const;
const NEVER = { kind: 'engagedElsewhere', effect: 'IMPOSSIBLE' } as const;

describe('the calendar of moments', () => {
  test('goes by month and week; a week over the end of a month is in both', () => {
    // Thursday 29 April and Monday 3 May are of different weeks, Friday 30 April of the first
    const moments = ['2027-05-03', '2027-04-29', '2027-04-30', '2027-03-31', '2027-04-01'].map((date) =>
      moment(date),
    );

    const shown = calendarOf(moments, 6).map(({ name, weeks }) => [
      name,
      weeks.map(({ number, days }) => [number, days.map(({ date }) => date)]),
    ]);

    assert.deepEqual(shown, [
      ['maart 2027', [[13, ['2027-03-31']]]],
      [
        'april 2027',
        [
          [13, ['2027-04-01']],
          [17, ['2027-04-29', '2027-04-30']],
        ],
      ],
      ['mei 2027', [[18, ['2027-05-03']]]],
    ]);
    assert.deepEqual(weekdaysIn(moments), [1, 3, 4, 5]);
  });

  test('says what all days of a week have once, and the rest with the day', () => {
    const holiday = mark('Meivakantie', { kind: 'schoolHoliday', municipalities: places('Zwolle') });
    const moments = [
      moment('2027-05-06', { marks: [mark('Hemelvaartsdag'), holiday] }),
      moment('2027-05-07', { marks: [holiday] }),
      moment('2027-05-13', { marks: [mark('Alleen die dag')] }),
    ];

    const weeks = given(calendarOf(moments, 6)[0]).weeks;

    assert.deepEqual(
      weeks.map(({ marks, days }) => [marks, days.map((day) => day.marks)]),
      [
        [['Meivakantie (Zwolle)'], [['Hemelvaartsdag'], []]],
        [[], [['Alleen die dag']]],
      ],
    );
  });

  test('names the municipalities of a mark only when they are not all of them', () => {
    const school = { kind: 'schoolHoliday' };
    assert.deepEqual(
      groupMarkWords(
        [
          mark('Koningsdag', { municipalities: places('Zwolle', 'Raalte') }),
          mark('Herfstvakantie', { ...school, municipalities: places('Zwolle') }),
          mark('Zomervakantie', { ...school, municipalities: places('Zwolle') }),
          mark('Zomervakantie', { ...school, municipalities: places('Raalte') }),
        ],
        2,
      ),
      ['Koningsdag', 'Herfstvakantie (Zwolle)', 'Zomervakantie (hele groep)'],
    );
  });

  test('counts weeks as the calendar on the wall does', () => {
    assert.deepEqual(
      ['2026-12-31', '2027-01-03', '2027-01-04', '2028-12-31', '2029-01-01'].map(weekNumber),
      [53, 53, 1, 52, 1],
    );
  });

  test('a moment that cannot be is not left, whatever is switched', () => {
    const moments = [
      moment('2027-05-03'),
      moment('2027-05-06', { isOn: false }),
      moment('2027-05-07', { marks: [mark('Elders', NEVER)] }),
    ];

    assert.deepEqual(momentsLeft(moments), moments.slice(0, 1));
    assert.deepEqual(moments.map(isImpossible), [false, false, true]);
  });

  test('a series is one weekday in one part of the day; what blocks is switched by hand only', () => {
    const moments = [
      moment('2027-05-06'),
      moment('2027-05-03'),
      moment('2027-05-13', { marks: [mark('Vrij', OFF)] }),
      moment('2027-05-06', { dayPart: 'ochtend' }),
    ];

    assert.deepEqual(
      seriesOf(moments).map(({ key, moments: inSeries }) => [
        key,
        inSeries.length,
        switchable(inSeries).length,
      ]),
      [
        ['1 middag', 1, 1],
        ['4 middag', 2, 1],
        ['4 ochtend', 1, 1],
      ],
    );
  });

  test('a week of a school holiday is switched at once, what else blocks in it is not', () => {
    const holiday = mark('Kerstvakantie', { ...OFF, kind: 'schoolHoliday' });
    const moments = [
      moment('2026-12-24', { marks: [holiday] }),
      moment('2026-12-25', { marks: [mark('Eerste kerstdag', OFF), holiday] }),
      moment('2026-12-31', { marks: [holiday, mark('Elders', NEVER)] }),
    ];

    assert.deepEqual(switchableAsWeek(moments), moments.slice(0, 1));
    assert.deepEqual(switchable(moments), []);
  });

  for (const [on, sum] of [
    [[], 'none'],
    [[false, false], 'none'],
    [[true, false], 'some'],
    [[true, true], 'all'],
  ] as const) {
    test(`${JSON.stringify(on)} is ${sum}`, () => assert.equal(sumOf(on.map((isOn) => ({ isOn }))), sum));
  }
});

describe('the room for a plan', () => {
  const task = { fixedDate: '2027-01-14', minDays: 21, maxDays: 63, sessionsToPlan: 2 };
  const verdictOf = (dates: readonly string[]) => {
    const { moments, sessionsThatFit, verdict } = planRoom(
      dates.map((date) => moment(date)),
      task,
    );
    return [moments, sessionsThatFit, verdict];
  };

  test('nothing is on', () => assert.deepEqual(verdictOf([]), [0, 0, 'none']));
  test('days within three weeks of each other hold one session', () =>
    assert.deepEqual(verdictOf(['2027-02-04', '2027-02-24']), [2, 1, 'tooFew']));
  test('at exactly three weeks the second fits', () =>
    assert.deepEqual(verdictOf(['2027-02-04', '2027-02-25']), [2, 2, 'little']));
  test('at exactly nine weeks it fits, and a day later no more', () => {
    assert.deepEqual(verdictOf(['2027-02-04', '2027-04-08']), [2, 2, 'little']);
    assert.deepEqual(verdictOf(['2027-02-04', '2027-04-09']), [2, 1, 'tooFew']);
  });
  test('a day too soon after the fixed session holds none', () =>
    assert.deepEqual(verdictOf(['2027-02-03']), [1, 0, 'tooFew']));
  test('four days for each session are enough to begin with', () => {
    const eight = [4, 8, 11, 15, 18, 22, 25].map((day) => `2027-02-${String(day).padStart(2, '0')}`);
    assert.deepEqual(verdictOf(eight), [7, 2, 'little']);
    assert.deepEqual(verdictOf([...eight, '2027-03-01']), [8, 2, 'enough']);
  });
});

describe('what is done by hand while preparing', () => {
  const slot = (date: string, offered = true, dayPart = 'middag') => {
    const { startsAt, endsAt } = moment(date, { dayPart });
    return { startsAt, endsAt, date, dayPart, offered, marks: offered ? [] : [mark('Vrij', OFF)] };
  };
  // Casts: of the preview only the slots are looked at
  const preview = {
    slots: [slot('2027-05-03'), slot('2027-05-06', false), slot('2027-05-10'), slot('2027-05-13')],
  } as unknown as Preview;
  const onOf = (byHand: typeof NOTHING_BY_HAND) =>
    momentsOf(preview, byHand)
      .filter(({ isOn }) => isOn)
      .map(({ date }) => date);
  const mondays = given(seriesOf(momentsOf(preview, NOTHING_BY_HAND))[0]);

  test('nothing: the marks say what is on', () =>
    assert.deepEqual(onOf(NOTHING_BY_HAND), ['2027-05-03', '2027-05-10', '2027-05-13']));

  test('a day that is off can be switched on, and back', () => {
    const moments = momentsOf(preview, NOTHING_BY_HAND).filter(({ date }) => date === '2027-05-06');
    const on = withSwitched(NOTHING_BY_HAND, moments, true);

    assert.deepEqual(onOf(on), ['2027-05-03', '2027-05-06', '2027-05-10', '2027-05-13']);
    assert.deepEqual(onOf(withSwitched(on, moments, false)), onOf(NOTHING_BY_HAND));
  });

  test('a series goes off as a whole, one day of it on again, and all of it back', () => {
    const off = withSeries(NOTHING_BY_HAND, mondays, false);
    const one = withSwitched(off, mondays.moments.slice(0, 1), true);

    assert.deepEqual(onOf(off), ['2027-05-13']);
    assert.deepEqual(onOf(one), ['2027-05-03', '2027-05-13']);
    assert.deepEqual(onOf(withSeries(one, mondays, false)), ['2027-05-13']);
    assert.deepEqual(onOf(withSeries(one, mondays, true)), onOf(NOTHING_BY_HAND));
  });

  test('only what stands otherwise than its marks say is sent, with what is agreed and wished', () => {
    const settings = {
      period: { from: '2027-05-01', to: '2027-05-31' },
      weekdays: [1],
      dayParts: [],
      spacing: { minDays: 1, maxDays: 2, targetDays: 1 },
      attendance: { minPresent: 1, maxAbsencesPerParticipant: 1 },
    };
    const byHand = {
      ...withSeries(NOTHING_BY_HAND, mondays, false),
      locks: [{ sessionNumber: 2, momentKey: undefined, hostId: 'carla' }],
      wishes: [{ participantId: 'bert', from: '2027-05-01', to: '2027-05-31' }],
    };

    assert.deepEqual(openingInput('trajectory', settings, preview, byHand), {
      trajectoryId: 'trajectory',
      ...settings,
      switchedSlots: [
        { startsAt: slot('2027-05-03').startsAt, offered: false },
        { startsAt: slot('2027-05-10').startsAt, offered: false },
      ],
      locks: [{ sessionNumber: 2, startsAt: null, hostId: 'carla' }],
      hostWishes: [{ participantId: 'bert', period: { from: '2027-05-01', to: '2027-05-31' } }],
    });
  });
});

describe('what the group knows', () => {
  const lock = (sessionNumber: number, momentKey?: string): KnownLock => ({
    sessionNumber,
    momentKey,
    hostId: 'carla',
  });

  test('a new lock of a session and a new wish of somebody replace the old', () => {
    assert.deepEqual(withLock([lock(3), lock(4)], lock(3, 'new')), [lock(3, 'new'), lock(4)]);
    const wish = (month: string) => ({ participantId: 'bert', from: `${month}-01`, to: `${month}-30` });
    assert.deepEqual(withWish([wish('2027-04')], wish('2027-06')), [wish('2027-06')]);
  });

  test('a lock on a moment that is off or gone is told of', () => {
    const on = moment('2027-05-03');
    const moments = [on, moment('2027-05-06', { isOn: false })];
    const isOff = (momentKey?: string) => isLockOff(lock(3, momentKey), moments);

    assert.deepEqual(
      [isOff(), isOff(on.key), isOff(moments[1]?.key), isOff('gone')],
      [false, false, true, true],
    );
  });

  test('a wish in a time without moments is told of', () => {
    const moments = [moment('2027-05-31'), moment('2027-06-03', { isOn: false })];
    const isEmpty = (from: string, to: string) => isWishEmpty({ participantId: 'bert', from, to }, moments);

    assert.deepEqual(
      [isEmpty('2027-05-01', '2027-05-31'), isEmpty('2027-06-01', '2027-06-30')],
      [false, true],
    );
  });

  test('months to choose from are those with a moment, whole', () => {
    assert.deepEqual(monthOptions([moment('2028-02-03'), moment('2027-06-03'), moment('2027-06-10')]), [
      { value: '2027-06', text: 'juni 2027', from: '2027-06-01', to: '2027-06-30' },
      { value: '2028-02', text: 'februari 2028', from: '2028-02-01', to: '2028-02-29' },
    ]);
    assert.deepEqual(
      [
        wishInWords({ from: '2027-06-01', to: '2027-06-30' }),
        wishInWords({ from: '2027-06-01', to: '2027-06-29' }),
      ],
      ['ontvangt alleen in juni 2027', 'ontvangt alleen van dinsdag 1 juni tot en met dinsdag 29 juni'],
    );
  });
});

describe('the moments of a round that runs', () => {
  const slots = [
    aSlot('2027-05-03'),
    { ...aSlot('2027-05-06'), facilitatorAvailable: false },
    aSlot('2027-05-10', { state: 'STRUCK' }),
    aSlot('2027-05-13', { state: 'WITHHELD' }),
  ];
  const round = {
    ...aRound(slots, []),
    locks: [{ sessionNumber: 2, slot: { id: given(slots[0]).id }, host: null }],
  };
  const shown = (mode: 'offered' | 'facilitator' | 'plannable', pending = new Map<string, boolean>()) =>
    roundMoments(round, mode, pending).map(({ date, isOn, note }) => [date, isOn, note]);

  test('a tick says which take part, with what there is to say', () =>
    assert.deepEqual(shown('offered'), [
      ['2027-05-03', true, 'bijeenkomst 2'],
      ['2027-05-06', true, 'begeleider kan niet'],
      ['2027-05-10', false, 'doorgestreept'],
      ['2027-05-13', false, undefined],
    ]));

  test('or at which of those the facilitator can come', () =>
    assert.deepEqual(shown('facilitator'), [
      ['2027-05-03', true, 'bijeenkomst 2'],
      ['2027-05-06', false, undefined],
    ]));

  test('what was pressed shows before it is saved', () =>
    assert.deepEqual(
      shown('offered', new Map([[given(slots[3]).id, true]])).map(([, isOn]) => isOn),
      [true, true, false, true],
    ));

  test('only what takes part and suits the facilitator can be planned', () =>
    assert.deepEqual(
      shown('plannable').map(([, isOn]) => isOn),
      [true, false, false, false],
    ));
});
