import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { listPeopleByIds } from '../people/store.ts';
import type { PersonId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { listAudience, listCopied } from './audience-store.ts';
import { readerOf } from './member-mail.ts';
import { insteadOf } from './session-words.ts';
import { queueMail } from './store.ts';
import { type MailReader, type MailText, opening, paragraphs, signature } from './texts.ts';

export interface FacilitatorNews {
  readonly trajectoryId: TrajectoryId;
  /** Who guides from now on. */
  readonly facilitatorId: PersonId;
  /** Who did until now. */
  readonly former: PersonId;
  /** Of the group, before the change: the same news is mailed once. */
  readonly version: number;
}

/**
 * Mails a group, the secretaries who get copies, and the facilitators who come and go, that another guides the group, when
 * no session to come tells them (src/notifications/session-notices.ts). Call it in the transaction of the change, after it.
 */
export async function mailNewFacilitator(trx: Trx, news: FacilitatorNews, now: Instant): Promise<void> {
  const { trajectoryId, facilitatorId, former, version } = news;
  const people = await listPeopleByIds(trx, [facilitatorId, former]);
  const nameOf = (id: PersonId): string | undefined =>
    people.filter((one) => one.id === id).map(displayName)[0];
  const trajectory = await trx
    .selectFrom('trajectories')
    .select('name')
    .where('id', '=', trajectoryId)
    .executeTakeFirstOrThrow();
  const audience = await listAudience(trx, trajectoryId);
  const members = audience.filter((one) => one.participantId !== undefined && one.onBehalfOf === undefined);
  const copied = await listCopied(
    trx,
    members.map(({ personId }) => personId),
  );
  const copies = members.flatMap((member) =>
    audience.filter(
      ({ personId, participantId, onBehalfOf }) =>
        onBehalfOf !== undefined &&
        participantId === member.participantId &&
        copied.some((pair) => pair.personId === member.personId && pair.secretaryId === personId),
    ),
  );
  const readers = [
    ...[...members, ...copies].map((member) => ({ ...member, reader: readerOf(member) })),
    ...people
      .filter(({ erasedAt }) => erasedAt === undefined)
      .map((person) => ({
        personId: person.id,
        email: person.email,
        participantId: undefined,
        reader: { name: displayName(person), onBehalfOf: undefined },
      })),
  ];
  for (const { personId, email, participantId, reader } of readers) {
    const guides = personId === facilitatorId ? 'U begeleidt' : `${nameOf(facilitatorId)} begeleidt`;
    const { subject, body } = facilitatorMail(
      reader,
      trajectory.name,
      `${guides} ${trajectory.name} voortaan${insteadOf(nameOf(former))}.`,
    );
    await queueMail(trx, {
      recipientId: personId,
      toAddress: email,
      subject,
      body,
      onceKey: `facilitatorReplaced:${trajectoryId}.${version}:${personId}:${participantId ?? 'facilitator'}`,
      dueAt: now,
      now,
    });
  }
}

/** Never why: reasons are often personal. */
function facilitatorMail(reader: MailReader, trajectoryName: string, sentence: string): MailText {
  return {
    subject: `Een andere begeleider: ${trajectoryName}`,
    body: paragraphs(opening(reader), sentence, ...signature(reader)),
  };
}
