import { toTalkEvent } from '../calendar/talk-reading.ts';
import type { Invitation, TalkEvent } from '../calendar/types.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { findNoticeChoice } from '../notifications/notice-choice.ts';
import { listReaders, type MailPerson } from '../notifications/notice-store.ts';
import { queueMail } from '../notifications/store.ts';
import { CLOSING, type MailText, paragraphs } from '../notifications/texts.ts';
import { displayName, normalizeEmail } from '../people/rules.ts';
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
    only,
    now,
  }: {
    readonly personId: PersonId;
    readonly intake: Pick<Intake, 'id'>;
    readonly method: Invitation['method'];
    readonly facilitatorName: string;
    /** Nobody but this secretary. */
    readonly only?: PersonId;
    readonly now: Instant;
  },
): Promise<void> {
  const { secretaryCopy } = await findNoticeChoice(trx, personId, now);
  const { person, secretaries } = await listReaders(trx, personId);
  const row = await getIntakeRow(trx, intake.id);
  const event = toTalkEvent(row, undefined);
  if (person === undefined || event === undefined) return;
  const copies = await listCopies(trx, intake.id);
  const has = ({ id }: MailPerson): boolean => copies.get(id)?.parted_at === null;
  const isNew = method === 'REQUEST' && secretaryCopy;
  const isMeant = ({ id }: MailPerson): boolean => only === undefined || id === only;
  for (const secretary of secretaries.filter((one) => isMeant(one) && (isNew || has(one)))) {
    const lead = copies.get(secretary.id)?.lead ?? 0;
    const copied = { ...event, sequence: event.sequence + lead };
    await queueCopy(trx, { secretary, person, intakeId: intake.id, event: copied, method, now }, (names) =>
      copyMail({ ...names, facilitatorName, method }, appointmentOf(event)),
    );
    await keepCopy(trx, intake.id, { secretaryId: secretary.id, partedAt: partedBy(method, now), lead, now });
  }
}

/** Gives the talks to come of a member to who keeps the calendar from now on, when the member wants them to have copies. */
export async function giveCopies(
  trx: Trx,
  { secretaryId, wethouderId }: Keeping,
  now: Instant,
): Promise<void> {
  const rows = await talksToCome(trx, wethouderId, now)
    .innerJoin('people as guide', 'guide.id', 'intakes.facilitator_id')
    .select(['intakes.id', 'guide.given_name', 'guide.family_name'])
    .execute();
  for (const { id, given_name: givenName, family_name: familyName } of rows) {
    const facilitatorName = displayName({ givenName, familyName });
    const about = { personId: wethouderId, intake: { id }, facilitatorName, only: secretaryId };
    await tellSecretaries(trx, { ...about, method: 'REQUEST', now });
  }
}

/**
 * Takes talks to come out of the calendar of who no longer keeps that of the member: they got copies of them, and would have
 * them for good. The talks themselves go on.
 */
export async function takeBackCopies(
  trx: Trx,
  { secretaryId, wethouderId }: Keeping,
  now: Instant,
): Promise<void> {
  const rows = await talksToCome(trx, wethouderId, now)
    .innerJoin('intake_copies as copy', 'copy.intake_id', 'intakes.id')
    .selectAll('intakes')
    .select('copy.lead')
    .where('copy.secretary_id', '=', secretaryId)
    .where('copy.parted_at', 'is', null)
    .execute();
  const { person: secretary } = await listReaders(trx, secretaryId);
  const { person } = await listReaders(trx, wethouderId);
  if (secretary === undefined || person === undefined) return;
  for (const { lead: before, ...row } of rows) {
    const event = toTalkEvent(row, undefined);
    if (event === undefined) continue;
    const lead = before + 1;
    const parted = { ...event, status: 'talkParted' as const, sequence: event.sequence + lead };
    await queueCopy(
      trx,
      { secretary, person, intakeId: row.id, event: parted, method: 'CANCEL', now },
      (names) => partedMail(names, appointmentOf(event)),
    );
    await keepCopy(trx, row.id, { secretaryId, partedAt: now, lead, now });
  }
}

/**
 * By how many SEQUENCEs the calendar at this address is ahead of the talk: of who keeps the calendar of the member, and once did
 * not. Nought for everybody else.
 */
