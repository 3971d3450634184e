import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { aFile } from '../planner/builders.ts';
import { type Ended, runPlan } from './plan-command.ts';

function plan(file: Readonly<Record<string, unknown>>, ...args: readonly string[]): Ended {
  return runPlan(['-', ...args], JSON.stringify(file));
}

const yesBut = (...no: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`s${index + 1}`, no.includes(`s${index + 1}`) ? 'no' : 'yes']),
  );

describe('the plan command, repairing', () => {
  let folder = '';
  let confirmed = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'toerbeurt-repair-'));
    confirmed = join(folder, 'planning.json');
    writeFileSync(confirmed, plan(aFile(), '--json').stdout);
  });
  after(() => rmSync(folder, { recursive: true }));

  test('says why, what changes, who must know, and the whole plan', () => {
    const file = aFile({
      vetoedSlots: ['s4'],
      availability: { ada: yesBut('s5'), bas: yesBut('s1', 's3'), cor: yesBut('s1', 's3') },
    });

    assert.deepEqual(plan(file, '--repair', confirmed), {
      code: 0,
      stderr: '',
      stdout: `Planning: Groep Oost, aangepast

Waarom de planning niet kan blijven zoals die was
- De groep heeft het moment van bijeenkomst 3 doorgestreept: donderdag 11 februari 2027, 13.30 – 16.30 uur.

Wat er verandert en wat blijft
- Bijeenkomst 2 blijft op donderdag 28 januari 2027, 13.30 – 16.30 uur, met dezelfde gastheer: Bas Smit (gemeente Olst-Wijhe).
- Bijeenkomst 3 gaat van donderdag 11 februari 2027, 13.30 – 16.30 uur naar donderdag 25 februari 2027, 13.30 – 16.30 uur, met dezelfde gastheer: Cor Vos (gemeente Heerde).

Wie dit moet weten
- Iedereen: het moment van bijeenkomst 3 verandert.
- Cor Vos (gemeente Heerde): ontvangt de groep op donderdag 25 februari 2027, 13.30 – 16.30 uur, in plaats van op donderdag 11 februari 2027, 13.30 – 16.30 uur.

De hele planning
Bijeenkomst 1 (staat vast): donderdag 14 januari 2027, 13.30 – 16.30 uur
  Gastheer: Ada Jansen (gemeente Epe)

Bijeenkomst 2: donderdag 28 januari 2027, 13.30 – 16.30 uur
  Gastheer: Bas Smit (gemeente Olst-Wijhe)
  14 dagen na de vorige bijeenkomst
  Iedereen is erbij

Bijeenkomst 3: donderdag 25 februari 2027, 13.30 – 16.30 uur
  Gastheer: Cor Vos (gemeente Heerde)
  28 dagen na de vorige bijeenkomst
  Iedereen is erbij

Waarom dit de beste aanpassing is
Eerst telt hoe weinig er verandert (1 tot en met 3), daarna hoe goed de planning is (4 tot en met 9).
Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere aanpassing bestaat niet.
1. 1 bijeenkomst krijgt een andere dag.
2. Geen bijeenkomst krijgt een andere tijd op dezelfde dag.
3. Geen bijeenkomst krijgt een andere gastheer of een neutrale plek.
4. Niemand mist een bijeenkomst.
5. Dus mist ook niemand er meer dan een ander.
6. Niemand hoeft te komen als het moet.
7. De afstanden wijken samen 14 dagen af van de gewenste 14 dagen.
8. De laatste bijeenkomst is 42 dagen na bijeenkomst 1.
9. Tel bij elke bijeenkomst de dagen sinds bijeenkomst 1 op: samen 56. Hoe minder, hoe eerder.
`,
    });
  });

  test('--json writes the repaired plan as the plan, and the changes beside it', () => {
    const { code, stdout } = plan(aFile({ hosts: ['cor'] }), '--repair', confirmed, '--json');

    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), {
      status: 'optimal',
      objective: [0, 0, 0, 0, 28, 42],
      sessions: [
        { session: 2, slot: 's2', host: null },
        { session: 3, slot: 's4', host: 'cor' },
      ],
      repair: {
        held: [],
        missedBefore: {},
        counts: { dates: 0, times: 0, hosts: 1 },
        changes: [
          {
            change: 'kept',
            was: 2,
            session: 2,
            slot: 's2',
            host: { kind: 'changed', from: 'bas', to: null },
          },
          { change: 'kept', was: 3, session: 3, slot: 's4', host: { kind: 'kept', host: 'cor' } },
        ],
        affected: [{ participant: 'bas', nowMisses: [], nowComes: [], hosting: { from: 's2', to: null } }],
        necessity: [{ code: 'HOST_UNKNOWN', session: 2, host: 'bas' }],
      },
    });
  });

  test('a host who left is somebody of whom only the id is known', () => {
    const { ada, cor } = { ada: yesBut(), cor: yesBut() };
    const file = aFile({
      hosts: ['cor'],
      participants: [
        { id: 'ada', name: 'Ada Jansen', municipality: 'Epe' },
        { id: 'cor', name: 'Cor Vos', municipality: 'Heerde' },
      ],
      availability: { ada, cor },
    });
    const { stdout } = plan(file, '--repair', confirmed);

    assert.match(stdout, /\n- Bijeenkomst 2 zou zijn bij iemand die niet meer in de groep zit \(bas\)\.\n/);
    assert.match(
      stdout,
      /Dat is nu op een neutrale plek, niet meer bij iemand die niet meer in de groep zit \(bas\)\.\n/,
    );
    assert.match(stdout, /\n- Iedereen: de plek van bijeenkomst 2 verandert\.\n/);
  });

  test('--from leaves what was held alone, whatever is wrong with it now', () => {
    const file = aFile({
      vetoedSlots: ['s2', 's4'],
      availability: { ada: yesBut('s2'), bas: yesBut(), cor: yesBut() },
    });
    const { code, stdout } = plan(file, '--repair', confirmed, '--from', '2027-02-01');

    assert.equal(code, 0);
    assert.match(stdout, /\n- Bijeenkomst 2 is al geweest\.\n- Bijeenkomst 3 gaat van /);
    assert.match(stdout, /\nBijeenkomst 2 \(is geweest\): donderdag 28 januari 2027, /);
    assert.match(
      stdout,
      /\n4\. Niemand mist een bijeenkomst die nog komt\.\n5\. Niemand mist er meer dan 1, ook als wat al is geweest meetelt\.\n/,
    );
    assert.match(stdout, /\n8\. De laatste bijeenkomst is 7 dagen na bijeenkomst 2\.\n/);
  });

  test('--from counts at each point only what is still to come', () => {
    const file = aFile({
      vetoedSlots: ['s4'],
      availability: { ada: yesBut('s2'), bas: yesBut('s3', 's5', 's6'), cor: yesBut() },
    });
    const { stdout } = plan(file, '--repair', confirmed, '--from', '2027-02-01');

    assert.match(
      stdout,
      /\nEerst telt hoe weinig er verandert \(1 tot en met 3\), daarna hoe goed is wat nog komt \(4 tot en met 9\)\.\n/,
    );
    assert.match(stdout, /\n4\. Samen missen de deelnemers 1 keer een bijeenkomst die nog komt\.\n/);
  });

  test('says that nothing has to change', () => {
    const { code, stdout } = plan(aFile(), '--repair', confirmed);

    assert.equal(code, 0);
    assert.match(stdout, /^Planning: Groep Oost, aangepast\n\nDe planning kan blijven zoals die is\.\n/);
    assert.doesNotMatch(stdout, /Wie dit moet weten/);
  });

  test('of what is impossible ends with 3, says why, and excludes it', () => {
    const { code, stdout } = plan(
      aFile({ availability: { ada: yesBut(), bas: {}, cor: yesBut() } }),
      '--repair',
      confirmed,
    );

    assert.equal(code, 3);
    assert.match(
      stdout,
      /\n- Bas Smit \(gemeente Olst-Wijhe\) zou bijeenkomst 2 ontvangen, maar kan dan niet komen\.\n/,
    );
    assert.match(
      stdout,
      /\nEr is geen planning meer mogelijk die aan alle regels voldoet\.\n- Bas Smit \(gemeente Olst-Wijhe\) moet de groep nog ontvangen, maar kan dat op geen enkel moment\.\n/,
    );
  });

  for (const [title, text, stderr] of [
    ['no JSON', '{', ': regel 1, kolom 2: dit is geen geldige JSON.\n'],
    ['no sessions', '{"status":"infeasible","reasons":[]}', ': sessions: dit veld ontbreekt.\n'],
    [
      'a wrong number and a wrong day',
      '{"sessions":[{"session":2,"slot":"s4","host":"bas"},{"session":5,"slot":"s2","host":"cor"}]}',
      ': sessions[1].session: hier hoort het nummer 3 te staan.\nFILE: sessions[1].slot: dit moment is niet op een latere dag dan de bijeenkomst ervoor.\n',
    ],
  ] as const)
    test(`a plan file with ${title} ends with 2 and clear lines`, () => {
      const file = join(folder, 'fout.json');
      writeFileSync(file, text);

      assert.deepEqual(plan(aFile(), '--repair', file), {
        code: 2,
        stdout: '',
        stderr: `FILE${stderr}`.replaceAll('FILE', file),
      });
    });

  for (const [args, line] of [
    [['--from', '2027-02-01'], '--from hoort bij --repair.'],
    [['--repair', 'x.json', '--from', '1 mei'], 'Bij --from hoort een datum zoals 2027-02-09.'],
    [['--repair', 'x.json', '--what-helps'], '--what-helps kan niet samen met --repair.'],
    [['--repair', 'x.json', '--why-not', 's1'], '--why-not kan niet samen met --repair.'],
    [['--repair', ''], 'Bij --repair hoort een bestand met een planning.'],
    [['--repair', '-'], 'U kunt één van de twee bestanden via de standaardinvoer geven.'],
  ] as const)
    test(`ends with 2 and the usage: ${args.join(' ')}`, () => {
      const { code, stdout, stderr } = plan(aFile(), ...args);

      assert.deepEqual({ code, stdout, line: stderr.split('\n')[0] }, { code: 2, stdout: '', line });
    });

  test('a plan that is not there ends with 2', () => {
    assert.deepEqual(plan(aFile(), '--repair', 'bestaat/niet.json'), {
      code: 2,
      stdout: '',
      stderr: 'bestaat/niet.json bestaat niet.\n',
    });
  });
});

