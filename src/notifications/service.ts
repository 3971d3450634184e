import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import type { PlanId, SessionId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import {
  type AnnouncedSession,
  type AudienceMember,
  listAnnouncedSessions,
  listAudience,
} from './audience-store.ts';
import { lastPlanMailDueAt } from './plan-mails.ts';
import { queueMail } from './store.ts';
import {
  hostsSwappedMail,
  type MailReader,
  type MailSession,
  type MailText,
  planConfirmedMail,
  sessionCancelledMail,
  sessionMovedMail,
  venueChangedMail,
} from './texts.ts';

/** What happened to sessions that people may have in their calendars already. */
export type SessionNews =
  | {
      readonly kind: 'planConfirmed';
      readonly sessionIds: readonly SessionId[];
      /** The plan, as long as it can be undone: until then nobody is told. */
      readonly undoable?: { readonly planId: PlanId; readonly until: Instant };
    }
  | {
      readonly kind: 'moved';
      readonly sessionId: SessionId;
      /** When it was until now. */
      readonly before: { readonly startsAt: Instant; readonly endsAt: Instant };
    }
  | { readonly kind: 'cancelled'; readonly sessionId: SessionId }
  | { readonly kind: 'venueChanged'; readonly sessionId: SessionId }
  | { readonly kind: 'hostsSwapped'; readonly sessionIds: readonly [SessionId, SessionId] };

/**
 * Mails the news to whom it concerns: participants who have not left, their secretaries and the facilitator, each
 * with a mail of their own. Call it in the transaction of the change, after the change; all sessions are of one
 * trajectory. The same news about the same version of a session is mailed once, however often this is called.
 */
export async function mailSessionNews(trx: Trx, news: SessionNews, now: Instant): Promise<void> {
  const sessions = await listAnnouncedSessions(trx, sessionIdsOf(news));
  const [first] = sessions;
  if (first === undefined) return;
  const occasion = `${news.kind}:${sessions.map(({ id, version }) => `${id}.${version}`).join('+')}`;
  const dueAt = await dueAtOf(trx, news, now);
  const planId = news.kind === 'planConfirmed' ? news.undoable?.planId : undefined;
  for (const member of await listAudience(trx, first.trajectoryId)) {
    const { subject, body } = textFor(news, member, sessions, first);
    await queueMail(trx, {
      recipientId: member.personId,
      toAddress: member.email,
      subject,
      body,
      onceKey: `${occasion}:${member.personId}:${member.participantId ?? 'facilitator'}`,
      planId,
      dueAt,
      now,
    });
  }
}

/** News about a session comes after the mail that says there is such a session, which may still be waiting. */
async function dueAtOf(trx: Trx, news: SessionNews, now: Instant): Promise<Instant> {
  if (news.kind === 'planConfirmed') return news.undoable?.until ?? now;
  const waitingUntil = await lastPlanMailDueAt(trx, sessionIdsOf(news));
  return waitingUntil === undefined || waitingUntil < now
    ? now
    : instantFromMillis(millisOf(waitingUntil) + 1);
}

function sessionIdsOf(news: SessionNews): readonly SessionId[] {
  return 'sessionIds' in news ? news.sessionIds : [news.sessionId];
}

function textFor(
  news: SessionNews,
  member: AudienceMember,
  announced: readonly AnnouncedSession[],
  first: AnnouncedSession,
): MailText {
  const reader: MailReader = {
    name: displayName(member),
    onBehalfOf: member.onBehalfOf && displayName(member.onBehalfOf),
  };
  const { trajectoryName } = first;
  const sessions = announced.map((session) => seenBy(member, session));
  const session = seenBy(member, first);
  switch (news.kind) {
    case 'planConfirmed':
      return planConfirmedMail({ reader, trajectoryName, sessions });
    case 'moved':
      return sessionMovedMail({ reader, trajectoryName, session, before: news.before });
    case 'cancelled':
      return sessionCancelledMail({ reader, trajectoryName, session });
    case 'venueChanged':
      return venueChangedMail({ reader, trajectoryName, session });
    case 'hostsSwapped':
      return hostsSwappedMail({ reader, trajectoryName, sessions });
    default:
      return news satisfies never;
  }
}

function seenBy({ participantId }: AudienceMember, session: AnnouncedSession): MailSession {
  const ownTurn = session.hostId !== undefined && session.hostId === participantId;
  return { ...session, ownTurn };
}
