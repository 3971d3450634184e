import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aFile } from '../planner/builders.ts';
import { runPlan } from './plan-command.ts';

const EXAMPLES = fileURLToPath(new URL('../planner/examples/', import.meta.url));

/** Ada as it must on one of the best days, Bas and Cor to host; the third Thursday fails by itself. */
const GROUP = {
  availability: {
    ada: { s1: 'yes', s2: 'yes', s4: 'ifNeeded', s5: 'yes', s6: 'no' },
    bas: { s1: 'no', s2: 'yes', s3: 'yes', s4: 'yes', s5: 'yes', s6: 'yes' },
    cor: { s2: 'yes', s4: 'yes', s5: 'no', s6: 'yes' },
  },
  facilitatorUnavailable: ['s3'],
  attendance: { minPresent: 2, maxAbsencesPerParticipant: 1 },
};

/** What is written after the plan and why it is the best. */
function asked(changes: Readonly<Record<string, unknown>>, ...args: readonly string[]): string {
  const { code, stdout, stderr } = runPlan(['-', ...args], JSON.stringify(aFile({ ...GROUP, ...changes })));
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  return stdout.slice(stdout.indexOf('Hoe minder, hoe eerder.\n\n') + 'Hoe minder, hoe eerder.\n\n'.length);
}

function jsonAsked(changes: Readonly<Record<string, unknown>>, ...args: readonly string[]): unknown {
  const { stdout } = runPlan(['-', '--json', ...args], JSON.stringify(aFile({ ...GROUP, ...changes })));
  const { status, objective, sessions, reasons, conflict, ...rest } = JSON.parse(stdout);
  assert.ok(['optimal', 'infeasible'].includes(status), `${objective} ${sessions} ${reasons} ${conflict}`);
  return rest;
}

