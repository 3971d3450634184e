import { listReaderSessions, type ReaderSession } from '../calendar/reader-sessions.ts';
import { type CalendarRow, listCalendarRows } from '../calendar/session-rows.ts';
import type { InvitationAnswer } from '../calendar/types.ts';
import { skipLocked } from '../database/skip-locked.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { ParticipantId, PersonId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { readGuides, type SessionGuide } from './session-guides.ts';
import type { KnownSession } from './session-news.ts';

/** What one person may have to be told about one session. */
export interface DueNotice {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  /** What they were told last. */
  readonly known: KnownSession | undefined;
  readonly toldSequence: number | undefined;
  /** SEQUENCE of the last invitation; undefined when they were told by plain mails only. */
  readonly invitedSequence: number | undefined;
  /** Where that invitation went. */
  readonly invitedAddress: string | undefined;
  /** Hash of what that invitation showed (src/calendar/revision.ts). */
  readonly invitedContent: string | undefined;
}

/** The person whose news has been due longest. */
export async function findPersonDue(db: Db, now: Instant): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('session_notices')
    .select('person_id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('person_id')
    .limit(1)
    .executeTakeFirst();
  return row?.person_id;
}

/**
 * Holds what is due for one person, with what else became of sessions that they know already: one mail for all of it. What
 * another process or a decision holds is passed over, and comes next time.
 */
export async function lockDueNotices(
  trx: Trx,
  personId: PersonId,
  now: Instant,
): Promise<readonly DueNotice[]> {
  const rows = await trx
    .selectFrom('session_notices')
    .selectAll()
    .where('person_id', '=', personId)
    .where('due_at', 'is not', null)
    .where((eb) => eb.or([eb('due_at', '<=', now), eb('told_at', 'is not', null)]))
    .orderBy('session_id')
    .modifyEnd(skipLocked(trx))
    .execute();
  return rows.some(({ due_at }) => due_at !== null && due_at <= now) ? rows.map(toNotice) : [];
}

function toNotice(row: Tables['session_notices']): DueNotice {
  const { told_status: status, told_starts_at: startsAt, told_ends_at: endsAt } = row;
  const { told_facilitator_id: facilitatorId } = row;
  return {
    sessionId: row.session_id,
    personId: row.person_id,
    known:
      status === null || startsAt === null || endsAt === null || facilitatorId === null
        ? undefined
        : {
            status,
            startsAt,
            endsAt,
            hostId: row.told_host_id ?? undefined,
            facilitatorId,
            venue: row.told_venue ?? undefined,
          },
    toldSequence: row.told_sequence ?? undefined,
    invitedSequence: row.invited_sequence ?? undefined,
    invitedAddress: row.invited_address ?? undefined,
    invitedContent: row.invited_content ?? undefined,
  };
}

/** Nothing is due any more; with `told`, that is what the person knows from now on. */
export async function settleNotice(
  trx: Trx,
  { sessionId, personId }: DueNotice,
  told?: {
    readonly at: Instant;
    readonly session: KnownSession;
    readonly sequence: number;
    /** Where an invitation went, and the hash of what it showed; undefined when none did. */
    readonly invitation: { readonly address: string; readonly content: string } | undefined;
  },
): Promise<void> {
  await trx
    .updateTable('session_notices')
    .set({
      due_at: null,
      ...(told === undefined
        ? {}
        : {
            told_at: told.at,
            told_status: told.session.status,
            told_starts_at: told.session.startsAt,
            told_ends_at: told.session.endsAt,
            told_host_id: told.session.hostId ?? null,
            told_facilitator_id: told.session.facilitatorId,
            told_venue: told.session.venue ?? null,
            told_sequence: told.sequence,
          }),
      ...(told?.invitation === undefined
        ? {}
        : {
            invited_sequence: told.sequence,
            invited_address: told.invitation.address,
            invited_content: told.invitation.content,
          }),
    })
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .execute();
}

/** A session as it is for one person now. */
export interface PresentSession {
  readonly row: CalendarRow;
  readonly state: KnownSession;
  /** They guide it, or did. */
  readonly isFacilitator: boolean;
  readonly guide: SessionGuide;
  /** They receive the group. */
  readonly ownTurn: boolean;
  readonly hostMunicipality: string | undefined;
  readonly answer: InvitationAnswer | undefined;
  /** What their calendar knows otherwise of it than those of the others. */
  readonly own: ReaderSession | undefined;
}

