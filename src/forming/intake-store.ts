import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { CalendarReply } from '../notifications/reply-calendar.ts';
import { type IntakeId, newId, type PersonId, type RegistrationId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import type { Appointment, Intake, IntakeOutcome } from './types.ts';

type IntakeRow = Selectable<Tables['intakes']>;

/** @throws INTAKE_ALREADY_OPEN */
export async function insertIntakes(
  trx: Trx,
  ids: readonly RegistrationId[],
  { facilitatorId, now }: { readonly facilitatorId: PersonId; readonly now: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  const revisedAt = wholeSeconds(millisOf(now));
  await trx
    .insertInto('intakes')
    .values(
      ids.map((registrationId) => ({
        id: newId<IntakeId>(),
        registration_id: registrationId,
        facilitator_id: facilitatorId,
        state: 'open' as const,
        outcome: null,
        appointment: 'none' as const,
        starts_at: null,
        ends_at: null,
        way: null,
        place: null,
        asked_at: null,
        reminded_at: null,
        created_at: revisedAt,
        ended_at: null,
        version: 1,
        ical_uid: randomUUID(),
        ical_sequence: 0,
        ical_revised_at: revisedAt,
        reply: null,
        reply_sequence: null,
        reply_stamped_at: null,
        replied_at: null,
      })),
    )
    .execute();
}

export async function listIntakesByIds(db: Db, ids: readonly IntakeId[]): Promise<readonly Intake[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('intakes').selectAll().where('id', 'in', ids).execute();
  return rows.map(toIntake);
}

export async function findIntake(db: Db, id: IntakeId): Promise<Intake | undefined> {
  return (await listIntakesByIds(db, [id]))[0];
}

/** As calendars need it. */
export async function getIntakeRow(db: Db, id: IntakeId): Promise<IntakeRow> {
  return db.selectFrom('intakes').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The talk of each that counts: the one that is open, else the last with an outcome. None for who has none. */
export async function listCurrentIntakes(db: Db, ids: readonly RegistrationId[]): Promise<readonly Intake[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('intakes')
    .selectAll()
    .where('registration_id', 'in', ids)
    .where('state', '<>', 'dropped')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const current = new Map<RegistrationId, Intake>();
  for (const intake of rows.map(toIntake)) {
    if (current.get(intake.registrationId)?.state.kind !== 'open') current.set(intake.registrationId, intake);
  }
  return [...current.values()];
}

/** What a facilitator has in hand: talks to be had, and those that went well with somebody of a group that is to start. */
export async function listIntakesInHand(db: Db, facilitatorId: PersonId): Promise<readonly Intake[]> {
  const rows = await db
    .selectFrom('intakes')
    .selectAll()
    .where('facilitator_id', '=', facilitatorId)
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        eb('state', '=', 'open'),
        and([
          eb('outcome', '=', 'suitable'),
          exists(
            selectFrom('intended_members')
              .select('intended_members.group_id')
              .whereRef('intended_members.registration_id', '=', 'intakes.registration_id')
              .where('intended_members.state', '=', 'member'),
          ),
        ]),
      ]),
    )
    .orderBy('starts_at')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toIntake);
}

/**
 * Writes an appointment, and engages both for it. One that there was moves: the same event, one revision further.
 * @throws DOUBLE_BOOKED. The caller holds both people.
 */
