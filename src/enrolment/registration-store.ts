import { skipLocked } from '../database/skip-locked.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { EmailKey } from '../people/types.ts';
import { everydayName } from '../reference/rules.ts';
import { findMunicipality } from '../reference/store.ts';
import { newId, type OfferId, type PersonId, type RegistrationId, type TrajectoryId } from '../shared/ids.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import { formColumns, toRegistration } from './registration-rows.ts';
import { CONSENT_VERSION } from './rules.ts';
import type { EnrolmentForm, Registration } from './types.ts';

export interface NewRegistration {
  readonly offerId: OfferId | undefined;
  readonly form: EnrolmentForm;
  readonly partyId: string | undefined;
  readonly source: Registration['source'];
  /** What the form says of consent counts as of this moment. */
  readonly now: Instant;
}

/** Keeps a form that nobody has confirmed yet. */
export async function insertRegistration(trx: Trx, registration: NewRegistration): Promise<RegistrationId> {
  const { offerId, form, partyId, source, now } = registration;
  const id = newId<RegistrationId>();
  await trx
    .insertInto('registrations')
    .values({
      id,
      offer_id: offerId ?? null,
      person_id: null,
      state: 'unconfirmed',
      state_since: now,
      state_reason: null,
      place_number: null,
      line_number: null,
      trajectory_id: null,
      source,
      ...formColumns(form, await municipalityName(trx, form)),
      party_id: partyId ?? null,
      consent_version: CONSENT_VERSION,
      consented_at: now,
      submitted_at: now,
      confirmed_at: null,
      version: 1,
    })
    .execute();
  return id;
}

