import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import { aFile, exampleText, problemFrom } from './builders.ts';

function faultsOf(value: unknown): unknown {
  const read = readProblemFile(JSON.stringify(value));
  return read.ok ? [] : read.refusal.code === 'INVALID_FIELDS' ? read.refusal.faults : read.refusal;
}

const slot = (changes: object): object => ({
  id: 's1',
  start: '2027-01-21T13:30+01:00',
  end: '2027-01-21T16:30+01:00',
  ...changes,
});

describe('a planning file', () => {
  test('is read with instants in UTC and answers as maps', () => {
    const { fixedSession, slots, availability, facilitatorUnavailable } = problemFrom(
      aFile({ facilitatorUnavailable: ['s1'], slots: [slot({})], availability: { ada: { s1: 'ifNeeded' } } }),
    );

    assert.deepEqual(
      { fixedSession, slots, availability, facilitatorUnavailable },
      {
        fixedSession: {
          date: '2027-01-14',
          start: '2027-01-14T12:30:00.000Z',
          end: '2027-01-14T15:30:00.000Z',
          host: 'ada',
        },
        slots: [{ id: 's1', start: '2027-01-21T12:30:00.000Z', end: '2027-01-21T15:30:00.000Z' }],
        availability: new Map([['ada', new Map([['s1', 'ifNeeded']])]]),
        facilitatorUnavailable: new Set(['s1']),
      },
    );
  });

  test('may hold fields of its own, start with a byte order mark, and list slots in any order', () => {
    const file = aFile({
      remark: 'x',
      slots: [slot({ id: 's2', start: '2027-01-21T14:30+01:00' }), slot({})],
      availability: {},
    });

    const read = readProblemFile(`\uFEFF${JSON.stringify(file)}`);

    assert.equal(read.ok, true);
  });

  for (const [title, changes, faults] of [
    [
      'not after start',
      { slots: [slot({ end: '2027-01-21T13:30+01:00' })], availability: {} },
      [{ path: 'slots[0].end', code: 'END_NOT_AFTER_START' }],
    ],
    [
      'a day that does not exist',
      { slots: [slot({ start: '2027-02-30T13:30+01:00' })], availability: {} },
      [{ path: 'slots[0].start', code: 'NOT_A_MOMENT' }],
    ],
    [
      'no offset',
      { slots: [slot({ end: '2027-01-21T16:30' })], availability: {} },
      [{ path: 'slots[0].end', code: 'OFFSET_MISSING' }],
    ],
    [
      'years ahead',
      { slots: [slot({ start: '2031-01-15T13:30+01:00', end: '2031-01-15T14:30+01:00' })], availability: {} },
      [{ path: 'slots[0].start', code: 'TOO_FAR_AHEAD', maxDays: 1461 }],
    ],
    [
      'the same slot twice',
      { slots: [slot({}), slot({})], availability: {} },
      [{ path: 'slots[1].id', code: 'DUPLICATE_ID' }],
    ],
    ['the same host twice', { hosts: ['bas', 'bas'] }, [{ path: 'hosts[1]', code: 'DUPLICATE_ID' }]],
    [
      'an unknown host',
      { hosts: ['bas', 'constructor'] },
      [{ path: 'hosts[1]', code: 'UNKNOWN_PARTICIPANT' }],
    ],
    [
      'an answer of a stranger',
      { availability: { 'x y': {} } },
      [{ path: '["x y"]', code: 'UNKNOWN_PARTICIPANT' }].map((f) => ({
        ...f,
        path: `availability${f.path}`,
      })),
    ],
    [
      'an answer for an unknown slot',
      { availability: { ada: { s99: 'yes' } } },
      [{ path: 'availability.ada.s99', code: 'UNKNOWN_SLOT' }],
    ],
    [
      'an unknown answer',
      { availability: { ada: { s1: 'maybe' } } },
      [{ path: 'availability.ada.s1', code: 'NOT_ONE_OF', allowed: ['yes', 'ifNeeded', 'no'] }],
    ],
    [
      'cannotHost of an unknown slot',
      { cannotHost: { ada: ['s1', 's0'] } },
      [{ path: 'cannotHost.ada[1]', code: 'UNKNOWN_SLOT' }],
    ],
    [
      'a veto of an unknown slot',
      { vetoedSlots: ['s0'] },
      [{ path: 'vetoedSlots[0]', code: 'UNKNOWN_SLOT' }],
    ],
    [
      'eleven sessions',
      { sessionsToPlan: 11 },
      [{ path: 'sessionsToPlan', code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 10 }],
    ],
    [
      'half a session',
      { sessionsToPlan: 2.5 },
      [{ path: 'sessionsToPlan', code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 10 }],
    ],
    [
      'a number as a text',
      { sessionsToPlan: '5' },
      [{ path: 'sessionsToPlan', code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 10 }],
    ],
    [
      'gaps the wrong way round',
      { spacing: { minDays: 9, maxDays: 8, targetDays: 8 } },
      [{ path: 'spacing', code: 'MIN_ABOVE_MAX' }],
    ],
    [
      'a gap that is too long: nothing is said of the other',
      { spacing: { minDays: 1, maxDays: 100_000, targetDays: 8 } },
      [{ path: 'spacing.maxDays', code: 'NOT_A_WHOLE_NUMBER', min: 0, max: 3660 }],
    ],
    [
      'a lock of session 1',
      { locks: [{ session: 1 }] },
      [{ path: 'locks[0].session', code: 'NOT_A_WHOLE_NUMBER', min: 2, max: 3 }],
    ],
    [
      'a lock of an unknown slot',
      { locks: [{ session: 2, slot: 's0' }] },
      [{ path: 'locks[0].slot', code: 'UNKNOWN_SLOT' }],
    ],
    [
      'a lock of an unknown host',
      { locks: [{ session: 2, host: 'x' }] },
      [{ path: 'locks[0].host', code: 'UNKNOWN_PARTICIPANT' }],
    ],
    ['a zone that is no zone', { timeZone: 'Europe/Utrecht' }, [{ path: 'timeZone', code: 'UNKNOWN_ZONE' }]],
    ['an offset as a zone', { timeZone: '+01:00' }, [{ path: 'timeZone', code: 'UNKNOWN_ZONE' }]],
    ['an empty name', { name: ' \u0007 ' }, [{ path: 'name', code: 'NOT_A_TEXT', maxLength: 200 }]],
    [
      'nobody in the group',
      { participants: [], hosts: [], availability: {} },
      [{ path: 'participants', code: 'EMPTY_LIST' }],
    ],
    ['no vetoes at all', { vetoedSlots: undefined }, [{ path: 'vetoedSlots', code: 'MISSING' }]],
    [
      'a date that is not that of the start',
      {
        fixedSession: {
          date: '2027-01-15',
          start: '2027-01-14T13:30+01:00',
          end: '2027-01-14T16:30+01:00',
          host: null,
        },
      },
      [{ path: 'fixedSession.date', code: 'NOT_THE_DATE_OF_START', date: '2027-01-14' }],
    ],
  ] as const)
    test(`is refused with its path: ${title}`, () => {
      assert.deepEqual(faultsOf(aFile(changes)), faults);
    });

  test('names every fault at once, and calls nothing unknown when its list cannot be read', () => {
    assert.deepEqual(faultsOf(aFile({ slots: 'none', sessionsToPlan: 0, hosts: null })), [
      { path: 'sessionsToPlan', code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 10 },
      { path: 'slots', code: 'NOT_A_LIST' },
      { path: 'hosts', code: 'MISSING' },
    ]);
  });

  for (const [value, code] of [
    [[], 'NOT_AN_OBJECT'],
    [null, 'NOT_AN_OBJECT'],
    ['text', 'NOT_AN_OBJECT'],
  ] as const)
    test(`that is ${JSON.stringify(value)} is no object`, () => {
      assert.deepEqual(faultsOf(value), [{ path: '(bestand)', code }]);
    });

  for (const [title, text, refusal] of [
    ['a comma too many', '{\n "name": "x",\n}', { code: 'NOT_JSON', line: 3, column: 1 }],
    ['a bracket that was not opened', '{\n "slots": [}\n]}\n', { code: 'NOT_JSON', line: 2, column: 12 }],
    ['a value forgotten', '{\n "a": ,\n "b": 1\n}', { code: 'NOT_JSON', line: 2, column: 7 }],
    ['a word that is none', '{"a": [1,\n  yes]}', { code: 'NOT_JSON', line: 2, column: 3 }],
    [
      'something after the end',
      '{"a": [true, null, -1.5e3, "\\"]"]}\n\n}',
      { code: 'NOT_JSON', line: 3, column: 1 },
    ],
    ['nothing', '', { code: 'NOT_JSON', line: 1, column: 1 }],
    ['cut off', '{"name":\n"x', { code: 'NOT_JSON', line: 2, column: 3 }],
    ['a megabyte of brackets', '['.repeat(1_000_000), { code: 'NOT_JSON', line: 1, column: 1_000_001 }],
    ['five megabytes and one', ' '.repeat(5_000_001), { code: 'FILE_TOO_LARGE', maxLength: 5_000_000 }],
  ] as const)
    test(`that is no JSON is refused with line and column: ${title}`, () => {
      assert.deepEqual(readProblemFile(text), { ok: false, refusal });
    });

  test('with an id like __proto__ or constructor stays data', () => {
    const text = JSON.stringify(
      aFile({
        participants: [{ id: 'constructor', name: 'C', municipality: 'D' }],
        hosts: [],
        availability: {},
      }),
    ).replace('"availability":{}', '"availability":{"__proto__":{"s1":"yes"}}');

    assert.deepEqual(readProblemFile(text), {
      ok: false,
      refusal: {
        code: 'INVALID_FIELDS',
        faults: [{ path: 'availability.__proto__', code: 'UNKNOWN_PARTICIPANT' }],
      },
    });
  });
});

