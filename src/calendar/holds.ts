import { randomUUID } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import { keptQuery } from '../database/kept-query.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { ParticipantId, PersonId, RoundId, SlotId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { wholeSeconds } from './http-date.ts';
import { reviseCalendars } from './store.ts';
import type { FeedKind } from './types.ts';

/*
 * A hold is a candidate slot in the calendar of somebody who answered yes to it, as long as the dates are not chosen. It
 * is an event of its own: the session that may come of it is another. Only who has a feed that shows holds has any, so
 * a tap on a phone costs one look into an index for all others.
 */

/**
 * Brings the holds of a round in line with its answers: for everybody, or for the one who answered. To be called in the
 * transaction of whatever changed an answer, a slot's state or the round's own, after the change.
 */
export async function reviseHolds(
  trx: Trx,
  roundId: RoundId,
  now: Instant,
  participantId?: ParticipantId,
): Promise<void> {
  const watched = await listWatched(trx, roundId, participantId);
  // What was held for a feed that is gone is let go when the round ends
  if (watched.length === 0 && participantId !== undefined) return;
  const stored = await listStored(trx, roundId, participantId);
  if (watched.length === 0 && stored.length === 0) return;
  const wanted = await listWanted(trx, roundId, watched);
  const people = [...(await takeHold(trx, wanted, stored, now)), ...(await letGo(trx, wanted, stored, now))];
  if (people.length === 0) return;
  await reviseCalendars(trx, { participants: people, facilitators: [], isOfficeTold: false }, now);
}

/** After a calendar began or stopped to show holds: those of its wethouders in all open rounds, each one revised. */
export async function reviseHoldsOfCalendar(
  trx: Trx,
  { kind, personId }: { readonly kind: FeedKind; readonly personId: PersonId | undefined },
  now: Instant,
): Promise<void> {
  if (personId === undefined) return;
  const people = kind === 'secretary' ? await listServedBy(trx, personId) : [personId];
  await reviseHoldsOf(trx, people, now);
  if (people.length === 0) return;
  await reviseCalendars(trx, { participants: people, facilitators: [], isOfficeTold: false }, now);
}

/** After somebody began or stopped to see the holds of these people: each is revised. Their calendars are the caller's to revise. */
export async function reviseHoldsOf(trx: Trx, people: readonly PersonId[], now: Instant): Promise<void> {
  if (people.length === 0) return;
  const members = await trx
    .selectFrom('participants')
    .innerJoin('planning_rounds', 'planning_rounds.trajectory_id', 'participants.trajectory_id')
    .select(['participants.id', 'planning_rounds.id as round_id'])
    .where('participants.person_id', 'in', people)
    .where('planning_rounds.status', '=', 'open')
    .execute();
  const before = await trx
    .selectFrom('calendar_holds')
    .innerJoin('participants', 'participants.id', 'calendar_holds.participant_id')
    .selectAll('calendar_holds')
    .where('participants.person_id', 'in', people)
    .where('calendar_holds.state', '=', 'held')
    .execute();
  // Who stops to see them sees them as cancelled, which a program believes of a higher SEQUENCE only
  for (const hold of before) await changeHold(trx, hold, 'held', now);
  for (const { id, round_id } of members) await reviseHolds(trx, round_id, now, id);
}

interface Stored {
  readonly slot_id: SlotId;
  readonly participant_id: ParticipantId;
  readonly person_id: PersonId;
  readonly state: 'held' | 'released';
  readonly ical_sequence: number;
  readonly ical_revised_at: Instant;
}

/** Gives whose calendar changed. */
async function takeHold(
  trx: Trx,
  wanted: readonly Wanted[],
  stored: readonly Stored[],
  now: Instant,
): Promise<readonly PersonId[]> {
  const known = new Map(stored.map((hold) => [keyOf(hold), hold]));
  const taken = wanted.filter((want) => known.get(keyOf(want))?.state !== 'held');
  const revisedAt = atWholeSecond(now);
  for (const want of taken) {
    const hold = known.get(keyOf(want));
    if (hold !== undefined) {
      await changeHold(trx, hold, 'held', now);
      continue;
    }
    await trx
      .insertInto('calendar_holds')
      .values({
        slot_id: want.slot_id,
        participant_id: want.participant_id,
        state: 'held',
        ical_uid: randomUUID(),
        ical_sequence: 0,
        created_at: revisedAt,
        ical_revised_at: revisedAt,
      })
      .execute();
  }
  return taken.map(({ person_id }) => person_id);
}

/** Gives whose calendar changed. */
async function letGo(
  trx: Trx,
  wanted: readonly Wanted[],
  stored: readonly Stored[],
  now: Instant,
): Promise<readonly PersonId[]> {
  const keys = new Set(wanted.map(keyOf));
  const released = stored.filter((hold) => hold.state === 'held' && !keys.has(keyOf(hold)));
  for (const hold of released) await changeHold(trx, hold, 'released', now);
  return released.map(({ person_id }) => person_id);
}

