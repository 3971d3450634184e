import { attendanceRightOfReply } from '../access/gate.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import { receiveTalkReply } from '../forming/talk-replies.ts';
import { normalizeEmail } from '../people/rules.ts';
import type { ParticipantId, PersonId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { reportAbsence, withdrawAbsence } from '../trajectories/absence.ts';
import { markFailing } from './failing-addresses.ts';
import { type BouncedMail, type ReceivedMail, readReceivedMail } from './received-mail.ts';
import type { CalendarReply } from './reply-calendar.ts';
import { mailDeclined } from './reply-mail.ts';

/*
 * Answers to invitations, as calendar programs mail them to the organizer, and reports of mails that did not arrive. Whether
 * the sender is who it says cannot be known here: that is for the mail server that takes the mail in (SPF, DKIM and
 * DMARC). So little can be done with a reply (somebody comes or not), and whoever is reported absent by one is told so.
 */

/** What became of a mail that came in. */
export type ReceivedOutcome =
  | 'duplicate'
  | 'accepted'
  | 'declined'
  | 'tentative'
  /** An answer to a version of the session that is no longer the last they were sent, or older than their last answer. */
  | 'stale'
  /** No session, or nobody who was invited to it. */
  | 'unknownEvent'
  /** Sent by somebody who is neither who was invited nor their secretary. */
  | 'notTheirs'
  /** The session is over, or does not go on. */
  | 'tooLate'
  | 'bounced'
  | 'automatic'
  | 'ignored';

/** Deals with one mail, whole as it came in. The same mail once more does nothing. */
export async function receiveMail(context: Context, raw: Uint8Array): Promise<ReceivedOutcome> {
  const { db } = context.database;
  const mail = await readReceivedMail(raw);
  const known = await db
    .selectFrom('received_mails')
    .select('message_key')
    .where('message_key', '=', mail.key)
    .executeTakeFirst();
  if (known !== undefined) return 'duplicate';
  // Noted afterwards: what was done twice, because the program ended in between, is as if done once
  const { outcome, personId } = await deal(context, mail);
  await db
    .insertInto('received_mails')
    .values({ message_key: mail.key, received_at: context.clock(), outcome, person_id: personId ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return outcome;
}

interface Dealt {
  readonly outcome: ReceivedOutcome;
  readonly personId?: PersonId;
}

async function deal(context: Context, mail: ReceivedMail): Promise<Dealt> {
  switch (mail.kind) {
    case 'reply':
      return dealWithReply(context, mail);
    case 'bounce':
      return { outcome: (await markBounced(context, mail.failures)) ? 'bounced' : 'ignored' };
    case 'other':
      return { outcome: mail.isAutomatic ? 'automatic' : 'ignored' };
    default:
      return mail satisfies never;
  }
}

async function dealWithReply(
  context: Context,
  { key, from, reply }: Extract<ReceivedMail, { kind: 'reply' }>,
): Promise<Dealt> {
  const { db } = context.database;
  const invited = await findInvited(db, reply);
  if (invited === undefined) return receiveTalkReply(context, { from, reply });
  if (reply.sequence > invited.sequence) return { outcome: 'unknownEvent' };
  const { personId } = invited;
  if (!(await maySpeakFor(db, from, reply, personId))) return { outcome: 'notTheirs' };
  if (reply.sequence < invited.invitedSequence) return { outcome: 'stale', personId };
  if (!(await keepReply(db, invited, reply, context.clock()))) return { outcome: 'stale', personId };
  const { sessionId, participantId } = invited;
  if (participantId !== undefined && reply.answer !== 'tentative') {
    const isDone = await changeAttendance(context, { sessionId, participantId }, reply);
    if (!isDone) return { outcome: 'tooLate', personId };
    if (reply.answer === 'declined') await mailDeclined(context, { sessionId, personId, key });
  }
  return { outcome: reply.answer, personId };
}

interface Invited {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  /** Undefined for the facilitator. */
  readonly participantId: ParticipantId | undefined;
  readonly sequence: number;
  readonly invitedSequence: number;
}

/** Who was invited to the session of this UID at this address, or is reached at it now. */
async function findInvited(db: Db, reply: CalendarReply): Promise<Invited | undefined> {
  const key = normalizeEmail(reply.attendee);
  if (key === undefined) return undefined;
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('session_notices', 'session_notices.session_id', 'sessions.id')
    .innerJoin('people', 'people.id', 'session_notices.person_id')
    .leftJoin('participants', (join) =>
      join
        .onRef('participants.person_id', '=', 'session_notices.person_id')
        .onRef('participants.trajectory_id', '=', 'sessions.trajectory_id')
        .on('participants.left_at', 'is', null),
    )
    .select(['sessions.id', 'sessions.ical_sequence', 'participants.id as participant_id'])
    .select(['people.id as person_id', 'people.email_key'])
    .select(['session_notices.invited_sequence', 'session_notices.invited_address'])
    .where('sessions.ical_uid', '=', reply.uid)
    .where('session_notices.invited_sequence', 'is not', null)
    .where('people.erased_at', 'is', null)
    .execute();
  const row = rows.find(
    ({ email_key, invited_address }) => email_key === key || normalizeEmail(invited_address ?? '') === key,
  );
  if (row === undefined || row.invited_sequence === null) return undefined;
  return {
    sessionId: row.id,
    personId: row.person_id,
    participantId: row.participant_id ?? undefined,
    // Who left is sent one SEQUENCE more
    sequence: Math.max(row.ical_sequence, row.invited_sequence),
    invitedSequence: row.invited_sequence,
  };
}

/** The person at the address that was invited or the present one, or somebody who keeps their calendar. */
async function maySpeakFor(db: Db, from: string, reply: CalendarReply, personId: PersonId): Promise<boolean> {
  const key = normalizeEmail(from);
  if (key === undefined) return false;
  if (key === normalizeEmail(reply.attendee)) return true;
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', key)
    .where('erased_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('id', '=', personId),
        eb(
          'id',
          'in',
          eb
            .selectFrom('secretary_assignments')
            .select('secretary_id')
            .where('wethouder_id', '=', personId)
            .where('ended_at', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** The last answer counts (RFC 5546, 2.1.5): a higher SEQUENCE, or the same and said later. False for any other. */
async function keepReply(
  db: Db,
  { sessionId, personId }: Invited,
  { answer, sequence, stampedAt }: CalendarReply,
  now: Instant,
): Promise<boolean> {
  const row = { answer, sequence, stamped_at: stampedAt, received_at: now };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('session_replies')
    .values({ session_id: sessionId, person_id: personId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['session_id', 'person_id'])
        .doUpdateSet(row)
        .where((eb) =>
          eb.or([
            eb('session_replies.sequence', '<', sequence),
            eb.and([
              eb('session_replies.sequence', '=', sequence),
              eb('session_replies.stamped_at', '<=', stampedAt),
            ]),
          ]),
        ),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False when the session is over, is cancelled, or is none of theirs any more. */
async function changeAttendance(
  context: Context,
  asked: { readonly sessionId: SessionId; readonly participantId: ParticipantId },
  { answer }: CalendarReply,
): Promise<boolean> {
  const right = await attendanceRightOfReply(context.database.db, asked);
  if (right === undefined) return false;
  const change = answer === 'declined' ? reportAbsence : withdrawAbsence;
  return (await change(context, right, { source: 'reply' })).ok;
}

/** Only what a report says of a mail that we sent to that very address: anybody can write a report. */
async function markBounced({ database, clock }: Context, failures: readonly BouncedMail[]): Promise<boolean> {
  let isOurs = false;
  for (const { mailIds, address, reason } of failures) {
    if (mailIds.length === 0) continue;
    const key = normalizeEmail(address);
    const mails = await database.db
      .selectFrom('outbox')
      .select(['id', 'to_address'])
      .where('id', 'in', mailIds)
      .execute();
    const mail = mails.find(({ to_address }) => normalizeEmail(to_address) === key);
    if (mail === undefined) continue;
    isOurs = true;
    const now = clock();
    await database.transaction(async (trx) => {
      await markFailing(trx, mail.to_address, { reason, source: 'report', now });
      await trx
        .updateTable('outbox')
        .set({ sent_at: null, failed_at: now, last_error: reason })
        .where('id', '=', mail.id)
        .where('sent_at', 'is not', null)
        .execute();
    });
  }
  return isOurs;
}
