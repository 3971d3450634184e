import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aFile } from '../planner/builders.ts';
import { type Ended, runPlan } from './plan-command.ts';

const EXAMPLES = fileURLToPath(new URL('../planner/examples/', import.meta.url));

function planFile(changes: Readonly<Record<string, unknown>>, ...args: readonly string[]): Ended {
  return runPlan(['-', ...args], JSON.stringify(aFile(changes)));
}

describe('the plan command', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'toerbeurt-plan-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('writes the plan in Dutch: when, with whom, who is missing, and why', () => {
    const answers = { s2: 'yes', s4: 'yes' };
    const ended = planFile({
      hosts: ['bas'],
      availability: { ada: { s2: 'no', s4: 'ifNeeded' }, bas: answers, cor: { s2: 'yes' } },
      attendance: { minPresent: 1, maxAbsencesPerParticipant: 2 },
    });

    assert.deepEqual(ended, {
      code: 0,
      stderr: '',
      stdout: `Planning: Groep Oost

Bijeenkomst 1 (staat vast): donderdag 14 januari 2027, 13.30 – 16.30 uur
  Gastheer: Ada Jansen (gemeente Epe)

Bijeenkomst 2: donderdag 28 januari 2027, 13.30 – 16.30 uur
  Gastheer: Bas Smit (gemeente Olst-Wijhe)
  14 dagen na de vorige bijeenkomst
  Afwezig: Ada Jansen (gemeente Epe): kan niet

Bijeenkomst 3: donderdag 11 februari 2027, 13.30 – 16.30 uur
  Op een neutrale plek
  14 dagen na de vorige bijeenkomst
  Afwezig: Cor Vos (gemeente Heerde): heeft niet geantwoord
  Komt als het moet: Ada Jansen (gemeente Epe)

Waarom dit de beste planning is
Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere planning bestaat niet.
1. Samen missen de deelnemers 2 keer een bijeenkomst. Minder kan niet.
2. Niemand mist er meer dan 1.
3. 1 keer komt iemand als het moet.
4. De afstanden wijken samen 0 dagen af van de gewenste 14 dagen.
5. De laatste bijeenkomst is 28 dagen na bijeenkomst 1.
6. Tel bij elke bijeenkomst de dagen sinds bijeenkomst 1 op: samen 42. Hoe minder, hoe eerder.
`,
    });
  });

  test('says who is carried over to the continuation', () => {
    const { code, stdout } = planFile({ sessionsToPlan: 1 });

    assert.equal(code, 0);
    assert.match(stdout, /^Als eersten aan de beurt in het vervolg: Cor Vos \(gemeente Heerde\)$/m);
  });

  test('--json writes the answer as one object and nothing else', () => {
    const ended = runPlan([join(EXAMPLES, 'typ-01.json'), '--json']);

    assert.deepEqual(
      { ...ended, stdout: JSON.parse(ended.stdout) },
      {
        code: 0,
        stderr: '',
        stdout: {
          status: 'optimal',
          objective: [0, 0, 0, 38, 172, 484],
          sessions: [
            { session: 2, slot: 's013', host: 'p2' },
            { session: 3, slot: 's045', host: 'p3' },
            { session: 4, slot: 's081', host: 'p4' },
            { session: 5, slot: 's118', host: 'p5' },
            { session: 6, slot: 's170', host: 'p6' },
          ],
        },
      },
    );
  });

  test('ends with 3 and the reasons when no plan exists', () => {
    assert.deepEqual(planFile({ locks: [{ session: 2, host: 'ada' }] }), {
      code: 3,
      stderr: '',
      stdout: `Planning: Groep Oost

Er is geen planning mogelijk die aan alle regels voldoet.
- Voor bijeenkomst 2 ligt Ada Jansen (gemeente Epe) vast als gastheer, maar die is niet aan de beurt.

Deze 2 punten sluiten samen elke planning uit:
- bijeenkomst 2 ligt vast bij Ada Jansen (gemeente Epe)
- wie nog moet ontvangen, ontvangt precies één keer
Dat is zo, ook als al het andere meewerkt: alle anderen kunnen altijd en kunnen altijd ontvangen, en geen andere regel geldt.
Zonder één van deze punten, welk ook, zou er dan wel een planning zijn.

Bijeenkomst 2 kan nergens
Gerekend vanaf bijeenkomst 1 moet die van donderdag 21 januari 2027 tot en met donderdag 11 februari 2027 zijn.
In die tijd zijn er 4 momenten. Ze vallen allemaal af:
- 4 keer is er geen gastheer: door wat vastligt blijft er niemand over
`,
    });
    const json = planFile({ locks: [{ session: 2, host: 'ada' }] }, '--json');
    assert.deepEqual(
      { ...json, stdout: JSON.parse(json.stdout) },
      {
        code: 3,
        stderr: '',
        stdout: {
          status: 'infeasible',
          reasons: [{ code: 'LOCKED_HOST_NOT_HOSTING', session: 2, host: 'ada' }],
          conflict: {
            people: [],
            hosting: [],
            rules: [{ rule: 'LOCK', session: 2, host: 'ada' }, { rule: 'HOST_TURNS' }],
            windows: [
              { session: 2, earliest: '2027-01-21', latest: '2027-02-11', slots: 4, holdable: 0 },
              { session: 3, earliest: '2027-01-28', latest: '2027-03-11', slots: 7, holdable: 7 },
            ],
            blocked: {
              session: 2,
              previous: null,
              earliest: '2027-01-21',
              latest: '2027-02-11',
              slots: 4,
              falls: [{ why: 'NO_HOST', slots: 4, hosts: [] }],
            },
            hostPlaces: [],
            leastAbsences: [],
            cases: null,
          },
        },
      },
    );
  });

  test('--what-helps says which answers would give a better plan', () => {
    const availability = {
      ada: { s2: 'no', s4: 'ifNeeded' },
      bas: { s2: 'yes', s4: 'yes' },
      cor: { s2: 'yes' },
    };
    const changes = {
      hosts: ['bas'],
      availability,
      attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
    };
    const { code, stdout } = planFile(changes, '--what-helps');

    assert.equal(code, 0);
    assert.match(
      stdout,
      /\n\nWelk antwoord zou helpen, als het ‘ja’ wordt\n- Ada Jansen \(gemeente Epe\) op donderdag 28 januari 2027, 13.30 – 16.30 uur \(nu: kan niet\): samen mist de groep dan 1 keer een bijeenkomst in plaats van 2 keer\n- Cor Vos \(gemeente Heerde\) op donderdag 11 februari 2027, 13.30 – 16.30 uur \(nu: geen antwoord\): samen mist de groep dan 1 keer een bijeenkomst in plaats van 2 keer\n- Ada Jansen \(gemeente Epe\) op donderdag 11 februari 2027, 13.30 – 16.30 uur \(nu: als het moet\): er komt dan 0 keer iemand als het moet in plaats van 1 keer\n\nWelke instelling zou helpen/,
    );
    assert.deepEqual(JSON.parse(planFile(changes, '--what-helps', '--json').stdout).improvements, [
      { participant: 'ada', slot: 's2', from: 'no', objective: [1, 1, 1, 0, 28, 42] },
      { participant: 'cor', slot: 's4', from: 'unanswered', objective: [1, 1, 1, 0, 28, 42] },
      { participant: 'ada', slot: 's4', from: 'ifNeeded', objective: [2, 1, 0, 0, 28, 42] },
    ]);
  });

  test('--what-helps says which answers together would make a plan possible', () => {
    const changes = {
      hosts: ['bas'],
      availability: { bas: { s2: 'yes' }, cor: { s2: 'yes' } },
      attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
      vetoedSlots: ['s1', 's3', 's5', 's6', 's7', 's8'],
    };
    const { code, stdout } = planFile(changes, '--what-helps');

    assert.equal(code, 3);
    assert.match(
      stdout,
      /\n\nEr moeten minstens 2 antwoorden tegelijk ‘ja’ worden. Met minder is er geen planning.\nDat kan op 3 manieren:\n- Ada Jansen /,
    );
    const on = (participant: string) => ({ participant, slot: 's4' });
    assert.deepEqual(JSON.parse(planFile(changes, '--what-helps', '--json').stdout).relaxation, {
      fewestChanges: 2,
      sets: [
        [on('ada'), on('bas')],
        [on('ada'), on('cor')],
        [on('bas'), on('cor')],
      ],
      setCount: 3,
    });
  });

  test('--what-helps says when no answer would help', () => {
    assert.match(
      planFile({ locks: [{ session: 2, host: 'ada' }] }, '--what-helps').stdout,
      /\n\nAndere antwoorden helpen hier niet: ook als iedereen altijd kan, is er geen planning\.\n\nWelke instelling zou helpen: geen enkele\./,
    );
    assert.match(planFile({}, '--what-helps').stdout, /\nWelk antwoord zou helpen: geen enkel\./);
  });

  for (const [title, args, input, stderr] of [
    [
      'a comma too many',
      ['-'],
      '{\n"name": "x",\n}',
      'standaardinvoer: regel 3, kolom 1: dit is geen geldige JSON.\n',
    ],
    [
      'two wrong fields',
      ['-'],
      JSON.stringify(aFile({ sessionsToPlan: 0, hosts: ['eva'] })),
      'standaardinvoer: sessionsToPlan: hier hoort een heel getal van 1 tot en met 10 te staan.\nstandaardinvoer: hosts[0]: deze deelnemer staat niet in participants.\n',
    ],
    ['no such file', ['bestaat/niet.json'], '', 'bestaat/niet.json bestaat niet.\n'],
    ['a folder', [EXAMPLES], '', `${EXAMPLES} is een map, geen bestand.\n`],
  ] as const)
    test(`ends with 2 and clear lines: ${title}`, () => {
      assert.deepEqual(runPlan(args, input), { code: 2, stdout: '', stderr });
    });

  for (const [title, args, line] of [
    ['no file', [], 'U noemt geen bestand.'],
    ['two files', ['a.json', 'b.json'], 'U kunt één bestand tegelijk plannen.'],
    ['an unknown option', ['a.json', '--snel'], 'Deze opdracht begrijpt het programma niet.'],
    ['--ics without a folder', ['a.json', '--ics'], 'Deze opdracht begrijpt het programma niet.'],
  ] as const)
    test(`ends with 2 and the usage: ${title}`, () => {
      const { code, stdout, stderr } = runPlan(args);

      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.equal(stderr.split('\n')[0], line);
      assert.match(stderr, /^Gebruik: npm run -s plan -- BESTAND \[KEUZES\]$/m);
    });

  test('--help gives the usage', () => {
    const { code, stdout, stderr } = runPlan(['--help']);

    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /^Gebruik:/);
  });

  test('--ics writes a calendar for the group and one for the facilitator, without names of people', () => {
    const target = join(folder, 'nieuw', 'agenda');
    const { code, stdout } = planFile({ hosts: ['bas'] }, '--ics', target);

    assert.equal(code, 0);
    assert.match(stdout, /Agenda geschreven: .*groep\.ics\nAgenda geschreven: .*begeleider\.ics\n$/);
    assert.deepEqual(readdirSync(target).sort(), ['begeleider.ics', 'groep.ics']);
    const calendar = readFileSync(join(target, 'groep.ics'), 'utf8').replaceAll('\r\n ', '');
    assert.deepEqual(
      calendar.split('\r\n').filter((line) => /^(SUMMARY|DTSTART;)/.test(line)),
      [
        'DTSTART;TZID=Europe/Amsterdam:20270128T133000',
        'SUMMARY:Intervisie – bijeenkomst 2 van 3 in Olst-Wijhe',
        'DTSTART;TZID=Europe/Amsterdam:20270211T133000',
        'SUMMARY:Intervisie – bijeenkomst 3 van 3',
      ],
    );
    assert.doesNotMatch(calendar, /Jansen|Smit|Vos/);
  });

  test('--ics into something that is no folder ends with 2', () => {
    const file = join(folder, 'bestand');
    writeFileSync(file, '');

    assert.deepEqual(planFile({}, '--ics', file), { code: 2, stdout: '', stderr: `${file} is geen map.\n` });
  });
});
