import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import {
  type FirstDateRoundId,
  type FirstDateSlotId,
  type IntendedGroupId,
  newId,
  type PersonId,
  type RegistrationId,
} from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type {
  FirstDateAnswer,
  FirstDateRound,
  FirstDateSlot,
  FirstHostWish,
  GivenFirstDateAnswer,
  GivenHostWish,
} from './types.ts';

/** @throws FIRST_DATE_ALREADY_ASKED */
export async function insertFirstDateRound(
  trx: Trx,
  {
    groupId,
    answerBy,
    moments,
    by,
    now,
  }: {
    readonly groupId: IntendedGroupId;
    readonly answerBy: CalendarDate;
    readonly moments: readonly Pick<FirstDateSlot, 'startsAt' | 'endsAt'>[];
    readonly by: PersonId;
    readonly now: Instant;
  },
): Promise<FirstDateRoundId> {
  const id = newId<FirstDateRoundId>();
  await trx
    .insertInto('first_date_rounds')
    .values({
      id,
      group_id: groupId,
      state: 'open',
      answer_by: answerBy,
      version: 1,
      opened_at: now,
      opened_by: by,
      reminded_at: null,
      closed_at: null,
    })
    .execute();
  const rows = moments.map(({ startsAt, endsAt }) => ({
    id: newId<FirstDateSlotId>(),
    round_id: id,
    starts_at: startsAt,
    ends_at: endsAt,
    facilitator_state: 'available' as const,
  }));
  await trx.insertInto('first_date_slots').values(rows).execute();
  return id;
}

export async function closeFirstDateRound(trx: Trx, id: FirstDateRoundId, now: Instant): Promise<void> {
  await trx
    .updateTable('first_date_rounds')
    .set((eb) => ({ state: 'closed', closed_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Closes the round that is open about a group, if any. */
export async function closeFirstDateOf(trx: Trx, groupId: IntendedGroupId, now: Instant): Promise<void> {
  for (const { id } of await listOpenFirstDates(trx, [groupId])) await closeFirstDateRound(trx, id, now);
}

export async function raiseFirstDateVersion(trx: Trx, id: FirstDateRoundId): Promise<void> {
  await trx
    .updateTable('first_date_rounds')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function findFirstDateRound(db: Db, id: FirstDateRoundId): Promise<FirstDateRound | undefined> {
  const row = await db.selectFrom('first_date_rounds').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRound(row);
}

/** The open rounds of groups; a group has one at most. */
export async function listOpenFirstDates(
  db: Db,
  groupIds: readonly IntendedGroupId[],
): Promise<readonly FirstDateRound[]> {
  if (groupIds.length === 0) return [];
  const rows = await db
    .selectFrom('first_date_rounds')
    .selectAll()
    .where('group_id', 'in', groupIds)
    .where('state', '=', 'open')
    .execute();
  return rows.map(toRound);
}

/** Per round in chronological order. */
export async function listFirstDateSlots(
  db: Db,
  roundIds: readonly FirstDateRoundId[],
): Promise<readonly FirstDateSlot[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('first_date_slots')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .orderBy('starts_at')
    .orderBy('ends_at')
    .execute();
  return rows.map(toSlot);
}

export async function listFirstDateAnswers(
  db: Db,
  roundIds: readonly FirstDateRoundId[],
): Promise<readonly GivenFirstDateAnswer[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('first_date_answers')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .execute();
  return rows.map(({ round_id, slot_id, registration_id, answer }) => ({
    roundId: round_id,
    slotId: slot_id,
    registrationId: registration_id,
    answer,
  }));
}

export async function listHostWishes(
  db: Db,
  roundIds: readonly FirstDateRoundId[],
): Promise<readonly GivenHostWish[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('first_date_hosts')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .execute();
  return rows.map(({ round_id, registration_id, wish }) => ({
    roundId: round_id,
    registrationId: registration_id,
    wish,
  }));
}

/** Puts one person's answers in the place of what they said before of these slots. */
export async function putFirstDateAnswers(
  trx: Trx,
  roundId: FirstDateRoundId,
  registrationId: RegistrationId,
  {
    answers,
    wish,
    now,
  }: {
    readonly answers: readonly { readonly slotId: FirstDateSlotId; readonly answer: FirstDateAnswer }[];
    readonly wish: FirstHostWish | undefined;
    readonly now: Instant;
  },
): Promise<void> {
  for (const { slotId, answer } of answers) {
    await trx
      .insertInto('first_date_answers')
      .values({
        round_id: roundId,
        slot_id: slotId,
        registration_id: registrationId,
        answer,
        answered_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['slot_id', 'registration_id']).doUpdateSet({ answer, answered_at: now }),
      )
      .execute();
  }
  if (wish === undefined) return;
  await trx
    .insertInto('first_date_hosts')
    .values({ round_id: roundId, registration_id: registrationId, wish, answered_at: now })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'registration_id']).doUpdateSet({ wish, answered_at: now }),
    )
    .execute();
}

/** Who guides the group now said nothing yet: what another said of the moments that are asked is taken back. */
export async function resetFacilitatorDates(trx: Trx, groupId: IntendedGroupId): Promise<void> {
  for (const { id } of await listOpenFirstDates(trx, [groupId])) await setFacilitatorDates(trx, id, []);
}

/** Which slots the facilitator cannot come to; all others of the round are available. */
export async function setFacilitatorDates(
  trx: Trx,
  roundId: FirstDateRoundId,
  unavailable: readonly FirstDateSlotId[],
): Promise<void> {
  const slots = trx.updateTable('first_date_slots').where('round_id', '=', roundId);
  await slots.set({ facilitator_state: 'available' }).execute();
  if (unavailable.length === 0) return;
  await slots.set({ facilitator_state: 'unavailable' }).where('id', 'in', unavailable).execute();
}

/** Rounds of which the last day to answer is this one or one before, and whose members were not reminded. */
export async function listFirstDatesToRemind(
  db: Db,
  until: CalendarDate,
): Promise<readonly FirstDateRound[]> {
  const rows = await db
    .selectFrom('first_date_rounds')
    .selectAll()
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .where('answer_by', '<=', until)
    .orderBy('id')
    .execute();
  return rows.map(toRound);
}

/** False when somebody else noted it first, or it is not asked any more. */
export async function markFirstDateReminded(trx: Trx, id: FirstDateRoundId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('first_date_rounds')
    .set({ reminded_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function toRound(row: Selectable<Tables['first_date_rounds']>): FirstDateRound {
  return {
    id: row.id,
    groupId: row.group_id,
    isOpen: row.state === 'open',
    answerBy: row.answer_by,
    version: row.version,
    openedAt: row.opened_at,
    remindedAt: row.reminded_at ?? undefined,
  };
}

function toSlot(row: Selectable<Tables['first_date_slots']>): FirstDateSlot {
  return {
    id: row.id,
    roundId: row.round_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    facilitator: row.facilitator_state,
  };
}
