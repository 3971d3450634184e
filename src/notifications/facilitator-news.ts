import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { listPeopleByIds } from '../people/store.ts';
import type { Person } from '../people/types.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { listAudience } from './audience-store.ts';
import { readerOf } from './member-mail.ts';
import { queueMail } from './store.ts';
import { type MailReader, type MailText, opening, paragraphs, signature } from './texts.ts';

export interface FacilitatorNews {
  readonly trajectoryId: TrajectoryId;
  /** Who guides from now on. */
  readonly facilitatorId: PersonId;
  /** Who did until now. */
  readonly former: readonly PersonId[];
  /** One session; undefined: the group. */
  readonly sessionId: SessionId | undefined;
  /** Of the group, before the change: the same news is mailed once. */
  readonly version: number;
}

/**
 * Mails a group, the secretaries of its participants, and the facilitators who come and go, that somebody else guides a
 * session or the group. Call it in the transaction of the change, after it.
 */
export async function mailFacilitatorNews(trx: Trx, news: FacilitatorNews, now: Instant): Promise<void> {
  const { trajectoryId, facilitatorId, former, sessionId, version } = news;
  const people = new Map(
    (await listPeopleByIds(trx, [facilitatorId, ...former])).map((one) => [one.id, one]),
  );
  const newcomer = people.get(facilitatorId);
  const trajectory = await trx
    .selectFrom('trajectories')
    .select('name')
    .where('id', '=', trajectoryId)
    .executeTakeFirstOrThrow();
  if (newcomer === undefined) throw new TypeError('A facilitator who is not there.');
  const session =
    sessionId === undefined
      ? undefined
      : await trx
          .selectFrom('sessions')
          .select(['number', 'starts_at', 'ends_at'])
          .where('id', '=', sessionId)
          .executeTakeFirstOrThrow();
  const told = {
    trajectoryName: trajectory.name,
    name: displayName(newcomer),
    former: former.flatMap((id) => people.get(id) ?? []).map(displayName),
    session: session && {
      number: session.number,
      when: momentInWords(session.starts_at, session.ends_at),
    },
  };
  const group = (await listAudience(trx, trajectoryId)).filter(
    ({ participantId }) => participantId !== undefined,
  );
  const readers = [
    ...group.map((member) => ({ ...member, reader: readerOf(member) })),
    ...[...people.values()].filter(isThere).map((person) => ({
      personId: person.id,
      email: person.email,
      participantId: undefined,
      reader: { name: displayName(person), onBehalfOf: undefined },
    })),
  ];
  for (const { personId, email, participantId, reader } of readers) {
    const { subject, body } = facilitatorMail(reader, told, personId === facilitatorId);
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

function isThere({ erasedAt }: Person): boolean {
  return erasedAt === undefined;
}

interface Told {
  readonly trajectoryName: string;
  readonly name: string;
  readonly former: readonly string[];
  readonly session: { readonly number: number; readonly when: string } | undefined;
}

/** Never why: reasons are often personal. */
function facilitatorMail(reader: MailReader, told: Told, isNewcomer: boolean): MailText {
  const { trajectoryName, session } = told;
  const what = session === undefined ? trajectoryName : `bijeenkomst ${session.number} van ${trajectoryName}`;
  return {
    subject:
      session === undefined
        ? `Een andere begeleider: ${trajectoryName}`
        : `Een andere begeleider bij bijeenkomst ${session.number}: ${trajectoryName}`,
    body: paragraphs(
      opening(reader),
      `${isNewcomer ? 'U begeleidt' : `${told.name} begeleidt`} ${what}${
        session === undefined ? ' voortaan' : ''
      }${told.former.length === 0 ? '' : `, in plaats van ${told.former.join(' en ')}`}.`,
      session === undefined
        ? 'De data en de locaties van de bijeenkomsten blijven zoals ze zijn.'
        : `De bijeenkomst is op ${session.when}. Datum en locatie blijven zoals ze zijn.`,
      ...signature(reader),
    ),
  };
}
