/** Any text, and valid files spoilt in every way: reading never throws, and what is read can be planned. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fileFaultLines } from '../../src/cli/plan-faults.ts';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { plainText } from '../../src/shared/plain-text.ts';
import { aFile } from './builders.ts';
import { randomProblem, type Shape } from './random-problems.ts';

const RUNS = { seed: 20270121, numRuns: 800 };

type Refusal = Exclude<ReturnType<typeof readProblemFile>, { ok: true }>['refusal'];
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Fails unless the text is refused with places that a person can find, or read and planned. */
function readOrRefused(text: string): 'read' | Refusal['code'] {
  const read = readProblemFile(text);
  if (read.ok) {
    const outcome = findBestPlan(read.value);
    if (outcome.status === 'optimal')
      assert.deepEqual(checkPlan(read.value, outcome.sessions).violations, []);
    else assert.ok(outcome.reasons.length > 0);
    return 'read';
  }
  assertFindable(text, read.refusal);
  assert.ok(fileFaultLines('plan.json', read.refusal).every((line) => isPlainLine(line)));
  return read.refusal.code;
}

/** Nothing in it that could command a terminal. */
function isPlainLine(line: string): boolean {
  return line !== '' && plainText(line, { maxLength: 10_000 }) === line.trim();
}

function assertFindable(text: string, refusal: Refusal): void {
  switch (refusal.code) {
    case 'FILE_TOO_LARGE':
      assert.ok(text.length > refusal.maxLength);
      return;
    case 'NOT_JSON': {
      const lines = text.replace(/^\uFEFF/, '').split('\n');
      assert.ok(refusal.line >= 1 && refusal.line <= lines.length);
      assert.ok(refusal.column >= 1 && refusal.column <= (lines[refusal.line - 1] ?? '').length + 1);
      return;
    }
    case 'INVALID_FIELDS': {
      const paths = refusal.faults.map(({ path }) => path);
      assert.ok(paths.length >= 1 && paths.length <= 20);
      assert.equal(new Set(paths).size, paths.length);
      for (const path of paths)
        assert.match(path, /^(?:\(bestand\)|[A-Za-z]+(?:\.[\w-]+|\[\d+\]|\[".*"\])*)$/su);
      return;
    }
    default:
      refusal satisfies never;
  }
}

describe('a file of any kind', () => {
  test('that is any text, with or without a byte order mark, is refused with a place', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 8 }),
      fc.string({
        unit: fc.constantFrom(...'{}[]",:\\ \n\r\t0123456789eE+-.truefalsn\u0000\u2028\uD800\uFEFF'),
      }),
      fc.nat(3000).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
      fc.nat(3000).map((depth) => `${'{"name":'.repeat(depth)}1${'}'.repeat(depth)}`),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF'), (text, mark) => {
        assert.notEqual(readOrRefused(mark + text), 'read');
      }),
      RUNS,
    );
  });

  test('that was valid and lost, changed or doubled some of its parts is refused, or read and planned', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID_FILES),
        fc.array(spoilings, { minLength: 1, maxLength: 3 }),
        (file, changes) => {
          const spoilt = changes.reduce((node, change) => spoil(node, change.steps, change), file);
          const result = readOrRefused(JSON.stringify(spoilt));
          seen.set(result, (seen.get(result) ?? 0) + 1);
        },
      ),
      { ...RUNS, numRuns: 2000 },
    );
    assert.ok(
      (seen.get('read') ?? 0) > 200 && (seen.get('INVALID_FIELDS') ?? 0) > 500,
      JSON.stringify([...seen]),
    );
  });

  test('that was valid, as text cut, overwritten or with a part repeated, is refused, or read and planned', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID_FILES.map((file) => JSON.stringify(file, null, 1))),
        fc.nat(),
        fc.nat(60),
        fc.oneof(
          fc.string({ maxLength: 5 }),
          fc.constantFrom(
            '1e999',
            '-0',
            '1e-7',
            '\\u0000',
            '"__proto__":{},',
            '\uFEFF',
            ',',
            '}',
            '"',
            'NaN',
            '//',
          ),
        ),
        fc.boolean(),
        (text, place, length, inserted, isRepeated) => {
          const at = place % text.length;
          const part = isRepeated ? text.slice(at, at + length).repeat(2) : inserted;
          const result = readOrRefused(text.slice(0, at) + part + text.slice(at + length));
          seen.set(result, (seen.get(result) ?? 0) + 1);
        },
      ),
      RUNS,
    );
    assert.ok((seen.get('NOT_JSON') ?? 0) > 300 && (seen.get('read') ?? 0) > 30, JSON.stringify([...seen]));
  });

  test('that was written from a problem is read as that problem, whatever the names and ids', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.uniqueArray(ids, { minLength: 12, maxLength: 12 }), (seed, names) => {
        const problem = withNames(randomProblem(seed, SHAPE), names);
        const read = readProblemFile(JSON.stringify(fileOf(problem)));
        assert.ok(read.ok);
        assert.deepEqual(read.value, problem);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});

