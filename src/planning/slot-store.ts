import type { Insertable, Selectable } from 'kysely';
import { keptQuery } from '../database/kept-query.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId, SlotId, TrajectoryId } from '../shared/ids.ts';
import type { Mark } from './slot-marks.ts';
import type { RoundLock, RoundSlot, SlotAnswer, SlotState } from './types.ts';

/** What hangs on a round: its slots, the answers to them, and what is locked. */

/** Per round in chronological order. */
export async function listSlots(db: Db, roundIds: readonly RoundId[]): Promise<readonly RoundSlot[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('candidate_slots')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .orderBy('round_id')
    .orderBy('starts_at')
    .orderBy('ends_at')
    .execute();
  return rows.map(toSlot);
}

/** By their own ids, for references to a slot; ids that do not exist are left out. */
export async function listSlotsByIds(db: Db, ids: readonly SlotId[]): Promise<readonly RoundSlot[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('candidate_slots').selectAll().where('id', 'in', ids).execute();
  return rows.map(toSlot);
}

/**
 * Slots of open rounds on which the facilitator or somebody of the group sits in a session, of whatever group: no plan
 * can use them (problem.ts). In no order.
 */
export async function listEngagedSlots(
  db: Db,
  roundIds: readonly RoundId[],
): Promise<readonly { readonly roundId: RoundId; readonly slotId: SlotId }[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('candidate_slots as slot')
    .innerJoin('planning_rounds as round', 'round.id', 'slot.round_id')
    .innerJoin('trajectories as trajectory', 'trajectory.id', 'round.trajectory_id')
    .innerJoin('engagements as engagement', (join) =>
      join
        .onRef('engagement.starts_at', '<', 'slot.ends_at')
        .onRef('engagement.ends_at', '>', 'slot.starts_at'),
    )
    .select(['slot.round_id', 'slot.id'])
    .distinct()
    .where('round.id', 'in', roundIds)
    .where('round.status', '=', 'open')
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('engagement.person_id', '=', eb.ref('trajectory.facilitator_id')),
        exists(
          selectFrom('participants as member')
            .select('member.id')
            .whereRef('member.trajectory_id', '=', 'round.trajectory_id')
            .whereRef('member.person_id', '=', 'engagement.person_id')
            .where('member.left_at', 'is', null),
        ),
      ]),
    )
    .execute();
  return rows.map((row) => ({ roundId: row.round_id, slotId: row.id }));
}

