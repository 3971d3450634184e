import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Arrangement } from '../../src/composition/arrangement.ts';
import { moveMember } from '../../src/composition/changes.ts';
import { checkComposition } from '../../src/composition/checker.ts';
import { groupsByDistance } from '../../src/composition/construction.ts';
import { exchangeAll } from '../../src/composition/exchanges.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import { compositionOf, prepare } from '../../src/composition/prepared.ts';
import type { Composition, CompositionProblem } from '../../src/composition/types.ts';
import { smallProblem } from './small-problems.ts';

const SHAPE = { candidates: 12, guides: 2, sizes: { least: 2, standard: 3, most: 4 } };

describe('what two groups can do with each other', () => {
  test('leaves nothing better to do by hand with one person or with two who change places', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const problem = smallProblem(seed, SHAPE);
      const prepared = prepare(problem);
      const arrangement = new Arrangement(prepared);
      arrangement.become(groupsByDistance(prepared));
      const begun = arrangement.levels();
      exchangeAll(arrangement, { left: 1_000_000, isOver: () => false });
      const done = arrangement.levels();
      const composition = compositionOf(problem, arrangement.groups());

      assert.deepEqual(checkComposition(problem, composition), { violations: [], levels: done });
      assert.ok(compareLevels(done, begun) <= 0);
      for (const changed of changesByHand(problem, composition)) {
        const { violations, levels } = checkComposition(problem, changed);
        assert.ok(
          violations.length > 0 || levels === undefined || compareLevels(levels, done) >= 0,
          `${seed}`,
        );
      }
    }
  });

  test('ends when it has had its tries, or whoever waits has enough of it', () => {
    const prepared = prepare(smallProblem(3, SHAPE));
    const arrangement = new Arrangement(prepared);
    arrangement.become(groupsByDistance(prepared));
    const begun = arrangement.levels();
    exchangeAll(arrangement, { left: 0, isOver: () => false });
    exchangeAll(arrangement, { left: 1_000_000, isOver: () => true });

    assert.deepEqual(arrangement.levels(), begun);
  });
});

/** Somebody to another group there is, or left over; two who change places. */
function* changesByHand(problem: CompositionProblem, composition: Composition): Generator<Composition> {
  const groups = [...composition.groups.keys()];
  const groupOf = (id: string): number => composition.groups.findIndex(({ members }) => members.includes(id));
  for (const { id } of problem.candidates) {
    for (const group of groups) yield moveMember(composition, id, group);
    for (const { id: other } of problem.candidates) {
      const [from, to] = [groupOf(id), groupOf(other)];
      if (from < 0 || to < 0 || from === to) continue;
      yield {
        groups: composition.groups.map(({ members, guide }) => ({
          guide,
          members: members.map((each) => (each === id ? other : each === other ? id : each)),
        })),
      };
    }
  }
}
