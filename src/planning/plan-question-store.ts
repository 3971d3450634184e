import { keptQuery } from '../database/kept-query.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId, TrajectoryId } from '../shared/ids.ts';
import type { AskedSession, PlanQuestion, PlanVerdict, RoundChangeKind } from './types.ts';

/** Proposals that were put to their groups, and what the groups say of them. */

/** At most one per round. */
export async function listPlanQuestions(
  db: Db,
  roundIds: readonly RoundId[],
): Promise<readonly PlanQuestion[]> {
  if (roundIds.length === 0) return [];
  const questions = await questionsOf(db, { roundIds });
  if (questions.length === 0) return [];
  const verdicts = await db
    .selectFrom('plan_verdicts')
    .innerJoin('participants', 'participants.id', 'plan_verdicts.participant_id')
    .selectAll('plan_verdicts')
    .where('round_id', 'in', roundIds)
    .where('participants.left_at', 'is', null)
    .orderBy('given_at')
    .orderBy('participant_id')
    .execute();
  const byRound = Map.groupBy(verdicts, (verdict) => verdict.round_id);
  return questions.map((row) => ({
    roundId: row.round_id,
    proposalId: row.proposal_id,
    // Cast: askPlan wrote it.
    sessions: JSON.parse(row.sessions) as readonly AskedSession[],
    roundVersion: row.round_version,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    verdicts: (byRound.get(row.round_id) ?? []).map((verdict) => ({
      participantId: verdict.participant_id,
      verdict: verdict.verdict,
      givenBy: verdict.given_by,
      givenAt: verdict.given_at,
    })),
  }));
}

const questionsOf = keptQuery((db, { roundIds }: { readonly roundIds: readonly RoundId[] }) =>
  db.selectFrom('plan_questions').selectAll().where('round_id', 'in', roundIds),
);

export async function findPlanQuestion(db: Db, roundId: RoundId): Promise<PlanQuestion | undefined> {
  return (await listPlanQuestions(db, [roundId]))[0];
}

/** Replaces an earlier question of the round, with all that was said of it. */
export async function askPlan(
  trx: Trx,
  trajectoryId: TrajectoryId,
  question: Omit<PlanQuestion, 'verdicts'>,
): Promise<void> {
  await deletePlanQuestion(trx, question.roundId);
  await trx
    .insertInto('plan_questions')
    .values({
      round_id: question.roundId,
      trajectory_id: trajectoryId,
      proposal_id: question.proposalId,
      sessions: JSON.stringify(question.sessions),
      round_version: question.roundVersion,
      asked_at: question.askedAt,
      asked_by: question.askedBy,
    })
    .execute();
}

/** With what was said of it; false when there was none. */
export async function deletePlanQuestion(trx: Trx, roundId: RoundId): Promise<boolean> {
  await trx.deleteFrom('plan_verdicts').where('round_id', '=', roundId).execute();
  const { numDeletedRows } = await trx
    .deleteFrom('plan_questions')
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** @throws PLAN_NOT_ASKED when another proposal, or none, is put to the group. */
export async function putVerdict(
  trx: Trx,
  asked: { readonly roundId: RoundId; readonly trajectoryId: TrajectoryId; readonly proposalId: string },
  { participantId, verdict, givenBy, givenAt }: PlanVerdict,
): Promise<void> {
  const said = { proposal_id: asked.proposalId, verdict, given_by: givenBy, given_at: givenAt };
  await trx
    .insertInto('plan_verdicts')
    .values({
      round_id: asked.roundId,
      trajectory_id: asked.trajectoryId,
      participant_id: participantId,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'participant_id']).doUpdateSet(said))
    .execute();
}

export async function deleteVerdict(trx: Trx, roundId: RoundId, participantId: ParticipantId): Promise<void> {
  await trx
    .deleteFrom('plan_verdicts')
    .where('round_id', '=', roundId)
    .where('participant_id', '=', participantId)
    .execute();
}

/** What kinds of change there were after a version (exclusive), each once. */
export async function listKindsAfter(
  db: Db,
  roundId: RoundId,
  version: number,
): Promise<readonly RoundChangeKind[]> {
  const rows = await db
    .selectFrom('round_changes')
    .select('kind')
    .distinct()
    .where('round_id', '=', roundId)
    .where('version', '>', version)
    .orderBy('kind')
    .execute();
  // Cast: appendChange is the only writer.
  return rows.map(({ kind }) => kind as RoundChangeKind);
}
