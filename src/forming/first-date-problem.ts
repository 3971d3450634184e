import { firstDateProblem } from '../planner/first-date.ts';
import { findBestPlan } from '../planner/planner.ts';
import type { PlanningParticipant, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { FirstDateSlotId, RegistrationId } from '../shared/ids.ts';
import { AMSTERDAM, type CalendarDate } from '../shared/time.ts';
import type { FirstDateSlot, GivenFirstDateAnswer, GivenHostWish } from './types.ts';

/*
 * Which first date and host are proposed. As many come as can, as early as can be; of those that are alike in who comes, a host who
 * said they would like it goes before one who only can.
 */

/** All that the proposal of a first date is made from. */
export interface FirstDateFacts {
  readonly groupName: string;
  readonly members: readonly PlanningParticipant<RegistrationId>[];
  /** Those at which nobody of the group is in something else; what the facilitator said is in them. */
  readonly slots: readonly FirstDateSlot[];
  readonly answers: readonly GivenFirstDateAnswer[];
  readonly wishes: readonly GivenHostWish[];
  /** Sessions are on a later day. */
  readonly today: CalendarDate;
}

type Problem = PlanningProblem<RegistrationId, FirstDateSlotId>;
type Outcome = PlanOutcome<RegistrationId, FirstDateSlotId>;

export interface FirstDateProposal {
  readonly problem: Problem;
  readonly outcome: Outcome;
  /** Whether the proposed host said they would like it. */
  readonly isGladHost: boolean;
  /** Whether no other host makes a better session possible. */
  readonly isBest: boolean;
}

/** A first session with fewer than this begins nothing: more than half of the group. */
export function fewestPresent(members: number): number {
  return Math.floor(members / 2) + 1;
}

export function proposeFirstDate(facts: FirstDateFacts): FirstDateProposal {
  const gladly = hostsWith(facts, ['gladly']);
  const all = hostsWith(facts, ['gladly', 'possible']);
  const widest = solve(facts, all);
  if (gladly.length === 0 || gladly.length === all.length) {
    return { ...widest, isGladHost: gladly.length > 0, isBest: true };
  }
  const glad = solve(facts, gladly);
  const isAsGood =
    glad.outcome.status === 'optimal' &&
    (widest.outcome.status === 'infeasible' || glad.outcome.objective[0] <= widest.outcome.objective[0]);
  return isAsGood
    ? { ...glad, isGladHost: true, isBest: areAlike(glad.outcome, widest.outcome) }
    : { ...widest, isGladHost: gladly.some((id) => id === hostIn(widest.outcome)), isBest: true };
}

function areAlike(one: Outcome, other: Outcome): boolean {
  if (one.status !== 'optimal' || other.status !== 'optimal') return false;
  return one.objective.every((level, index) => level === other.objective[index]);
}

function hostIn(outcome: Outcome): RegistrationId | undefined {
  return outcome.status === 'optimal' ? (outcome.sessions[0]?.host ?? undefined) : undefined;
}

/** Who said nothing of receiving is asked for nothing. */
function hostsWith(
  { members, wishes }: FirstDateFacts,
  said: readonly GivenHostWish['wish'][],
): readonly RegistrationId[] {
  return members
    .map(({ id }) => id)
    .filter((id) => wishes.some(({ registrationId, wish }) => registrationId === id && said.includes(wish)));
}

function solve(
  facts: FirstDateFacts,
  possibleHosts: readonly RegistrationId[],
): { readonly problem: Problem; readonly outcome: Outcome } {
  const { groupName, members, slots, answers, today } = facts;
  const problem = firstDateProblem<RegistrationId, FirstDateSlotId>({
    name: groupName,
    timeZone: AMSTERDAM,
    slots: slots.map(({ id, startsAt, endsAt }) => ({ id, start: startsAt, end: endsAt })),
    participants: members,
    availability: new Map(
      members.map(({ id }) => [
        id,
        new Map(
          answers
            .filter(({ registrationId }) => registrationId === id)
            .map(({ slotId, answer }) => [slotId, answer]),
        ),
      ]),
    ),
    cannotHost: new Map(),
    facilitatorUnavailable: new Set(
      slots.filter(({ facilitator }) => facilitator === 'unavailable').map(({ id }) => id),
    ),
    vetoedSlots: new Set(),
    planFrom: today,
    possibleHosts,
    minPresent: fewestPresent(members.length),
  });
  return { problem, outcome: findBestPlan(problem) };
}