async function changeHold(
  trx: Trx,
  hold: Pick<Stored, 'slot_id' | 'participant_id' | 'ical_sequence' | 'ical_revised_at'>,
  state: Stored['state'],
  now: Instant,
): Promise<void> {
  const later = Math.max(millisOf(now), millisOf(hold.ical_revised_at) + 1000);
  await trx
    .updateTable('calendar_holds')
    .set({
      state,
      ical_sequence: hold.ical_sequence + 1,
      ical_revised_at: atWholeSecond(instantFromMillis(later)),
    })
    .where('slot_id', '=', hold.slot_id)
    .where('participant_id', '=', hold.participant_id)
    .execute();
}

const SHOWS = sql`feed.holds_from is not null and feed.holds_until is null and feed.revoked_at is null`;
/** By the keys of the calendars and then the index on feeds that show holds. */
const IS_WATCHED = sql<SqlBool>`(exists (
  select 1 from calendars as own join calendar_feeds as feed on feed.calendar_id = own.id
  where own.kind = 'participant' and own.person_id = member.person_id and ${SHOWS}
) or exists (
  select 1 from secretary_assignments as served
  join calendars as theirs on theirs.kind = 'secretary' and theirs.person_id = served.secretary_id
  join calendar_feeds as feed on feed.calendar_id = theirs.id
  where served.wethouder_id = member.person_id and served.ended_at is null and ${SHOWS}
))`;

interface Watched {
  readonly participant_id: ParticipantId;
  readonly person_id: PersonId;
}

/** The participants of a round whose own feed, or whose secretary's, shows holds. */
async function listWatched(
  db: Db,
  roundId: RoundId,
  participantId: ParticipantId | undefined,
): Promise<readonly Watched[]> {
  if (participantId !== undefined) return watchedOne(db, { participantId });
  return watchedMembers(db)
    .innerJoin('planning_rounds', 'planning_rounds.trajectory_id', 'member.trajectory_id')
    .where('planning_rounds.id', '=', roundId)
    .execute();
}

const watchedOne = keptQuery((db, { participantId }: { readonly participantId: ParticipantId }) =>
  watchedMembers(db).where('member.id', '=', participantId),
);

function watchedMembers(db: Db) {
  return db
    .selectFrom('participants as member')
    .select(['member.id as participant_id', 'member.person_id'])
    .where('member.left_at', 'is', null)
    .where(IS_WATCHED);
}

interface Wanted extends Watched {
  readonly slot_id: SlotId;
}

/** They sit at a table that the round plans: at that of the session it moves, or at the first it plans and after. */
const SITS_THERE = sql<SqlBool>`(
  (member.last_session_number is null or member.last_session_number >= coalesce(moved.number, fixed.number + 1))
  and (moved.number is null or member.first_session_number <= moved.number)
)`;

/** What they said yes to and can still become a date of theirs. */
async function listWanted(db: Db, roundId: RoundId, watched: readonly Watched[]): Promise<readonly Wanted[]> {
  if (watched.length === 0) return [];
  const rows = await db
    .selectFrom('answers')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'answers.round_id')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'answers.slot_id')
    .innerJoin('participants as member', 'member.id', 'answers.participant_id')
    .innerJoin('sessions as fixed', 'fixed.id', 'planning_rounds.fixed_session_id')
    .leftJoin('sessions as moved', 'moved.id', 'planning_rounds.moves_session_id')
    .select(['answers.slot_id', 'answers.participant_id'])
    .where('answers.round_id', '=', roundId)
    .where('answers.answer', '=', 'yes')
    .where('planning_rounds.status', '=', 'open')
    .where('candidate_slots.state', '=', 'offered')
    .where(SITS_THERE)
    .where(
      'answers.participant_id',
      'in',
      watched.map(({ participant_id }) => participant_id),
    )
    .execute();
  const personOf = new Map(watched.map(({ participant_id, person_id }) => [participant_id, person_id]));
  return rows.flatMap((row) => {
    const person_id = personOf.get(row.participant_id);
    return person_id === undefined ? [] : [{ ...row, person_id }];
  });
}

async function listStored(
  db: Db,
  roundId: RoundId,
  participantId: ParticipantId | undefined,
): Promise<readonly Stored[]> {
  const query = db
    .selectFrom('calendar_holds')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'calendar_holds.slot_id')
    .innerJoin('participants', 'participants.id', 'calendar_holds.participant_id')
    .selectAll('calendar_holds')
    .select('participants.person_id')
    .where('candidate_slots.round_id', '=', roundId);
  return participantId === undefined
    ? query.execute()
    : query.where('calendar_holds.participant_id', '=', participantId).execute();
}

async function listServedBy(db: Db, secretaryId: PersonId): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('secretary_assignments')
    .select('wethouder_id')
    .where('secretary_id', '=', secretaryId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => row.wethouder_id);
}

function keyOf(hold: { readonly slot_id: SlotId; readonly participant_id: ParticipantId }): string {
  return `${hold.slot_id} ${hold.participant_id}`;
}

/** Calendars know whole seconds. */
function atWholeSecond(instant: Instant): Instant {
  return instantFromMillis(wholeSeconds(instant) * 1000);
}