/** Which of `ids` are not slots of the round. */
export async function slotsNotOfRound(
  db: Db,
  roundId: RoundId,
  ids: readonly SlotId[],
): Promise<readonly SlotId[]> {
  const rows = await db
    .selectFrom('candidate_slots')
    .select('id')
    .where('round_id', '=', roundId)
    .where('id', 'in', ids)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

export async function insertSlots(trx: Trx, slots: readonly RoundSlot[]): Promise<void> {
  const rows = slots.map((slot) => ({
    id: slot.id,
    round_id: slot.roundId,
    starts_at: slot.startsAt,
    ends_at: slot.endsAt,
    state: slot.state,
    facilitator_state: slot.facilitator,
    marks: JSON.stringify(slot.marks),
  }));
  await trx.insertInto('candidate_slots').values(rows).execute();
}

/** Gives how many were in another state before. */
export async function updateSlotStates(
  trx: Trx,
  roundId: RoundId,
  ids: readonly SlotId[],
  state: SlotState,
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('candidate_slots')
    .set({ state })
    .where('round_id', '=', roundId)
    .where('id', 'in', ids)
    .where('state', '<>', state)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function updateSlotMarks(
  trx: Trx,
  id: SlotId,
  marks: readonly Mark[],
  state: SlotState,
): Promise<void> {
  await trx
    .updateTable('candidate_slots')
    .set({ marks: JSON.stringify(marks), state })
    .where('id', '=', id)
    .execute();
}

/** Gives how many were different before. */
export async function updateFacilitator(
  trx: Trx,
  roundId: RoundId,
  ids: readonly SlotId[],
  facilitator: RoundSlot['facilitator'],
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('candidate_slots')
    .set({ facilitator_state: facilitator })
    .where('round_id', '=', roundId)
    .where('id', 'in', ids)
    .where('facilitator_state', '<>', facilitator)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** In the order of the moments, then of the participants. */
export async function listAnswers(db: Db, roundIds: readonly RoundId[]): Promise<readonly SlotAnswer[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .orderBy('slot_id')
    .orderBy('participant_id')
    .execute();
  return rows.map(toAnswer);
}

/** In the order of the moments. */
export async function listAnswersOf(
  db: Db,
  roundId: RoundId,
  participantId: ParticipantId,
): Promise<readonly SlotAnswer[]> {
  return (await answersOfOne(db, { roundId, participantId })).map(toAnswer);
}

/** By the slots of the round: by its answers would be a reading of everybody's. */
const answersOfOne = keptQuery(
  (db, asked: { readonly roundId: RoundId; readonly participantId: ParticipantId }) =>
    db
      .selectFrom('candidate_slots')
      .innerJoin('answers', (join) =>
        join
          .onRef('answers.slot_id', '=', 'candidate_slots.id')
          .on('answers.participant_id', '=', asked.participantId),
      )
      .selectAll('answers')
      .where('candidate_slots.round_id', '=', asked.roundId)
      .orderBy('answers.slot_id'),
);

/** Per slot of the round what one participant answered; undefined where nothing is answered yet. */
export type StandingAnswers = ReadonlyMap<SlotId, Pick<SlotAnswer, 'answer' | 'hosting'> | undefined>;

/** Of these slots; those that are not slots of the round are not in it. */
export async function listStandingAnswers(
  db: Db,
  roundId: RoundId,
  participantId: ParticipantId,
  slotIds: readonly SlotId[],
): Promise<StandingAnswers> {
  const rows = await standingAnswers(db, { roundId, participantId, slotIds });
  return new Map(
    rows.map(({ id, answer, hosting }) => [
      id,
      answer === null || hosting === null ? undefined : { answer, hosting },
    ]),
  );
}

const standingAnswers = keptQuery(
  (
    db,
    asked: {
      readonly roundId: RoundId;
      readonly participantId: ParticipantId;
      readonly slotIds: readonly SlotId[];
    },
  ) =>
    db
      .selectFrom('candidate_slots')
      .leftJoin('answers', (join) =>
        join
          .onRef('answers.slot_id', '=', 'candidate_slots.id')
          .on('answers.participant_id', '=', asked.participantId),
      )
      .select(['candidate_slots.id', 'answers.answer', 'answers.hosting'])
      .where('candidate_slots.round_id', '=', asked.roundId)
      .where('candidate_slots.id', 'in', asked.slotIds),
);

type AnswerRow = Insertable<Tables['answers']>;

/** The last answer for a slot replaces an earlier one of the same participant, and nobody else's. */
export async function putAnswers(
  trx: Trx,
  trajectoryId: TrajectoryId,
  answers: readonly SlotAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map((answer) => ({
    round_id: answer.roundId,
    trajectory_id: trajectoryId,
    slot_id: answer.slotId,
    participant_id: answer.participantId,
    answer: answer.answer,
    hosting: answer.hosting,
    answered_by: answer.answeredBy,
    answered_at: answer.answeredAt,
    device_id: answer.deviceId ?? null,
  }));
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) await putOneAnswer(trx, only);
  else await insertOrReplace(trx, rows).execute();
}

/** A tap. */
const putOneAnswer = keptQuery((db, row: AnswerRow) => insertOrReplace(db, [row]));

function insertOrReplace(db: Db, rows: readonly AnswerRow[]) {
  return db
    .insertInto('answers')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['slot_id', 'participant_id']).doUpdateSet((row) => ({
        answer: row.ref('excluded.answer'),
        hosting: row.ref('excluded.hosting'),
        answered_by: row.ref('excluded.answered_by'),
        answered_at: row.ref('excluded.answered_at'),
        device_id: row.ref('excluded.device_id'),
      })),
    );
}

export async function deleteAnswers(
  trx: Trx,
  participantId: ParticipantId,
  slotIds: readonly SlotId[],
): Promise<void> {
  if (slotIds.length === 0) return;
  await trx
    .deleteFrom('answers')
    .where('participant_id', '=', participantId)
    .where('slot_id', 'in', slotIds)
    .execute();
}

/** Per round in order of session number. */
export async function listLocks(db: Db, roundIds: readonly RoundId[]): Promise<readonly RoundLock[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('round_locks')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .orderBy('round_id')
    .orderBy('session_number')
    .execute();
  return rows.map(toLock);
}

/** One lock per session number: a new one replaces the old. */
export async function putLock(trx: Trx, lock: RoundLock): Promise<void> {
  const set = { slot_id: lock.slotId ?? null, host_participant_id: lock.hostId ?? null };
  await trx
    .insertInto('round_locks')
    .values({ round_id: lock.roundId, session_number: lock.sessionNumber, ...set })
    .onConflict((conflict) => conflict.columns(['round_id', 'session_number']).doUpdateSet(set))
    .execute();
}

/** Whether there was one. */
export async function deleteLock(trx: Trx, roundId: RoundId, sessionNumber: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('round_locks')
    .where('round_id', '=', roundId)
    .where('session_number', '=', sessionNumber)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function toSlot(row: Selectable<Tables['candidate_slots']>): RoundSlot {
  return {
    id: row.id,
    roundId: row.round_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    facilitator: row.facilitator_state,
    // Cast: insertSlots wrote them.
    marks: JSON.parse(row.marks) as readonly Mark[],
  };
}

function toAnswer(row: Selectable<Tables['answers']>): SlotAnswer {
  return {
    roundId: row.round_id,
    slotId: row.slot_id,
    participantId: row.participant_id,
    answer: row.answer,
    hosting: row.hosting,
    answeredBy: row.answered_by,
    ...(row.device_id === null ? {} : { deviceId: row.device_id }),
    answeredAt: row.answered_at,
  };
}

function toLock(row: Selectable<Tables['round_locks']>): RoundLock {
  return {
    roundId: row.round_id,
    sessionNumber: row.session_number,
    slotId: row.slot_id ?? undefined,
    hostId: row.host_participant_id ?? undefined,
  };
}
