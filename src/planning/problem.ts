import { dueInContinuation, hostsToCome } from '../hosting/rules.ts';
import type { Answer, Lock } from '../planner/types.ts';
import type { MunicipalityCode, ParticipantId, PersonId, SlotId } from '../shared/ids.ts';
import { remembered } from '../shared/remembered.ts';
import { AMSTERDAM, dateOf, type Instant } from '../shared/time.ts';
import type { PlannedSession, Session } from '../trajectories/types.ts';
import type { Period } from './candidate-slots.ts';
import type {
  HostWish,
  PlannedAnswer,
  PlanningRound,
  RoundLock,
  RoundProblem,
  RoundSlot,
  TakenSlot,
} from './types.ts';

/*
 * From a round to the planner's question. The planner numbers planned sessions from 2, as a trajectory of six does; in
 * a continuation session 7 is its 2.
 */

export interface RoundMember {
  readonly id: ParticipantId;
  readonly personId: PersonId;
  readonly name: string;
  readonly municipalityCode: MunicipalityCode;
}

/** Half-open: from `startsAt` to just before `endsAt` this person sits in a session, of whatever group. */
export interface Engagement {
  readonly personId: PersonId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** All that a proposal follows from. What the round's own plan made, once confirmed, is not among it. */
export interface RoundFacts {
  readonly round: PlanningRound;
  readonly trajectoryName: string;
  readonly facilitatorId: PersonId;
  /** 1 for the first cycle of a trajectory. */
  readonly cycleNumber: number;
  readonly fixedSession: Session;
  /** Of all cycles: who hosted when. */
  readonly plannedSessions: readonly PlannedSession[];
  /** Who have not left, in order of joining. */
  readonly members: readonly RoundMember[];
  readonly slots: readonly RoundSlot[];
  /** Of everybody who gave any, who left since included. */
  readonly answersBy: ReadonlyMap<ParticipantId, readonly PlannedAnswer[]>;
  readonly locks: readonly RoundLock[];
  readonly wishes: readonly HostWish[];
  readonly engagements: readonly Engagement[];
}

type Numbered = Pick<PlanningRound, 'firstSessionNumber'>;

export function plannerNumber(round: Numbered, sessionNumber: number): number {
  return sessionNumber - round.firstSessionNumber + 2;
}

export function sessionNumber(round: Numbered, plannerSession: number): number {
  return plannerSession + round.firstSessionNumber - 2;
}

/**
 * Who may host in this round, first turn first, and who waits for the next cycle. In the first cycle everyone who has
 * not hosted may, and the planner chooses; in a continuation only those whose turn it is (hosting/rules.ts).
 */
export function hostsOfRound({
  round,
  cycleNumber,
  members,
  plannedSessions,
}: Pick<RoundFacts, 'round' | 'cycleNumber' | 'members' | 'plannedSessions'>): {
  readonly due: readonly ParticipantId[];
  readonly carriedOver: readonly ParticipantId[];
} {
  const lastHostedOn = new Map(
    plannedSessions
      .toSorted((left, right) => (left.startsAt < right.startsAt ? -1 : 1))
      .flatMap(({ hostId, startsAt }) => (hostId === undefined ? [] : [[hostId, dateOf(startsAt)] as const])),
  );
  const turnsInCycle = plannedSessions
    .filter(({ cycleId }) => cycleId === round.cycleId)
    .flatMap(({ hostId }) => hostId ?? []);
  const inOrder = hostsToCome(
    members.map(({ id }) => ({ id, lastHostedOn: lastHostedOn.get(id) })),
    turnsInCycle,
  );
  if (cycleNumber === 1) return { due: inOrder, carriedOver: [] };
  return dueInContinuation(inOrder, round.sessionsToPlan);
}

/**
 * Everyone who has not left is engaged in a new session, whatever they answered, and nobody can be in two: such a slot
 * would be refused when the plan is confirmed. So it is left out of the problem, and named here for whoever asks.
 */
export function takenSlots(facts: RoundFacts): readonly TakenSlot[] {
  if (facts.engagements.length === 0) return [];
  return plannableSlots(facts.slots).flatMap((slot) => {
    const participantIds = facts.members
      .filter(({ personId }) => isEngaged(facts.engagements, personId, slot))
      .map(({ id }) => id);
    return participantIds.length === 0 ? [] : [{ slotId: slot.id, participantIds }];
  });
}

/**
 * The planner's problem. Slots that are withheld are not in it, those the group struck out are vetoed. A slot at which
 * the facilitator is in another session counts as one on which the facilitator cannot come.
 */
export function buildProblem(facts: RoundFacts): RoundProblem {
  const { round, fixedSession, members } = facts;
  const taken = new Set(takenSlots(facts).map(({ slotId }) => slotId));
  const plannable = plannableSlots(facts.slots);
  const slots = taken.size === 0 ? plannable : plannable.filter(({ id }) => !taken.has(id));
  const answersBy = new Map(
    members.map(({ id }) => [id, answersTo(slots)(facts.answersBy.get(id) ?? NO_ANSWERS)]),
  );
  const hostWishes = new Map(facts.wishes.map(({ participantId, period }) => [participantId, period]));
  const wishedAway = mapValues(hostWishes, (wish, id) => onlyWishedAway(answersBy.get(id), slots, wish));
  return {
    name: facts.trajectoryName,
    timeZone: AMSTERDAM,
    fixedSession: {
      date: dateOf(fixedSession.startsAt),
      start: fixedSession.startsAt,
      end: fixedSession.endsAt,
      // Only shown; who has left is nobody the planner knows.
      host: members.find(({ id }) => id === fixedSession.hostId)?.id ?? null,
    },
    sessionsToPlan: round.sessionsToPlan,
    slots: plannerSlots(slots),
    participants: members.map(({ id, name, municipalityCode }) => ({
      id,
      name,
      municipality: municipalityCode,
    })),
    hosts: hostsOfRound(facts).due,
    availability: mapValues(answersBy, availabilityOf),
    cannotHost: mapValues(answersBy, (answers, id) => hostingImpossible(answers, slots, hostWishes.get(id))),
    hostWishes,
    wishedAway,
    facilitatorUnavailable: new Set(slots.filter((slot) => !canFacilitate(facts, slot)).map(({ id }) => id)),
    spacing: round.spacing,
    attendance: round.attendance,
    locks: facts.locks.map((lock) => plannerLock(round, lock)),
    vetoedSlots: new Set(slots.filter(({ state }) => state === 'struck').map(({ id }) => id)),
  };
}

/*
 * What hangs on a round stays the same object as long as it does not change (round-contents.ts). So of all participants but
 * the one who answered, and of the slots, what was made for the answer before is there.
 */

const plannableSlots = remembered((slots: readonly RoundSlot[]) =>
  slots.filter(({ state }) => state !== 'withheld'),
);

const plannerSlots = remembered((slots: readonly RoundSlot[]) =>
  slots.map(({ id, startsAt, endsAt }) => ({ id, start: startsAt, end: endsAt })),
);

const NO_ANSWERS: readonly PlannedAnswer[] = [];

const answersTo = remembered((slots: readonly RoundSlot[]) => {
  const asked = new Set(slots.map(({ id }) => id));
  return remembered((answers: readonly PlannedAnswer[]) => answers.filter(({ slotId }) => asked.has(slotId)));
});

function canFacilitate({ facilitatorId, engagements }: RoundFacts, slot: RoundSlot): boolean {
  return slot.facilitator === 'available' && !isEngaged(engagements, facilitatorId, slot);
}

function isEngaged(engagements: readonly Engagement[], personId: PersonId, slot: RoundSlot): boolean {
  return engagements.some(
    (engagement) =>
      engagement.personId === personId &&
      engagement.startsAt < slot.endsAt &&
      slot.startsAt < engagement.endsAt,
  );
}

function mapValues<Key, Value, Made>(
  map: ReadonlyMap<Key, Value>,
  make: (value: Value, key: Key) => Made,
): ReadonlyMap<Key, Made> {
  return new Map([...map].map(([key, value]) => [key, make(value, key)]));
}

const availabilityOf = remembered(
  (answers: readonly PlannedAnswer[]): ReadonlyMap<SlotId, Answer> =>
    new Map(answers.map(({ slotId, answer }) => [slotId, answer])),
);

const saidImpossible = remembered(
  (answers: readonly PlannedAnswer[]): ReadonlySet<SlotId> =>
    new Set(answers.filter(({ hosting }) => hosting === 'impossible').map(({ slotId }) => slotId)),
);

/** By an answer of the participant, or because the slot is outside the days that the participant wishes for. */
function hostingImpossible(
  answers: readonly PlannedAnswer[],
  slots: readonly RoundSlot[],
  wish: Period | undefined,
): ReadonlySet<SlotId> {
  const said = saidImpossible(answers);
  return wish === undefined ? said : new Set([...said, ...slotsOutside(wish, slots)]);
}

function onlyWishedAway(
  answers: readonly PlannedAnswer[] = NO_ANSWERS,
  slots: readonly RoundSlot[],
  wish: Period,
): readonly SlotId[] {
  const said = saidImpossible(answers);
  return slotsOutside(wish, slots).filter((id) => !said.has(id));
}

function slotsOutside(period: Period, slots: readonly RoundSlot[]): readonly SlotId[] {
  return slots
    .filter(({ startsAt }) => dateOf(startsAt) < period.from || period.to < dateOf(startsAt))
    .map(({ id }) => id);
}

function plannerLock(
  round: PlanningRound,
  { sessionNumber: number, slotId, hostId }: RoundLock,
): Lock<ParticipantId, SlotId> {
  return { session: plannerNumber(round, number), slot: slotId, host: hostId };
}