export async function setAppointment(
  trx: Trx,
  intake: Intake,
  appointment: Appointment,
  { personId, now }: { readonly personId: PersonId; readonly now: Instant },
): Promise<void> {
  const { startsAt, endsAt, way, place } = appointment;
  const row = await getIntakeRow(trx, intake.id);
  await trx
    .updateTable('intakes')
    .set({
      appointment: 'planned',
      starts_at: startsAt,
      ends_at: endsAt,
      way,
      place: place ?? null,
      version: row.version + 1,
      ...nextRevision(row, now),
    })
    .where('id', '=', intake.id)
    .execute();
  if (row.appointment === 'planned') return;
  await trx
    .insertInto('engagements')
    .values(
      [intake.facilitatorId, personId].map((id) => ({
        session_id: null,
        intake_id: intake.id,
        person_id: id,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    )
    .execute();
}

/** Takes an appointment that is planned off; what it was stays known, as calendars show it as cancelled. */
export async function cancelAppointment(trx: Trx, id: IntakeId, now: Instant): Promise<void> {
  const row = await getIntakeRow(trx, id);
  await trx.deleteFrom('engagements').where('intake_id', '=', id).execute();
  await trx
    .updateTable('intakes')
    .set({ appointment: 'cancelled', version: row.version + 1, ...nextRevision(row, now) })
    .where('id', '=', id)
    .execute();
}

/** One that no calendar has shown yet has its first revision. Stamps go forward, in whole seconds. */
function nextRevision(row: IntakeRow, now: Instant) {
  const isShown = row.appointment !== 'none';
  const later = Math.max(millisOf(now), isShown ? millisOf(row.ical_revised_at) + 1000 : 0);
  return {
    ical_sequence: isShown ? row.ical_sequence + 1 : row.ical_sequence,
    ical_revised_at: wholeSeconds(later),
  };
}

export async function endIntake(
  trx: Trx,
  id: IntakeId,
  { outcome, now }: { readonly outcome: IntakeOutcome | undefined; readonly now: Instant },
): Promise<void> {
  await trx
    .updateTable('intakes')
    .set((eb) => ({
      state: outcome === undefined ? 'dropped' : 'done',
      outcome: outcome ?? null,
      ended_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/**
 * Notes that these are asked to pick a moment; gives those that nobody asked at or after an instant. Asking before an appointment that
 * is off by now does not count: the member is to pick another moment, and nothing has told them so.
 */
export async function markAsked(
  trx: Trx,
  ids: readonly IntakeId[],
  { now, notSince }: { readonly now: Instant; readonly notSince: Instant },
): Promise<ReadonlySet<IntakeId>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .updateTable('intakes')
    .set({ asked_at: now, reminded_at: null })
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .where('appointment', '<>', 'planned')
    .where((eb) =>
      eb.or([
        eb('asked_at', 'is', null),
        eb('asked_at', '<', notSince),
        eb.and([eb('appointment', '=', 'cancelled'), eb('asked_at', '<', eb.ref('ical_revised_at'))]),
      ]),
    )
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The last answer counts (RFC 5546, 2.1.5): a higher SEQUENCE, or the same and said later. False for any other. */
export async function writeReply(
  trx: Trx,
  id: IntakeId,
  { answer, sequence, stampedAt }: Pick<CalendarReply, 'answer' | 'sequence' | 'stampedAt'>,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('intakes')
    .set({ reply: answer, reply_sequence: sequence, reply_stamped_at: stampedAt, replied_at: now })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('reply_sequence', 'is', null),
        eb('reply_sequence', '<', sequence),
        eb.and([eb('reply_sequence', '=', sequence), eb('reply_stamped_at', '<=', stampedAt)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Notes that these were asked once more; gives those that still wait and that nobody else had reminded yet. */
export async function markReminded(
  trx: Trx,
  ids: readonly IntakeId[],
  now: Instant,
): Promise<ReadonlySet<IntakeId>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .updateTable('intakes')
    .set({ reminded_at: now })
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .where('appointment', '<>', 'planned')
    .where('reminded_at', 'is', null)
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Who was asked before an instant, has no appointment, and was not reminded. */
export async function listToRemind(db: Db, askedBefore: Instant): Promise<readonly Intake[]> {
  const rows = await db
    .selectFrom('intakes')
    .selectAll()
    .where('state', '=', 'open')
    .where('appointment', '<>', 'planned')
    .where('reminded_at', 'is', null)
    .where('asked_at', 'is not', null)
    .where('asked_at', '<=', askedBefore)
    .orderBy('id')
    .execute();
  return rows.map(toIntake);
}

export async function writeIntakeNote(
  trx: Trx,
  id: IntakeId,
  text: string | undefined,
  now: Instant,
): Promise<void> {
  if (text === undefined) {
    await trx.deleteFrom('intake_notes').where('intake_id', '=', id).execute();
    return;
  }
  const written = { text, written_at: now };
  await trx
    .insertInto('intake_notes')
    .values({ intake_id: id, ...written })
    .onConflict((conflict) => conflict.column('intake_id').doUpdateSet(written))
    .execute();
}

export async function listIntakeNotes(
  db: Db,
  ids: readonly IntakeId[],
): Promise<readonly { readonly intakeId: IntakeId; readonly text: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('intake_notes').selectAll().where('intake_id', 'in', ids).execute();
  return rows.map(({ intake_id, text }) => ({ intakeId: intake_id, text }));
}

function wholeSeconds(millis: number): Instant {
  return instantFromMillis(Math.floor(millis / 1000) * 1000);
}

function toIntake(row: IntakeRow): Intake {
  return {
    id: row.id,
    registrationId: row.registration_id,
    facilitatorId: row.facilitator_id,
    state: toState(row),
    appointment: toAppointment(row),
    declinedAt: declinedAt(row),
    askedAt: row.asked_at ?? undefined,
    remindedAt: row.reminded_at ?? undefined,
    version: row.version,
  };
}

/** Another appointment asks for another answer. */
function declinedAt(row: IntakeRow): Instant | undefined {
  const isOfThis = row.appointment === 'planned' && row.reply_sequence === row.ical_sequence;
  return isOfThis && row.reply === 'declined' ? (row.replied_at ?? undefined) : undefined;
}

/** The checks of the table make sure that what a state needs is there. */
function toState({ state, outcome, ended_at }: IntakeRow): Intake['state'] {
  if (state === 'open' || ended_at === null) return { kind: 'open' };
  return outcome === null
    ? { kind: 'dropped', endedAt: ended_at }
    : { kind: 'done', outcome, endedAt: ended_at };
}

function toAppointment({ appointment, starts_at, ends_at, way, place }: IntakeRow): Appointment | undefined {
  if (appointment !== 'planned' || starts_at === null || ends_at === null || way === null) return undefined;
  return { startsAt: starts_at, endsAt: ends_at, way, place: place ?? undefined };
}
