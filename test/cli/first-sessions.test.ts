import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { exampleText } from '../planner/builders.ts';
import { hardProblems } from '../planner/hard-problems.ts';
import { type File, json, plan } from './first-date-file.ts';

describe('the plan command, for first sessions', () => {
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
