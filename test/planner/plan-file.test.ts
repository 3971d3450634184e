import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readPlanFile } from '../../src/planner/plan-file.ts';
import { aFile, problemFrom } from './builders.ts';

const problem = problemFrom(aFile());
const SESSIONS = [
  { session: 2, slot: 's2', host: 'bas' },
  { session: 3, slot: 's4', host: null },
];

function refusalOf(value: unknown): unknown {
  const read = readPlanFile(JSON.stringify(value), problem);
  return read.ok ? undefined : read.refusal;
}

describe('a plan file', () => {
  test('is read from what --json writes, whatever else is in it', () => {
    const text = JSON.stringify({ status: 'feasible', objective: 'x', sessions: SESSIONS, more: {} });

    assert.deepEqual(readPlanFile(text, problem), { ok: true, value: SESSIONS });
  });

  test('may name slots and people that are gone', () => {
    const sessions = [
      { session: 2, slot: 'gone', host: 'nobody' },
      { session: 3, slot: 's1', host: 'bas' },
    ];

    assert.deepEqual(readPlanFile(JSON.stringify({ sessions }), problem), { ok: true, value: sessions });
  });

  for (const [title, value, faults] of [
    ['no sessions', { status: 'infeasible' }, [{ path: 'sessions', code: 'MISSING' }]],
    ['not an object', [], [{ path: '(bestand)', code: 'NOT_AN_OBJECT' }]],
    [
      'a number that is not the next',
      { sessions: [SESSIONS[0], { ...SESSIONS[1], session: 4 }] },
      [{ path: 'sessions[1].session', code: 'NOT_THE_NEXT_NUMBER', expected: 3 }],
    ],
    [
      'no host: a neutral venue is said with null',
      { sessions: [{ session: 2, slot: 's2' }] },
      [{ path: 'sessions[0].host', code: 'MISSING' }],
    ],
    [
      'a host that is no text',
      { sessions: [{ session: 2, slot: 's2', host: 3 }] },
      [{ path: 'sessions[0].host', code: 'NOT_A_TEXT', maxLength: 200 }],
    ],
    [
      'sessions in the wrong order',
      {
        sessions: [
          { session: 2, slot: 's4', host: null },
          { session: 3, slot: 's2', host: null },
        ],
      },
      [{ path: 'sessions[1].slot', code: 'NOT_ON_A_LATER_DAY' }],
    ],
    [
      'eleven sessions',
      { sessions: Array.from({ length: 11 }, () => SESSIONS[0]) },
      [{ path: 'sessions', code: 'TOO_MANY', max: 10 }],
    ],
  ] as const)
    test(`is refused with the place: ${title}`, () => {
      assert.deepEqual(refusalOf(value), { code: 'INVALID_FIELDS', faults });
    });

  test('that is too large or no JSON is refused as a planning file is', () => {
    assert.deepEqual(readPlanFile(' '.repeat(5_000_001), problem), {
      ok: false,
      refusal: { code: 'FILE_TOO_LARGE', maxLength: 5_000_000 },
    });
    assert.deepEqual(readPlanFile('{\n  "sessions": [,]\n}', problem), {
      ok: false,
      refusal: { code: 'NOT_JSON', line: 2, column: 16 },
    });
  });

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, sessions) => {
        readPlanFile(JSON.stringify(value), problem);
        readPlanFile(JSON.stringify({ sessions }), problem);
        readPlanFile(
          JSON.stringify({ sessions: sessions.map((host) => ({ session: 2, slot: 's1', host })) }),
          problem,
        );
      }),
      { seed: 20270114, numRuns: 300 },
    );
  });
});
