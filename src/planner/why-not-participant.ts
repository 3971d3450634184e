/**
 * "Why does she not host there?", "why do I miss that one?" For a participant: whose turn it is, for each
 * session the best plan in which they host it, and the best plan in which they miss nothing. Proven: each is
 * the best plan of a changed problem.
 */
import type { HostingRefusal } from '../hosting/rules.ts';
import { lockedHost, lockedSlot, plannedNumbers, withLock, withoutSlots } from './changed-problem.ts';
import { mayHostAt } from './host-ability.ts';
import { onSameSlots } from './other-hosts.ts';
import { besideBest, type MeasuredPlan, type OtherPlan } from './other-plan.ts';
import { type HostingTurn, hostingTurn, participantAsks } from './participant-asks.ts';
import { findBestPlan, type Solve } from './planner.ts';
import type { PlannedSession, PlanningProblem, PlanOutcome } from './types.ts';

export type WhyNotParticipant<Person extends string = string, SlotKey extends string = string> = {
  readonly participant: Person;
} & (
  | { readonly verdict: 'noPlan'; readonly isStillToHost: boolean }
  | {
      readonly verdict: 'beside';
      readonly turn: HostingTurn;
      /** Every session that they do not host, when they are still to host; none otherwise. */
      readonly asHost: readonly AsHost<Person, SlotKey>[];
      /** The sessions that they miss in the best plan. */
      readonly missed: readonly number[];
      /** The best plan in which they come to every session; null when they miss none in the best plan. */
      readonly missingNone: OtherPlan<Person, SlotKey> | null;
    }
);

export type AsHost<Person extends string = string, SlotKey extends string = string> = {
  readonly session: number;
  /** Why they cannot receive the group on the slot that the best plan has for it; null when they can. */
  readonly refusal: HostingRefusal['code'] | null;
  /** The best plan in which they host the session of this number, on whatever slot. Locked: hosts are agreed. */
  readonly plan: OtherPlan<Person, SlotKey>;
};

/** `participant` is one of the problem's; `outcome` is that of the problem. */
export function whyNotParticipant<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  participant: Person,
  solve: Solve = findBestPlan,
): WhyNotParticipant<Person, SlotKey> {
  const isStillToHost = problem.hosts.includes(participant);
  if (outcome.status === 'infeasible') return { participant, verdict: 'noPlan', isStillToHost };
  const asks = participantAsks(problem, outcome.sessions).find((one) => one.participant === participant);
  const missed = [...(asks?.saidNo ?? []), ...(asks?.notAnswered ?? [])].sort((a, b) => a - b);
  return {
    participant,
    verdict: 'beside',
    turn: hostingTurn(problem, outcome.sessions, participant),
    asHost: isStillToHost ? asHostOfEach(problem, outcome, participant, solve) : [],
    missed,
    missingNone: missed.length === 0 ? null : bestMissingNone(problem, outcome, participant, solve),
  };
}

function asHostOfEach<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  person: Person,
  solve: Solve,
): readonly AsHost<Person, SlotKey>[] {
  return best.sessions
    .filter(({ host }) => host !== person)
    .map((planned) => asHostOf(problem, best, planned, person, solve));
}

/** Why somebody who is still to host does not host this session of the best plan. */
export function asHostOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  { session, slot }: PlannedSession<Person, SlotKey>,
  person: Person,
  solve: Solve,
): AsHost<Person, SlotKey> {
  const may = mayHostAt(problem, person, slot);
  const isLocked =
    lockedHost(problem, session) !== undefined ||
    plannedNumbers(problem).some((other) => lockedHost(problem, other) === person);
  return {
    session,
    refusal: may.ok ? null : may.refusal.code,
    plan: isLocked ? { status: 'locked' } : bestWithHost(problem, best, session, person, solve),
  };
}

function bestWithHost<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  session: number,
  person: Person,
  solve: Solve,
): OtherPlan<Person, SlotKey> {
  const sameSlots = onSameSlots(
    problem,
    best.sessions,
    (planned, host) => planned.session !== session || host === person,
  );
  return besideBest(
    best,
    sameSlots === undefined
      ? solve(withLock(problem, { session, host: person }))
      : { status: 'optimal', objective: best.objective, sessions: sameSlots },
  );
}

/** A plan in which somebody misses nothing is a plan without the slots to which they cannot come. */
function bestMissingNone<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  person: Person,
  solve: Solve,
): OtherPlan<Person, SlotKey> {
  const comes = (slot: SlotKey): boolean => {
    const answer = problem.availability.get(person)?.get(slot);
    return answer === 'yes' || answer === 'ifNeeded';
  };
  const lockedSlots = plannedNumbers(problem).map((session) => lockedSlot(problem, session));
  if (lockedSlots.some((slot) => slot !== undefined && !comes(slot))) return { status: 'locked' };
  return besideBest(best, solve(withoutSlots(problem, (slot) => !comes(slot))));
}
