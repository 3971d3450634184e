import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { ParticipantId, SessionId, TrajectoryId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import type { Instant } from '../shared/time.ts';
import { type AudienceMember, listAudience } from './audience-store.ts';
import { queueToMember, readerOf } from './member-mail.ts';
import {
  type MailReader,
  type MailText,
  opening,
  PERSONAL,
  paragraphs,
  personalLink,
  signature,
} from './texts.ts';

interface Turn {
  readonly id: SessionId;
  readonly trajectoryId: TrajectoryId;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly hostId: ParticipantId | undefined;
}

/** Two hosts of which one asks the other to change places. */
export interface SwapTurns {
  readonly asking: Turn;
  readonly asked: Turn;
}

/** Asks the other host and the secretary, each with a link of their own to the page on which they answer. */
export async function mailSwapAsked(trx: Trx, { asking, asked }: SwapTurns, now: Instant): Promise<void> {
  const audience = await listAudience(trx, asking.trajectoryId);
  const asker = nameOf(audience, asking.hostId);
  await mailSide(trx, audience, asked, now, (reader) => ({
    subject: `Wilt u van beurt ruilen met ${asker}?`,
    body: paragraphs(
      opening(reader),
      `${asker} vraagt of ${reader.onBehalfOf === undefined ? 'u van beurt wilt ruilen' : `${reader.onBehalfOf} van beurt wil ruilen`} als gastheer. De datums blijven gelijk.`,
      [
        `${reader.onBehalfOf ?? 'U'} ontvangt dan de groep op ${momentInWords(asking.startsAt, asking.endsAt)} (bijeenkomst ${asking.number}).`,
        `${asker} ontvangt dan de groep op ${momentInWords(asked.startsAt, asked.endsAt)} (bijeenkomst ${asked.number}).`,
      ].join('\n'),
      link(asked.id),
      ...signature(reader),
    ),
  }));
}

/** Tells who asked, and the secretary, that the other would rather not. */
export async function mailSwapDeclined(trx: Trx, { asking, asked }: SwapTurns, now: Instant): Promise<void> {
  const audience = await listAudience(trx, asking.trajectoryId);
  const other = nameOf(audience, asked.hostId);
  await mailSide(trx, audience, asking, now, (reader) => ({
    subject: `${other} ruilt liever niet van beurt`,
    body: paragraphs(
      opening(reader),
      `${other} ruilt liever niet van beurt. Bijeenkomst ${asking.number} blijft zoals hij was: ${momentInWords(asking.startsAt, asking.endsAt)}.`,
      'Lukt het dan echt niet om de groep te ontvangen? Vraag een ander, of bel de begeleider.',
      link(asking.id),
      ...signature(reader),
    ),
  }));
}

async function mailSide(
  trx: Trx,
  audience: readonly AudienceMember[],
  { hostId }: Turn,
  now: Instant,
  textFor: (reader: MailReader) => MailText,
): Promise<void> {
  for (const member of audience) {
    if (member.participantId === undefined || member.participantId !== hostId) continue;
    await queueToMember(trx, member, textFor(readerOf(member)), now);
  }
}

function nameOf(audience: readonly AudienceMember[], id: ParticipantId | undefined): string {
  const member = audience.find(
    ({ participantId, onBehalfOf }) => participantId === id && onBehalfOf === undefined,
  );
  return member === undefined ? 'De gastheer' : displayName(member);
}

function link(id: SessionId): string {
  return `${personalLink(sessionPath(id))}\n\n${PERSONAL}`;
}
