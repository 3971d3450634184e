import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Agreement, lettingGo, type Wishes } from '../../src/planner/letting-go.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { Objective, PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { bruteForce } from './brute-force.ts';
import { aFile, problemFrom } from './builders.ts';
import { smallShape } from './infeasible-shapes.ts';
import { randomProblem } from './random-problems.ts';

interface Agreed {
  readonly problem: PlanningProblem;
  readonly wishes: Wishes<string, string>;
}

/** A problem to which a few locks and wishes are added. */
function agreedProblem(seed: number): Agreed {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): readonly Item[] => items.filter(() => random() < 0.5);
  const bare = { ...randomProblem(seed, smallShape(seed)), locks: [] };
  const sessions = Array.from({ length: bare.sessionsToPlan }, (_, place) => place + 2);
  const locks = pick(sessions).map((session) => ({
    session,
    slot: random() < 0.7 ? bare.slots[Math.floor(random() * bare.slots.length)]?.id : undefined,
    host: random() < 0.5 ? bare.hosts[Math.floor(random() * bare.hosts.length)] : undefined,
  }));
  const wishes = pick(bare.hosts).map((host) => {
    const said = bare.cannotHost.get(host);
    return [host, pick(bare.slots.map(({ id }) => id)).filter((slot) => said?.has(slot) !== true)] as const;
  });
  const cannotHost = new Map(bare.cannotHost);
  for (const [host, slots] of wishes)
    cannotHost.set(host, new Set([...(bare.cannotHost.get(host) ?? []), ...slots]));
  return { problem: { ...bare, locks, cannotHost }, wishes };
}

/** The best objective when of each agreement is asked whether it goes. */
function bestWithout({ problem, wishes }: Agreed, goes: (agreement: Agreement) => boolean) {
  const cannotHost = new Map(problem.cannotHost);
  for (const [participant, slots] of wishes) {
    if (!goes({ agreed: 'wish', participant })) continue;
    const kept = [...(problem.cannotHost.get(participant) ?? [])].filter((slot) => !slots.includes(slot));
    cannotHost.set(participant, new Set(kept));
  }
  const locks = problem.locks.filter(({ session }) => !goes({ agreed: 'lock', session }));
  return bruteForce({ ...problem, cannotHost, locks });
}

/** Every set of agreements there is, by counting in binary. */
function everySet({ problem, wishes }: Agreed): readonly (readonly Agreement[])[] {
  const all: readonly Agreement[] = [
    ...problem.locks.map(({ session }) => ({ agreed: 'lock', session }) as const),
    ...wishes.map(([participant]) => ({ agreed: 'wish', participant }) as const),
  ];
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_one, bit) => bits & (1 << bit)));
}

const keyOf = (agreement: Agreement) => JSON.stringify(agreement);

describe('the agreements to let go', () => {
  test('are the smallest sets without which there is a plan, by trying every set', () => {
    const seen = { none: 0, one: 0, more: 0 };
    for (let seed = 1; seed <= 400; seed += 1) {
      const agreed = agreedProblem(seed);
      if (findBestPlan(agreed.problem).status === 'optimal') continue;
      const helping = everySet(agreed).flatMap((set) => {
        const keys = new Set(set.map(keyOf));
        const objective = bestWithout(agreed, (agreement) => keys.has(keyOf(agreement)));
        return objective === undefined ? [] : [{ keys: [...keys], objective }];
      });
      const fewest = Math.min(...helping.map(({ keys }) => keys.length));
      const expected = helping.filter(({ keys }) => keys.length === fewest);

      const found = lettingGo(agreed.problem, agreed.wishes);

      if (expected.length === 0) {
        assert.equal(found, null, `seed ${seed}`);
        seen.none += 1;
        continue;
      }
      const sets = (found?.sets ?? []).map(({ agreements, objective }) => ({
        keys: agreements.map(keyOf),
        objective,
      }));
      assert.equal(found?.fewest, fewest, `seed ${seed}`);
      assert.deepEqual(sets.toSorted(byKeys), expected.toSorted(byKeys), `seed ${seed}`);
      assert.deepEqual(
        sets.map(({ objective }) => objective),
        sets.map(({ objective }) => objective).toSorted(byObjective),
        `seed ${seed}: best first`,
      );
      seen[fewest === 1 ? 'one' : 'more'] += 1;
    }
    assert.ok(seen.none >= 20 && seen.one >= 40 && seen.more >= 10, JSON.stringify(seen));
  });

  test('are none where nothing was agreed', () =>
    assert.equal(
      lettingGo(problemFrom(aFile({ attendance: { minPresent: 99, maxAbsencesPerParticipant: 0 } })), []),
      null,
    ));
});

interface Set {
  readonly keys: readonly string[];
}

function byKeys(left: Set, right: Set): number {
  return left.keys.join() < right.keys.join() ? -1 : 1;
}

function byObjective(left: Objective, right: Objective): number {
  const level = left.findIndex((value, place) => value !== right[place]);
  return level < 0 ? 0 : (left[level] ?? 0) - (right[level] ?? 0);
}
