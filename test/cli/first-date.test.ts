import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { aFile, exampleText } from '../planner/builders.ts';
import { hardProblems } from '../planner/hard-problems.ts';
import { type Ended, runPlan } from './plan-command.ts';

type File = Readonly<Record<string, unknown>>;

function plan(file: File, ...args: readonly string[]): Ended {
  return runPlan(['-', ...args], JSON.stringify(file));
}

/** Five Thursdays, the first of them too early; Ada and Bas may be the first host, Cor may not. */
function firstDate(changes: File = {}): File {
  const { fixedSession: _, spacing: __, ...rest } = aFile();
  return {
    ...rest,
    slots: (rest.slots as readonly unknown[]).slice(0, 5), // cast: a list in the file format
    planFrom: '2027-01-21',
    sessionsToPlan: 1,
    hosts: ['ada', 'bas'],
    availability: {
      ada: { s1: 'yes', s2: 'no', s3: 'ifNeeded', s4: 'yes', s5: 'yes' },
      bas: { s1: 'yes', s2: 'yes', s3: 'yes', s4: 'yes', s5: 'yes' },
      cor: { s2: 'yes', s3: 'yes', s5: 'yes' },
    },
    cannotHost: { bas: ['s5'] },
    ...changes,
  };
}

/** What is written in Dutch after the plan and why it is the best. */
function asked(...args: readonly string[]): string {
  const { code, stdout, stderr } = plan(firstDate(), ...args);
  assert.deepEqual({ code, stderr, plan: stdout.slice(0, BEST.length) }, { code: 0, stderr: '', plan: BEST });
  return stdout.slice(BEST.length + 1);
}

function json(file: File, ...args: readonly string[]): File {
  return JSON.parse(plan(file, '--json', ...args).stdout);
}

const BEST = `Eerste datum: Groep Oost

Bijeenkomst 1: donderdag 18 februari 2027, 13.30 – 16.30 uur
  Gastheer: Ada Jansen (gemeente Epe)
  28 dagen na donderdag 21 januari 2027
  Iedereen is erbij

Later in het traject ontvangt: Bas Smit (gemeente Olst-Wijhe)

Waarom dit de beste datum is
Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere datum bestaat niet.
1. Iedereen is erbij.
2. Niemand hoeft te komen als het moet.
3. De bijeenkomst is 28 dagen na donderdag 21 januari 2027. Eerder kan niet, of alleen als punt 1 of 2 slechter wordt.
`;

/** At each moment that is not struck out a possible host comes, but cannot receive the group. */
const NO_HOST = {
  cannotHost: { ada: ['s3', 's4', 's5'], bas: ['s4', 's5'] },
  vetoedSlots: ['s2', 's3'],
};

