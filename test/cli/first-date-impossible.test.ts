import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstDate, json, plan } from './first-date-file.ts';

/** At each moment that is not struck out a possible host comes, but cannot receive the group. */
const NO_HOST = {
  cannotHost: { ada: ['s3', 's4', 's5'], bas: ['s4', 's5'] },
  vetoedSlots: ['s2', 's3'],
};

describe('the plan command, for a first date that cannot be', () => {
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

Wat losmaken zou helpen
Als dit wordt losgemaakt, is er wel een planning:
- De afspraak over bijeenkomst 1. Dan kan iedereen bij elke bijeenkomst zijn.
`,
    );
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
});
