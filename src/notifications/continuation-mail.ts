import type { Trx } from '../database/tables.ts';
import { eurosInWords } from '../shared/dutch-money.ts';
import type { ContinuationId, ParticipantId, TrajectoryId } from '../shared/ids.ts';
import { continuationPath } from '../shared/screen-links.ts';
import type { Instant } from '../shared/time.ts';
import { listAudience } from './audience-store.ts';
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

/** What somebody is asked to decide about. */
export interface AskedContinuation {
  readonly id: ContinuationId;
  readonly trajectoryId: TrajectoryId;
  readonly sessions: number;
  readonly feeCents: number;
  readonly vatPercent: number;
}

/** Asks these participants, and the secretaries who keep their calendars, by a mail of their own. */
export async function mailContinuationAsked(
  trx: Trx,
  continuation: AskedContinuation,
  group: { readonly name: string; readonly asked: readonly ParticipantId[] },
  now: Instant,
): Promise<void> {
  for (const member of await listAudience(trx, continuation.trajectoryId)) {
    if (member.participantId === undefined || !group.asked.includes(member.participantId)) continue;
    const text = askedMail(readerOf(member), continuation, group.name);
    const onceKey = `continuationAsked:${continuation.id}:${member.personId}:${member.participantId}`;
    await queueToMember(trx, member, { ...text, onceKey }, now);
  }
}

function askedMail(reader: MailReader, continuation: AskedContinuation, trajectoryName: string): MailText {
  const { sessions, feeCents, vatPercent } = continuation;
  const who = reader.onBehalfOf === undefined ? 'u' : reader.onBehalfOf;
  const path = continuationPath(continuation.trajectoryId);
  return {
    subject: `Gaat ${who} verder met ${trajectoryName}?`,
    body: paragraphs(
      opening(reader),
      `De bijeenkomsten van ${trajectoryName} zijn geweest. De groep kan verder, met ${sessions} nieuwe bijeenkomsten.`,
      `De kosten zijn ${eurosInWords(feeCents)} per deelnemer, zonder ${vatPercent} % btw.`,
      `Laat weten of ${reader.onBehalfOf === undefined ? 'u meedoet' : `${reader.onBehalfOf} meedoet`}:\n${personalLink(path)}`,
      `${PERSONAL} De keuze kan nog anders, tot het vervolg begint.`,
      ...signature(reader),
    ),
  };
}
