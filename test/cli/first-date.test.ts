import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { aFile } from '../planner/builders.ts';
import { firstDate, json, plan } from './first-date-file.ts';

/** What is written in Dutch after the plan and why it is the best. */
function asked(...args: readonly string[]): string {
  const { code, stdout, stderr } = plan(firstDate(), ...args);
  assert.deepEqual({ code, stderr, plan: stdout.slice(0, BEST.length) }, { code: 0, stderr: '', plan: BEST });
  return stdout.slice(BEST.length + 1);
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
Wel: de bijeenkomst is dan 21 dagen eerder. Maar dat weegt minder zwaar.
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
});