describe('the plan command, for a first date', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'toerbeurt-first-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('names session 1 and nothing before it', () => {
    assert.deepEqual(plan(firstDate()), { code: 0, stderr: '', stdout: BEST });
  });

  test('says with --explain, --alternatives and --what-helps what it says of any plan', () => {
    assert.equal(
      asked('--explain', '--alternatives', '--what-helps'),
      `Waarom dit moment en deze gastheer
Hier staat wat het kost als het moment niet kan, en als een ander ontvangt.
Bijeenkomst 1: donderdag 18 februari 2027, 13.30 – 16.30 uur, gastheer Ada Jansen (gemeente Epe)
  Zonder dit moment: er komt dan 1 deelnemer als het moet in plaats van 0. Dan is het op donderdag 4 februari 2027, 13.30 – 16.30 uur, met gastheer Ada Jansen (gemeente Epe).
  Met een andere gastheer is Bas Smit (gemeente Olst-Wijhe) de beste keus: er komt dan 1 deelnemer als het moet in plaats van 0. Dan is het op donderdag 4 februari 2027, 13.30 – 16.30 uur, met gastheer Bas Smit (gemeente Olst-Wijhe).

Wat deze planning van iedereen vraagt
- Ada Jansen (gemeente Epe): komt bij bijeenkomst 1; ontvangt bijeenkomst 1.
- Bas Smit (gemeente Olst-Wijhe): komt bij bijeenkomst 1; heeft nu geen beurt en ontvangt later in het traject.
- Cor Vos (gemeente Heerde): komt bij bijeenkomst 1; is geen mogelijke gastheer.

Andere planningen om over te praten
Elk is de beste planning met het verschil dat erbij staat. ‘Nu’ is de planning hierboven.

A. Zo vroeg als kan, als er hoogstens 1 deelnemer meer mist dan nu.
   Winst: de bijeenkomst is dan 21 dagen eerder.
   Prijs: er mist dan 1 deelnemer in plaats van 0.
   Bijeenkomst 1: donderdag 28 januari 2027, 13.30 – 16.30 uur, met gastheer Bas Smit (gemeente Olst-Wijhe), zonder Ada Jansen (gemeente Epe)
   Later in het traject ontvangt: Ada Jansen (gemeente Epe)

B. Op een andere dag: niet op donderdag 18 februari 2027, wel op donderdag 4 februari 2027.
   Winst: de bijeenkomst is dan 14 dagen eerder.
   Prijs: er komt dan 1 deelnemer als het moet in plaats van 0.
   Bijeenkomst 1: donderdag 4 februari 2027, 13.30 – 16.30 uur, met gastheer Ada Jansen (gemeente Epe), als het moet komt Ada Jansen (gemeente Epe)

Welk antwoord zou helpen, als het ‘ja’ wordt
- Ada Jansen (gemeente Epe) op donderdag 28 januari 2027, 13.30 – 16.30 uur (nu: kan niet): de bijeenkomst is dan 21 dagen eerder
- Ada Jansen (gemeente Epe) op donderdag 4 februari 2027, 13.30 – 16.30 uur (nu: als het moet): de bijeenkomst is dan 14 dagen eerder
- Cor Vos (gemeente Heerde) op donderdag 11 februari 2027, 13.30 – 16.30 uur (nu: geen antwoord): de bijeenkomst is dan 7 dagen eerder

Welke instelling zou helpen: geen enkele. Een eerdere of latere dag, minder aanwezigen of iedereen laten missen: één daarvan veranderen helpt hier niet.
`,
    );
  });

  test('says why not another moment, or another host', () => {
    assert.equal(
      asked('--why-not', 's1'),
      `Waarom niet op donderdag 21 januari 2027, 13.30 – 16.30 uur?
Dit moment kan niet:
- het is niet na donderdag 21 januari 2027
`,
    );
    assert.equal(
      asked('--why-not', 's2'),
      `Waarom niet op donderdag 28 januari 2027, 13.30 – 16.30 uur?
Dit moment kan. De beste planning ermee staat hieronder.
Die is minder goed, want er mist dan 1 deelnemer in plaats van 0.
Wel: de bijeenkomst is dan 21 dagen eerder. Maar dat telt pas bij een gelijke stand op wat ervoor komt.
  Bijeenkomst 1: donderdag 28 januari 2027, 13.30 – 16.30 uur, met gastheer Bas Smit (gemeente Olst-Wijhe), zonder Ada Jansen (gemeente Epe)
  Later in het traject ontvangt: Ada Jansen (gemeente Epe)
`,
    );
    assert.equal(
      asked('--why-not', 'bas'),
      `Waarom niet anders voor Bas Smit (gemeente Olst-Wijhe)?
Deze deelnemer heeft nu geen beurt en ontvangt later in het traject.
- Bijeenkomst 1 (donderdag 18 februari 2027, 13.30 – 16.30 uur): komt dan wel, maar kan de groep niet ontvangen. Als gastheer: er komt dan 1 deelnemer als het moet in plaats van 0. Dan is het op donderdag 4 februari 2027, 13.30 – 16.30 uur, met gastheer Bas Smit (gemeente Olst-Wijhe).
Deze deelnemer mist niets.
`,
    );
    assert.equal(
      asked('--why-not', 'cor'),
      `Waarom niet anders voor Cor Vos (gemeente Heerde)?
Deze deelnemer is geen mogelijke gastheer.
Deze deelnemer mist niets.
`,
    );
  });

  test('gives the same in JSON, numbered from 1', () => {
    assert.deepEqual(json(firstDate(), '--explain', '--alternatives', '--why-not', 's2', '--what-helps'), {
      status: 'optimal',
      objective: [0, 0, 0, 27, 28, 28],
      sessions: [{ session: 1, slot: 's5', host: 'ada' }],
      explanation: {
        objective: [0, 0, 0, 27, 28, 28],
        sessions: [
          {
            session: 1,
            slot: 's5',
            date: '2027-02-18',
            host: 'ada',
            gapDays: 28,
            offTargetDays: 27,
            saidNo: [],
            notAnswered: [],
            ifNeeded: [],
            closedNearby: [],
          },
        ],
        absences: [],
        carriedOver: ['bas'],
      },
      nextBest: [
        {
          session: 1,
          slot: 's5',
          host: 'ada',
          withoutSlot: {
            status: 'possible',
            objective: [0, 0, 1, 13, 14, 14],
            sessions: [{ session: 1, slot: 's3', host: 'ada' }],
            decides: { level: 3, best: 0, other: 1 },
          },
          otherHost: {
            status: 'possible',
            objective: [0, 0, 1, 13, 14, 14],
            sessions: [{ session: 1, slot: 's3', host: 'bas' }],
            decides: { level: 3, best: 0, other: 1 },
          },
        },
      ],
      participants: [
        {
          participant: 'ada',
          attends: [1],
          ifNeeded: [],
          saidNo: [],
          notAnswered: [],
          turn: { state: 'hosts', session: 1 },
        },
        {
          participant: 'bas',
          attends: [1],
          ifNeeded: [],
          saidNo: [],
          notAnswered: [],
          turn: { state: 'carriedOver' },
        },
        {
          participant: 'cor',
          attends: [1],
          ifNeeded: [],
          saidNo: [],
          notAnswered: [],
          turn: { state: 'notDue', hostedFixedSession: false },
        },
      ],
      alternatives: [
        {
          kind: 'evenerSpacing',
          mostDaysOffTarget: 6,
          mostDaysOffTargetOfBest: 27,
          sessions: [{ session: 1, slot: 's2', host: 'bas' }],
          objective: [1, 1, 0, 6, 7, 7],
          price: [1, 1, 0, -21, -21, -21],
        },
        {
          kind: 'otherDates',
          leftDates: ['2027-02-18'],
          newDates: ['2027-02-04'],
          sessions: [{ session: 1, slot: 's3', host: 'ada' }],
          objective: [0, 0, 1, 13, 14, 14],
          price: [0, 0, 1, -14, -14, -14],
        },
      ],
      whyNot: {
        slot: 's2',
        saidNo: ['ada'],
        notAnswered: [],
        ifNeeded: [],
        verdict: 'notBest',
        session: 1,
        plan: {
          status: 'possible',
          objective: [1, 1, 0, 6, 7, 7],
          sessions: [{ session: 1, slot: 's2', host: 'bas' }],
          decides: { level: 1, best: 0, other: 1 },
        },
      },
      improvements: [
        { participant: 'ada', slot: 's2', from: 'no', objective: [0, 0, 0, 6, 7, 7] },
        { participant: 'ada', slot: 's3', from: 'ifNeeded', objective: [0, 0, 0, 13, 14, 14] },
        { participant: 'cor', slot: 's4', from: 'unanswered', objective: [0, 0, 0, 20, 21, 21] },
      ],
      settings: { minDays: null, maxDays: null, minPresent: null, maxAbsencesPerParticipant: null },
    });
    assert.deepEqual(json(firstDate(), '--why-not', 'bas').whyNot, {
      participant: 'bas',
      verdict: 'beside',
      turn: { state: 'carriedOver' },
      asHost: [
        {
          session: 1,
          refusal: 'HOST_CANNOT_RECEIVE',
          plan: {
            status: 'possible',
            objective: [0, 0, 1, 13, 14, 14],
            sessions: [{ session: 1, slot: 's3', host: 'bas' }],
            decides: { level: 3, best: 0, other: 1 },
          },
        },
      ],
      missed: [],
      missingNone: null,
    });
  });

  test('without a date gives the proof in words, and names no session before it', () => {
    assert.deepEqual(plan(firstDate(NO_HOST)), {
      code: 3,
      stderr: '',
      stdout: `Eerste datum: Groep Oost

Er is geen planning mogelijk die aan alle regels voldoet.
- Op geen enkel moment kan iemand de groep ontvangen.

Deze 4 punten sluiten samen elke planning uit:
- de momenten waarop Ada Jansen (gemeente Epe) de groep niet kan ontvangen (3 van de 5)
- de momenten waarop Bas Smit (gemeente Olst-Wijhe) de groep niet kan ontvangen (2 van de 5)
- de momenten die de groep heeft doorgestreept (2 van de 5)
- de gastheer is een van de 2 mogelijke gastheren: Ada Jansen (gemeente Epe) en Bas Smit (gemeente Olst-Wijhe)
Dat is zo, ook als al het andere meewerkt: alle anderen kunnen altijd en kunnen altijd ontvangen, en geen andere regel geldt.
Zonder één van deze punten, welk ook, zou er dan wel een planning zijn.

Bijeenkomst 1 kan nergens
Die moet na donderdag 21 januari 2027 zijn.
In die tijd zijn er 4 momenten. Ze vallen allemaal af:
- 2 keer heeft de groep het moment doorgestreept
- 2 keer is er geen gastheer: Ada Jansen (gemeente Epe) kan 2 keer niet ontvangen, Bas Smit (gemeente Olst-Wijhe) kan 2 keer niet ontvangen
`,
    });
    assert.deepEqual(json(firstDate(NO_HOST)), {
      status: 'infeasible',
      reasons: [{ code: 'NO_SLOT_WITH_HOST' }],
      conflict: {
        people: [],
        hosting: ['ada', 'bas'],
        rules: [{ rule: 'VETOED' }, { rule: 'HOST_TURNS' }],
        windows: [{ session: 1, earliest: '2027-02-11', latest: '2027-02-18', slots: 2, holdable: 0 }],
        blocked: {
          session: 1,
          previous: null,
          earliest: '2027-01-22',
          latest: '2031-01-21',
          slots: 4,
          falls: [
            { why: 'VETOED', slots: 2 },
            {
              why: 'NO_HOST',
              slots: 2,
              hosts: [
                { host: 'ada', absent: 0, cannotReceive: 2 },
                { host: 'bas', absent: 0, cannotReceive: 2 },
              ],
            },
          ],
        },
        hostPlaces: [],
        leastAbsences: [],
        cases: null,
      },
    });
  });

  test('counts days from planFrom in every limit, and keeps a lock on session 1', () => {
    const { stdout } = plan(
      firstDate({
        spacing: { minDays: 10, maxDays: 20, targetDays: 14 },
        attendance: { minPresent: 3, maxAbsencesPerParticipant: 0 },
        locks: [{ session: 1, slot: 's5' }],
      }),
      '--what-helps',
    );

    assert.equal(
      stdout,
      `Eerste datum: Groep Oost

Er is geen planning mogelijk die aan alle regels voldoet.
- Voor bijeenkomst 1 is er geen moment dat kan en ook past bij de afstand tot donderdag 21 januari 2027. Gezocht van zondag 31 januari 2027 tot en met woensdag 10 februari 2027.

Deze 2 punten sluiten samen elke planning uit:
- bijeenkomst 1 ligt vast op donderdag 18 februari 2027, 13.30 – 16.30 uur
- de bijeenkomst is hoogstens 20 dagen na donderdag 21 januari 2027
Dat is zo, ook als al het andere meewerkt: alle anderen kunnen altijd en kunnen altijd ontvangen, en geen andere regel geldt.
Zonder één van deze punten, welk ook, zou er dan wel een planning zijn.

Bijeenkomst 1 kan nergens
Gerekend vanaf donderdag 21 januari 2027 moet die van zondag 31 januari 2027 tot en met woensdag 10 februari 2027 zijn.
In die tijd is er 1 moment, en dat valt af:
- 1 keer omdat bijeenkomst 1 op een ander moment vastligt

Andere antwoorden helpen hier niet: ook als iedereen altijd kan, is er geen planning.

Welke instelling zou helpen, als u er één verandert
- hoogstens 28 dagen na donderdag 21 januari 2027 in plaats van 20: dan is er een planning
Een kleinere stap helpt niet. Van een eerdere of latere dag, minder aanwezigen en iedereen laten missen helpt niet wat er niet bij staat.
`,
    );
  });

  test('knows which session a locked host receives', () => {
    const locks = [{ session: 1, host: 'ada' }];
    const { stdout } = plan(firstDate({ locks }), '--why-not', 'bas');

    assert.match(stdout, /kan de groep niet ontvangen\. De gastheer van deze bijeenkomst ligt vast\.\n/);
    const several = firstDate({
      sessionsToPlan: 2,
      hosts: ['ada'],
      locks,
      availability: {
        ada: { s2: 'no', s3: 'yes', s4: 'yes', s5: 'yes' },
        bas: { s2: 'yes', s3: 'yes', s4: 'yes' },
        cor: { s2: 'yes', s3: 'yes', s5: 'yes' },
      },
      attendance: { minPresent: 1, maxAbsencesPerParticipant: 0 },
    });
    assert.deepEqual(plan(several).stdout.match(/^- Bijeenkomst \d: .*$/gm), [
      '- Bijeenkomst 1: van donderdag 28 januari 2027 tot en met donderdag 11 februari 2027. Door de afstand blijven 3 momenten over; op 2 daarvan komen genoeg deelnemers en is er een gastheer.',
      '- Bijeenkomst 2: van donderdag 4 februari 2027 tot en met donderdag 18 februari 2027. Door de afstand blijven 3 momenten over; op 3 daarvan komen genoeg deelnemers.',
    ]);
  });

  test('counts it as the first of six in a calendar', () => {
    plan(firstDate(), '--ics', folder);

    assert.match(
      readFileSync(join(folder, 'groep.ics'), 'utf8'),
      /\r\nSUMMARY:Intervisie – bijeenkomst 1 van 6 in Epe\r\n/,
    );
  });

  test('whose date is lost moves with as few changes as can be', () => {
    const confirmed = join(folder, 'planning.json');
    writeFileSync(confirmed, plan(firstDate(), '--json').stdout);
    const file = firstDate({ vetoedSlots: ['s5'] });

    assert.deepEqual(plan(file, '--repair', confirmed), {
      code: 0,
      stderr: '',
      stdout: `Eerste datum: Groep Oost, aangepast

Waarom de planning niet kan blijven zoals die was
- De groep heeft het moment van bijeenkomst 1 doorgestreept: donderdag 18 februari 2027, 13.30 – 16.30 uur.

Wat er verandert en wat blijft
- Bijeenkomst 1 gaat van donderdag 18 februari 2027, 13.30 – 16.30 uur naar donderdag 4 februari 2027, 13.30 – 16.30 uur, met dezelfde gastheer: Ada Jansen (gemeente Epe).

Wie dit moet weten
- Iedereen: het moment van bijeenkomst 1 verandert.
- Ada Jansen (gemeente Epe): ontvangt de groep op donderdag 4 februari 2027, 13.30 – 16.30 uur, in plaats van op donderdag 18 februari 2027, 13.30 – 16.30 uur.

De hele planning
Bijeenkomst 1: donderdag 4 februari 2027, 13.30 – 16.30 uur
  Gastheer: Ada Jansen (gemeente Epe)
  14 dagen na donderdag 21 januari 2027
  Iedereen is erbij
  Komt als het moet: Ada Jansen (gemeente Epe)

Waarom dit de beste aanpassing is
Eerst telt hoe weinig er verandert (1 tot en met 3), daarna hoe goed de planning is (4 tot en met 6).
Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere aanpassing bestaat niet.
1. 1 bijeenkomst krijgt een andere dag.
2. Geen bijeenkomst krijgt een andere tijd op dezelfde dag.
3. Geen bijeenkomst krijgt een andere gastheer of een neutrale plek.
4. Iedereen is erbij.
5. 1 deelnemer komt als het moet.
6. De bijeenkomst is 14 dagen na donderdag 21 januari 2027.
`,
    });
    assert.deepEqual(json(file, '--repair', confirmed), {
      status: 'optimal',
      objective: [0, 0, 1, 13, 14, 14],
      sessions: [{ session: 1, slot: 's3', host: 'ada' }],
      repair: {
        held: [],
        missedBefore: {},
        counts: { dates: 1, times: 0, hosts: 0 },
        changes: [
          { change: 'moved', was: 1, session: 1, from: 's5', to: 's3', host: { kind: 'kept', host: 'ada' } },
        ],
        affected: [{ participant: 'ada', nowMisses: [], nowComes: [], hosting: { from: 's5', to: 's3' } }],
        necessity: [{ code: 'SLOT_VETOED', session: 1, slot: 's5' }],
      },
    });
    assert.deepEqual(plan(aFile(), '--repair', confirmed), {
      code: 2,
      stdout: '',
      stderr: `${confirmed}: sessions[0].session: hier hoort het nummer 2 te staan.\n`,
    });
  });

  test('by turns numbers what the plan would be with the next in turn from 1 as well', () => {
    const file = firstDate({
      lastHostedOn: { ada: '2026-03-04', bas: null },
      cannotHost: { bas: ['s2', 's3', 's4', 's5'] },
      locks: [{ session: 1, slot: 's5' }],
    });
    const { code, stdout } = plan(file);

    assert.equal(code, 3);
    assert.match(
      stdout,
      /\nDe beste planning is dan:\n- Bijeenkomst 1: donderdag 18 februari 2027, 13\.30 – 16\.30 uur, met gastheer Ada Jansen \(gemeente Epe\)\nPas later in het traject ontvangt dan Bas Smit \(gemeente Olst-Wijhe\), als eerste\.\n$/,
    );
    const { reasons, withNextInTurn } = json(file);
    assert.deepEqual(reasons, [
      { code: 'NO_SLOT_WITH_HOST' },
      { code: 'ONLY_THOSE_DUE_HOST', hosts: ['bas'] },
    ]);
    assert.deepEqual(withNextInTurn, {
      nextInTurn: [{ participant: 'ada', lastHostedOn: '2026-03-04' }],
      objective: [0, 0, 0, 27, 28, 28],
      sessions: [{ session: 1, slot: 's5', host: 'ada' }],
      passedOver: ['bas'],
    });
  });

  test('of several sessions is stopped in time with numbers from 1', () => {
    const file = asFirstSessions(hardProblem('six-of-12-2'));
    const { code, stdout } = plan(file, '--within', '0');

    assert.equal(code, 4);
    assert.deepEqual(stdout.match(/^(?:Eerste bijeenkomsten|Planning|Bijeenkomst \d+)(?=:| \()/gm), [
      'Eerste bijeenkomsten',
      ...Array.from({ length: 10 }, (_, index) => `Bijeenkomst ${index + 1}`),
    ]);
    assert.match(stdout, /\n {2}\d+ dagen na [a-z]+dag \d+ [a-z]+ \d{4}\n/);
    assert.match(stdout, /\n5\. De laatste bijeenkomst is \d+ dagen na [a-z]+dag \d+ [a-z]+ \d{4}\.\n/);
    assert.doesNotMatch(stdout, /staat vast|na bijeenkomst/);
    const { status, sessions } = json(file, '--within', '0');
    assert.equal(status, 'feasible');
    assert.deepEqual(
      (sessions as readonly { readonly session: number }[]).map(({ session }) => session), // cast: a plan
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
  });
});

