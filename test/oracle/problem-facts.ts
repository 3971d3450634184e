/**
 * What the oracles know of a planning problem: numbers and truths per slot, read from the file format and from
 * nothing of src/planner but its types. Both the linear programs and the MiniZinc data are made of this.
 */
import type { PlanningProblem } from '../../src/planner/types.ts';

export type SlotFacts = {
  readonly id: string;
  /** Its place among `slots`, from 0. */
  readonly index: number;
  /** Calendar days of the problem's zone after the fixed session, 1 or more. */
  readonly day: number;
  /** Per participant, in the order of `people`: comes, `yes` or `ifNeeded`. */
  readonly comes: readonly boolean[];
  /** How many come `ifNeeded`. */
  readonly ifNeeded: number;
  /** Per participant: the answer is not "yes". */
  readonly isOpen: readonly boolean[];
  /** Per participant: could receive the group when they came. */
  readonly canReceive: readonly boolean[];
};

export type ProblemFacts = {
  readonly sessions: number;
  readonly people: readonly string[];
  /** Indexes into `people`, each once. */
  readonly hosts: readonly number[];
  /** The begeleider comes, not struck out, on a later day than the fixed session. Ascending by day. */
  readonly slots: readonly SlotFacts[];
  /** Never less than 1: sessions are on different days. */
  readonly minGap: number;
  readonly maxGap: number;
  readonly targetGap: number;
  readonly minPresent: number;
  readonly maxAbsences: number;
  /** Per session from the first to plan; undefined when two locks, or a lock and the hosts, contradict. */
  readonly locks: readonly { readonly slot?: string; readonly host?: number }[] | undefined;
};

export function problemFacts(problem: PlanningProblem): ProblemFacts {
  const people = problem.participants.map(({ id }) => id);
  const hosts = [...new Set(problem.hosts)].map((id) => people.indexOf(id));
  const fixedDay = Date.parse(problem.fixedSession.date) / 86_400_000;
  return {
    sessions: problem.sessionsToPlan,
    people,
    hosts,
    slots: problem.slots
      .filter(({ id }) => !problem.facilitatorUnavailable.has(id) && !problem.vetoedSlots.has(id))
      .map(({ id, start }) => slotFacts(problem, people, id, dayNumber(start, problem.timeZone) - fixedDay))
      .filter(({ day }) => day >= 1)
      .sort((a, b) => a.day - b.day)
      .map((slot, index) => ({ ...slot, index })),
    minGap: Math.max(1, problem.spacing.minDays),
    maxGap: problem.spacing.maxDays,
    targetGap: problem.spacing.targetDays,
    minPresent: problem.attendance.minPresent,
    maxAbsences: problem.attendance.maxAbsencesPerParticipant,
    locks: lockFacts(problem, people, hosts),
  };
}

function slotFacts(
  problem: PlanningProblem,
  people: readonly string[],
  slot: string,
  day: number,
): Omit<SlotFacts, 'index'> {
  const answers = people.map((id) => problem.availability.get(id)?.get(slot));
  return {
    id: slot,
    day,
    comes: answers.map((answer) => answer === 'yes' || answer === 'ifNeeded'),
    ifNeeded: answers.filter((answer) => answer === 'ifNeeded').length,
    isOpen: answers.map((answer) => answer !== 'yes'),
    canReceive: people.map((id) => problem.cannotHost.get(id)?.has(slot) !== true),
  };
}

/** Swedish dates are written year-month-day, which spares the oracles a date library. */
function dayNumber(instant: string, timeZone: string): number {
  return Date.parse(new Date(instant).toLocaleDateString('sv-SE', { timeZone })) / 86_400_000;
}

function lockFacts(
  problem: PlanningProblem,
  people: readonly string[],
  hosts: readonly number[],
): ProblemFacts['locks'] {
  const locks: { slot?: string; host?: number }[] = Array.from(
    { length: problem.sessionsToPlan },
    () => ({}),
  );
  for (const { session, slot, host } of problem.locks) {
    const lock = locks[session - 2];
    if (lock === undefined) return undefined;
    if (slot !== undefined) {
      if ((lock.slot ?? slot) !== slot) return undefined;
      lock.slot = slot;
    }
    if (host !== undefined && host !== null) {
      const person = people.indexOf(host);
      if (!hosts.includes(person) || (lock.host ?? person) !== person) return undefined;
      lock.host = person;
    }
  }
  return locks;
}
