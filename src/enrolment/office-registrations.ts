import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import { renamePerson } from '../people/renaming.ts';
import { updateTelephone } from '../people/store.ts';
import type { OfferId, RegistrationId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type {
  ChangeFormForRefusal,
  EnrolmentNotFound,
  EnterRefusal,
  InvalidNote,
  OfficeRegistrationRefusal,
  TakeOverRefusal,
} from './errors.ts';
import { differences } from './form.ts';
import { insertNote } from './list-store.ts';
import { findOffer } from './offer-store.ts';
import { holdRegistration, withdrawHeld } from './own-registration.ts';
import { readReason } from './placing.ts';
import { confirmWithin, keepForm, readKnownForm, recogniseParty } from './registering.ts';
import { deleteUnconfirmed, findRegistration, replaceForm } from './registration-store.ts';
import { MAX_NOTE_LENGTH } from './rules.ts';
import type { Registration, TypedForm } from './types.ts';

/* What the office decides about registrations: by telephone, on paper, or because something is wrong. */

export interface OfficeRequest {
  readonly registrationId: RegistrationId;
  /** Of the registration as it was looked at. */
  readonly version: number;
  readonly reason: string | null | undefined;
}

/** Withdraws a registration in somebody's place, and tells them. A form that was never confirmed is deleted. */
export function withdrawFor(
  context: Context,
  { actor }: OfficeRight,
  { registrationId, version, reason: typed }: OfficeRequest,
): Promise<Result<RegistrationId, OfficeRegistrationRefusal>> {
  return context.database.decide<RegistrationId, OfficeRegistrationRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { registration } = held;
    if (registration.state.kind === 'withdrawn') return accept(registrationId);
    if (registration.version !== version) {
      return refuse({ code: 'REGISTRATION_OUTDATED', currentVersion: registration.version });
    }
    const reason = readReason(typed);
    if (reason === undefined) return refuse({ code: 'ENROLMENT_REASON_NEEDED', field: 'reason' });
    if (registration.state.kind === 'unconfirmed') {
      await deleteUnconfirmed(trx, [registrationId]);
      return accept(registrationId);
    }
    const withdrawn = await withdrawHeld(trx, held, { actor, now: context.clock(), reason });
    return withdrawn.ok ? accept(registrationId) : withdrawn;
  });
}

export interface FormChange {
  readonly registrationId: RegistrationId;
  /** Of the registration as it was looked at. */
  readonly version: number;
  readonly form: TypedForm;
}

/**
 * Puts what the office heard from the person in the place of what was filled in; the address and the place in line stay. The
 * office sees all of it, so a field that is left open is empty then.
 */
export function changeFormFor(
  context: Context,
  { actor }: OfficeRight,
  { registrationId, version, form: typed }: FormChange,
): Promise<Result<RegistrationId, ChangeFormForRefusal>> {
  return context.database.decide<RegistrationId, ChangeFormForRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { form: before, state, partyId, consentedAt, version: currentVersion } = held.registration;
    if (currentVersion !== version) return refuse({ code: 'REGISTRATION_OUTDATED', currentVersion });
    if (state.kind === 'withdrawn' || state.kind === 'followedUp')
      return refuse({ code: 'NOT_IN_THIS_STATE' });
    const now = context.clock();
    const read = await readKnownForm(trx, { ...typed, email: before.email }, now, before);
    if (!read.ok) return read;
    const form = read.value;
    await replaceForm(trx, registrationId, {
      form,
      partyId: form.party === before.party ? partyId : await recogniseParty(trx, form.party),
      consentedAt,
    });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'registration.changed',
      subjectKind: 'registration',
      subjectId: registrationId,
      details: { fields: [...differences(before, form)] },
    });
    return accept(registrationId);
  });
}

/**
 * What the form says of somebody who was known already becomes what is known: name and telephone number. In which municipality the
 * person is wethouder is a term of office, and stays.
 */