/** Where an answer has the number of a session; written out here apart from the code. */
const NUMBERED = new Set(
  'session sessions sessionsWithOtherHost attends ifNeeded saidNo notAnswered missed lastSession'.split(' '),
);

describe('first sessions beside the same sessions after a fixed one', () => {
  for (const name of ['typ-01', 'host-many', 'lock-01', 'inf-host', 'cont-01'])
    test(`${name}: the JSON is the same, but for the numbers of sessions, one lower`, () => {
      const { fixedSession, ...file } = JSON.parse(exampleText(name));
      const after = { ...file, fixedSession: { ...fixedSession, host: null } };
      const questions = ['--explain', '--alternatives', '--why-not', file.slots[20].id, '--what-helps'];

      assert.deepEqual(
        leaves(json(asFirstSessions(after), ...questions)),
        leaves(json(after, ...questions)).map(([path, field, value]) => [
          path,
          field,
          typeof value === 'number' && NUMBERED.has(field) ? value - 1 : value,
        ]),
      );
    });
});

/** The sessions after a fixed one, as if that had not been. */
function asFirstSessions({ fixedSession, ...file }: Readonly<Record<string, unknown>>): File {
  const { date } = fixedSession as { readonly date: string }; // cast: as in the file format
  const locks = file.locks as readonly { readonly session: number }[]; // cast: likewise
  return { ...file, planFrom: date, locks: locks.map((lock) => ({ ...lock, session: lock.session - 1 })) };
}

/** In the file format, where maps are objects and sets are lists. */
function hardProblem(name: string): File {
  const found = hardProblems().find((problem: PlanningProblem) => problem.name === name);
  return JSON.parse(
    JSON.stringify(found, (_, value: unknown) => {
      if (value instanceof Map) return Object.fromEntries(value);
      return value instanceof Set ? [...value] : value;
    }),
  );
}

type Leaf = readonly [path: string, field: string, value: unknown];

/** Every value that is no list or object, with its path and the field it is in. */
function leaves(value: unknown, path = '', field = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, field, value]];
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, `${path}/${key}`, Array.isArray(value) ? field : key),
  );
}
