import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Invitation } from '../calendar/types.ts';
import type { Context } from '../database/context.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { getPerson } from '../people/store.ts';
import type { PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { ResendRefusal } from './errors.ts';
import { clearFailing } from './failing-addresses.ts';
import { ADDRESS_FAILS, ERASED, GIVEN_UP, OVERTAKEN, TOO_LATE } from './store.ts';

/** A mail that was given up. What it says is not shown: it may be somebody's alone. */
export interface FailedMail {
  readonly id: string;
  readonly recipientId: PersonId | undefined;
  readonly toAddress: string;
  readonly subject: string;
  readonly failedAt: Instant;
  readonly attempts: number;
  /** What the other side said, or why it was not even tried. */
  readonly answer: string;
  /** Another try has sense; a link to sign in is of the moment at which it was asked for. */
  readonly canResend: boolean;
}

/** The newest first, 200 at most; without those of people who were erased, and those whose question was answered before they left. */
export async function listFailedMails(db: Db): Promise<readonly FailedMail[]> {
  const rows = await db
    .selectFrom('outbox')
    .select([
      'id',
      'recipient_id',
      'to_address',
      'subject',
      'failed_at',
      'attempts',
      'last_error',
      'link_kind',
      'overtaken_at',
    ])
    .where('failed_at', 'is not', null)
    .where('last_error', 'is distinct from', ERASED)
    .where('last_error', 'is distinct from', OVERTAKEN)
    .orderBy('failed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.flatMap(({ failed_at: failedAt, ...row }) =>
    failedAt === null
      ? []
      : [
          {
            id: row.id,
            recipientId: row.recipient_id ?? undefined,
            toAddress: row.to_address,
            subject: row.subject,
            failedAt,
            attempts: row.attempts,
            answer: inDutch(row.last_error ?? ''),
            canResend: !isOfMoment(row.link_kind) && row.last_error !== TOO_LATE && row.overtaken_at === null,
          },
        ],
  );
}

/** Our own reasons; what a mail server said is shown as it said it. */
function inDutch(answer: string): string {
  if (answer === TOO_LATE) return 'De mail had geen zin meer: het moment was voorbij.';
  if (answer === GIVEN_UP) return 'Niet verstuurd: bij elke poging ging er bij ons iets mis.';
  if (answer === ADDRESS_FAILS) return 'Niet verstuurd: mails komen op dit adres niet aan.';
  return answer;
}

function isOfMoment(kind: Tables['outbox']['link_kind']): boolean {
  return kind === 'signIn' || kind === 'emailProof';
}

/** Sends a mail that was given up once more, to the address that its recipient has now. */
export function resendMail(
  { database, clock }: Context,
  { actor }: OfficeRight,
  mailId: string,
): Promise<Result<{ readonly mailId: string }, ResendRefusal>> {
  return database.decide<{ readonly mailId: string }, ResendRefusal>(async (trx) => {
    const now = clock();
    const mail = await trx.selectFrom('outbox').selectAll().where('id', '=', mailId).executeTakeFirst();
    if (mail === undefined) return refuse({ code: 'NOT_FOUND' });
    const isOver = mail.overtaken_at !== null || (mail.expires_at !== null && mail.expires_at <= now);
    if (isOfMoment(mail.link_kind) || isOver || mail.last_error === ERASED) {
      return refuse({ code: 'MAIL_OF_MOMENT' });
    }
    const { numUpdatedRows } = await trx
      .updateTable('outbox')
      .set({ ...(await addressNow(trx, mail)), failed_at: null, attempts: 0, due_at: now })
      .where('id', '=', mailId)
      .where('failed_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse({ code: 'MAIL_NOT_FAILED' });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'mail.resent',
      subjectKind: 'mail',
      subjectId: mailId,
      details: {},
    });
    return accept({ mailId });
  });
}

async function addressNow(trx: Trx, mail: Tables['outbox']) {
  if (mail.recipient_id === null) return {};
  const { email } = await getPerson(trx, mail.recipient_id);
  if (mail.calendar === null) return { to_address: email };
  // Written by queueMail
  const invitation = JSON.parse(mail.calendar) as Invitation;
  const attendee = { ...invitation.attendee, address: email };
  return { to_address: email, calendar: JSON.stringify({ ...invitation, attendee }) };
}

/** The office has it from the person that the address works: mails go there again. */
export function trustAddress(
  { database, clock }: Context,
  { actor }: OfficeRight,
  personId: PersonId,
): Promise<Result<{ readonly personId: PersonId }, { readonly code: 'NOT_FOUND' }>> {
  return database.decide<{ readonly personId: PersonId }, { readonly code: 'NOT_FOUND' }>(async (trx) => {
    const [person] = await trx.selectFrom('people').select('email').where('id', '=', personId).execute();
    if (person === undefined) return refuse({ code: 'NOT_FOUND' });
    await clearFailing(trx, person.email);
    await recordAudit(trx, {
      at: clock(),
      actor,
      action: 'person.addressTrusted',
      subjectKind: 'person',
      subjectId: personId,
      details: {},
    });
    return accept({ personId });
  });
}