const SLOTS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
const YES = Object.fromEntries(SLOTS.map((id) => [id, 'yes']));

// cast: aFile gives plain JSON
const VALID_FILES = [
  aFile(),
  aFile({
    availability: {
      ada: { ...YES, s3: 'no' },
      bas: { ...YES, s4: 'ifNeeded' },
      cor: { s2: 'yes', s5: 'yes' },
    },
    cannotHost: { bas: ['s2', 's3'], cor: [] },
    facilitatorUnavailable: ['s6'],
    vetoedSlots: ['s7', 's7'],
    locks: [
      { session: 2, slot: 's2' },
      { session: 3, host: 'bas' },
      { session: 3, host: null },
    ],
    lastHostedOn: { ada: '2026-01-14', bas: null },
    remark: 'x',
  }),
  aFile({ sessionsToPlan: 1, fixedSession: undefined, planFrom: '2027-01-14', spacing: undefined }),
].map((file) => JSON.parse(JSON.stringify(file)) as Json);

/** What tends to slip through: almost a number, almost a date, almost a name. */
const ODD_VALUES: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    -0,
    -1,
    1,
    2,
    3,
    10,
    11,
    16,
    1461,
    3660,
    3661,
    1.5,
    1e-9,
    2 ** 31,
    2 ** 53,
    1e308,
  ],
  ...['', ' ', 'NaN', '7', 'yes', 'YES', 'ifneeded', 's1', 'ada', '__proto__', 'constructor', 'toString'],
  ...[
    '\u0000',
    '\uD800',
    '\uFEFF',
    '\u202Egnihtyna',
    'e\u0301',
    'a\u0300'.repeat(300),
    '\u{1F9D1}\u200D',
    'x'.repeat(5000),
  ],
  ...[
    '2027-01-14',
    '2027-02-29',
    '2028-02-29',
    '0000-01-01',
    '9999-12-31',
    '+275760-09-13',
    '14-01-2027',
    '2027-1-4',
  ],
  ...[
    '2027-01-21T13:30+01:00',
    '2027-01-21T24:00+01:00',
    '2027-01-21T13:30',
    '2027-03-28T02:30+01:00',
    '2027-W03-4',
  ],
  ...[
    '2027-01-21T13:30+99:00',
    '2027-01-21T13:30:60Z',
    '-271821-04-19T23:59Z',
    '9999-12-31T23:59-23:59',
    'T',
    'Z',
  ],
  ...[
    '0001-01-01T00:00Z',
    '1969-12-31T23:59Z',
    '2026-10-25T02:30+02:00',
    '2031-01-14T12:00Z',
    '2027-01-21 13:30Z',
  ],
  ...[
    'Europe/Amsterdam',
    'europe/amsterdam',
    'Pacific/Apia',
    'America/St_Johns',
    'UTC',
    '+01:00',
    'Etc/GMT+12',
  ],
  ...[[], {}, [[]], [null], { id: 's1' }, { constructor: 1 }, Array.from({ length: 2001 }, () => 's1')],
  JSON.parse('{"__proto__":{"s1":"yes"}}'),
];

type Spoiling = {
  readonly steps: readonly number[];
  readonly how: 'drop' | 'replace' | 'double' | 'rename' | 'swap';
  readonly value: Json;
};

const spoilings: fc.Arbitrary<Spoiling> = fc.record({
  steps: fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }),
  how: fc.constantFrom('drop', 'replace', 'replace', 'double', 'rename', 'swap'),
  value: fc.oneof(
    fc.constantFrom(...ODD_VALUES),
    fc.jsonValue().map((value) => value as Json),
  ), // cast: JSON is JSON
});

