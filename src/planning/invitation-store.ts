import { type Selectable, sql } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { ParticipantId, PersonId, RoundId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type { RoundInvitation } from './types.ts';

/** Which rounds are answered at home, and who still has to answer. */

export async function listInvitations(
  db: Db,
  roundIds: readonly RoundId[],
): Promise<readonly RoundInvitation[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('round_invitations')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .execute();
  return rows.map(toInvitation);
}

/** Of rounds that are open, with a last day to answer from `today` on (inclusive). */
export async function listRunningInvitations(
  db: Db,
  today: CalendarDate,
): Promise<readonly RoundInvitation[]> {
  const rows = await db
    .selectFrom('round_invitations')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'round_invitations.round_id')
    .selectAll('round_invitations')
    // Written out, so that SQLite uses the index of open rounds (see kept-statements.ts)
    .where('planning_rounds.status', '=', sql.lit('open'))
    .where('round_invitations.answer_by', '>=', today)
    .execute();
  return rows.map(toInvitation);
}

/** Sets the last day to answer; who was invited when stays as it was the first time. */
export async function keepInvitation(
  trx: Trx,
  invitation: {
    readonly roundId: RoundId;
    readonly answerBy: CalendarDate;
    readonly invitedBy: PersonId;
    readonly now: Instant;
  },
): Promise<void> {
  await trx
    .insertInto('round_invitations')
    .values({
      round_id: invitation.roundId,
      answer_by: invitation.answerBy,
      invited_at: invitation.now,
      invited_by: invitation.invitedBy,
      mailed_at: null,
    })
    .onConflict((conflict) => conflict.column('round_id').doUpdateSet({ answer_by: invitation.answerBy }))
    .execute();
}

/** Notes that mails which ask for answers go now. */
export async function markMailed(trx: Trx, roundId: RoundId, now: Instant): Promise<void> {
  await trx
    .updateTable('round_invitations')
    .set({ mailed_at: now })
    .where('round_id', '=', roundId)
    .execute();
}

/**
 * Participants who have not left and have offered slots without an answer, in order of joining; of a round about one
 * session only who take part in that.
 */
export async function listUnfinished(db: Db, roundId: RoundId): Promise<readonly ParticipantId[]> {
  const rows = await db
    .selectFrom('planning_rounds')
    .innerJoin('participants', 'participants.trajectory_id', 'planning_rounds.trajectory_id')
    .leftJoin('sessions', 'sessions.id', 'planning_rounds.moves_session_id')
    .select('participants.id')
    .where('planning_rounds.id', '=', roundId)
    .where('participants.left_at', 'is', null)
    .where(({ eb, or, ref }) =>
      or([
        eb('sessions.number', 'is', null),
        eb('participants.first_session_number', '<=', ref('sessions.number')),
      ]),
    )
    // Who is about to leave goes before what a round of planning is for
    .where(({ eb, or, ref }) =>
      or([
        eb('participants.last_session_number', 'is', null),
        eb('participants.last_session_number', '>=', ref('sessions.number')),
      ]),
    )
    .where((participant) =>
      participant.exists(
        participant
          .selectFrom('candidate_slots')
          .select('candidate_slots.id')
          .whereRef('candidate_slots.round_id', '=', 'planning_rounds.id')
          .where('candidate_slots.state', '=', 'offered')
          .where((slot) =>
            slot.not(
              slot.exists(
                slot
                  .selectFrom('answers')
                  .select('answers.slot_id')
                  .whereRef('answers.slot_id', '=', 'candidate_slots.id')
                  .whereRef('answers.participant_id', '=', 'participants.id'),
              ),
            ),
          ),
      ),
    )
    .orderBy('participants.id')
    .execute();
  return rows.map(({ id }) => id);
}

function toInvitation(row: Selectable<Tables['round_invitations']>): RoundInvitation {
  return {
    roundId: row.round_id,
    answerBy: row.answer_by,
    invitedAt: row.invited_at,
    mailedAt: row.mailed_at ?? undefined,
  };
}