describe('the plan command, asked', () => {
  test('--explain says why these moments and hosts, and what the plan asks of each', () => {
    assert.equal(
      asked({}, '--explain'),
      `Waarom deze momenten en gastheren
Bij elke bijeenkomst staat wat het kost als het moment niet kan, en als een ander ontvangt.
Bijeenkomst 2: donderdag 28 januari 2027, 13.30 – 16.30 uur, gastheer Bas Smit (gemeente Olst-Wijhe)
  Zonder dit moment: samen mist de groep dan 1 keer een bijeenkomst in plaats van 0 keer. Anders dan nu: bijeenkomst 2 en 3.
  Met een andere gastheer is Cor Vos (gemeente Heerde) de beste keus: op alle zes punten even goed. Anders dan nu: bijeenkomst 2 en 3.
Bijeenkomst 3: donderdag 11 februari 2027, 13.30 – 16.30 uur, gastheer Cor Vos (gemeente Heerde)
  Zonder dit moment: samen mist de groep dan 1 keer een bijeenkomst in plaats van 0 keer. Anders dan nu: bijeenkomst 2 en 3.
  Met een andere gastheer is Bas Smit (gemeente Olst-Wijhe) de beste keus: op alle zes punten even goed. Anders dan nu: bijeenkomst 2 en 3.
Bij planningen die op alle zes punten even goed zijn, gaat die met de vroegste momenten voor; bij dezelfde momenten beslist een vaste volgorde van de gastheren, zodat dezelfde antwoorden altijd dezelfde planning geven.

Wat deze planning van iedereen vraagt
- Ada Jansen (gemeente Epe): komt bij alle 2 bijeenkomsten; als het moet bij bijeenkomst 3; heeft bijeenkomst 1 ontvangen.
- Bas Smit (gemeente Olst-Wijhe): komt bij alle 2 bijeenkomsten; ontvangt bijeenkomst 2.
- Cor Vos (gemeente Heerde): komt bij alle 2 bijeenkomsten; ontvangt bijeenkomst 3.
`,
    );
  });

  test('--explain says what the locks leave no choice in, and when there is no other plan', () => {
    const locks = [{ session: 2, slot: 's2', host: 'bas' }];

    assert.equal(
      asked({ locks, vetoedSlots: ['s5', 's6', 's7', 's8', 's1'] }, '--explain').split('\n\n')[0],
      `Waarom deze momenten en gastheren
Bij elke bijeenkomst staat wat het kost als het moment niet kan, en als een ander ontvangt.
Bijeenkomst 2: donderdag 28 januari 2027, 13.30 – 16.30 uur, gastheer Bas Smit (gemeente Olst-Wijhe)
  Het moment ligt vast.
  De gastheer ligt vast.
Bijeenkomst 3: donderdag 11 februari 2027, 13.30 – 16.30 uur, gastheer Cor Vos (gemeente Heerde)
  Zonder dit moment is er geen planning. Er is 1 dag die kan, en er zijn 2 bijeenkomsten te plannen.
  Een andere gastheer is bij deze bijeenkomst niet mogelijk: dan is er geen planning.`,
    );
  });

  test('--alternatives gives other plans, each with its reason, gain and price', () => {
    assert.equal(
      asked({}, '--alternatives'),
      `Andere planningen om over te praten
Elk is de beste planning met het verschil dat erbij staat. ‘Nu’ is de planning hierboven.

A. Niemand hoeft te komen als het moet. Nu is dat 1 keer zo.
   Winst: er komt dan 0 keer iemand als het moet in plaats van 1 keer.
   Prijs: samen mist de groep dan 1 keer een bijeenkomst in plaats van 0 keer; de afstanden wijken dan samen 7 dagen af in plaats van 0 dagen; de laatste bijeenkomst is dan na 35 dagen in plaats van 28 dagen.
   Bijeenkomst 2: donderdag 28 januari 2027, 13.30 – 16.30 uur, met gastheer Cor Vos (gemeente Heerde)
   Bijeenkomst 3: donderdag 18 februari 2027, 13.30 – 16.30 uur, met gastheer Bas Smit (gemeente Olst-Wijhe), zonder Cor Vos (gemeente Heerde)
`,
    );
    assert.deepEqual(jsonAsked({}, '--alternatives'), {
      alternatives: [
        {
          kind: 'noIfNeeded',
          ifNeededOfBest: 1,
          sessions: [
            { session: 2, slot: 's2', host: 'cor' },
            { session: 3, slot: 's5', host: 'bas' },
          ],
          objective: [1, 1, 0, 7, 35, 49],
          price: [1, 1, -1, 7, 7, 7],
        },
      ],
    });
  });

  test('--alternatives says what was looked for when there are none', () => {
    const locks = [
      { session: 2, slot: 's2', host: 'bas' },
      { session: 3, slot: 's4', host: 'cor' },
    ];

    assert.match(
      asked({ locks }, '--alternatives'),
      /^Andere planningen om over te praten: geen\.\nGezocht is /,
    );
  });

  test('--why-not of a moment: every rule it breaks, with who is missing', () => {
    assert.equal(
      asked({}, '--why-not', 's3'),
      `Waarom niet op donderdag 4 februari 2027, 13.30 – 16.30 uur?
Dit moment kan niet:
- de begeleider kan niet
- er komen te weinig deelnemers: 1, en het moeten er minstens 2 zijn. Heeft niet geantwoord: Ada Jansen (gemeente Epe) en Cor Vos (gemeente Heerde).
`,
    );
  });

  test('--why-not of a moment: the best plan with it, what decides and what is better about it', () => {
    assert.equal(
      asked({}, '--why-not', 's6'),
      `Waarom niet op donderdag 25 februari 2027, 13.30 – 16.30 uur?
Dit moment kan. De beste planning ermee heeft het als bijeenkomst 3.
Die is minder goed, want samen mist de groep dan 1 keer een bijeenkomst in plaats van 0 keer.
Ook: de afstanden wijken dan samen 14 dagen af in plaats van 0 dagen; de laatste bijeenkomst is dan na 42 dagen in plaats van 28 dagen.
Wel: er komt dan 0 keer iemand als het moet in plaats van 1 keer. Maar dat weegt minder zwaar.
  Bijeenkomst 3: donderdag 25 februari 2027, 13.30 – 16.30 uur, met gastheer Cor Vos (gemeente Heerde), zonder Ada Jansen (gemeente Epe)
  Zoals in de beste planning: bijeenkomst 2
`,
    );
  });

  test('a moment at which two come only if they must says so of both', () => {
    const { ada, cor, ...others } = GROUP.availability;
    const availability = { ...others, ada: { ...ada, s6: 'ifNeeded' }, cor: { ...cor, s6: 'ifNeeded' } };

    assert.match(
      asked({ availability }, '--why-not', 's6'),
      / met gastheer Cor Vos .*, als het moet komen Ada Jansen \(gemeente Epe\) en Cor Vos \(gemeente Heerde\)\n/,
    );
  });

  test('--why-not of a moment that no plan can have: for each session what stands in the way', () => {
    const yes = { s1: 'yes', s2: 'yes', s8: 'yes' };

    assert.equal(
      asked({ availability: { ada: yes, bas: yes, cor: yes } }, '--why-not', 's8'),
      `Waarom niet op donderdag 11 maart 2027, 13.30 – 16.30 uur?
Dit moment kan niet: er is geen planning met dit moment erin.
- Als bijeenkomst 2: die moet door de afstanden van donderdag 21 januari 2027 tot en met donderdag 11 februari 2027 zijn.
- Als bijeenkomst 3: die moet door de afstanden van donderdag 28 januari 2027 tot en met donderdag 25 februari 2027 zijn.
`,
    );
  });

  test('a session out of reach may have moments at a fair distance, but none that can be used', () => {
    const printed = (changes: Readonly<Record<string, unknown>>, ...args: readonly string[]): string =>
      runPlan(['-', ...args], JSON.stringify(aFile(changes))).stdout;

    assert.match(
      printed({ locks: [{ session: 3, slot: 's8' }], vetoedSlots: ['s4'] }),
      /\n- Voor bijeenkomst 3 is er geen moment dat kan en ook past bij de afstand tot de vorige\. Gezocht van donderdag 28 januari 2027 tot en met donderdag 4 maart 2027\.\n/,
    );
    assert.match(
      printed({ locks: [{ session: 3, slot: 's6' }] }, '--why-not', 's1'),
      /\n- Als bijeenkomst 2: dan is er voor bijeenkomst 3 geen moment dat kan en op een afstand is die mag\.\n/,
    );
  });

  test('where sessions can be names all that the moments were chosen by', () => {
    const file = aFile({
      facilitatorUnavailable: ['s3'],
      vetoedSlots: ['s4'],
      locks: [{ session: 3, slot: 's5' }],
      cannotHost: { bas: ['s1', 's2', 's5'] },
    });

    assert.match(
      runPlan(['-'], JSON.stringify(file)).stdout,
      /\n- Bijeenkomst 2: [^\n]*\. Door de afstand, de begeleider, wat is doorgestreept en wat vastligt blijven 2 momenten over; /,
    );
  });

  test('--why-not of a participant who can never come says only that', () => {
    const attendance = { minPresent: 2, maxAbsencesPerParticipant: 2 };

    assert.match(
      asked({ hosts: [], attendance, availability: { ...GROUP.availability, ada: {} } }, '--why-not', 'ada'),
      /Er is geen planning waarin deze deelnemer niets mist, want deze deelnemer kan op geen enkel moment\.\n$/,
    );
  });

  test('--why-not of a moment in the plan says so', () => {
    assert.equal(
      asked({}, '--why-not', 's2'),
      `Waarom niet op donderdag 28 januari 2027, 13.30 – 16.30 uur?
Dit moment zit in de planning: bijeenkomst 2, met gastheer Bas Smit (gemeente Olst-Wijhe).
`,
    );
  });

  test('--why-not of a participant: their turn, other turns, and what missing nothing costs', () => {
    assert.equal(
      asked(
        { availability: { ...GROUP.availability, ada: { s1: 'yes', s2: 'yes', s5: 'yes' } } },
        '--why-not',
        'ada',
      ),
      `Waarom niet anders voor Ada Jansen (gemeente Epe)?
Deze deelnemer heeft bijeenkomst 1 ontvangen.
Deze deelnemer mist bijeenkomst 3. Er is ook een planning waarin deze deelnemer niets mist. Dit is de beste:
Die is minder goed, want de afstanden wijken dan samen 7 dagen af in plaats van 0 dagen.
Ook: de laatste bijeenkomst is dan na 35 dagen in plaats van 28 dagen.
  Bijeenkomst 2: donderdag 28 januari 2027, 13.30 – 16.30 uur, met gastheer Cor Vos (gemeente Heerde)
  Bijeenkomst 3: donderdag 18 februari 2027, 13.30 – 16.30 uur, met gastheer Bas Smit (gemeente Olst-Wijhe), zonder Cor Vos (gemeente Heerde)
`,
    );
    assert.equal(
      asked({}, '--why-not', 'cor'),
      `Waarom niet anders voor Cor Vos (gemeente Heerde)?
Deze deelnemer ontvangt bijeenkomst 3.
- Bijeenkomst 2 (donderdag 28 januari 2027, 13.30 – 16.30 uur): zou dan kunnen ontvangen. Als gastheer hier: op alle zes punten even goed. Anders dan nu: bijeenkomst 2 en 3.
Deze deelnemer mist niets.
`,
    );
  });

  test('--why-not of an id that is both a moment and a participant is the moment', () => {
    const file = aFile({
      ...GROUP,
      participants: [
        { id: 'ada', name: 'Ada Jansen', municipality: 'Epe' },
        { id: 'bas', name: 'Bas Smit', municipality: 'Olst-Wijhe' },
        { id: 's2', name: 'Cor Vos', municipality: 'Heerde' },
      ],
      hosts: ['bas'],
      availability: { ada: { s2: 'yes', s4: 'yes' }, bas: { s2: 'yes', s4: 'yes' } },
    });

    assert.match(
      runPlan(['-', '--why-not', 's2'], JSON.stringify(file)).stdout,
      /\n\nWaarom niet op donderdag 28 jan/,
    );
  });

  test('--why-not of an unknown id ends with 2 and one line', () => {
    assert.deepEqual(runPlan([join(EXAMPLES, 'typ-01.json'), '--why-not', 'x1']), {
      code: 2,
      stdout: '',
      stderr: '--why-not: "x1" is geen moment en geen deelnemer van dit bestand.\n',
    });
  });

  test('--what-helps says which settings would help, one at a time, by the smallest step', () => {
    const yes = { s1: 'yes', s2: 'yes', s6: 'yes' };
    const changes = {
      availability: { ada: { ...yes, s2: 'no' }, bas: yes, cor: yes },
      facilitatorUnavailable: [],
      attendance: { minPresent: 3, maxAbsencesPerParticipant: 1 },
    };

    const { code, stdout } = runPlan(['-', '--what-helps'], JSON.stringify(aFile(changes)));

    assert.equal(code, 3);
    assert.match(
      stdout,
      /\n\nWelke instelling zou helpen, als u er één verandert\n- hoogstens 35 dagen tussen twee bijeenkomsten in plaats van 28: dan is er een planning\n- minstens 2 deelnemers bij elke bijeenkomst in plaats van 3: dan is er een planning\nEen kleinere stap helpt niet\. Van minder of meer dagen ertussen, minder aanwezigen en vaker missen helpt niet wat er niet bij staat\.\n$/,
    );
  });

  const farApart = {
    locks: [
      { session: 2, slot: 's1' },
      { session: 3, slot: 's8' },
    ],
  };

  test('--what-helps says without a plan which lock to let go, and what the plan is then', () => {
    const { code, stdout } = runPlan(['-', '--what-helps'], JSON.stringify(aFile(farApart)));

    assert.equal(code, 3);
    assert.equal(
      stdout.slice(stdout.indexOf('\n\nWat losmaken') + 2),
      `Wat losmaken zou helpen
Als één hiervan wordt losgemaakt, is er wel een planning:
- De afspraak over bijeenkomst 3. Dan kan iedereen bij elke bijeenkomst zijn.
- De afspraak over bijeenkomst 2. Dan kan iedereen bij elke bijeenkomst zijn.
`,
    );
    const json = runPlan(['-', '--json', '--what-helps'], JSON.stringify(aFile(farApart)));
    assert.deepEqual(JSON.parse(json.stdout).lettingGo, {
      fewest: 1,
      sets: [
        { agreements: [{ agreed: 'lock', session: 3 }], objective: [0, 0, 0, 7, 21, 28] },
        { agreements: [{ agreed: 'lock', session: 2 }], objective: [0, 0, 0, 28, 56, 84] },
      ],
    });
  });

  test('--what-helps says that letting go does not help where it does not, and nothing where nothing is locked', () => {
    const attendance = { minPresent: 99, maxAbsencesPerParticipant: 0 };
    const printed = (changes: object) =>
      runPlan(['-', '--what-helps'], JSON.stringify(aFile({ attendance, ...changes }))).stdout;

    assert.match(
      printed(farApart),
      /\n\nWat losmaken zou helpen: niets\. Ook zonder wat vastligt, is er geen planning\.\n$/,
    );
    assert.doesNotMatch(printed({}), /losmaken/);
  });

  test('each question has its keys in the JSON, and no key is there unasked', () => {
    assert.deepEqual(jsonAsked({}), {});
    const keys = Object.keys(
      jsonAsked({}, '--explain', '--alternatives', '--why-not', 'bas', '--what-helps') as object, // JSON of an object
    );
    assert.deepEqual(keys, [
      'explanation',
      'nextBest',
      'participants',
      'alternatives',
      'whyNot',
      'improvements',
      'settings',
    ]);
  });

  test('without a plan each question still gets an answer, and the code is 3', () => {
    const file = JSON.stringify(aFile({ ...GROUP, locks: [{ session: 2, host: 'ada' }] }));
    const all = ['--explain', '--alternatives', '--what-helps'];
    const { code, stdout } = runPlan(['-', ...all, '--why-not', 'bas'], file);

    assert.equal(code, 3);
    assert.match(
      stdout,
      /\n\nEr is geen planning om uit te leggen\. Met --what-helps ziet u wat zou helpen\.\n/,
    );
    assert.match(stdout, /\n\nAndere planningen: die zijn er ook niet\./);
    assert.match(
      stdout,
      /\n\nWaarom niet anders voor Bas Smit .*\nEr is geen enkele planning, dus ook niet een waarin/,
    );
    assert.match(stdout, /\n\nWelke instelling zou helpen: geen enkele\./);
    assert.match(runPlan(['-', '--why-not', 's2'], file).stdout, /\nAan dit moment zelf ligt het niet\./);
    assert.deepEqual(JSON.parse(runPlan(['-', '--json', ...all, '--why-not', 'bas'], file).stdout).whyNot, {
      participant: 'bas',
      verdict: 'noPlan',
      isStillToHost: true,
    });
  });
});
