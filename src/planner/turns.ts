/**
 * The memory of the rotation, for cycles of four (domain, point 9): with more hosts than sessions, who never hosted or
 * hosted longest ago comes first, and the others are carried over. Who comes first is hosting/rules.ts to say.
 */
import { dueInContinuation, hostsToCome } from '../hosting/rules.ts';
import type { CalendarDate } from '../shared/time.ts';
import { findBestPlan, type Solve } from './planner.ts';
import type { Objective, PlannedSession, PlanningProblem } from './types.ts';

/** Null: never hosted this group. */
export type Turn<Person extends string = string> = {
  readonly participant: Person;
  readonly lastHostedOn: CalendarDate | null;
};

/** Both in the order of the rotation: whose turn it is first comes first. */
export type Rotation<Person extends string = string> = {
  /** As many as there are sessions. */
  readonly due: readonly Turn<Person>[];
  readonly carriedOver: readonly Turn<Person>[];
};

export type ByTurns<Person extends string = string, SlotKey extends string = string> = {
  /** The problem in which only those whose turn it is host. */
  readonly problem: PlanningProblem<Person, SlotKey>;
  /** Undefined when the rotation leaves nobody out: then the problem is as it was. */
  readonly rotation: Rotation<Person> | undefined;
};

/**
 * Leaves only those whose turn it is as hosts. Applies when `lastHostedOn` is given and there are more hosts than
 * sessions. Whom the group has agreed on goes before the rotation: hosts of locks, then `agreed`, such as
 * the hosts of a plan that is repaired. Equal ones stay in the order of `hosts`.
 */
export function byTurns<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  agreed: readonly (Person | null)[] = [],
): ByTurns<Person, SlotKey> {
  const { lastHostedOn, hosts, sessionsToPlan, locks } = problem;
  if (lastHostedOn === undefined || hosts.length <= sessionsToPlan) return { problem, rotation: undefined };
  const rotation = hostsToCome(
    hosts.map((id) => ({ id, lastHostedOn: lastHostedOn.get(id) })),
    [],
  );
  const first = [...locks.map(({ host }) => host), ...agreed].filter(
    (host): host is Person => host != null && hosts.includes(host),
  );
  const { due, carriedOver } = dueInContinuation([...new Set([...first, ...rotation])], sessionsToPlan);
  const turn = (participant: Person): Turn<Person> => ({
    participant,
    lastHostedOn: lastHostedOn.get(participant) ?? null,
  });
  return {
    problem: { ...problem, hosts: due },
    rotation: { due: due.map(turn), carriedOver: carriedOver.map(turn) },
  };
}

/** The best plan when those next in turn may host as well. */
export type WithNextInTurn<Person extends string = string, SlotKey extends string = string> = {
  /** As few as make a plan possible, in order of the rotation; they may host, in the place of somebody due. */
  readonly nextInTurn: readonly Turn<Person>[];
  readonly objective: Objective;
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
  /** Of those whose turn it is: who would not host. */
  readonly passedOver: readonly Person[];
};

/**
 * For a rotation that leaves no plan: what the best plan is when the next in turn may host too, or the next two, and
 * so on; undefined when there is no plan even when everyone may. The next in turn is never silently taken: the
 * group decides.
 */
export function withNextInTurn<Person extends string, SlotKey extends string>(
  { problem, rotation }: ByTurns<Person, SlotKey>,
  solve: Solve = findBestPlan,
): WithNextInTurn<Person, SlotKey> | undefined {
  if (rotation === undefined) return undefined;
  for (let more = 1; more <= rotation.carriedOver.length; more += 1) {
    const nextInTurn = rotation.carriedOver.slice(0, more);
    const hosts = [...problem.hosts, ...nextInTurn.map(({ participant }) => participant)];
    const outcome = solve({ ...problem, hosts });
    if (outcome.status === 'infeasible') continue;
    const { objective, sessions } = outcome;
    const passedOver = problem.hosts.filter((host) => sessions.every((planned) => planned.host !== host));
    return { nextInTurn, objective, sessions, passedOver };
  }
  return undefined;
}
