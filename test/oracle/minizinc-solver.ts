/** The planning problem solved by MiniZinc with Gecode, the Debian packages, one run a level (planner.mzn). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlannedSession, PlanningProblem } from '../../src/planner/types.ts';
import { type ProblemFacts, problemFacts } from './problem-facts.ts';

const MODEL = fileURLToPath(new URL('planner.mzn', import.meta.url));

export type MiniZincSolution = (
  | {
      readonly status: 'optimal';
      readonly objective: readonly number[];
      readonly sessions: readonly PlannedSession[];
    }
  | { readonly status: 'infeasible' }
  /** The time limit came first; nothing is known. */
  | { readonly status: 'unfinished' }
) & {
  /** What Gecode reports as the time of its search, all runs together. */
  readonly solverMs: number;
  /** From start to end of the program, all runs together: compiling the model is most of it. */
  readonly totalMs: number;
};

export function hasMiniZinc(): boolean {
  return spawnSync('minizinc', ['--solvers']).stdout?.includes('org.gecode.gecode') === true;
}

/** `timeLimitSeconds` is for all levels together. */
export function solveWithGecode(problem: PlanningProblem, timeLimitSeconds = 600): MiniZincSolution {
  const facts = problemFacts(problem);
  const data = dataOf(facts);
  let [solverMs, totalMs] = [0, 0];
  if (data === undefined) return { status: 'infeasible', solverMs, totalMs };
  const least: number[] = [];
  for (let level = 1; level <= 6; level += 1) {
    const run = runLevel(
      `${data}level = ${level};\nleast = [${least.join()}];\n`,
      timeLimitSeconds * 1000 - totalMs,
    );
    solverMs += run.solverMs;
    totalMs += run.totalMs;
    if (run.answer === 'unfinished') return { status: 'unfinished', solverMs, totalMs };
    if (run.answer === 'infeasible') {
      if (level > 1) throw new Error(`MiniZinc: no plan for level ${level}, though there was one before.`);
      return { status: 'infeasible', solverMs, totalMs };
    }
    const { objective, slot, host } = run.answer;
    least.push(objective[level - 1] ?? 0);
    if (level < 6) continue;
    return { status: 'optimal', objective, sessions: sessionsOf(facts, slot, host), solverMs, totalMs };
  }
  throw new RangeError('There are six levels.');
}

type Answer = {
  readonly objective: readonly number[];
  readonly slot: readonly number[];
  readonly host: readonly number[];
};

function runLevel(
  data: string,
  timeLimitMs: number,
): {
  readonly answer: Answer | 'infeasible' | 'unfinished';
  readonly solverMs: number;
  readonly totalMs: number;
} {
  if (timeLimitMs < 1) return { answer: 'unfinished', solverMs: 0, totalMs: 0 };
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    'minizinc',
    [
      '--solver',
      'gecode',
      '-s',
      '--time-limit',
      String(Math.ceil(timeLimitMs)),
      MODEL,
      '--cmdline-data',
      data,
    ],
    { encoding: 'utf8' },
  );
  const totalMs = performance.now() - start;
  if (status !== 0) throw new Error(`minizinc ended with ${status}: ${stderr}`);
  const solverMs = Number(/^%%%mzn-stat: solveTime=(.*)$/m.exec(stdout)?.[1] ?? 0) * 1000;
  if (stdout.includes('=====UNSATISFIABLE=====')) return { answer: 'infeasible', solverMs, totalMs };
  const last = stdout.split('\n').findLast((line) => line.startsWith('{'));
  // cast: what planner.mzn writes
  const answer =
    stdout.includes('==========') && last !== undefined ? (JSON.parse(last) as Answer) : 'unfinished';
  return { answer, solverMs, totalMs };
}

/** Undefined: no session to plan has a slot, or the locks contradict; MiniZinc has no empty tables. */
function dataOf(facts: ProblemFacts): string | undefined {
  const { sessions, slots, people, hosts, locks, minGap, maxGap } = facts;
  if (locks === undefined || slots.length === 0) return undefined;
  const neutral = hosts.length < sessions ? [0] : [];
  const numbersOfSlots = slots.map((_, index) => index);
  const list = (items: readonly (string | number)[]): string => `[${items.join()}]`;
  const set = (items: readonly number[]): string => `{${items.join()}}`;
  const fields = {
    sessions,
    slots: slots.length,
    people: people.length,
    hosts: hosts.length,
    day: list(slots.map(({ day }) => day)),
    absent: list(slots.map(({ comes }) => comes.filter((each) => !each).length)),
    ifNeeded: list(slots.map(({ ifNeeded }) => ifNeeded)),
    isAway: `array2d(1..${slots.length}, 1..${people.length}, ${list(
      slots.flatMap(({ comes }) => comes.map((each) => (each ? 0 : 1))),
    )})`,
    ableHosts: list(
      slots.map(({ comes, canReceive }) =>
        set([
          ...neutral,
          ...hosts.flatMap((person, index) =>
            comes[person] === true && canReceive[person] === true ? [index + 1] : [],
          ),
        ]),
      ),
    ),
    slotsFor: list(
      locks.map((lock, session) =>
        set(
          numbersOfSlots
            .filter((index) => {
              const { id, day } = slots[index] ?? { id: '', day: 0 };
              const isInReach = day >= (session + 1) * minGap && day <= (session + 1) * maxGap;
              return isInReach && (lock.slot ?? id) === id;
            })
            .map((index) => index + 1),
        ),
      ),
    ),
    hostsFor: list(
      locks.map(({ host }) =>
        set(
          host === undefined
            ? [...neutral, ...hosts.map((_, index) => index + 1)]
            : [hosts.indexOf(host) + 1],
        ),
      ),
    ),
    minGap,
    maxGap,
    targetGap: facts.targetGap,
    minPresent: facts.minPresent,
    maxAbsences: facts.maxAbsences,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name} = ${value};\n`)
    .join('');
}

function sessionsOf(
  { slots, people, hosts }: ProblemFacts,
  slot: readonly number[],
  host: readonly number[],
): readonly PlannedSession[] {
  return slot.map((slotNumber, session) => {
    const chosen = slots[slotNumber - 1];
    if (chosen === undefined) throw new RangeError(`No slot ${slotNumber}.`);
    const person = hosts[(host[session] ?? 0) - 1];
    return {
      session: session + 2,
      slot: chosen.id,
      host: person === undefined ? null : (people[person] ?? null),
    };
  });
}