export async function leadOfCopy(db: Db, intakeId: IntakeId, address: string): Promise<number> {
  const row = await db
    .selectFrom('intake_copies')
    .innerJoin('people', 'people.id', 'intake_copies.secretary_id')
    .select('intake_copies.lead')
    .where('intake_copies.intake_id', '=', intakeId)
    .where('people.email_key', '=', normalizeEmail(address) ?? '')
    .executeTakeFirst();
  return row?.lead ?? 0;
}

/** Who keeps, or kept, whose calendar. */
interface Keeping {
  readonly secretaryId: PersonId;
  readonly wethouderId: PersonId;
}

function talksToCome(trx: Trx, wethouderId: PersonId, now: Instant) {
  return trx
    .selectFrom('intakes')
    .innerJoin('registrations', 'registrations.id', 'intakes.registration_id')
    .where('registrations.person_id', '=', wethouderId)
    .where('intakes.appointment', '=', 'planned')
    .where('intakes.starts_at', '>', now)
    .orderBy('intakes.starts_at');
}

interface Copy {
  readonly secretary: MailPerson;
  readonly person: MailPerson;
  readonly intakeId: IntakeId;
  readonly event: TalkEvent;
  readonly method: Invitation['method'];
  readonly now: Instant;
}

async function queueCopy(
  trx: Trx,
  { secretary, person, intakeId, event, method, now }: Copy,
  text: (names: Names) => MailText,
): Promise<void> {
  const name = displayName(secretary);
  await queueMail(trx, {
    recipientId: secretary.id,
    toAddress: secretary.email,
    ...text({ name, wethouderName: displayName(person) }),
    invitation: {
      method,
      kind: 'secretary',
      event: { ...event, forNames: [person.givenName] },
      attendee: { name, address: secretary.email },
      answer: 'accepted',
    },
    seriesKey: `talk:${intakeId}:${secretary.id}`,
    dueAt: now,
    now,
  });
}

function partedBy(method: Invitation['method'], now: Instant): Instant | null {
  return method === 'CANCEL' ? now : null;
}

function appointmentOf({ startsAt, endsAt, way, place }: TalkEvent): Appointment {
  return { startsAt, endsAt, way, place: place === '' ? undefined : place };
}

/** Who have a copy of a talk in their calendar, or had one. */
async function listCopies(
  trx: Trx,
  intakeId: IntakeId,
): Promise<ReadonlyMap<PersonId, Tables['intake_copies']>> {
  const rows = await trx.selectFrom('intake_copies').selectAll().where('intake_id', '=', intakeId).execute();
  return new Map(rows.map((row) => [row.secretary_id, row]));
}

async function keepCopy(
  trx: Trx,
  intakeId: IntakeId,
  {
    secretaryId,
    partedAt,
    lead,
    now,
  }: {
    readonly secretaryId: PersonId;
    readonly partedAt: Instant | null;
    readonly lead: number;
    readonly now: Instant;
  },
): Promise<void> {
  await trx
    .insertInto('intake_copies')
    .values({ intake_id: intakeId, secretary_id: secretaryId, copied_at: now, parted_at: partedAt, lead })
    .onConflict((conflict) =>
      conflict.columns(['intake_id', 'secretary_id']).doUpdateSet({ parted_at: partedAt, lead }),
    )
    .execute();
}

interface Names {
  readonly name: string;
  readonly wethouderName: string;
}

/** To who kept a calendar, and does no more. */
function partedMail({ name, wethouderName }: Names, { startsAt, endsAt }: Appointment): MailText {
  const moment = momentInWords(startsAt, endsAt);
  return {
    subject: `Niet meer in uw agenda: intakegesprek van ${wethouderName}`,
    body: paragraphs(
      `Beste ${name},`,
      `U houdt de agenda van ${wethouderName} niet meer bij. Het intakegesprek op ${moment} gaat door, maar zonder u. De afspraak verdwijnt uit uw agenda als u de bijlage opent.`,
      CLOSING,
    ),
  };
}

function copyMail(
  {
    name,
    wethouderName,
    facilitatorName,
    method,
  }: Names & {
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
