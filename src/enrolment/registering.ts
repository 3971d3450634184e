import { moveEnrolmentLinks } from '../access/enrolment-link-store.ts';
import type { Actor, OfficeRight, RegistrantRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockAddress, lockPeople, lockRegistrations, lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import { overtakeMails } from '../notifications/store.ts';
import { findOrInsertPerson } from '../people/store.ts';
import { matchParty } from '../reference/rules.ts';
import { findMunicipality, listParties } from '../reference/store.ts';
import type { PersonId, RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import type { ConfirmRefusal, InvalidForm, RegisterInvitedRefusal, SubmitRefusal } from './errors.ts';
import { differences, invalidForm, readForm } from './form.ts';
import { moveNotes } from './list-store.ts';
import { confirmFormMail, interestedMail } from './mail-texts.ts';
import { findPublicOffer } from './offer-store.ts';
import { emailKeyOf } from './registration-rows.ts';
import {
  countUnconfirmed,
  deleteUnconfirmed,
  ensureTerm,
  findOfPerson,
  findRegistration,
  getRegistration,
  insertRegistration,
  replaceForm,
  setState,
} from './registration-store.ts';
import { lockOffer, seat } from './seating.ts';
import { tell } from './telling.ts';
import type { EnrolmentForm, Offer, Registration, TypedForm } from './types.ts';

/** More mails than this to one address in one hour are not sent: somebody may be filling a mailbox. */
const MOST_FORMS_PER_HOUR = 3;

export interface SubmitRequest {
  /** Of the offer; undefined: a pre-registration. */
  readonly offerCode: string | undefined;
  readonly form: TypedForm;
}

/**
 * Keeps what a stranger filled in, and mails a link to confirm it. Nothing counts until then. The answer is the same whether
 * the person is known or not, and whether a mail goes out or too many have gone already.
 */
export function submitForm(
  context: Context,
  { offerCode, form }: SubmitRequest,
): Promise<Result<'sent', SubmitRefusal>> {
  return context.database.decide<'sent', SubmitRefusal>(async (trx) => {
    const now = context.clock();
    const offer = await openOffer(trx, offerCode);
    if (!offer.ok) return offer;
    const read = await readKnownForm(trx, form, now);
    if (!read.ok) return read;
    const hourAgo = instantFromMillis(millisOf(now) - 3_600_000);
    const address = emailKeyOf(read.value);
    // So that of many forms at once no more than the limit count themselves in
    await lockAddress(trx, address);
    if ((await countUnconfirmed(trx, address, hourAgo)) >= MOST_FORMS_PER_HOUR) {
      return accept('sent');
    }
    const id = await keepForm(trx, { offer: offer.value, form: read.value, source: 'form', now });
    const registration = await getRegistration(trx, id);
    await tell(trx, { registration, personId: undefined, now, isAwaited: true }, () =>
      confirmFormMail(offer.value),
    );
    return accept('sent');
  });
}

async function openOffer(
  trx: Trx,
  code: string | undefined,
): Promise<
  Result<Offer | undefined, { readonly code: 'ENROLMENT_NOT_FOUND' } | { readonly code: 'OFFER_CLOSED' }>
> {
  if (code === undefined) return accept(undefined);
  const offer = await findPublicOffer(trx, code);
  if (offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
  return offer.state.kind === 'open' ? accept(offer) : refuse({ code: 'OFFER_CLOSED' });
}

/**
 * A form that was read, of a municipality that exists now; or of the one that stands in it already (`before`), which may have
 * ended since: what becomes of its wethouders is another question than a new telephone number.
 */
export async function readKnownForm(
  db: Db,
  typed: TypedForm,
  now: Instant,
  before?: Pick<EnrolmentForm, 'municipalityCode'>,
): Promise<Result<EnrolmentForm, InvalidForm>> {
  const today = dateOf(now);
  const read = readForm(typed, today);
  if (!read.ok || read.value.municipalityCode === before?.municipalityCode) return read;
  const municipality = await findMunicipality(db, read.value.municipalityCode);
  const exists =
    municipality !== undefined &&
    (municipality.ending === undefined || municipality.ending.validUntil > today);
  return exists ? read : invalidForm('municipality');
}

interface FormToKeep {
  readonly offer: Pick<Offer, 'id'> | undefined;
  readonly form: EnrolmentForm;
  readonly source: Registration['source'];
  readonly now: Instant;
}

export async function keepForm(trx: Trx, { offer, form, source, now }: FormToKeep): Promise<RegistrationId> {
  const partyId = await recogniseParty(trx, form.party);
  return insertRegistration(trx, { offerId: offer?.id, form, partyId, source, now });
}

/** The party that a name means, or the local family that it belongs to; undefined for any other name. */
export async function recogniseParty(db: Db, party: string | undefined): Promise<string | undefined> {
  if (party === undefined) return undefined;
  const match = matchParty({ parties: await listParties(db) }, party);
  if (match.kind === 'listed') return match.party.id;
  return match.kind === 'local' ? match.family.id : undefined;
}

/** What becomes of the new form when the person has registered for the same before. */
export type WhenKnown = 'keepEarlier' | 'takeNew';

/**
 * Confirms a form by the link that was mailed: now the person is known, and gets a place or stands in line. A second press
 * changes nothing. Somebody who registered for this before is asked, when the two forms differ, which one counts; links to
 * either lead to the one registration then.
 */
export function confirmForm(
  context: Context,
  { registrationId }: RegistrantRight,
  whenKnown: WhenKnown | undefined,
): Promise<Result<RegistrationId, ConfirmRefusal>> {
  return decideConfirmation(context, registrationId, { whenKnown, actor: undefined });
}

/** As {@link confirmForm}, by the office that heard it from the person. An earlier registration stays as it is. */
export function confirmFor(
  context: Context,
  { actor }: OfficeRight,
  registrationId: RegistrationId,
): Promise<Result<RegistrationId, ConfirmRefusal>> {
  return decideConfirmation(context, registrationId, { whenKnown: 'keepEarlier', actor });
}

function decideConfirmation(
  context: Context,
  id: RegistrationId,
  how: Omit<Confirmation, 'now'>,
): Promise<Result<RegistrationId, ConfirmRefusal>> {
  const refused = { code: 'ALREADY_REGISTERED' } as const;
  return context.database.decide<RegistrationId, ConfirmRefusal>(
    (trx) => confirmWithin(context, trx, id, { ...how, now: context.clock() }),
    { ALREADY_REGISTERED: refused, ALREADY_INTERESTED: refused },
  );
}

interface Confirmation {
  readonly whenKnown: WhenKnown | undefined;
  /** Of the office, which may also do it when the offer is closed; undefined when the person did it. */
  readonly actor: Actor | undefined;
  /** Nobody is mailed about it. */
  readonly isSilent?: boolean;
  readonly now: Instant;
}

/** {@link confirmForm} within a transaction that decides more. */
export async function confirmWithin(
  context: Context,
  trx: Trx,
  id: RegistrationId,
  { whenKnown, actor, isSilent = false, now }: Confirmation,
): Promise<Result<RegistrationId, ConfirmRefusal>> {
  const seen = await findRegistration(trx, id);
  if (seen === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
  const offer = seen.offerId === undefined ? undefined : await lockOffer(context, trx, seen.offerId);
  await lockRegistrations(trx, [id]);
  const registration = await findRegistration(trx, id);
  if (registration === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
  if (registration.state.kind !== 'unconfirmed') return accept(id);
  if (offer !== undefined && offer.state.kind !== 'open' && actor === undefined) {
    return refuse({ code: 'OFFER_CLOSED' });
  }

  const { form, partyId } = registration;
  const personId = await findOrInsertPerson(trx, { ...form, emailKey: emailKeyOf(form), createdAt: now });
  await lockPeople(trx, [personId]);
  const earlier = await findOfPerson(trx, personId, registration.offerId);
  if (earlier !== undefined) {
    if (whenKnown === undefined && differences(earlier.form, form).length > 0) {
      return refuse({ code: 'ALREADY_REGISTERED' });
    }
    await joinForms(trx, { earlier, later: registration, takesNew: whenKnown === 'takeNew', personId, now });
    return accept(earlier.id);
  }
  await ensureTerm(trx, personId, { form, partyId, now });
  if (offer === undefined) {
    await setState(trx, id, { kind: 'interested' }, { now, confirmedBy: personId });
    if (!isSilent) await tell(trx, { registration, personId, now }, (name) => interestedMail({ name }));
  } else {
    await followUp(trx, personId, now);
    await seat(trx, offer, { registration, personId, now, isConfirmed: true, isSilent });
  }
  await recordAudit(trx, {
    at: now,
    actor: actor ?? { personId, role: 'participant' },
    action: 'registration.confirmed',
    subjectKind: 'registration',
    subjectId: id,
    details: {},
  });
  return accept(id);
}

interface TwoForms {
  readonly earlier: Registration;
  readonly later: Registration;
  readonly takesNew: boolean;
  readonly personId: PersonId;
  readonly now: Instant;
}

/** One registration remains, with the earlier place; links to the later form lead to it, and notes go along. */
async function joinForms(trx: Trx, { earlier, later, takesNew, personId, now }: TwoForms): Promise<void> {
  await moveEnrolmentLinks(trx, later.id, earlier.id);
  await moveNotes(trx, later.id, earlier.id);
  await deleteUnconfirmed(trx, [later.id]);
  if (!takesNew) return;
  // The party and the wishes about people are not shown again, so leaving them open does not mean taking them back
  const form = withKeptSecrets(later.form, earlier.form);
  await replaceForm(trx, earlier.id, {
    form,
    partyId: later.form.party === undefined ? earlier.partyId : later.partyId,
    consentedAt: now,
  });
  await recordAudit(trx, {
    at: now,
    actor: { personId, role: 'participant' },
    action: 'registration.changed',
    subjectKind: 'registration',
    subjectId: earlier.id,
    details: { fields: [...differences(earlier.form, form)] },
  });
}

/** What only the office sees is never shown in a form again; left open it stays as it was. */
export function withKeptSecrets(form: EnrolmentForm, before: EnrolmentForm): EnrolmentForm {
  const { withWhom, notWithWhom } = form.preferences;
  return {
    ...form,
    party: form.party ?? before.party,
    preferences: {
      ...form.preferences,
      withWhom: withWhom ?? before.preferences.withWhom,
      notWithWhom: notWithWhom ?? before.preferences.notWithWhom,
    },
  };
}

/** Who registers for an offer was interested until then. */
export async function followUp(trx: Trx, personId: PersonId, now: Instant): Promise<void> {
  const interest = await findOfPerson(trx, personId, undefined);
  if (interest !== undefined) {
    await setState(trx, interest.id, { kind: 'followedUp' }, { now });
    await overtakeMails(trx, { to: interest.id }, now);
  }
}

/**
 * Registers who pre-registered before, by the link of that: the address is proven, so there is nothing to confirm. Gives the
 * new registration.
 */
export function registerInterested(
  context: Context,
  { registrationId }: RegistrantRight,
  { offerCode, form: typed }: { readonly offerCode: string; readonly form: TypedForm },
): Promise<Result<RegistrationId, RegisterInvitedRefusal>> {
  const refused = { code: 'ALREADY_REGISTERED' } as const;
  return context.database.decide<RegistrationId, RegisterInvitedRefusal>(
    async (trx) => {
      const now = context.clock();
      const known = await findRegistration(trx, registrationId);
      if (known === undefined || known.offerId !== undefined || known.state.kind === 'unconfirmed') {
        return refuse({ code: 'ENROLMENT_NOT_FOUND' });
      }
      const found = await openOffer(trx, offerCode);
      if (!found.ok) return found;
      const offer = found.value && (await lockOffer(context, trx, found.value.id));
      if (offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
      if (offer.state.kind !== 'open') return refuse({ code: 'OFFER_CLOSED' });
      const read = await readKnownForm(trx, { ...typed, email: known.form.email }, now);
      if (!read.ok) return read;
      const { personId } = known.state;
      await lockRow(context.database, trx, 'people', personId);
      if ((await findOfPerson(trx, personId, offer.id)) !== undefined) return refuse(refused);
      const form = withKeptSecrets(read.value, known.form);
      const id = await keepForm(trx, { offer, form, source: 'invitation', now });
      const registration = await getRegistration(trx, id);
      await ensureTerm(trx, personId, { form, partyId: registration.partyId, now });
      await followUp(trx, personId, now);
      await seat(trx, offer, { registration, personId, now, isConfirmed: true });
      await recordAudit(trx, {
        at: now,
        actor: { personId, role: 'participant' },
        action: 'registration.confirmed',
        subjectKind: 'registration',
        subjectId: id,
        details: {},
      });
      return accept(id);
    },
    { ALREADY_REGISTERED: refused },
  );
}
