import { listEarlierAnswers } from '../src/planning/earlier-answers-store.ts';
import { listInvitations } from '../src/planning/invitation-store.ts';
import { listPlanQuestions } from '../src/planning/plan-question-store.ts';
import { listPlansOfRounds } from '../src/planning/plan-store.ts';
import { readProposal } from '../src/planning/proposals.ts';
import { keptRoundContents } from '../src/planning/round-contents.ts';
import { listAnswers, listEngagedSlots, listLocks, listSlots } from '../src/planning/slot-store.ts';
import { listReplacementRounds, listRounds, listRoundsOfTrajectories } from '../src/planning/store.ts';
import type { PlanningRound, Proposal, RoundSlot } from '../src/planning/types.ts';
import { listHostWishes } from '../src/planning/wish-store.ts';
import type { MunicipalityCode, ParticipantId, RoundId, SlotId, TrajectoryId } from '../src/shared/ids.ts';
import { listPlannedDepartures } from '../src/trajectories/membership-store.ts';
import {
  listCyclesByIds,
  listCyclesByTrajectoryIds,
  listParticipantsByIds,
  listParticipantsByPersonIds,
  listParticipantsByTrajectoryIds,
  listSessionsByCycleIds,
  listSessionsByIds,
  listSessionsByTrajectoryIds,
} from '../src/trajectories/store.ts';
import type { Participant } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { batchLoader, groupLoader, perReading, rowLoader } from './loaders.ts';

/** What hangs on trajectories and rounds, each kind read once for a whole request. */

export const cyclesOf = groupLoader(listCyclesByTrajectoryIds, (cycle) => cycle.trajectoryId);
export const cycleOf = rowLoader(listCyclesByIds, (cycle) => cycle.id);
export const sessionsOf = groupLoader(listSessionsByTrajectoryIds, (session) => session.trajectoryId);
export const sessionOf = rowLoader(listSessionsByIds, (session) => session.id);
export const sessionsOfCycle = groupLoader(listSessionsByCycleIds, (session) => session.cycleId);
export const participantOf = rowLoader(listParticipantsByIds, (participant) => participant.id);
/** Where a host receives the group (ontvangende gemeente); null without a host, at a neutral venue. */
export async function hostMunicipality(
  api: ApiContext,
  hostId: ParticipantId | null | undefined,
): Promise<MunicipalityCode | null> {
  return hostId == null ? null : ((await participantOf(api, hostId))?.municipalityCode ?? null);
}

export const participationsOf = groupLoader(listParticipantsByPersonIds, (row) => row.personId);
const everybodyOf = groupLoader(listParticipantsByTrajectoryIds, (row) => row.trajectoryId);

/** Of those who leave on a day to come. */
export const plannedDeparturesOf = groupLoader(listPlannedDepartures, (planned) => planned.trajectoryId);

/** Those who have not left. */
export async function membersOf(api: ApiContext, id: TrajectoryId): Promise<readonly Participant[]> {
  return (await everybodyOf(api, id)).filter(({ leftAt }) => leftAt === undefined);
}

export const roundOf = rowLoader(listRounds, (round) => round.id);
export const roundsOf = groupLoader(listRoundsOfTrajectories, (round) => round.trajectoryId);
/** The open one about a session. */
export const replacementRoundOf = rowLoader(listReplacementRounds, ({ movesSessionId }) => movesSessionId);
/** By start. */
export const slotsOf = batchLoader<RoundId, readonly RoundSlot[]>(async (api, ids) => {
  const kept = new Map(await Promise.all(ids.map(async (id) => [id, await keptSlotsOf(api, id)] as const)));
  const others = ids.filter((id) => kept.get(id) === undefined);
  const read = Map.groupBy(await listSlots(api.db, others), (slot) => slot.roundId);
  return ids.map((id) => kept.get(id) ?? read.get(id) ?? []);
});

async function keptSlotsOf(api: ApiContext, id: RoundId): Promise<readonly RoundSlot[] | undefined> {
  const round = await roundOf(api, id);
  return round && (await keptRoundContents(api.db, round))?.slots;
}

const slotMaps = perReading(() => new WeakMap<readonly RoundSlot[], ReadonlyMap<SlotId, RoundSlot>>());

/** All slots of a round, by their ids. */
export async function slotsById(api: ApiContext, id: RoundId): Promise<ReadonlyMap<SlotId, RoundSlot>> {
  const slots = await slotsOf(api, id);
  const maps = slotMaps(api);
  const map = maps.get(slots) ?? new Map(slots.map((slot) => [slot.id, slot]));
  maps.set(slots, map);
  return map;
}

export const engagedSlotsOf = groupLoader(listEngagedSlots, (slot) => slot.roundId);
export const answersOf = groupLoader(listAnswers, (answer) => answer.roundId);
export const locksOf = groupLoader(listLocks, (lock) => lock.roundId);
export const hostWishesOf = groupLoader(listHostWishes, (wish) => wish.roundId);
export const invitationOf = rowLoader(listInvitations, (invitation) => invitation.roundId);
export const plansOf = groupLoader(listPlansOfRounds, (plan) => plan.roundId);
export const earlierAnswersOf = groupLoader(listEarlierAnswers, (answer) => answer.personId);
export const planQuestionsOf = groupLoader(listPlanQuestions, (question) => question.roundId);

const proposalsOf = perReading(() => new Map<string, Promise<Proposal>>());

/** Of the round at its version, made once for a whole request, or for all who hear the same event. */
export function proposalOf(api: ApiContext, round: PlanningRound): Promise<Proposal> {
  const proposals = proposalsOf(api);
  const key = `${round.id} ${round.version}`;
  const proposal = proposals.get(key) ?? readProposal(api.db, round);
  proposals.set(key, proposal);
  return proposal;
}