/** Puts another form in the place of what was filled in. Raises the version. */
export async function replaceForm(
  trx: Trx,
  id: RegistrationId,
  { form, partyId, consentedAt }: Pick<Registration, 'form' | 'partyId' | 'consentedAt'>,
): Promise<void> {
  const columns = formColumns(form, await municipalityName(trx, form));
  await trx
    .updateTable('registrations')
    .set((eb) => ({
      ...columns,
      party_id: partyId ?? null,
      consent_version: CONSENT_VERSION,
      consented_at: consentedAt,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

async function municipalityName(db: Db, { municipalityCode }: EnrolmentForm): Promise<string> {
  const municipality = await findMunicipality(db, municipalityCode);
  return municipality === undefined ? '' : everydayName(municipality);
}

/** The state that a registration gets, with what belongs to it; a place or number that it had is let go of. */
export type StateChange =
  | { readonly kind: 'interested' | 'followedUp' | 'lapsed' | 'withdrawn' }
  | { readonly kind: 'registered'; readonly placeNumber: number }
  | { readonly kind: 'waiting'; readonly lineNumber: number }
  | { readonly kind: 'offered'; readonly placeNumber: number; readonly lineNumber: number | undefined }
  | { readonly kind: 'placed'; readonly placeNumber: number; readonly trajectoryId: TrajectoryId };

/**
 * Moves a registration on. `confirmedBy`: whose it is found to be, when it was not confirmed before. Raises the version.
 * @throws breaches of ALREADY_REGISTERED, ALREADY_INTERESTED and PLACE_HELD.
 */
export async function setState(
  trx: Trx,
  id: RegistrationId,
  change: StateChange,
  {
    now,
    reason,
    confirmedBy,
  }: {
    readonly now: Instant;
    readonly reason?: string | undefined;
    readonly confirmedBy?: PersonId | undefined;
  },
): Promise<void> {
  await trx
    .updateTable('registrations')
    .set((eb) => ({
      state: change.kind,
      state_since: now,
      state_reason: reason ?? null,
      place_number: 'placeNumber' in change ? change.placeNumber : null,
      line_number: 'lineNumber' in change ? (change.lineNumber ?? null) : null,
      trajectory_id: 'trajectoryId' in change ? change.trajectoryId : null,
      ...(confirmedBy === undefined ? {} : { person_id: confirmedBy, confirmed_at: now }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function listRegistrationsByIds(
  db: Db,
  ids: readonly RegistrationId[],
): Promise<readonly Registration[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('registrations').selectAll().where('id', 'in', ids).execute();
  return rows.map(toRegistration);
}

export async function findRegistration(db: Db, id: RegistrationId): Promise<Registration | undefined> {
  return (await listRegistrationsByIds(db, [id]))[0];
}

export async function getRegistration(db: Db, id: RegistrationId): Promise<Registration> {
  const registration = await findRegistration(db, id);
  if (registration === undefined) throw new Error(`There is no registration ${id}.`);
  return registration;
}

/** The one of this person for this offer (or none: the pre-registration) that counts; withdrawn ones do not. */
export async function findOfPerson(
  db: Db,
  personId: PersonId,
  offerId: OfferId | undefined,
): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(offerId === undefined, (query) => query.where('state', '=', 'interested'))
    .$if(offerId !== undefined, (query) =>
      query.where('offer_id', '=', offerId ?? null).where('state', '<>', 'withdrawn'),
    )
    .executeTakeFirst();
  return row && toRegistration(row);
}

/** Who waits for these offers, in the order of the line. */
export async function listWaitingOf(db: Db, offerIds: readonly OfferId[]): Promise<readonly Registration[]> {
  if (offerIds.length === 0) return [];
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('offer_id', 'in', offerIds)
    .where('state', '=', 'waiting')
    .orderBy('line_number')
    .execute();
  return rows.map(toRegistration);
}

/** The first of those who wait, and how many there are. */
export async function firstInLine(
  trx: Trx,
  offerId: OfferId,
): Promise<{ readonly first: Registration | undefined; readonly waiting: number }> {
  const query = trx
    .selectFrom('registrations')
    .where('offer_id', '=', offerId)
    .where('state', '=', 'waiting');
  const row = await query.selectAll().orderBy('line_number').limit(1).executeTakeFirst();
  const { count } = await query
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { first: row && toRegistration(row), waiting: Number(count) };
}

/** Where these stand in their lines, 1 is next; only for those who wait. */
export async function listPlacesInLine(
  db: Db,
  ids: readonly RegistrationId[],
): Promise<readonly { readonly registrationId: RegistrationId; readonly placeInLine: number }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('registrations as mine')
    .innerJoin('registrations as ahead', (join) =>
      join
        .onRef('ahead.offer_id', '=', 'mine.offer_id')
        .onRef('ahead.line_number', '<=', 'mine.line_number')
        .on('ahead.state', '=', 'waiting'),
    )
    .select('mine.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('mine.id', 'in', ids)
    .where('mine.state', '=', 'waiting')
    .groupBy('mine.id')
    .execute();
  return rows.map(({ id, count }) => ({ registrationId: id, placeInLine: Number(count) }));
}

/** Forms from this address after an instant (exclusive) that are not confirmed. */
export async function countUnconfirmed(db: Db, emailKey: EmailKey, after: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('email_key', '=', emailKey)
    .where('state', '=', 'unconfirmed')
    .where('submitted_at', '>', after)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Deletes forms that nobody confirmed, with their links and the office's notes; what they said stays nowhere. One that was
 * confirmed in the meantime keeps all of it.
 */
export async function deleteUnconfirmed(trx: Trx, ids: readonly RegistrationId[]): Promise<number> {
  const forms = await holdUnconfirmed(trx, ids);
  if (forms.length === 0) return 0;
  await trx.deleteFrom('enrolment_links').where('registration_id', 'in', forms).execute();
  await trx.deleteFrom('registration_notes').where('registration_id', 'in', forms).execute();
  await trx.deleteFrom('outbox').where('registration_id', 'in', forms).execute();
  await trx.deleteFrom('registrations').where('id', 'in', forms).execute();
  return forms.length;
}

/** Those that are not confirmed, and will not be before the end of the transaction; nor are being confirmed now. */
async function holdUnconfirmed(trx: Trx, ids: readonly RegistrationId[]): Promise<readonly RegistrationId[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('registrations')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'unconfirmed')
    .modifyEnd(skipLocked(trx))
    .execute();
  return rows.map(({ id }) => id);
}

/** Forms that were sent before an instant and never confirmed, the oldest first. */
export async function listUnconfirmedBefore(
  db: Db,
  before: Instant,
  limit: number,
): Promise<readonly RegistrationId[]> {
  const rows = await db
    .selectFrom('registrations')
    .select('id')
    .where('state', '=', 'unconfirmed')
    .where('submitted_at', '<', before)
    .orderBy('submitted_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Makes the person known as a wethouder of the municipality, unless a term runs already: that is never overwritten. */
export async function ensureTerm(
  trx: Trx,
  personId: PersonId,
  {
    form,
    partyId,
    now,
  }: { readonly form: EnrolmentForm; readonly partyId: string | undefined; readonly now: Instant },
): Promise<void> {
  const running = await trx
    .selectFrom('wethouder_terms')
    .select('id')
    .where('person_id', '=', personId)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
  if (running !== undefined) return;
  await trx
    .insertInto('wethouder_terms')
    .values({
      id: newId(),
      person_id: personId,
      municipality_code: form.municipalityCode,
      party_id: partyId ?? null,
      starts_on: form.inOfficeSince ?? dateOf(now),
      ends_on: null,
    })
    .execute();
}