describe('whatever the file holds, reading it never throws', () => {
  test('any text gives a line and column, or paths', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readProblemFile(text);
        assert.ok(!read.ok && hasPlace(read.refusal));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('a real file with any part replaced is read, or refused with paths', () => {
    const original: unknown = JSON.parse(exampleText('cont-01'));
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.jsonValue(), (steps, value) => {
        const read = readProblemFile(JSON.stringify(replaced(original, steps, value)));
        assert.ok(read.ok || hasPlace(read.refusal));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('a real file cut or overwritten anywhere is read, or refused with a place', () => {
    const text = exampleText('cont-01');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 5 }), (at, length, inserted) => {
        const read = readProblemFile(text.slice(0, at) + inserted + text.slice(at + length));
        assert.ok(read.ok || hasPlace(read.refusal));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

function hasPlace(refusal: Exclude<ReturnType<typeof readProblemFile>, { ok: true }>['refusal']): boolean {
  switch (refusal.code) {
    case 'FILE_TOO_LARGE':
      return true;
    case 'NOT_JSON':
      return refusal.line >= 1 && refusal.column >= 1;
    case 'INVALID_FIELDS':
      return refusal.faults.length > 0 && refusal.faults.every(({ path }) => path.length > 0);
    default:
      return refusal satisfies never;
  }
}

function replaced(node: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof node !== 'object' || node === null) return value;
  const keys = Object.keys(node);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const entries = Object.entries(node).map(([name, child]) => [
    name,
    name === key ? replaced(child, rest, value) : child,
  ]);
  return Array.isArray(node) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}
