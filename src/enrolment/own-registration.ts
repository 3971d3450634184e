import type { Actor, RegistrantRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRegistrations } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { leaveIntendedGroup } from '../forming/leaving.ts';
import type { PersonId, RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { AnswerPlaceRefusal, ChangeOwnFormRefusal, OwnDecisionRefusal } from './errors.ts';
import { differences } from './form.ts';
import { begunElsewhereMail, placeLapsedMail, registeredMail, withdrawnMail } from './mail-texts.ts';
import { findOpenPlaceOffer } from './place-store.ts';
import { readKnownForm, recogniseParty, withKeptSecrets } from './registering.ts';
import { deleteUnconfirmed, findRegistration, replaceForm, setState } from './registration-store.ts';
import { endPlaceOffered, fillFreePlaces, lockOffer, seat } from './seating.ts';
import { tell } from './telling.ts';
import type { Offer, Registration, TypedForm } from './types.ts';

/* What somebody decides about their own registration, by the link that was mailed to them. */

/** A registration that is held until the end of the transaction, with its offer if it has one. */
export interface Held {
  readonly registration: Registration;
  readonly offer: Offer | undefined;
}

export async function holdRegistration(
  context: Pick<Context, 'database'>,
  trx: Trx,
  id: RegistrationId,
): Promise<Held | undefined> {
  const seen = await findRegistration(trx, id);
  if (seen === undefined) return undefined;
  const offer = seen.offerId === undefined ? undefined : await lockOffer(context, trx, seen.offerId);
  await lockRegistrations(trx, [id]);
  const registration = await findRegistration(trx, id);
  return registration && { registration, offer };
}

function actorOf(personId: PersonId): Actor {
  return { personId, role: 'participant' };
}

/**
 * Takes the registration back: a form that was never confirmed is deleted, a place falls free, the order of the line stays
 * as it is. Who is in a group leaves that group otherwise. A second time changes nothing.
 */
export function withdrawOwn(
  context: Context,
  { registrationId }: RegistrantRight,
): Promise<Result<'withdrawn', OwnDecisionRefusal>> {
  return context.database.decide<'withdrawn', OwnDecisionRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { state } = held.registration;
    if (state.kind === 'unconfirmed') {
      await deleteUnconfirmed(trx, [registrationId]);
      return accept('withdrawn');
    }
    return withdrawHeld(trx, held, { actor: actorOf(state.personId), now: context.clock() });
  });
}

/** {@link withdrawOwn} of a registration that is held, by whoever may. A place that falls free goes to the next. */
export async function withdrawHeld(
  trx: Trx,
  { registration, offer }: Held,
  {
    actor,
    now,
    reason,
    because,
  }: {
    readonly actor: Actor;
    readonly now: Instant;
    readonly reason?: string | undefined;
    /** The person begins in a group, so this one is taken back; which the mail says. */
    readonly because?: 'begun';
  },
): Promise<Result<'withdrawn', { readonly code: 'NOT_IN_THIS_STATE' }>> {
  const { id, state } = registration;
  if (state.kind === 'withdrawn') return accept('withdrawn');
  if (state.kind === 'unconfirmed' || state.kind === 'followedUp' || state.kind === 'placed') {
    return refuse({ code: 'NOT_IN_THIS_STATE' });
  }
  const by = actor.role === 'office' ? actor.personId : undefined;
  if (state.kind === 'offered') await endPlaceOffered(trx, id, { outcome: 'declined', at: now, by, reason });
  await leaveIntendedGroup(trx, id, now);
  await setState(trx, id, { kind: 'withdrawn' }, { now, reason });
  const about = offer === undefined ? {} : { offer };
  await tell(trx, { registration, personId: state.personId, now }, (name) =>
    because === 'begun' ? begunElsewhereMail({ name, ...about }) : withdrawnMail({ name, ...about }),
  );
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'registration.withdrawn',
    subjectKind: 'registration',
    subjectId: id,
    reason,
    details: {},
  });
  if (offer !== undefined) await fillFreePlaces(trx, offer, now);
  return accept('withdrawn');
}

/**
 * Takes or declines the place that is offered, before its deadline. Taking it twice is once. Who declines is in no line any
 * more, and the next is offered the place.
 */
