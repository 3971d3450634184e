import { toTalkEvent } from '../calendar/talk-reading.ts';
import type { Invitation } from '../calendar/types.ts';
import type { Trx } from '../database/tables.ts';
import { queueMail } from '../notifications/store.ts';
import type { MailText } from '../notifications/texts.ts';
import { displayName } from '../people/rules.ts';
import { getPerson } from '../people/store.ts';
import type { Person } from '../people/types.ts';
import type { PersonId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { getIntakeRow } from './intake-store.ts';
import { tellSecretaries } from './secretary-copies.ts';
import type { Intake } from './types.ts';

/** Somebody who is to be in a group, as mails reach them. */
export interface Member {
  readonly registrationId: RegistrationId;
  readonly personId: PersonId;
}

interface TalkMail {
  readonly member: Member;
  readonly intake: Pick<Intake, 'id' | 'facilitatorId'>;
  /** With it the appointment goes along, for the calendar: as it is by now, or that it is off. */
  readonly method?: Invitation['method'];
  /** It asks the member to pick a moment: not once the talk has one, or is not to be. */
  readonly isQuestion?: boolean;
  readonly now: Instant;
}

/**
 * Mails a member about a talk, with a link to the own registration that is made when the mail goes; an appointment goes to who keeps
 * the calendar too.
 */
export async function tellMember(
  trx: Trx,
  { member, intake, method, isQuestion = false, now }: TalkMail,
  text: (about: { readonly name: string; readonly facilitatorName: string }) => MailText,
): Promise<void> {
  const person = await getPerson(trx, member.personId);
  const facilitator = await getPerson(trx, intake.facilitatorId);
  const name = displayName(person);
  await queueMail(trx, {
    recipientId: person.id,
    toAddress: person.email,
    ...text({ name, facilitatorName: displayName(facilitator) }),
    registrationId: member.registrationId,
    seriesKey: `registration:${member.registrationId}`,
    invitation: method && (await invitationTo(trx, person, intake, method)),
    questionId: isQuestion ? intake.id : undefined,
    dueAt: now,
    now,
  });
  if (method === undefined) return;
  const facilitatorName = displayName(facilitator);
  await tellSecretaries(trx, { personId: person.id, intake, method, facilitatorName, now });
}

/** Mails a member about what is to come, with a link to the own registration. */
export async function tellRegistrant(
  trx: Trx,
  { member, questionId, now }: Pick<TalkMail, 'member' | 'now'> & { readonly questionId?: string },
  text: (name: string) => MailText,
): Promise<void> {
  const person = await getPerson(trx, member.personId);
  await queueMail(trx, {
    recipientId: person.id,
    toAddress: person.email,
    ...text(displayName(person)),
    registrationId: member.registrationId,
    seriesKey: `registration:${member.registrationId}`,
    questionId,
    dueAt: now,
    now,
  });
}

/** Whoever picked the moment, or agreed to it by telephone, has accepted: no answer is asked. */
async function invitationTo(
  trx: Trx,
  person: Person,
  intake: Pick<Intake, 'id'>,
  method: Invitation['method'],
): Promise<Invitation | undefined> {
  const event = toTalkEvent(await getIntakeRow(trx, intake.id), undefined);
  return (
    event && {
      method,
      kind: 'participant',
      event,
      attendee: { name: displayName(person), address: person.email },
      answer: 'accepted',
    }
  );
}

/** Mails somebody who signs in: a facilitator, or somebody of the office. */
export async function tellColleague(
  trx: Trx,
  personId: PersonId,
  now: Instant,
  text: (name: string) => MailText,
): Promise<void> {
  const person = await getPerson(trx, personId);
  if (person.erasedAt !== undefined) return;
  await queueMail(trx, {
    recipientId: person.id,
    toAddress: person.email,
    ...text(displayName(person)),
    dueAt: now,
    now,
  });
}
