import { randomInt } from 'node:crypto';
import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { violatedConstraint } from '../database/violations.ts';
import { overtakeMails } from '../notifications/store.ts';
import type { OfferId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import { listTrajectoriesByIds } from '../trajectories/store.ts';
import type { ChangeOfferRefusal, InvalidOffer, OfferStateRefusal } from './errors.ts';
import { offerClosedMail } from './mail-texts.ts';
import { findOffer, insertOffer, setOfferState, updateOffer } from './offer-store.ts';
import { countHeldPlaces, setPlaces } from './place-store.ts';
import { listWaitingOf } from './registration-store.ts';
import { CODE_LENGTH, CODE_SIGNS, readOffer } from './rules.ts';
import { fillFreePlaces, lockOffer } from './seating.ts';
import { tell } from './telling.ts';
import type { NewOffer, Offer } from './types.ts';

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
}

/** Makes an offer that only the office sees yet. */
export async function createOffer(
  context: Context,
  { actor }: OfficeRight,
  typed: NewOffer,
): Promise<Result<OfferId, InvalidOffer>> {
  const read = readOffer(typed);
  if (!read.ok) return read;
  if (!(await trajectoryExists(context, typed)))
    return refuse({ code: 'INVALID_OFFER', field: 'trajectoryId' });
  const attempt = (): Promise<OfferId> =>
    context.database.transaction(async (trx) => {
      const now = context.clock();
      const id = await insertOffer(trx, { ...read.value, code: newCode(), createdBy: actor.personId }, now);
      await setPlaces(trx, id, read.value.places);
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'offer.created',
        subjectKind: 'offer',
        subjectId: id,
        details: { title: read.value.title },
      });
      return id;
    });
  try {
    return accept(await attempt());
  } catch (error) {
    // One chance in 280 thousand million; another code will do
    if (violatedConstraint(error) !== 'OFFER_CODE_TAKEN') throw error;
    return accept(await attempt());
  }
}

async function trajectoryExists({ database }: Context, { trajectoryId }: NewOffer): Promise<boolean> {
  return (
    trajectoryId === undefined || (await listTrajectoriesByIds(database.db, [trajectoryId])).length === 1
  );
}

export interface OfferVersion {
  readonly offerId: OfferId;
  /** Of the offer as it was looked at. */
  readonly version: number;
}

/** Changes an offer. More places go to those who wait; fewer can only be taken away from nobody. */
export async function changeOffer(
  context: Context,
  { actor }: OfficeRight,
  { offerId, version, ...typed }: NewOffer & OfferVersion,
): Promise<Result<OfferId, ChangeOfferRefusal>> {
  const read = readOffer(typed);
  if (!read.ok) return read;
  if (!(await trajectoryExists(context, typed)))
    return refuse({ code: 'INVALID_OFFER', field: 'trajectoryId' });
  return context.database.decide<OfferId, ChangeOfferRefusal>(async (trx) => {
    const before = await lockOffer(context, trx, offerId);
    if (before === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    if (before.version !== version) return refuse({ code: 'OFFER_OUTDATED', currentVersion: before.version });
    const { places } = read.value;
    const held = await countHeldPlaces(trx, offerId);
    if (places !== undefined && places < held) return refuse({ code: 'TOO_FEW_PLACES', held });
    const now = context.clock();
    await updateOffer(trx, offerId, read.value);
    await setPlaces(trx, offerId, places);
    const offer = await findOffer(trx, offerId);
    if (offer !== undefined) await fillFreePlaces(trx, offer, now);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'offer.changed',
      subjectKind: 'offer',
      subjectId: offerId,
      details: { places: places ?? null, placesBefore: before.places ?? null },
    });
    return accept(offerId);
  });
}

/** Opens an offer for registration, for the first time or again. Two who do so at once wish the same: it is opened once, and neither is refused. */
export function openOffer(context: Context, right: OfficeRight, about: OfferVersion) {
  return moveOffer(context, right, about, 'open');
}

/** Nobody registers any more. Who has a place keeps it; the line goes on, and who waits in it is told. */
export function closeOffer(context: Context, right: OfficeRight, about: OfferVersion) {
  return moveOffer(context, right, about, 'closed');
}

async function tellWhoWaits(trx: Trx, offer: Offer, now: Instant): Promise<void> {
  for (const [index, registration] of (await listWaitingOf(trx, [offer.id])).entries()) {
    if (!('personId' in registration.state)) continue;
    const { personId } = registration.state;
    await tell(trx, { registration, personId, now }, (name) =>
      offerClosedMail({ name, offer, placeInLine: index + 1 }),
    );
  }
}

function moveOffer(
  context: Context,
  { actor }: OfficeRight,
  { offerId, version }: OfferVersion,
  to: 'open' | 'closed',
): Promise<Result<OfferId, OfferStateRefusal>> {
  return context.database.decide<OfferId, OfferStateRefusal>(async (trx) => {
    const offer = await lockOffer(context, trx, offerId);
    if (offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    if (offer.state.kind === to) return accept(offerId);
    if (offer.version !== version) return refuse({ code: 'OFFER_OUTDATED', currentVersion: offer.version });
    if (to === 'closed' && offer.state.kind === 'draft') return refuse({ code: 'NOT_IN_THIS_STATE' });
    const now = context.clock();
    await setOfferState(trx, offerId, to, now);
    if (to === 'closed') {
      await overtakeMails(trx, { questionId: offerId }, now);
      await tellWhoWaits(trx, offer, now);
    }
    await recordAudit(trx, {
      at: now,
      actor,
      action: to === 'open' ? 'offer.opened' : 'offer.closed',
      subjectKind: 'offer',
      subjectId: offerId,
      details: {},
    });
    return accept(offerId);
  });
}
