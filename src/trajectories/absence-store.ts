import type { Db, Trx } from '../database/tables.ts';
import { takesPart } from '../database/taking-part.ts';
import type { CycleId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { turnoutOf } from './rules.ts';
import type { Absence, Session, Turnout } from './types.ts';

/** Of those who belong to the group now, in order of being reported. */
export async function listAbsences(db: Db, ids: readonly SessionId[]): Promise<readonly Absence[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('session_absences')
    .innerJoin('participants', 'participants.id', 'session_absences.participant_id')
    .selectAll('session_absences')
    .where('session_absences.session_id', 'in', ids)
    .where('participants.left_at', 'is', null)
    .orderBy('session_absences.since')
    .orderBy('session_absences.participant_id')
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    participantId: row.participant_id,
    since: row.since,
    reportedBy: row.reported_by,
    source: row.source,
  }));
}

/** Who was absent already stays so, as it was reported first. Gives whether it is news. */
export async function insertAbsence(trx: Trx, absence: Absence): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('session_absences')
    .values({
      session_id: absence.sessionId,
      participant_id: absence.participantId,
      since: absence.since,
      reported_by: absence.reportedBy,
      source: absence.source,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'participant_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Gives whether there was one. */
export async function deleteAbsence(
  trx: Trx,
  { sessionId, participantId }: Pick<Absence, 'sessionId' | 'participantId'>,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('session_absences')
    .where('session_id', '=', sessionId)
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** After a session moved: who could not come then was asked about another moment. */
export async function deleteAbsences(trx: Trx, id: SessionId): Promise<void> {
  await trx.deleteFrom('session_absences').where('session_id', '=', id).execute();
}

/**
 * Who answered "no" to the moment that a session now has, in a round of its cycle, cannot come to it: the last answer
 * of each counts, and only of those in the group who take part in it.
 */
export async function insertSaidNo(trx: Trx, ids: readonly SessionId[], now: Instant): Promise<void> {
  const rows = await trx
    .selectFrom('sessions')
    .innerJoin('planning_rounds', 'planning_rounds.cycle_id', 'sessions.cycle_id')
    .innerJoin('candidate_slots', (join) =>
      join
        .onRef('candidate_slots.round_id', '=', 'planning_rounds.id')
        .onRef('candidate_slots.starts_at', '=', 'sessions.starts_at')
        .onRef('candidate_slots.ends_at', '=', 'sessions.ends_at'),
    )
    .innerJoin('answers', 'answers.slot_id', 'candidate_slots.id')
    .innerJoin('participants', 'participants.id', 'answers.participant_id')
    .select(['sessions.id', 'answers.participant_id', 'answers.answer', 'answers.answered_by'])
    .where('sessions.id', 'in', ids)
    .where(takesPart('participants', 'sessions.number'))
    .orderBy('answers.answered_at')
    .execute();
  const last = new Map(rows.map((row) => [`${row.id} ${row.participant_id}`, row]));
  for (const row of [...last.values()].filter(({ answer }) => answer === 'no')) {
    await insertAbsence(trx, {
      sessionId: row.id,
      participantId: row.participant_id,
      since: now,
      reportedBy: row.answered_by,
      source: 'planned',
    });
  }
}

/** How many are expected at a session; the minimum is that of the cycle's last round that was not withdrawn. */
export async function readTurnout(
  db: Db,
  session: Pick<Session, 'id' | 'trajectoryId' | 'cycleId' | 'hostId' | 'number'>,
): Promise<Turnout> {
  return turnoutOf({
    members: await countTakingPart(db, session),
    absences: await listAbsences(db, [session.id]),
    hostId: session.hostId,
    agreedMinimum: await agreedMinimumOf(db, session.cycleId),
  });
}

async function countTakingPart(
  db: Db,
  { trajectoryId, number }: Pick<Session, 'trajectoryId' | 'number'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('participants')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('trajectory_id', '=', trajectoryId)
    .where(takesPart('participants', number))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function agreedMinimumOf(db: Db, cycleId: CycleId): Promise<number | undefined> {
  const row = await db
    .selectFrom('planning_rounds')
    .select('min_present')
    .where('cycle_id', '=', cycleId)
    .where('moves_session_id', 'is', null)
    .where('status', '<>', 'withdrawn')
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.min_present;
}
