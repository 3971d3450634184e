import type { GuideRight, VoiceRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import type { RoundId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { hasLeft } from './answering.ts';
import { changeOpenRound, lockOpenRound } from './deciding.ts';
import type { AnswerPlanRefusal, AskPlanRefusal, RoundClosed, RoundNotFound } from './errors.ts';
import {
  askPlan,
  deletePlanQuestion,
  deleteVerdict,
  findPlanQuestion,
  listKindsAfter,
  putVerdict,
} from './plan-question-store.ts';
import { readProposal } from './proposals.ts';
import { appendChange } from './store.ts';
import type {
  AskedSession,
  OpenRound,
  PlanningRound,
  PlanQuestion,
  PlanVerdict,
  Proposal,
  RoundChangeKind,
} from './types.ts';

/*
 * A *plan question* is a proposal that the guide puts to the group (voorleggen): everybody says whether it fits. What
 * is said belongs to the id of that proposal. It lapses without anybody writing so: as soon as the answers give
 * another proposal, the id is another one.
 */

type Outcome<Refusal extends { readonly code: string }> = Promise<
  Result<{ readonly version: number }, Refusal>
>;

/**
 * Puts the proposal of this id to the group. What was said of an earlier one is gone; the same one again changes
 * nothing. Gives the round's version.
 */
export function putPlanToGroup(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  proposalId: string,
): Outcome<AskPlanRefusal> {
  return database.decide<{ readonly version: number }, AskPlanRefusal>(async (trx) => {
    const round = await lockOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    const proposal = await readProposal(trx, round.value);
    const refusal = proposalRefusal(round.value, proposal, proposalId);
    if (refusal !== undefined) return refuse(refusal);
    const before = await findPlanQuestion(trx, roundId);
    if (before?.proposalId === proposalId) return accept({ version: round.value.version });
    const at = clock();
    const change = { roundId, kind: 'planAsked', changedBy: actor.personId, changedAt: at } as const;
    const version = await appendChange(database, trx, change);
    await askPlan(trx, trajectoryId, {
      roundId,
      proposalId,
      sessions: askedSessions(proposal),
      roundVersion: version,
      askedAt: at,
      askedBy: actor.personId,
    });
    const subject = { subjectKind: 'round', subjectId: roundId, trajectoryId };
    await recordAudit(trx, {
      at,
      actor,
      action: 'round.planAsked',
      ...subject,
      details: { proposal: proposalId },
    });
    return accept({ version });
  });
}

/** "Let us plan on": the question is gone with all that was said. Without a question nothing changes. */
export function withdrawPlanQuestion(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
): Outcome<RoundNotFound | RoundClosed> {
  const told = { action: 'round.planQuestionWithdrawn', kind: 'planQuestionWithdrawn', details: {} } as const;
  return changeOpenRound<never>(context, right, roundId, told, async (trx) =>
    accept(await deletePlanQuestion(trx, roundId)),
  );
}

/**
 * One participant says whether the plan that is put to the group fits; null takes it back. The same again changes
 * nothing. The audit log says that somebody reacted and not what: nobody is to be reminded of a no. Gives the round's
 * version.
 */
export function answerPlanQuestion(
  { database, clock }: Context,
  { actor, trajectoryId, roundId, participantId }: VoiceRight,
  { proposalId, verdict }: { readonly proposalId: string; readonly verdict: PlanVerdict['verdict'] | null },
): Outcome<AnswerPlanRefusal> {
  return database.decide<{ readonly version: number }, AnswerPlanRefusal>(
    async (trx) => {
      const round = await lockOpenRound(database, trx, roundId, trajectoryId);
      if (!round.ok) return round;
      if (await hasLeft(trx, { participantId, trajectoryId })) return refuse({ code: 'PARTICIPANT_LEFT' });
      const question = await findPlanQuestion(trx, roundId);
      if (question === undefined) return refuse({ code: 'PLAN_NOT_ASKED' });
      const proposal = await readProposal(trx, round.value);
      if (question.proposalId !== proposalId || !isSameProposal(proposal, proposalId)) {
        return refuse({ code: 'PROPOSAL_OUTDATED', roundId });
      }
      const before = question.verdicts.find((said) => said.participantId === participantId)?.verdict ?? null;
      if (before === verdict) return accept({ version: round.value.version });
      const at = clock();
      if (verdict === null) await deleteVerdict(trx, roundId, participantId);
      else {
        const given = { participantId, verdict, givenBy: actor.personId, givenAt: at };
        await putVerdict(trx, { roundId, trajectoryId, proposalId }, given);
      }
      const subject = { subjectKind: 'participant', subjectId: participantId, trajectoryId };
      const details = { round: roundId, proposal: proposalId };
      await recordAudit(trx, { at, actor, action: 'round.planAnswered', ...subject, details });
      const change = { roundId, kind: 'planAnswered', changedBy: actor.personId, changedAt: at } as const;
      return accept({ version: await appendChange(database, trx, { ...change, participantId }) });
    },
    { PLAN_NOT_ASKED: { code: 'PLAN_NOT_ASKED' } },
  );
}

/** Why a question does not hold any more. */
export interface PlanLapse {
  /** The sessions that were asked about and are not in the proposal as they were; all of them when there is none. */
  readonly changedSessions: readonly number[];
  /** What happened in the round since, each kind once; what was done with the question itself not included. */
  readonly because: readonly RoundChangeKind[];
}

const ABOUT_QUESTIONS: readonly RoundChangeKind[] = ['planAsked', 'planAnswered', 'planQuestionWithdrawn'];

/** Undefined as long as the proposal is the one that was asked about. */
export async function findLapse(
  db: Db,
  round: PlanningRound,
  question: PlanQuestion,
): Promise<PlanLapse | undefined> {
  const proposal = await readProposal(db, round);
  if (isSameProposal(proposal, question.proposalId)) return undefined;
  const now = new Set(askedSessions(proposal).map((session) => JSON.stringify(session)));
  const kinds = await listKindsAfter(db, round.id, question.roundVersion);
  return {
    changedSessions: question.sessions
      .filter((session) => !now.has(JSON.stringify(session)))
      .map(({ number }) => number),
    because: kinds.filter((kind) => !ABOUT_QUESTIONS.includes(kind)),
  };
}

function isSameProposal(proposal: Proposal, id: string): boolean {
  return proposal.kind === 'best' && proposal.id === id;
}

function askedSessions(proposal: Proposal): readonly AskedSession[] {
  if (proposal.kind !== 'best') return [];
  return proposal.sessions.map(({ number, slotId, hostId }) => ({ number, slotId, hostId: hostId ?? null }));
}

/** Why a proposal of this id cannot be decided about; undefined when it is the proposal of the round. */
export function proposalRefusal(
  { id: roundId, firstSessionNumber }: OpenRound,
  proposal: Proposal,
  proposalId: string,
): AskPlanRefusal | undefined {
  if (proposal.kind === 'none') {
    const { obstacles, problem } = proposal;
    return { code: 'NO_PLAN_POSSIBLE', obstacles, problem, firstSessionNumber };
  }
  return isSameProposal(proposal, proposalId) ? undefined : { code: 'PROPOSAL_OUTDATED', roundId };
}
