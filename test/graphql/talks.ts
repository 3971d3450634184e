import type { Invitation, TalkEvent } from '../../src/calendar/types.ts';
import { askFor, type Json, type Running } from '../server/running.ts';

/** What is seen of a talk by its facilitator, for {@link intakesOf}. */
export const INTAKE =
  'id name email state outcome version note declinedAt appointment { startsAt endsAt way place }';

/** The talks of who has this token. */
export async function intakesOf(server: Running, token: string): Promise<readonly Json[]> {
  const { intakes } = await askFor(server, token, `{ intakes { ${INTAKE} } }`);
  return intakes;
}

/** A moment for a talk: an hour from that hour on, UTC, a week after the clock of these tests. */
export const moment = (hour: number, rest: object = {}) => ({
  startsAt: `2027-01-12T${String(hour).padStart(2, '0')}:00:00.000Z`,
  endsAt: `2027-01-12T${String(hour + 1).padStart(2, '0')}:00:00.000Z`,
  way: 'VIDEO',
  ...rest,
});

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly invitation: Invitation | undefined;
}

/** What went in the outbox, in order, under a subject. */
export async function mailsAbout({ context }: Running, subject: RegExp): Promise<readonly Mail[]> {
  const rows = await context.database.db
    .selectFrom('outbox')
    .select(['to_address', 'subject', 'body', 'calendar'])
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => subject.test(row.subject))
    .map((row) => ({
      to: row.to_address,
      subject: row.subject,
      body: row.body,
      // Written by queueMail
      invitation: row.calendar === null ? undefined : (JSON.parse(row.calendar) as Invitation),
    }));
}

type TalkInvitation = Invitation & { readonly event: TalkEvent };

/** What calendars were sent with mails about talks. */
export function invitationsIn(mails: readonly Mail[]): readonly TalkInvitation[] {
  return mails.flatMap(({ invitation }) =>
    invitation !== undefined && isOfTalk(invitation) ? [invitation] : [],
  );
}

function isOfTalk(invitation: Invitation): invitation is TalkInvitation {
  return invitation.event.status.startsWith('talk');
}