describe('the plan command, by turns', () => {
  const changes = {
    hosts: ['ada', 'bas', 'cor'],
    lastHostedOn: { ada: '2026-03-04', cor: '2025-11-20', bas: null },
  };

  test('lets those due host and says who is carried over and when they hosted', () => {
    const { code, stdout } = plan(aFile(changes));

    assert.equal(code, 0);
    assert.match(
      stdout,
      /\n\nWie is aan de beurt om te ontvangen\nWie nog nooit ontving gaat voor, daarna wie het langst geleden ontving\.\n- Nu aan de beurt: Bas Smit \(gemeente Olst-Wijhe\), ontving nog nooit\n- Nu aan de beurt: Cor Vos \(gemeente Heerde\), ontving het laatst op donderdag 20 november 2025\n- Eerst aan de beurt in het vervolg: Ada Jansen \(gemeente Epe\), ontving het laatst op woensdag 4 maart 2026\n$/,
    );
    assert.deepEqual(JSON.parse(plan(aFile(changes), '--json').stdout), {
      status: 'optimal',
      objective: [0, 0, 0, 0, 28, 42],
      sessions: [
        { session: 2, slot: 's2', host: 'bas' },
        { session: 3, slot: 's4', host: 'cor' },
      ],
      rotation: {
        due: [
          { participant: 'bas', lastHostedOn: null },
          { participant: 'cor', lastHostedOn: '2025-11-20' },
        ],
        carriedOver: [{ participant: 'ada', lastHostedOn: '2026-03-04' }],
      },
    });
  });

  test('says what the plan would be with the next in turn, and leaves it to the group', () => {
    const file = aFile({ ...changes, availability: { ada: yesBut(), bas: yesBut(), cor: {} } });
    const allowed = { ...file, attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 } };
    const { code, stdout } = plan(allowed);
    const { reasons, withNextInTurn } = JSON.parse(plan(allowed, '--json').stdout);

    assert.equal(code, 3);
    assert.match(
      stdout,
      /\nMet alleen de gastheren die nu aan de beurt zijn, is er geen planning\. De groep kan anders beslissen\.\nDan kan voor zijn of haar beurt ook ontvangen:\n- Ada Jansen \(gemeente Epe\), ontving het laatst op woensdag 4 maart 2026\nDe beste planning is dan:\n- Bijeenkomst 2: [^\n]*, met gastheer Ada Jansen \(gemeente Epe\)\n- Bijeenkomst 3: [^\n]*, met gastheer Bas Smit \(gemeente Olst-Wijhe\)\nPas in het vervolg ontvangt dan Cor Vos \(gemeente Heerde\), als eerste\.\n$/,
    );
    assert.deepEqual(reasons, [
      { code: 'HOST_WITHOUT_SLOT', host: 'cor' },
      { code: 'ONLY_THOSE_DUE_HOST', hosts: ['bas', 'cor'] },
    ]);
    assert.deepEqual(withNextInTurn.passedOver, ['cor']);
  });
});
