import type { InvitationAnswer } from '../calendar/types.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import { listReaders } from '../notifications/notice-store.ts';
import type { CalendarReply } from '../notifications/reply-calendar.ts';
import { displayName, normalizeEmail } from '../people/rules.ts';
import type { IntakeId, PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { getIntakeRow, writeReply } from './intake-store.ts';
import { type ReplyNews, talkDeclinedMail, talkReplyMail } from './reply-texts.ts';
import { leadOfCopy } from './secretary-copies.ts';
import { type Member, tellColleague, tellMember } from './telling.ts';
import type { Appointment } from './types.ts';

export interface TalkReplyOutcome {
  readonly outcome: InvitationAnswer | 'unknownEvent' | 'notTheirs' | 'stale' | 'tooLate';
  readonly personId?: PersonId;
}

/** A mail in the name of `from`, with what a calendar program says about a talk. */
export interface TalkReply {
  readonly from: string;
  readonly reply: CalendarReply;
}

/**
 * Keeps what a member, or who keeps their calendar, answered to the invitation of a talk. Who declines is still expected: anybody can write
 * such a mail. The facilitator is told and sees it, and the member is told how to pick another moment.
 */
export async function receiveTalkReply(
  { database, clock }: Context,
  { from, reply }: TalkReply,
): Promise<TalkReplyOutcome> {
  const invited = await findInvited(database.db, reply.uid);
  if (invited === undefined) return { outcome: 'unknownEvent' };
  const { intakeId, member, addresses } = invited;
  const { personId } = member;
  const isTheirs = [from, reply.attendee].every((address) => addresses.has(normalizeEmail(address) ?? ''));
  if (!isTheirs) return { outcome: 'notTheirs' };
  return database.transaction(async (trx): Promise<TalkReplyOutcome> => {
    const now = clock();
    await lockRow(database, trx, 'intakes', intakeId);
    const row = await getIntakeRow(trx, intakeId);
    const sequence = reply.sequence - (await leadOfCopy(trx, intakeId, reply.attendee));
    if (sequence > row.ical_sequence) return { outcome: 'unknownEvent' };
    if (sequence < row.ical_sequence) return { outcome: 'stale', personId };
    const { appointment, starts_at: startsAt, ends_at: endsAt, way } = row;
    if (
      appointment !== 'planned' ||
      startsAt === null ||
      endsAt === null ||
      way === null ||
      startsAt <= now
    ) {
      return { outcome: 'tooLate', personId };
    }
    const before = row.reply_sequence === row.ical_sequence ? row.reply : null;
    if (!(await writeReply(trx, intakeId, { ...reply, sequence }, now)))
      return { outcome: 'stale', personId };
    const news = newsOf(before, reply.answer);
    if (news !== undefined) {
      const talk = { startsAt, endsAt, way, place: row.place ?? undefined };
      await tell(trx, { intakeId, facilitatorId: row.facilitator_id, member, talk, news, now });
    }
    return { outcome: reply.answer, personId };
  });
}

/** A doubt, and a yes from who said nothing else, are no news: the talk was agreed. */
function newsOf(before: InvitationAnswer | null, answer: InvitationAnswer): ReplyNews | undefined {
  if (before === answer) return undefined;
  if (answer === 'declined') return 'declined';
  return before === 'declined' && answer === 'accepted' ? 'acceptedAfterAll' : undefined;
}

async function tell(
  trx: Trx,
  {
    intakeId: id,
    facilitatorId,
    member,
    talk,
    news,
    now,
  }: {
    readonly intakeId: IntakeId;
    readonly facilitatorId: PersonId;
    readonly member: Member;
    readonly talk: Appointment;
    readonly news: ReplyNews;
    readonly now: Instant;
  },
): Promise<void> {
  const { person } = await listReaders(trx, member.personId);
  if (person === undefined) return;
  const memberName = displayName(person);
  await tellColleague(trx, facilitatorId, now, (name) => talkReplyMail({ name, memberName, talk, news }));
  if (news !== 'declined') return;
  await tellMember(trx, { member, intake: { id, facilitatorId }, now }, (about) =>
    talkDeclinedMail(about, talk),
  );
}

interface Invited {
  readonly intakeId: IntakeId;
  readonly member: Member;
  /** Normalised: of the registration, of the person now, and of who keeps their calendar. */
  readonly addresses: ReadonlySet<string>;
}

async function findInvited(db: Db, uid: string): Promise<Invited | undefined> {
  const row = await db
    .selectFrom('intakes')
    .innerJoin('registrations', 'registrations.id', 'intakes.registration_id')
    .select(['intakes.id', 'intakes.registration_id', 'registrations.person_id', 'registrations.email'])
    .where('intakes.ical_uid', '=', uid)
    .executeTakeFirst();
  if (row === undefined || row.person_id === null) return undefined;
  const { person, secretaries } = await listReaders(db, row.person_id);
  if (person === undefined) return undefined;
  const emails = [row.email, person.email, ...secretaries.map(({ email }) => email)];
  return {
    intakeId: row.id,
    member: { registrationId: row.registration_id, personId: row.person_id },
    addresses: new Set(emails.flatMap((email) => normalizeEmail(email) ?? [])),
  };
}
