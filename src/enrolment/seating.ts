import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { overtakeMails } from '../notifications/store.ts';
import type { OfferId, PersonId, RegistrationId } from '../shared/ids.ts';
import { addDays, dateOf, type Instant, startOfDay } from '../shared/time.ts';
import { readDaysOff } from './days-off-store.ts';
import { placeOfferedMail, registeredMail, waitingMail } from './mail-texts.ts';
import { findFirstSessionAt, findOffer, takeLineNumber } from './offer-store.ts';
import {
  countFreePlaces,
  endPlaceOffer,
  findFreePlace,
  insertPlaceOffer,
  type PlaceOfferEnd,
} from './place-store.ts';
import { firstInLine, listPlacesInLine, setState } from './registration-store.ts';
import { lastAnswerDay, lastDayOf, maySit, nextStep } from './rules.ts';
import { tell } from './telling.ts';
import type { Offer, PlaceOffer, Registration } from './types.ts';

/*
 * Who gets a place. Everything here runs while the offer's row is held, so that decisions about its places follow one
 * another; the constraints of the tables say no to whatever would hold a place twice.
 */

/** Holds the offer until the end of the transaction and gives it as it is then; undefined when there is none. */
export async function lockOffer(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  id: OfferId,
): Promise<Offer | undefined> {
  await lockRow(database, trx, 'offers', id);
  return findOffer(trx, id);
}

export interface Seat {
  readonly registration: Registration;
  readonly personId: PersonId;
  readonly now: Instant;
  /** The address is confirmed by this very decision. */
  readonly isConfirmed?: boolean;
  /** Nobody is mailed about it. */
  readonly isSilent?: boolean;
  readonly reason?: string | undefined;
}

/**
 * Gives a registration a place when one is free and nobody waits for it, else the last place in the line; and tells the
 * person. Who waits while a place is free is offered it first. After the first session everybody waits: the office decides.
 */
export async function seat(trx: Trx, offer: Offer, request: Seat): Promise<'registered' | 'waiting'> {
  const { registration, personId, now, reason } = request;
  const marks = { now, reason, ...(request.isConfirmed ? { confirmedBy: personId } : {}) };
  const about = { registration, personId, now };
  // A place that somebody gave back because no group was possible rests until somebody comes in (decision 0019)
  await fillFreePlaces(trx, offer, now);
  const { waiting } = await firstInLine(trx, offer.id);
  const firstSessionAt = await findFirstSessionAt(trx, offer);
  const canSit = maySit({ waiting, firstSessionAt, now });
  const placeNumber = canSit ? await findFreePlace(trx, offer) : undefined;
  if (placeNumber !== undefined) {
    await setState(trx, registration.id, { kind: 'registered', placeNumber }, marks);
    if (!request.isSilent) await tell(trx, about, (name) => registeredMail({ name, offer }));
    return 'registered';
  }
  const lineNumber = await takeLineNumber(trx, offer.id);
  await setState(trx, registration.id, { kind: 'waiting', lineNumber }, marks);
  if (!request.isSilent) {
    await tell(trx, about, (name) => waitingMail({ name, offer, placeInLine: waiting + 1 }));
  }
  return 'waiting';
}

/** Offers every place that is free to the next in line, as far as the rules do that by themselves; how many. */
export async function fillFreePlaces(trx: Trx, offer: Offer, now: Instant): Promise<number> {
  const firstSessionAt = await findFirstSessionAt(trx, offer);
  for (let count = 0; ; count += 1) {
    const { first, waiting } = await firstInLine(trx, offer.id);
    const step = nextStep({
      freePlaces: first === undefined ? 0 : await countFreePlaces(trx, offer),
      waiting: first === undefined ? [] : [first],
      firstSessionAt,
      now,
    });
    if (step.kind !== 'offer') return count;
    await makePlaceOffer(trx, offer, { to: step.to, way: { kind: 'inOrder' }, placeInLine: 1, waiting, now });
  }
}

interface PlaceToOffer {
  readonly to: Registration;
  readonly way:
    | { readonly kind: 'inOrder' }
    | { readonly kind: 'office'; readonly by: PersonId; readonly reason: string | undefined };
  readonly placeInLine: number;
  readonly waiting: number;
  readonly now: Instant;
}

/** Holds a free place for somebody who waits, until the deadline, and tells them. There is one: the caller has looked. */
export async function makePlaceOffer(trx: Trx, offer: Offer, request: PlaceToOffer): Promise<void> {
  const { to, way, now } = request;
  const placeNumber = await findFreePlace(trx, offer);
  if (placeNumber === undefined || to.state.kind !== 'waiting') {
    throw new Error('A place was offered that is not free, or to somebody who does not wait.');
  }
  const { personId, lineNumber } = to.state;
  const { answerBefore, lastDay } = await deadlineOf(trx, offer, now);
  const questionId = await insertPlaceOffer(trx, {
    offerId: offer.id,
    placeNumber,
    registrationId: to.id,
    way: way.kind,
    placeInLine: request.placeInLine,
    waiting: request.waiting,
    reason: way.kind === 'office' ? way.reason : undefined,
    offeredAt: now,
    offeredBy: way.kind === 'office' ? way.by : undefined,
    answerBefore,
  });
  await setState(trx, to.id, { kind: 'offered', placeNumber, lineNumber }, { now });
  await tell(trx, { registration: to, personId, now, expiresAt: answerBefore, questionId }, (name) =>
    placeOfferedMail({ name, offer, lastDay }),
  );
}

/** Ends the offer of a place that is open for somebody, and its mail if that has not left; undefined when there was none. */
export async function endPlaceOffered(
  trx: Trx,
  id: RegistrationId,
  end: PlaceOfferEnd,
): Promise<PlaceOffer | undefined> {
  const ended = await endPlaceOffer(trx, id, end);
  if (ended !== undefined) await overtakeMails(trx, { questionId: ended.id }, end.at);
  return ended;
}

/** The end of the last working day to answer; not after the first session has begun, when that is still to come. */
async function deadlineOf(trx: Trx, offer: Offer, now: Instant) {
  const today = dateOf(now);
  const daysOff = await readDaysOff(trx, today);
  const day = lastAnswerDay(today, offer.answerWorkingDays, daysOff);
  const end = startOfDay(addDays(day, 1));
  const firstSessionAt = await findFirstSessionAt(trx, offer);
  const isCut = firstSessionAt !== undefined && firstSessionAt > now && firstSessionAt < end;
  const answerBefore = isCut ? firstSessionAt : end;
  return { answerBefore, lastDay: lastDayOf({ answerBefore }) };
}

/** Where somebody stands in line now; undefined for who does not wait. */
export async function placeInLineOf(trx: Trx, { id }: Pick<Registration, 'id'>): Promise<number | undefined> {
  return (await listPlacesInLine(trx, [id]))[0]?.placeInLine;
}