export function answerPlace(
  context: Context,
  { registrationId }: RegistrantRight,
  answer: 'accept' | 'decline',
): Promise<Result<RegistrationId, AnswerPlaceRefusal>> {
  return context.database.decide<RegistrationId, AnswerPlaceRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held?.offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { registration, offer } = held;
    const { state } = registration;
    if (state.kind === 'registered' && answer === 'accept') return accept(registrationId);
    const now = context.clock();
    const open = await findOpenPlaceOffer(trx, registrationId);
    if (state.kind !== 'offered' || open === undefined || open.answerBefore <= now) {
      return refuse({ code: 'PLACE_NOT_OFFERED' });
    }
    const { personId, placeNumber } = state;
    if (answer === 'accept') {
      await endPlaceOffered(trx, registrationId, { outcome: 'accepted', at: now });
      await setState(trx, registrationId, { kind: 'registered', placeNumber }, { now });
      await tell(trx, { registration, personId, now }, (name) => registeredMail({ name, offer }));
    } else {
      await endPlaceOffered(trx, registrationId, { outcome: 'declined', at: now });
      await setState(trx, registrationId, { kind: 'lapsed' }, { now });
      await fillFreePlaces(trx, offer, now);
    }
    await recordAudit(trx, {
      at: now,
      actor: actorOf(personId),
      action: answer === 'accept' ? 'place.accepted' : 'place.declined',
      subjectKind: 'registration',
      subjectId: registrationId,
      details: { placeNumber },
    });
    return accept(registrationId);
  });
}

/** Goes back to the end of the line (or takes a free place) after a place was not taken. */
export function rejoinLine(
  context: Context,
  { registrationId }: RegistrantRight,
): Promise<Result<RegistrationId, OwnDecisionRefusal>> {
  return context.database.decide<RegistrationId, OwnDecisionRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held?.offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { registration, offer } = held;
    const { state } = registration;
    if (state.kind === 'waiting' || state.kind === 'registered') return accept(registrationId);
    if (state.kind !== 'lapsed') return refuse({ code: 'NOT_IN_THIS_STATE' });
    const now = context.clock();
    await seat(trx, offer, { registration, personId: state.personId, now });
    await recordAudit(trx, {
      at: now,
      actor: actorOf(state.personId),
      action: 'registration.rejoined',
      subjectKind: 'registration',
      subjectId: registrationId,
      details: {},
    });
    return accept(registrationId);
  });
}

export interface OwnChange {
  /** Of the registration as it was looked at: what the office heard meanwhile is not overwritten unseen. */
  readonly version: number;
  readonly form: TypedForm;
}

/** Puts what the person fills in now in the place of what was filled in before; the address and the place in line stay. */
export function changeOwnForm(
  context: Context,
  { registrationId }: RegistrantRight,
  { version, form: typed }: OwnChange,
): Promise<Result<RegistrationId, ChangeOwnFormRefusal>> {
  return context.database.decide<RegistrationId, ChangeOwnFormRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { form: before, state, partyId, version: currentVersion } = held.registration;
    if (currentVersion !== version) return refuse({ code: 'REGISTRATION_OUTDATED', currentVersion });
    if (state.kind === 'withdrawn' || state.kind === 'followedUp' || state.kind === 'unconfirmed') {
      return refuse({ code: 'NOT_IN_THIS_STATE' });
    }
    const now = context.clock();
    const read = await readKnownForm(trx, { ...typed, email: before.email }, now, before);
    if (!read.ok) return read;
    const form = withKeptSecrets(read.value, before);
    await replaceForm(trx, registrationId, {
      form,
      partyId: form.party === before.party ? partyId : await recogniseParty(trx, form.party),
      consentedAt: now,
    });
    await recordAudit(trx, {
      at: now,
      actor: actorOf(state.personId),
      action: 'registration.changed',
      subjectKind: 'registration',
      subjectId: registrationId,
      details: { fields: [...differences(before, form)] },
    });
    return accept(registrationId);
  });
}

/** Ends an offer of a place whose time is over: the person is in no line any more. The offer's row is held. */
export async function lapse(
  trx: Trx,
  {
    offer,
    registrationId,
    now,
  }: { readonly offer: Offer; readonly registrationId: RegistrationId; readonly now: Instant },
): Promise<void> {
  const ended = await endPlaceOffered(trx, registrationId, { outcome: 'expired', at: now });
  const registration = await findRegistration(trx, registrationId);
  if (ended === undefined || registration?.state.kind !== 'offered') return;
  const { personId } = registration.state;
  await setState(trx, registrationId, { kind: 'lapsed' }, { now });
  await tell(trx, { registration, personId, now }, (name) => placeLapsedMail({ name, offer }));
  await recordAudit(trx, {
    at: now,
    actor: undefined,
    action: 'place.expired',
    subjectKind: 'registration',
    subjectId: registrationId,
    details: { placeNumber: ended.placeNumber },
  });
}
