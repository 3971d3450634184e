import type { Actor } from '../access/types.ts';
import type { Trx } from '../database/tables.ts';
import { takesPart } from '../database/taking-part.ts';
import { displayName } from '../people/rules.ts';
import { listPeopleByIds } from '../people/store.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { PersonId, RoundId, SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import type { Instant } from '../shared/time.ts';
import { listAudience } from './audience-store.ts';
import { queueToMember, readerOf } from './member-mail.ts';
import { queueMail, SITE } from './store.ts';
import {
  type MailReader,
  type MailText,
  opening,
  PERSONAL,
  paragraphs,
  personalLink,
  signature,
} from './texts.ts';

/** A session that another moment is asked for, and whose doing it is. */
interface ReplacementNews {
  readonly sessionId: SessionId;
  readonly by: Actor;
}

/** Tells who guides a session that its host, or the office, asks the group for another moment. Call it in that transaction. */
export async function mailReplacementAsked(
  trx: Trx,
  { sessionId, by }: ReplacementNews,
  now: Instant,
): Promise<void> {
  const session = await getMailedSession(trx, sessionId);
  if (session.facilitator_id === by.personId) return;
  await mailPerson(trx, session.facilitator_id, now, (reader) => ({
    subject: `Ander moment gevraagd voor bijeenkomst ${session.number}: ${session.name}`,
    body: paragraphs(
      opening(reader),
      `De deelnemers van ${session.name} is gevraagd of bijeenkomst ${session.number} op een ander moment kan. Nu is de bijeenkomst op ${whenOf(session)}.`,
      `Op de pagina van de bijeenkomst ziet u om welke momenten het gaat, en geeft u aan wanneer u niet kunt:\n${SITE}${sessionPath(sessionId)}`,
      ...signature(reader),
    ),
  }));
}

/**
 * Tells who asked that everybody has answered, once; the host and the host's secretary with a link of their own. Call it in the
 * transaction of the last answer.
 */
export async function mailReplacementAnswered(
  trx: Trx,
  { sessionId, roundId, askedBy }: { sessionId: SessionId; roundId: RoundId; askedBy: PersonId },
  now: Instant,
): Promise<void> {
  const session = await getMailedSession(trx, sessionId);
  const onceKey = `replacementAnswered:${roundId}`;
  const path = sessionPath(sessionId);
  const audience = await listAudience(trx, session.trajectory_id);
  const member = audience.find(
    ({ personId, participantId }) => personId === askedBy && participantId === session.host_participant_id,
  );
  if (member !== undefined) {
    const text = answeredMail(readerOf(member), session, `${personalLink(path)}\n\n${PERSONAL}`);
    await queueToMember(trx, member, { ...text, onceKey }, now);
    return;
  }
  await mailPerson(trx, askedBy, now, (reader) => answeredMail(reader, session, `${SITE}${path}`), onceKey);
}

function answeredMail(reader: MailReader, session: MailedSession, link: string): MailText {
  return {
    subject: `Iedereen heeft geantwoord over bijeenkomst ${session.number}: ${session.name}`,
    body: paragraphs(
      opening(reader),
      `Iedereen heeft geantwoord over een ander moment voor bijeenkomst ${session.number} van ${session.name}.`,
      `Op de pagina van de bijeenkomst kiest u het nieuwe moment:\n${link}`,
      ...signature(reader),
    ),
  };
}

/** Tells everyone who was asked that the session stays when it is, save who stopped it. Call it in that transaction. */
export async function mailReplacementStopped(
  trx: Trx,
  { sessionId, by }: ReplacementNews,
  now: Instant,
): Promise<void> {
  const session = await getMailedSession(trx, sessionId);
  const audience = await listAudience(trx, session.trajectory_id);
  const takingPart = new Set(await listTakingPart(trx, session));
  const text = (reader: MailReader): MailText => ({
    subject: `Bijeenkomst ${session.number} blijft op hetzelfde moment: ${session.name}`,
    body: paragraphs(
      opening(reader),
      `Er wordt geen ander moment meer gezocht voor bijeenkomst ${session.number} van ${session.name}. De bijeenkomst blijft op ${whenOf(session)}.`,
      'De momenten die u had opengehouden, kunt u weer anders gebruiken.',
      ...signature(reader),
    ),
  });
  for (const member of audience) {
    const isAsked = member.participantId !== undefined && takingPart.has(member.participantId);
    if (!isAsked || member.personId === by.personId) continue;
    await queueMail(trx, {
      recipientId: member.personId,
      toAddress: member.email,
      ...text(readerOf(member)),
      dueAt: now,
      now,
    });
  }
}

type MailedSession = Awaited<ReturnType<typeof getMailedSession>>;

function getMailedSession(trx: Trx, id: SessionId) {
  return trx
    .selectFrom('sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .select(['sessions.number', 'sessions.starts_at', 'sessions.ends_at', 'sessions.facilitator_id'])
    .select(['sessions.trajectory_id', 'sessions.host_participant_id', 'trajectories.name'])
    .where('sessions.id', '=', id)
    .executeTakeFirstOrThrow();
}

function whenOf({ starts_at, ends_at }: MailedSession): string {
  return momentInWords(starts_at, ends_at);
}

async function listTakingPart(trx: Trx, { trajectory_id, number }: MailedSession) {
  const rows = await trx
    .selectFrom('participants')
    .select('id')
    .where('trajectory_id', '=', trajectory_id)
    .where(takesPart('participants', number))
    .execute();
  return rows.map(({ id }) => id);
}

async function mailPerson(
  trx: Trx,
  id: PersonId,
  now: Instant,
  textFor: (reader: MailReader) => MailText,
  onceKey?: string,
): Promise<void> {
  const [person] = await listPeopleByIds(trx, [id]);
  if (person === undefined || person.erasedAt !== undefined) return;
  await queueMail(trx, {
    recipientId: person.id,
    toAddress: person.email,
    ...textFor({ name: displayName(person), onBehalfOf: undefined }),
    onceKey,
    dueAt: now,
    now,
  });
}
