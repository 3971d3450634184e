import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkComposition } from '../../src/composition/checker.ts';
import { readCompositionFile } from '../../src/composition/problem-file.ts';
import type { Composition } from '../../src/composition/types.ts';
import type { Ended } from './plan-command.ts';

const COMMAND = fileURLToPath(new URL('../../src/cli/compose.ts', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../composition/examples/pairs.json', import.meta.url));
const NO_TRAVEL = { places: [], minutes: [] };

function runCompose(args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function composeFile(changes: Readonly<Record<string, unknown>>, ...args: readonly string[]): Ended {
  // cast: the example is an object
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Record<string, unknown>;
  return runCompose(['-', ...args], JSON.stringify({ ...example, ...changes }));
}

describe('the compose command', () => {
  test('writes the groups in Dutch: with whom, what each criterion is worth and why, how far from the best, who is left over', () => {
    assert.deepEqual(runCompose([EXAMPLE]), {
      code: 0,
      stderr: '',
      stdout: `Groep 1: ada, dirk, fem
  begeleider: kees
  reistijd begeleider 29: Gemiddeld 29 minuten; het verst 50 minuten.
  afstand 42: Gemiddeld 42 minuten; het verst ada en dirk (50 minuten).

Groep 2: bas, cor, els
  begeleider: kees
  politieke spreiding 1: vvd: cor en els.
  reistijd 80: els reist het meest: gemiddeld 125 minuten.
  reistijd begeleider 49: Gemiddeld 49 minuten; het verst 110 minuten.
  afstand 95: Gemiddeld 95 minuten; het verst bas en els (140 minuten).

Niet geplaatst:
  gijs: Er is niemand met wie het kan; een groep heeft er 1 nodig. Van de anderen: 5 te ver voor deze persoon, 1 uit dezelfde gemeente.

Elk punt telt pas als alle punten ervoor gelijk zijn. Minder is beter.
1. Hoeveel mensen overblijven: 1 (bewezen: minder kan niet)
2. Begeleider (de slechtste groep): 0 (bewezen: minder kan niet)
3. Begeleider (alle groepen samen): 0 (bewezen: minder kan niet)
4. Groepsgrootte (de slechtste groep): 0 (bewezen: minder kan niet)
5. Groepsgrootte (alle groepen samen): 0 (bewezen: minder kan niet)
6. Politieke spreiding (de slechtste groep): 1 (bewezen: minder kan niet)
7. Politieke spreiding (alle groepen samen): 1 (bewezen: minder kan niet)
8. Reistijd (de slechtste groep): 80 (bewezen: minder kan niet)
9. Reistijd (alle groepen samen): 151 (bewezen: minder kan niet)
10. Regionale spreiding (de slechtste groep): 0 (bewezen: minder kan niet)
11. Regionale spreiding (alle groepen samen): 0 (bewezen: minder kan niet)
12. Mix van ervaring (de slechtste groep): 0 (bewezen: minder kan niet)
13. Mix van ervaring (alle groepen samen): 0 (bewezen: minder kan niet)
14. Wensen (de slechtste groep): 0 (bewezen: minder kan niet)
15. Wensen (alle groepen samen): 0 (bewezen: minder kan niet)
16. Eerder samen (de slechtste groep): 0 (bewezen: minder kan niet)
17. Eerder samen (alle groepen samen): 0 (bewezen: minder kan niet)
18. Dagen (de slechtste groep): 0 (bewezen: minder kan niet)
19. Dagen (alle groepen samen): 0 (bewezen: minder kan niet)
20. Onderwerpen (de slechtste groep): 0 (bewezen: minder kan niet)
21. Onderwerpen (alle groepen samen): 0 (bewezen: minder kan niet)
22. Reistijd begeleider (de slechtste groep): 49 (minder dan 39 kan zeker niet)
23. Reistijd begeleider (alle groepen samen): 78 (minder dan 77 kan zeker niet)
24. Afstand (de slechtste groep): 95 (bewezen: minder kan niet)
25. Afstand (alle groepen samen): 410 (bewezen: minder kan niet)
`,
    });
  });

  test('writes the same as JSON, and the checker agrees with it', () => {
    const { code, stdout } = runCompose([EXAMPLE, '--json', '--seed', '2']);
    // cast: what the command promises
    const answer = JSON.parse(stdout) as {
      readonly groups: readonly { readonly members: readonly string[]; readonly guide: string | null }[];
      readonly levels: readonly { readonly value: number }[];
      readonly leftOver: readonly { readonly candidate: string; readonly kind: string }[];
    };
    const problem = readCompositionFile(readFileSync(EXAMPLE, 'utf8'), NO_TRAVEL);
    assert.ok(problem.ok);
    const composition: Composition = {
      groups: answer.groups.map(({ members, guide }) => ({ members, guide: guide ?? undefined })),
    };

    assert.equal(code, 0);
    assert.deepEqual(checkComposition(problem.value, composition), {
      violations: [],
      levels: answer.levels.map(({ value }) => value),
    });
    assert.deepEqual(
      answer.leftOver.map(({ candidate, kind }) => [candidate, kind]),
      [['gijs', 'tooFewPossible']],
    );
  });

  test('gives the same for the same seed, and ends in time when it is given some', () => {
    const [one, other] = [runCompose([EXAMPLE, '--seed', '5']), runCompose([EXAMPLE, '--seed', '5'])];
    assert.deepEqual(one, other);
    assert.equal(runCompose([EXAMPLE, '--within', '0.2']).code, 0);
  });

  test('takes the journeys of the country for a file without travel of its own', () => {
    const person = (id: string, municipality: string) => ({ id, municipality });
    const { code, stdout } = runCompose(
      ['-', '--json'],
      JSON.stringify({
        candidates: [person('a', 'GM0344'), person('b', 'GM0307')],
        guides: [],
        settings: { sizes: { least: 2, standard: 2, most: 2 } },
      }),
    );
    // cast: what the command promises
    const { groups } = JSON.parse(stdout) as { readonly groups: readonly { readonly members: unknown }[] };

    assert.equal(code, 0);
    assert.deepEqual(
      groups.map(({ members }) => members),
      [['a', 'b']],
    );
  });

  test('refuses more topics than it can count, as what it would say of them is not true', () => {
    const person = (index: number) => ({
      id: `p${index}`,
      municipality: `GM${String(index).padStart(4, '0')}`,
      topics: Array.from({ length: 16 }, (_, topic) => `t${16 * index + topic}`),
    });
    const travel = {
      places: ['GM0000', 'GM0001'],
      minutes: [
        [0, 30],
        [30, 0],
      ],
    };

    const ended = runCompose(
      ['-'],
      JSON.stringify({ candidates: [person(0), person(1)], guides: [], travel }),
    );

    assert.deepEqual(ended, {
      code: 2,
      stdout: '',
      stderr: 'standaardinvoer: candidates: samen mogen zij hoogstens 30 verschillende onderwerpen noemen.\n',
    });
  });

  test('says what is wrong with a file, each with its place, and composes nothing', () => {
    const ended = composeFile({
      candidates: [
        { id: 'ada', municipality: 'ede', weekdays: [8], topics: 'press' },
        { id: 'ada', municipality: 'nergens', experience: 'oud' },
      ],
      settings: { sizes: { least: 4, standard: 3, most: 4 }, order: ['party', 'party', 'luck'] },
      travel: {
        places: ['ede', 'epe'],
        minutes: [
          [0, 20],
          [30, 0],
        ],
      },
    });

    assert.deepEqual(ended, {
      code: 2,
      stdout: '',
      stderr: `standaardinvoer: travel.minutes[1][0]: de reistijd heen en terug hoort gelijk te zijn, maar travel.minutes[0][1] is anders.
standaardinvoer: candidates[0].weekdays[0]: hier hoort een heel getal van 1 tot en met 7 te staan.
standaardinvoer: candidates[0].topics: hier hoort een lijst te staan, met [ en ].
standaardinvoer: candidates[1].experience: hier hoort een van deze woorden te staan: new, settled, long.
standaardinvoer: candidates[1].id: deze id komt al eerder voor.
standaardinvoer: settings.sizes: het kleinste getal mag niet groter zijn dan het grootste.
standaardinvoer: settings.order[2]: hier hoort een van deze woorden te staan: guidance, size, party, travel, spread, experience, wishes, acquaintance, days, topics, guideTravel, distance.
standaardinvoer: settings.order[1]: deze id komt al eerder voor.
`,
    });
  });

  test('names people who are not there, and pairs that are none', () => {
    const ended = composeFile({
      wishes: [['ada', 'niemand'], ['ada']],
      vetoes: [['bas', 'bas']],
      locks: [{ members: ['ada', 'bas'], guide: 'niemand' }, { members: ['bas'] }],
    });

    assert.deepEqual(ended, {
      code: 2,
      stdout: '',
      stderr: `standaardinvoer: wishes[0][1]: deze persoon staat niet in candidates.
standaardinvoer: wishes[1]: hier horen twee verschillende personen te staan.
standaardinvoer: vetoes[0]: hier horen twee verschillende personen te staan.
standaardinvoer: locks[0].guide: deze begeleider staat niet in guides.
standaardinvoer: locks[1].members[0]: deze id komt al eerder voor.
`,
    });
  });

  for (const { args, line } of [
    { args: [], line: 'U noemt geen bestand.' },
    { args: [EXAMPLE, EXAMPLE], line: 'U kunt één bestand tegelijk samenstellen.' },
    { args: [EXAMPLE, '--seed', 'x'], line: 'Bij --seed hoort een heel getal zoals 7.' },
    {
      args: [EXAMPLE, '--within', 'kort'],
      line: 'Bij --within hoort een aantal seconden zoals 10 of 0.5, hoogstens 99999.',
    },
    { args: [EXAMPLE, '--snel'], line: 'Deze opdracht begrijpt het programma niet.' },
  ])
    test(`refuses ${JSON.stringify(args.slice(1))} with one line and how to use it`, () => {
      const { code, stdout, stderr } = runCompose(args);
      assert.deepEqual([code, stdout, stderr.split('\n')[0]], [2, '', line]);
    });

  test('refuses what is no JSON, or not there', () => {
    assert.deepEqual(runCompose(['-'], '{"candidates": [}'), {
      code: 2,
      stdout: '',
      stderr: 'standaardinvoer: regel 1, kolom 17: dit is geen geldige JSON.\n',
    });
    assert.deepEqual(runCompose(['/er/is/niets.json']), {
      code: 2,
      stdout: '',
      stderr: '/er/is/niets.json bestaat niet.\n',
    });
  });
});
