import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actionInWords } from '../../schema/history-texts.ts';
import {
  markName,
  obstacleInWords,
  reasonsInWords,
  sessionReasonInWords,
} from '../../schema/planning-texts.ts';
import { REFUSALS } from '../../schema/refusal-texts.ts';
import { shownRefusal } from '../../schema/refusals.ts';
import type {
  BestProposal,
  PlanningRound,
  ProposedSession,
  RoundObstacle,
  RoundProblem,
} from '../../src/planning/types.ts';
import type { MunicipalityCode, ParticipantId, SlotId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';

const ANNA = 'anna' as ParticipantId;
const BRAM = 'bram' as ParticipantId;
const SLOT = 'slot' as SlotId;

const PROBLEM = {
  name: 'Groep Oost',
  timeZone: 'Europe/Amsterdam',
  sessionsToPlan: 5,
  fixedSession: { number: 1, date: '2027-02-09' },
  participants: [
    { id: ANNA, name: 'Anna Bakker', municipality: 'GM0193' },
    { id: BRAM, name: 'Bram de Boer', municipality: 'GM0150' },
  ],
  slots: [{ id: SLOT, start: '2027-03-01T12:30:00.000Z', end: '2027-03-01T15:30:00.000Z' }],
  hosts: [ANNA, BRAM],
  spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
  // Only what the texts look at
} as unknown as RoundProblem;

const ROUND = {
  firstSessionNumber: 2,
  dayParts: [{ name: 'middag', starts: '13:30', ends: '16:30' }],
  // Only what the texts look at
} as unknown as PlanningRound;

const SESSION: ProposedSession = {
  number: 2,
  slotId: SLOT,
  date: '2027-03-01' as CalendarDate,
  hostId: ANNA,
  present: [ANNA],
  ifNeeded: [],
  saidNo: [],
  notAnswered: [],
  gapDays: 42,
  offTargetDays: 0,
  closedNearby: [],
};

describe('What the planner says in words', () => {
  for (const { session, words } of [
    { session: {}, words: '42 dagen na de vorige, precies het streven. Iedereen kan.' },
    {
      session: { gapDays: 43, offTargetDays: 1, saidNo: [ANNA, BRAM] },
      words: '43 dagen na de vorige, 1 dag later dan het streven. Anna Bakker en Bram de Boer kunnen niet.',
    },
    {
      session: { gapDays: 30, offTargetDays: -12, notAnswered: [BRAM], ifNeeded: [ANNA] },
      words:
        '30 dagen na de vorige, 12 dagen eerder dan het streven. Van Bram de Boer is er nog geen antwoord. Anna Bakker komt als het moet.',
    },
  ]) {
    test(`of a session: ${words}`, () =>
      assert.equal(sessionReasonInWords({ ...SESSION, ...session }, PROBLEM), words));
  }

  test('of a plan: what it costs, and who hosts later', () => {
    const proposal = {
      problem: PROBLEM,
      objective: [2, 1, 1, 3, 200, 500],
      provenLevels: 6,
      absences: [{ participantId: ANNA, sessionNumbers: [2, 4] }],
      carriedOver: [BRAM],
      // As above
    } as unknown as BestProposal;

    assert.deepEqual(reasonsInWords(proposal), [
      'Samen wordt 2 keer een bijeenkomst gemist. Minder kan niet met deze antwoorden.',
      'Anna Bakker mist bijeenkomst 2 en bijeenkomst 4.',
      '1 keer komt iemand ‘als het moet’.',
      'De tussentijden wijken samen 3 dagen af van het streven van 42 dagen.',
      'Bram de Boer ontvangt als eerste in het vervolg.',
    ]);
    const unproven =
      'Dit is de beste planning tot nu toe. Misschien is er een betere: het zoeken duurde te lang.';
    assert.deepEqual(reasonsInWords({ ...proposal, provenLevels: 1 }).slice(0, 2), [
      unproven,
      'Samen wordt 2 keer een bijeenkomst gemist. Minder kan niet met deze antwoorden.',
    ]);
    assert.deepEqual(reasonsInWords({ ...proposal, provenLevels: 0 }).slice(0, 2), [
      unproven,
      'Samen wordt 2 keer een bijeenkomst gemist.',
    ]);
  });

  const obstacles: readonly (readonly [RoundObstacle, string])[] = [
    [
      { code: 'HOST_WITHOUT_SLOT', host: ANNA },
      'Anna Bakker moet de groep nog ontvangen, maar kan dat op geen enkel moment.',
    ],
    [
      { code: 'LOCKED_SLOT_UNUSABLE', session: 3, slot: SLOT, obstacles: ['VETOED'] },
      'Bijeenkomst 3 ligt vast op maandag 1 maart (middag), maar dat kan niet: de groep heeft het doorgestreept.',
    ],
    [
      { code: 'TOO_FEW_USABLE_DAYS', usableDays: 1, sessionsToPlan: 5 },
      'Er is 1 dag die kan, en er zijn 5 bijeenkomsten te plannen.',
    ],
    [
      { code: 'NO_USABLE_SLOT', slots: 121, failing: [{ obstacle: 'TOO_FEW_PRESENT', slots: 121 }] },
      'Alle 121 momenten vallen af: er komen te weinig deelnemers.',
    ],
    [
      {
        code: 'NO_USABLE_SLOT',
        slots: 12,
        failing: [
          { obstacle: 'FACILITATOR_UNAVAILABLE', slots: 1 },
          { obstacle: 'TOO_FEW_PRESENT', slots: 11 },
        ],
      },
      'Alle 12 momenten vallen af. De redenen: de begeleider kan niet (bij 1 moment) en er komen te weinig deelnemers (bij 11 momenten).',
    ],
    [
      { code: 'NO_USABLE_SLOT', slots: 1, failing: [{ obstacle: 'VETOED', slots: 1 }] },
      'Het enige moment valt af: de groep heeft het doorgestreept.',
    ],
    [
      { code: 'HOSTS_SHARE_TOO_FEW_DAYS', hosts: [ANNA, BRAM], days: 1 },
      'Anna Bakker en Bram de Boer kunnen samen maar op 1 dag ontvangen.',
    ],
    [
      {
        code: 'SESSION_OUT_OF_REACH',
        session: 4,
        earliest: '2027-05-01' as CalendarDate,
        latest: '2027-06-01' as CalendarDate,
      },
      'Voor bijeenkomst 4 is er geen moment dat kan en ook past bij de afstand tot de vorige. Gezocht van zaterdag 1 mei 2027 tot en met dinsdag 1 juni 2027.',
    ],
  ];
  for (const [obstacle, words] of obstacles) {
    test(`of ${obstacle.code}: ${words}`, () =>
      assert.equal(obstacleInWords(obstacle, { round: ROUND, problem: PROBLEM }), words));
  }

  const june = { from: '2027-06-01' as CalendarDate, to: '2027-06-30' as CalendarDate };
  const wish = 'van dinsdag 1 juni 2027 tot en met woensdag 30 juni 2027';
  const wished: readonly (readonly [RoundObstacle, string])[] = [
    [
      { code: 'HOST_WITHOUT_SLOT', host: ANNA },
      `Anna Bakker wil alleen ontvangen ${wish}. In die tijd is er geen moment waarop dat kan.`,
    ],
    [
      { code: 'HOST_WITHOUT_SLOT', host: BRAM },
      'Bram de Boer moet de groep nog ontvangen, maar kan dat op geen enkel moment.',
    ],
    [
      { code: 'LOCKED_HOST_CANNOT_HOST', session: 3, slot: SLOT, host: ANNA },
      `Bijeenkomst 3 ligt vast op maandag 1 maart (middag) bij Anna Bakker, maar die kan de groep dan niet ontvangen. De wens telt mee dat Anna Bakker alleen ontvangt ${wish}.`,
    ],
    [
      { code: 'NO_COMBINATION' },
      `Elke regel apart kan, maar alle regels samen niet. Alle combinaties zijn bekeken. De wens telt mee dat Anna Bakker alleen ontvangt ${wish}.`,
    ],
  ];
  for (const [obstacle, words] of wished) {
    test(`of ${obstacle.code} when there is a wish: ${words}`, () =>
      assert.equal(
        obstacleInWords(obstacle, {
          round: ROUND,
          problem: { ...PROBLEM, hostWishes: new Map([[ANNA, june]]) },
        }),
        words,
      ));
  }
  test('of a lock within the wish: the wish is not to blame', () => {
    const march = { from: '2027-03-01' as CalendarDate, to: '2027-03-01' as CalendarDate };

    assert.equal(
      obstacleInWords(
        { code: 'LOCKED_HOST_CANNOT_HOST', session: 3, slot: SLOT, host: ANNA },
        { round: ROUND, problem: { ...PROBLEM, hostWishes: new Map([[ANNA, march]]) } },
      ),
      'Bijeenkomst 3 ligt vast op maandag 1 maart (middag) bij Anna Bakker, maar die kan de groep dan niet ontvangen.',
    );
  });

  test('of a mark: its name, or why the day does not count', () => {
    assert.equal(
      markName({
        kind: 'publicHoliday',
        name: 'Hemelvaartsdag',
        effect: 'block',
        municipalities: ['GM0193' as MunicipalityCode],
      }),
      'Hemelvaartsdag',
    );
    assert.equal(
      markName({ kind: 'calendarUnknown', calendar: 'specialDays', effect: 'warn' }),
      'Feestdagen nog niet bekend',
    );
  });
});

describe('What a refusal says', () => {
  test('is a whole Dutch sentence for every code', () => {
    const sample = {
      maxLength: 80,
      most: 20,
      min: 5,
      max: 8,
      size: 4,
      personIds: ['one'],
      registrationIds: ['one'],
      count: 2,
      name: 'Prinsjesdag',
      maxHours: 12,
      held: 3,
      otherNumber: 3,
      participantIds: ['one'],
      lastSessionNumber: 6,
      sessionNumbers: [2, 3],
      because: 'HOST_ABSENT',
      status: 'confirmed',
      state: 'agreed',
      latestDate: '2027-05-01',
      fixedSessionDate: '2027-02-09',
      dayParts: ['ochtend', 'middag'],
      startsAt: '2027-02-09T12:30:00.000Z' as Instant,
      notBefore: '2027-02-09T12:30:00.000Z' as Instant,
      from: '2027-02-09',
      to: '2027-02-16',
      date: '2027-02-16',
      missing: 'orderNumber',
      grossCents: 60_500,
      maxCents: 123_456,
      least: 5,
      group: 3,
      groups: [2, 3],
      titles: ['Naam', 'Achternaam'],
    };
    const fields = new Map([
      ['INVALID_VENUE', 'postalCode'],
      ['INVALID_HOSTING', 'parking'],
      ['INVALID_COUNCIL_EVENING', 'endsOn'],
      ['INVALID_ENROLMENT_FORM', 'municipality'],
      ['INVALID_OFFER', 'places'],
      ['INVALID_COMPOSITION', 'leastMembers'],
      ['INVALID_TALK', 'startsAt'],
      ['INVALID_ADDRESSEE', 'postalCode'],
      ['INVALID_ISSUER', 'iban'],
      ['INVALID_PRICE_RULE', 'validFrom'],
    ]);
    for (const [code, { text }] of Object.entries(REFUSALS)) {
      // Each text takes the data of its own code; the sample has all of them
      const sentence = (text as (refusal: object) => string)({ code, ...sample, field: fields.get(code) });
      assert.match(sentence, /^[A-Z].*[.]$/, code);
    }
  });

  test('does not tell whether a thing is not there or may not be seen', () => {
    assert.equal(shownRefusal({ code: 'ROUND_NOT_FOUND' }).code, 'NOT_FOUND');
    assert.equal(shownRefusal({ code: 'SESSION_NOT_FOUND' }).code, 'NOT_FOUND');
    assert.equal(shownRefusal({ code: 'FEED_NOT_FOUND' }).code, 'NOT_FOUND');
  });

  test('of the history is words for what is known, and the code for what is not', () => {
    assert.equal(actionInWords({ action: 'session.moved', details: {} }), 'Bijeenkomst verplaatst');
    assert.equal(actionInWords({ action: 'session.invented', details: { number: 3 } }), 'session.invented');
    const period = { startsAt: '2027-03-28T08:00:00.000Z', endsAt: '2027-03-28T11:00:00.000Z' };
    assert.equal(
      actionInWords({ action: 'session.cancelled', details: { number: 3, ...period } }),
      'Bijeenkomst 3 van zondag 28 maart 2027, 10.00 – 13.00 uur vervallen',
    );
  });
});