export function takeOverDetails(
  context: Context,
  { actor }: OfficeRight,
  { registrationId, version }: Omit<FormChange, 'form'>,
): Promise<Result<RegistrationId, TakeOverRefusal>> {
  return context.database.decide<RegistrationId, TakeOverRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { form, state, version: currentVersion } = held.registration;
    if (currentVersion !== version) return refuse({ code: 'REGISTRATION_OUTDATED', currentVersion });
    if (state.kind === 'unconfirmed') return refuse({ code: 'NOT_IN_THIS_STATE' });
    await lockRow(context.database, trx, 'people', state.personId);
    const now = context.clock();
    await renamePerson(trx, state.personId, form, now);
    if (form.telephone !== undefined) await updateTelephone(trx, state.personId, form.telephone);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'person.detailsTakenOver',
      subjectKind: 'person',
      subjectId: state.personId,
      details: {},
    });
    return accept(registrationId);
  });
}

/** Writes something down about a registration, for the office alone. */
export function noteRegistration(
  context: Context,
  { actor }: OfficeRight,
  { registrationId, text: typed }: { readonly registrationId: RegistrationId; readonly text: string },
): Promise<Result<RegistrationId, EnrolmentNotFound | InvalidNote>> {
  return context.database.decide<RegistrationId, EnrolmentNotFound | InvalidNote>(async (trx) => {
    if ((await findRegistration(trx, registrationId)) === undefined) {
      return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    }
    const text = plainText(typed, { maxLength: MAX_NOTE_LENGTH, lineBreaks: true });
    if (text === undefined)
      return refuse({ code: 'INVALID_NOTE', field: 'text', maxLength: MAX_NOTE_LENGTH });
    const writtenAt = context.clock();
    await insertNote(trx, { registrationId, text, writtenAt, writtenBy: actor.personId });
    return accept(registrationId);
  });
}

export interface EnterRequest {
  /** Undefined: a pre-registration. */
  readonly offerId: OfferId | undefined;
  readonly form: TypedForm;
  readonly source: Extract<Registration['source'], 'office' | 'import'>;
  /** Nobody is mailed: they know already. */
  readonly isSilent?: boolean;
}

/**
 * Keeps what the office has from the person itself, by telephone or on paper, consent included: there is nothing to confirm. The
 * person is told by mail. An offer that is not open any more can still be registered for this way; a draft cannot yet.
 */
export function enterRegistration(
  context: Context,
  right: OfficeRight,
  request: EnterRequest,
): Promise<Result<RegistrationId, EnterRefusal>> {
  const refused = { code: 'ALREADY_REGISTERED' } as const;
  return context.database.decide<RegistrationId, EnterRefusal>(
    async (trx) => {
      const now = context.clock();
      const offer = request.offerId === undefined ? undefined : await findOffer(trx, request.offerId);
      if (request.offerId !== undefined && offer === undefined)
        return refuse({ code: 'ENROLMENT_NOT_FOUND' });
      if (offer?.state.kind === 'draft') return refuse({ code: 'OFFER_CLOSED' });
      const read = await readKnownForm(trx, request.form, now);
      if (!read.ok) return read;
      const id = await keepForm(trx, { offer, form: read.value, source: request.source, now });
      const confirmed = await confirmWithin(context, trx, id, {
        whenKnown: undefined,
        actor: right.actor,
        isSilent: request.isSilent ?? false,
        now,
      });
      if (!confirmed.ok) return confirmed;
      // Somebody who is there already, with this very form
      if (confirmed.value !== id) return refuse(refused);
      await recordAudit(trx, {
        at: now,
        actor: right.actor,
        action: 'registration.entered',
        subjectKind: 'registration',
        subjectId: id,
        details: { source: request.source },
      });
      return accept(id);
    },
    { ALREADY_REGISTERED: refused, ALREADY_INTERESTED: refused },
  );
}