export async function listPresentSessions(
  trx: Trx,
  personId: PersonId,
  sessionIds: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, PresentSession>> {
  const rows = await listCalendarRows(trx, sessionIds);
  const seats = await trx
    .selectFrom('participants')
    .select(['id', 'left_at', 'trajectory_id'])
    .where('person_id', '=', personId)
    .where('trajectory_id', 'in', [...new Set(rows.map((row) => row.trajectory_id))])
    .execute();
  const engaged = await trx
    .selectFrom('engagements')
    .select('session_id')
    .where('person_id', '=', personId)
    .where('session_id', 'in', sessionIds)
    .execute();
  const replies = await trx
    .selectFrom('session_replies')
    .select(['session_id', 'answer'])
    .where('person_id', '=', personId)
    .where('session_id', 'in', sessionIds)
    .execute();
  const guideOf = await readGuides(trx, rows);
  const asParticipant = await listReaderSessions(trx, { kind: 'participant', personId });
  const asFacilitator = await listReaderSessions(trx, { kind: 'facilitator', personId });
  return new Map(
    rows.map((row) => {
      const seat = seats.find(({ trajectory_id }) => trajectory_id === row.trajectory_id);
      const guidesIt = row.facilitator_id === personId;
      const hasSeat = guidesIt || (seat !== undefined && seat.left_at === null);
      const isAtTable = hasSeat && engaged.some(({ session_id }) => session_id === row.id);
      return [
        row.id,
        {
          row,
          state: stateOf(row, isAtTable),
          // Of those who are told of a session, all but who guide it have a seat in the group
          isFacilitator: guidesIt || seat === undefined,
          guide: guideOf(row),
          ownTurn: isTurnOf(row, seat?.id),
          hostMunicipality: row.municipality_common_name ?? row.municipality_name ?? undefined,
          answer: replies.find(({ session_id }) => session_id === row.id)?.answer,
          own: (seat === undefined ? asFacilitator : asParticipant).get(row.ical_uid),
        },
      ];
    }),
  );
}

function isTurnOf({ host_participant_id: hostId }: CalendarRow, seat: ParticipantId | undefined): boolean {
  return hostId !== null && hostId === seat;
}

function stateOf(row: CalendarRow, isAtTable: boolean): KnownSession {
  return {
    // Nobody is engaged for a cancelled session
    status: row.status === 'cancelled' ? 'cancelled' : isAtTable ? 'planned' : 'gone',
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    hostId: row.host_participant_id ?? undefined,
    facilitatorId: row.facilitator_id,
    venue: row.venue_name === null ? undefined : venueInOneLine(row),
  };
}

export function venueInOneLine(row: {
  readonly venue_name: string | null;
  readonly venue_street: string | null;
  readonly venue_place: string | null;
}): string {
  return [row.venue_name, row.venue_street, row.venue_place].filter((part) => part !== null).join(', ');
}

/** Somebody who gets mail. */
export interface MailPerson {
  readonly id: PersonId;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** The person, then who keeps their calendar; nobody who was erased. */
export async function listReaders(
  db: Db,
  personId: PersonId,
): Promise<{ readonly person: MailPerson | undefined; readonly secretaries: readonly MailPerson[] }> {
  const columns = ['people.id', 'people.email', 'people.given_name', 'people.family_name'] as const;
  const people = await db
    .selectFrom('people')
    .select(columns)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .execute();
  const secretaries = await db
    .selectFrom('secretary_assignments')
    .innerJoin('people', 'people.id', 'secretary_assignments.secretary_id')
    .select(columns)
    .where('secretary_assignments.wethouder_id', '=', personId)
    .where('secretary_assignments.ended_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .orderBy('secretary_assignments.id')
    .execute();
  const toPerson = (row: (typeof people)[number]): MailPerson => ({
    id: row.id,
    email: row.email,
    givenName: row.given_name,
    familyName: row.family_name,
  });
  const [person] = people.map(toPerson);
  return { person, secretaries: secretaries.map(toPerson) };
}
