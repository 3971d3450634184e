import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byTurns, withNextInTurn } from '../../src/planner/turns.ts';
import { aFile, problemFrom } from './builders.ts';

const all = { hosts: ['ada', 'bas', 'cor'] };
const memory = { ada: '2026-03-04', bas: null, cor: '2025-11-20' };

describe('the memory of the rotation', () => {
  test('lets those host who never did or did longest ago, and carries over the others', () => {
    const { problem, rotation } = byTurns(problemFrom(aFile({ ...all, lastHostedOn: memory })));

    assert.deepEqual(problem.hosts, ['bas', 'cor']);
    assert.deepEqual(rotation, {
      due: [
        { participant: 'bas', lastHostedOn: null },
        { participant: 'cor', lastHostedOn: '2025-11-20' },
      ],
      carriedOver: [{ participant: 'ada', lastHostedOn: '2026-03-04' }],
    });
  });

  test('takes nobody in the memory for never, and leaves equal ones in the order of the hosts', () => {
    const { problem } = byTurns(
      problemFrom(aFile({ hosts: ['cor', 'ada', 'bas'], lastHostedOn: { cor: '2026-01-01' } })),
    );

    assert.deepEqual(problem.hosts, ['ada', 'bas']);
  });

  for (const [title, changes] of [
    ['is not given', all],
    ['leaves nobody out', { lastHostedOn: memory }],
  ] as const)
    test(`changes nothing when it ${title}`, () => {
      const problem = problemFrom(aFile(changes));

      assert.deepEqual(byTurns(problem), { problem, rotation: undefined });
    });

  test('comes after what the group agreed: hosts of locks, then of a plan', () => {
    const locked = problemFrom(aFile({ ...all, lastHostedOn: memory, locks: [{ session: 3, host: 'ada' }] }));
    const free = problemFrom(aFile({ ...all, lastHostedOn: memory }));

    assert.deepEqual(byTurns(locked).problem.hosts, ['ada', 'bas']);
    assert.deepEqual(byTurns(free, ['cor', null, 'gone', 'ada']).problem.hosts, ['cor', 'ada']);
  });

  test('never silently takes the next in turn, and says what the plan would be with them', () => {
    const everywhere = Array.from({ length: 8 }, (_, index) => `s${index + 1}`);
    const turns = byTurns(
      problemFrom(aFile({ ...all, lastHostedOn: memory, cannotHost: { cor: everywhere } })),
    );

    assert.deepEqual(turns.problem.hosts, ['bas', 'cor']);
    assert.deepEqual(withNextInTurn(turns), {
      nextInTurn: [{ participant: 'ada', lastHostedOn: '2026-03-04' }],
      objective: [0, 0, 0, 0, 28, 42],
      sessions: [
        { session: 2, slot: 's2', host: 'ada' },
        { session: 3, slot: 's4', host: 'bas' },
      ],
      passedOver: ['cor'],
    });
  });

  test('has nobody to add when there is no plan even if everyone may host', () => {
    const turns = byTurns(
      problemFrom(
        aFile({
          ...all,
          lastHostedOn: memory,
          spacing: { minDays: 1, maxDays: 2, targetDays: 1 },
        }),
      ),
    );

    assert.equal(withNextInTurn(turns), undefined);
    assert.equal(withNextInTurn(byTurns(problemFrom(aFile()))), undefined);
  });
});
