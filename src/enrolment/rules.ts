import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import {
  addDays,
  type CalendarDate,
  dateOf,
  type Instant,
  instantFromMillis,
  millisOf,
  weekdayOf,
} from '../shared/time.ts';
import { isWhole } from '../shared/whole-number.ts';
import type { InvalidOffer, OfferField } from './errors.ts';
import type { NewOffer, PlaceOffer, RegistrationStateName } from './types.ts';

/** Goes up when the words of the consent change; what each person agreed to is kept with the registration. */
export const CONSENT_VERSION = 2;
/** A form whose mail is not answered is deleted after this many days. */
export const UNCONFIRMED_DAYS = 7;
export const MAX_OFFER_LENGTHS = { title: 80, area: 60, description: 1000 } as const;
export const MOST_PLACES = 2000;
export const ANSWER_WORKING_DAYS = { min: 1, max: 20, usual: 3 } as const;
export const MAX_REASON_LENGTH = 300;
export const MAX_NOTE_LENGTH = 2000;

/** What the office fills in of an offer, as it can be kept. */
export function readOffer(typed: NewOffer): Result<NewOffer, InvalidOffer> {
  const title = plainText(typed.title, { maxLength: MAX_OFFER_LENGTHS.title });
  if (title === undefined) return invalid('title');
  const name = plainText(typed.area.name, { maxLength: MAX_OFFER_LENGTHS.area });
  if (name === undefined) return invalid('area');
  const isSilent = typed.description.trim() === '';
  const description = plainText(typed.description, {
    maxLength: MAX_OFFER_LENGTHS.description,
    lineBreaks: true,
  });
  if (!isSilent && description === undefined) return invalid('description');
  const { places, answerWorkingDays } = typed;
  if (places !== undefined && !isWhole(places, 1, MOST_PLACES)) return invalid('places');
  if (!isWhole(answerWorkingDays, ANSWER_WORKING_DAYS.min, ANSWER_WORKING_DAYS.max)) {
    return invalid('answerWorkingDays');
  }
  return accept({ ...typed, title, area: { ...typed.area, name }, description: description ?? '' });
}

function invalid(field: OfferField) {
  return refuse({ code: 'INVALID_OFFER', field });
}

/** Signs of a code in an address: no two that look alike, no vowels, so no words. */
export const CODE_SIGNS = '23456789bcdfghjkmnpqrstvwxz';
export const CODE_LENGTH = 8;

/** A day on which offices are closed; weekends are not in the list. */
export type DaysOff = ReadonlySet<CalendarDate>;

/**
 * The last day on which somebody can still answer who has `workingDays` to think: the day of the offer does not count
 * (Algemene termijnenwet in spirit: no weekends, no recognised holidays).
 */
export function lastAnswerDay(offeredOn: CalendarDate, workingDays: number, daysOff: DaysOff): CalendarDate {
  let day = offeredOn;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, daysOff)) left -= 1;
  }
  return day;
}

export function isWorkingDay(day: CalendarDate, daysOff: DaysOff): boolean {
  return weekdayOf(day) <= 5 && !daysOff.has(day);
}

/** The last day on which a place that is offered can be answered, inclusive. */
export function lastDayOf({ answerBefore }: Pick<PlaceOffer, 'answerBefore'>): CalendarDate {
  return dateOf(instantFromMillis(millisOf(answerBefore) - 1));
}

/** Not as long as nobody knows when it will be. */
export function firstSessionHasBegun(firstSessionAt: Instant | undefined, now: Instant): boolean {
  return firstSessionAt !== undefined && now >= firstSessionAt;
}

/** Who holds a place: the states with a place number. */
export function holdsPlace(state: RegistrationStateName): boolean {
  return state === 'registered' || state === 'offered' || state === 'placed';
}

/**
 * Whether who registers now may sit on a free place; else they stand last in the line. Nobody passes who waits, and after the
 * first session has begun the office decides.
 */
export function maySit(facts: {
  /** How many wait already. */
  readonly waiting: number;
  readonly firstSessionAt: Instant | undefined;
  readonly now: Instant;
}): boolean {
  return facts.waiting === 0 && !firstSessionHasBegun(facts.firstSessionAt, facts.now);
}

/** Why no place is offered by itself, or that one is. */
export type NextStep<Waiting> =
  | { readonly kind: 'offer'; readonly to: Waiting }
  | { readonly kind: 'noFreePlace' }
  | { readonly kind: 'nobodyWaits' }
  /** Field stories (pretix #681): after the first session no place is offered by itself; the office decides. */
  | { readonly kind: 'firstSessionHasBeen' };

/** What happens by itself with a place of an offer: the first in line is offered it, until the first session begins. */
export function nextStep<Waiting>(facts: {
  readonly freePlaces: number;
  /** In the order of the line. */
  readonly waiting: readonly Waiting[];
  /** The first instant at which the first session has begun; undefined when it is not known. */
  readonly firstSessionAt: Instant | undefined;
  readonly now: Instant;
}): NextStep<Waiting> {
  const [first] = facts.waiting;
  if (facts.freePlaces <= 0) return { kind: 'noFreePlace' };
  if (first === undefined) return { kind: 'nobodyWaits' };
  if (firstSessionHasBegun(facts.firstSessionAt, facts.now)) return { kind: 'firstSessionHasBeen' };
  return { kind: 'offer', to: first };
}
