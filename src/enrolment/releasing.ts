import type { Actor } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { leaveIntendedGroup } from '../forming/leaving.ts';
import type { RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { EnrolmentNotFound, NotInThisState } from './errors.ts';
import { takeLineNumber } from './offer-store.ts';
import { holdRegistration, withdrawHeld } from './own-registration.ts';
import { setState } from './registration-store.ts';
import { fillFreePlaces } from './seating.ts';

/** What becomes of who gives a place back: at the end of the line, or out of it. */
export type ReleasedTo = 'waiting' | 'withdrawn';

interface Release {
  readonly registrationId: RegistrationId;
  readonly to: ReleasedTo;
  /** As it is kept; for the office alone. */
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Gives back the place of somebody who has one and is in no group yet, within a transaction that decides why: an intake that
 * came out otherwise, or a composition in which somebody fits nowhere. The next in line is offered the place. The office tells who
 * is put back on the waiting list; who is withdrawn gets a mail.
 */
export async function releasePlace(
  context: Context,
  trx: Trx,
  { registrationId, to, reason, actor }: Release,
): Promise<Result<RegistrationId, EnrolmentNotFound | NotInThisState>> {
  const held = await holdRegistration(context, trx, registrationId);
  if (held?.offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
  const { registration, offer } = held;
  if (registration.state.kind !== 'registered') return refuse({ code: 'NOT_IN_THIS_STATE' });
  const now = context.clock();
  if (to === 'withdrawn') {
    const withdrawn = await withdrawHeld(trx, held, { actor, now, reason });
    return withdrawn.ok ? accept(registrationId) : withdrawn;
  }
  // Out of the line while the place goes on: who waits alone would be offered the very place that was given back
  await leaveIntendedGroup(trx, registrationId, now);
  await setState(trx, registrationId, { kind: 'lapsed' }, { now, reason });
  await fillFreePlaces(trx, offer, now);
  const lineNumber = await takeLineNumber(trx, offer.id);
  await setState(trx, registrationId, { kind: 'waiting', lineNumber }, { now, reason });
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'place.released',
    subjectKind: 'registration',
    subjectId: registrationId,
    reason,
    details: {},
  });
  return accept(registrationId);
}
