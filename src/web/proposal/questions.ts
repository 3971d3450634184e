import { read } from '../api/client.ts';
import {
  PlanAlternativesDocument,
  type PlanAlternativesQuery,
  PlanConflictDocument,
  PlanImprovementsDocument,
  PlanLettingGoDocument,
  PlanSettingStepsDocument,
  PlanSmallestChangesDocument,
  SessionNextBestDocument,
  WhyNotHostDocument,
  WhyNotParticipantDocument,
  WhyNotSlotDocument,
} from '../gql/graphql.ts';

type AlternativesAnswer = Extract<
  NonNullable<PlanAlternativesQuery['planningRound']>['proposal'],
  { readonly __typename: 'BestPlan' }
>['alternatives'];
export type PlanAlternative = Extract<
  AlternativesAnswer,
  { readonly __typename: 'PlanAlternatives' }
>['alternatives'][number];

/*
 * What the planner knows beside the proposal. Null: the round has no such proposal (any more); undefined: no answer came.
 */

export async function askAlternatives(id: string) {
  const data = await read(PlanAlternativesDocument, { id });
  const proposal = data?.planningRound?.proposal;
  return proposal?.__typename === 'BestPlan' ? proposal.alternatives : data && null;
}

export async function askImprovements(id: string, first: number) {
  const data = await read(PlanImprovementsDocument, { id, first });
  const proposal = data?.planningRound?.proposal;
  return proposal?.__typename === 'BestPlan' ? proposal.improvements : data && null;
}

export async function askSettingSteps(id: string) {
  const data = await read(PlanSettingStepsDocument, { id });
  const proposal = data?.planningRound?.proposal;
  return proposal && proposal.__typename !== 'PlanUndecided' ? proposal.settingSteps : data && null;
}

export async function askConflict(id: string) {
  const data = await read(PlanConflictDocument, { id });
  const proposal = data?.planningRound?.proposal;
  return proposal?.__typename === 'NoPlanPossible' ? proposal.conflict : data && null;
}

export async function askSmallestChanges(id: string) {
  const data = await read(PlanSmallestChangesDocument, { id });
  const proposal = data?.planningRound?.proposal;
  return proposal?.__typename === 'NoPlanPossible' ? proposal.smallestChanges : data && null;
}

export async function askLettingGo(id: string) {
  const data = await read(PlanLettingGoDocument, { id });
  const proposal = data?.planningRound?.proposal;
  return proposal?.__typename === 'NoPlanPossible' ? proposal.lettingGo : data && null;
}

export async function askNextBest(id: string, sessionNumber: number) {
  const data = await read(SessionNextBestDocument, { id });
  const proposal = data?.planningRound?.proposal;
  if (proposal?.__typename !== 'BestPlan') return data && null;
  return proposal.sessions.find(({ number }) => number === sessionNumber)?.nextBest ?? null;
}

export async function askWhyNotSlot(id: string, slotId: string, sessionNumber: number) {
  const data = await read(WhyNotSlotDocument, { id, slotId, sessionNumber });
  return data && (data.planningRound?.whyNotSlot ?? null);
}

export async function askWhyNotHost(id: string, sessionNumber: number, participantId: string) {
  const data = await read(WhyNotHostDocument, { id, sessionNumber, participantId });
  return data && (data.planningRound?.whyNotHost ?? null);
}

export async function askWhyNotParticipant(id: string, participantId: string) {
  const data = await read(WhyNotParticipantDocument, { id, participantId });
  return data && (data.planningRound?.whyNotParticipant ?? null);
}