/** The value with the part that the steps lead to spoilt; a step counts entries, beyond the last from the first. */
function spoil(node: Json, [step, ...rest]: readonly number[], change: Spoiling): Json {
  if (step === undefined || typeof node !== 'object' || node === null) return change.value;
  const entries = Object.entries(node);
  const at = step % Math.max(1, entries.length);
  const chosen = entries[at];
  if (chosen === undefined) return change.value;
  const [key, child] = chosen;
  const isBranch = typeof child === 'object' && child !== null && Object.keys(child).length > 0;
  if (rest.length > 0 && isBranch) entries[at] = [key, spoil(child, rest, change)];
  else spoilEntry(entries, at, change);
  return Array.isArray(node) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function spoilEntry(entries: [string, Json][], at: number, { how, value }: Spoiling): void {
  const [key, child] = entries[at] ?? ['', null];
  const other = (at + 1) % entries.length;
  switch (how) {
    case 'drop':
      entries.splice(at, 1);
      return;
    case 'replace':
      entries[at] = [key, value];
      return;
    case 'double':
      entries.splice(at, 0, [`${key}2`, child]);
      return;
    case 'rename':
      entries[at] = [typeof value === 'string' ? value : '__proto__', child];
      return;
    case 'swap':
      [entries[at], entries[other]] = [
        [key, entries[other]?.[1] ?? null],
        [entries[other]?.[0] ?? '', child],
      ];
      return;
    default:
      how satisfies never;
  }
}

const ids = fc
  .oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '0',
      '10',
      '1e3',
      'null',
      'é',
      '\u{1F9D1}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .filter((id) => plainText(id, { maxLength: 200 }) === id);

const SHAPE: Shape = {
  participants: 4,
  hosts: 3,
  sessions: 3,
  days: 4,
  daysBetweenSlots: 5,
  slotsPerDay: 2,
  spacing: { minDays: 3, maxDays: 14, targetDays: 7 },
  attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
  yes: 0.5,
  ifNeeded: 0.1,
  no: 0.3,
  facilitatorAway: 0.2,
  cannotHost: 0.2,
  vetoed: 0.2,
  locks: 1,
};

/** Four participants and eight slots get these twelve ids; names are ids, too. */
function withNames(problem: PlanningProblem, names: readonly string[]): PlanningProblem {
  const known = [...problem.participants.map(({ id }) => id), ...problem.slots.map(({ id }) => id)];
  const to = (id: string): string => names[known.indexOf(id)] ?? id;
  const set = (slots: ReadonlySet<string>): ReadonlySet<string> => new Set([...slots].map(to));
  const { fixedSession } = problem;
  assert.ok('start' in fixedSession);
  return {
    ...problem,
    fixedSession: { ...fixedSession, host: fixedSession.host === null ? null : to(fixedSession.host) },
    slots: problem.slots.map((slot) => ({ ...slot, id: to(slot.id) })),
    participants: problem.participants.map(({ id }) => ({ id: to(id), name: to(id), municipality: to(id) })),
    hosts: problem.hosts.map(to),
    availability: new Map(
      [...problem.availability].map(([id, answers]) => [
        to(id),
        new Map([...answers].map(([slot, answer]) => [to(slot), answer])),
      ]),
    ),
    cannotHost: new Map([...problem.cannotHost].map(([id, slots]) => [to(id), set(slots)])),
    facilitatorUnavailable: set(problem.facilitatorUnavailable),
    vetoedSlots: set(problem.vetoedSlots),
    locks: problem.locks.map(({ session, slot, host: locked }) => ({
      session,
      slot: slot === undefined ? undefined : to(slot),
      host: locked == null ? undefined : to(locked),
    })),
  };
}

function fileOf(problem: PlanningProblem): object {
  return {
    ...problem,
    availability: Object.fromEntries(
      [...problem.availability].map(([id, answers]) => [id, Object.fromEntries(answers)]),
    ),
    cannotHost: Object.fromEntries([...problem.cannotHost].map(([id, slots]) => [id, [...slots]])),
    facilitatorUnavailable: [...problem.facilitatorUnavailable],
    vetoedSlots: [...problem.vetoedSlots],
  };
}
