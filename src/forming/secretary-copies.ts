import { toTalkEvent } from '../calendar/talk-reading.ts';
import type { Invitation } from '../calendar/types.ts';
import type { Trx } from '../database/tables.ts';
import { findNoticeChoice } from '../notifications/notice-choice.ts';
import { listReaders } from '../notifications/notice-store.ts';
import { queueMail } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { displayName } from '../people/rules.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { IntakeId, PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { getIntakeRow } from './intake-store.ts';
import { appointmentInWords } from './mail-texts.ts';
import type { Appointment, Intake } from './types.ts';

/**
 * Sends a talk that was planned, moved or taken off to who keeps the calendar of the member, when the member wants them to have copies. Who
 * has it in the calendar already hears of it all the same: it would stay there as it was. The link to the registration is not in it:
 * that is the member's own.
 */
export async function tellSecretaries(
  trx: Trx,
  {
    personId,
    intake,
    method,
    facilitatorName,
    now,
  }: {
    readonly personId: PersonId;
    readonly intake: Pick<Intake, 'id'>;
    readonly method: Invitation['method'];
    readonly facilitatorName: string;
    readonly now: Instant;
  },
): Promise<void> {
  const { secretaryCopy } = await findNoticeChoice(trx, personId, now);
  const { person, secretaries } = await listReaders(trx, personId);
  const row = await getIntakeRow(trx, intake.id);
  const event = toTalkEvent(row, undefined);
  if (person === undefined || event === undefined) return;
  const has = await listCopied(trx, intake.id);
  const wethouderName = displayName(person);
  const { startsAt, endsAt, way, place } = event;
  for (const secretary of secretaries.filter(({ id }) => secretaryCopy || has.has(id))) {
    const name = displayName(secretary);
    await queueMail(trx, {
      recipientId: secretary.id,
      toAddress: secretary.email,
      ...copyMail(
        { name, wethouderName, facilitatorName, method },
        { startsAt, endsAt, way, place: place === '' ? undefined : place },
      ),
      invitation: {
        method,
        kind: 'secretary',
        event: { ...event, forNames: [person.givenName] },
        attendee: { name, address: secretary.email },
        answer: 'accepted',
      },
      seriesKey: `talk:${intake.id}:${secretary.id}`,
      dueAt: now,
      now,
    });
    await keepCopied(trx, intake.id, { secretaryId: secretary.id, method, now });
  }
}

/** In whose calendars a talk is by a copy. */
async function listCopied(trx: Trx, intakeId: IntakeId): Promise<ReadonlySet<PersonId>> {
  const rows = await trx
    .selectFrom('intake_copies')
    .select('secretary_id')
    .where('intake_id', '=', intakeId)
    .execute();
  return new Set(rows.map(({ secretary_id }) => secretary_id));
}

async function keepCopied(
  trx: Trx,
  intakeId: IntakeId,
  {
    secretaryId,
    method,
    now,
  }: { readonly secretaryId: PersonId; readonly method: Invitation['method']; readonly now: Instant },
): Promise<void> {
  if (method === 'CANCEL') {
    await trx
      .deleteFrom('intake_copies')
      .where('intake_id', '=', intakeId)
      .where('secretary_id', '=', secretaryId)
      .execute();
    return;
  }
  await trx
    .insertInto('intake_copies')
    .values({ intake_id: intakeId, secretary_id: secretaryId, copied_at: now })
    .onConflict((conflict) => conflict.columns(['intake_id', 'secretary_id']).doNothing())
    .execute();
}

function copyMail(
  {
    name,
    wethouderName,
    facilitatorName,
    method,
  }: {
    readonly name: string;
    readonly wethouderName: string;
    readonly facilitatorName: string;
    readonly method: Invitation['method'];
  },
  talk: Appointment,
): MailText {
  const isOff = method === 'CANCEL';
  const moment = momentInWords(talk.startsAt, talk.endsAt);
  const what = `Het intakegesprek van ${wethouderName} met ${facilitatorName}`;
  return {
    subject: isOff
      ? `Intakegesprek van ${wethouderName} gaat niet door`
      : `Intakegesprek van ${wethouderName}: ${moment}`,
    body: isOff
      ? paragraphs(
          `Beste ${name},`,
          `${what} op ${moment} gaat niet door. De afspraak verdwijnt uit de agenda als u de bijlage opent.`,
          why(wethouderName),
          CLOSING,
        )
      : paragraphs(
          `Beste ${name},`,
          `${what} is op:`,
          appointmentInWords(talk),
          'Het gesprek zit als afspraak bij deze mail, voor de agenda.',
          `Past het niet? ${wethouderName} kan een ander moment kiezen, met de link in de eigen mail.`,
          why(wethouderName),
          CLOSING,
        ),
  };
}

function why(wethouderName: string): string {
  return `U krijgt deze mail omdat u de agenda bijhoudt van ${wethouderName}.`;
}
