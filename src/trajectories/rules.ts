import type { ParticipantId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { postalCodeOf } from '../shared/postal-code.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type Instant, instantAt, inZone, millisOf, parseDate, parseTimeOfDay } from '../shared/time.ts';
import type { InvalidHosting, InvalidReason, InvalidVenue, PeriodRefusal } from './errors.ts';
import type {
  Absence,
  ContinuationTerms,
  Hosting,
  HostingField,
  HostingInput,
  HostSwap,
  Participant,
  Period,
  Session,
  SwapTurn,
  Turnout,
  Venue,
  VenueField,
  VenueInput,
} from './types.ts';

/** D, composition: six wethouders as standard, five to eight allowed. */
export const GROUP_SIZE = { min: 5, max: 8 } as const;
/** Sessions of a first cycle: six by the domain; the planner plans at most ten beside the fixed one. */
export const SESSION_COUNT = { standard: 6, min: 2, max: 11 } as const;
/**
 * R 004, costs: a continuation is 4 sessions for 500 euro per participant, excluding VAT; VAT 21 % (D). What the office set since
 * is a price rule (src/fees).
 */
export const CONTINUATION_TERMS: ContinuationTerms = { sessions: 4, feeCents: 50_000, vatPercent: 21 };
export const MAX_SESSION_HOURS = 12;
export const MAX_NAME_LENGTH = 80;
export const MAX_REASON_LENGTH = 500;

/** Whether a session may be then: times of the clock that exist once, in the future, at most a long day. */
export function checkPeriod({ startsAt, endsAt }: Period, now: Instant): Result<'possible', PeriodRefusal> {
  if (!isWallTime(startsAt)) return refuse({ code: 'INVALID_START', field: 'startsAt' });
  if (!isWallTime(endsAt)) return refuse({ code: 'INVALID_END', field: 'endsAt' });
  if (endsAt <= startsAt) return refuse({ code: 'END_NOT_AFTER_START', field: 'endsAt' });
  if (millisOf(endsAt) - millisOf(startsAt) > MAX_SESSION_HOURS * 3_600_000) {
    return refuse({ code: 'SESSION_TOO_LONG', field: 'endsAt', maxHours: MAX_SESSION_HOURS });
  }
  if (startsAt <= now) return refuse({ code: 'START_IN_PAST', field: 'startsAt', now });
  return accept('possible');
}

/** A whole minute of the clock in Amsterdam that does not occur twice: calendars and people can name it. */
function isWallTime(instant: Instant): boolean {
  const local = inZone(instant);
  const date = parseDate(local.toFormat('yyyy-MM-dd'));
  const time = parseTimeOfDay(local.toFormat('HH:mm'));
  return date !== undefined && time !== undefined && instantAt(date, time) === instant;
}

/**
 * The planned session that would stand on the wrong side when number `number` is then; undefined when the
 * sessions of a trajectory stay in the order of their numbers, without overlap.
 */
export function sessionOutOfOrder(
  number: number,
  { startsAt, endsAt }: Period,
  sessions: readonly Session[],
): Session | undefined {
  return sessions.find(
    (other) =>
      other.status === 'planned' &&
      ((other.number < number && other.endsAt > startsAt) ||
        (other.number > number && other.startsAt < endsAt)),
  );
}

/** What has become of a request to swap: an open one lapses with the turns that it names. */
export function swapState(swap: HostSwap, sessions: readonly Session[], now: Instant): HostSwap['status'] {
  if (swap.status !== 'open') return swap.status;
  const stands = ({ sessionId, hostId, startsAt }: SwapTurn): boolean => {
    const session = sessions.find(({ id }) => id === sessionId);
    return (
      session?.status === 'planned' &&
      session.hostId === hostId &&
      session.startsAt === startsAt &&
      startsAt > now
    );
  };
  return stands(swap.asking) && stands(swap.asked) ? 'open' : 'lapsed';
}

/** D, composition: never two of one municipality at a table. The one may take over where the other leaves. */
export function areOfOneMunicipality(one: Participant, other: Participant): boolean {
  const from = Math.max(one.firstSessionNumber, other.firstSessionNumber);
  const sitTogether = staysUntil(one, from) && staysUntil(other, from);
  return sitTogether && one.municipalityCode === other.municipalityCode;
}

/** Participants at the fullest table of all sessions from number `from` on: whoever is to take part in them all comes on top. */
export function fullestTable(members: readonly Participant[], from: number): number {
  const beginnings = members.map(({ firstSessionNumber }) => Math.max(from, firstSessionNumber));
  return Math.max(
    0,
    ...beginnings.map((number) => members.filter((member) => takesPart(member, { number })).length),
  );
}

/** Whether somebody in the group takes part in a session: joined from no later one on, and leaves after no earlier one. */
export function takesPart(
  participant: Pick<Participant, 'firstSessionNumber' | 'lastSessionNumber'>,
  { number }: Pick<Session, 'number'>,
): boolean {
  return participant.firstSessionNumber <= number && staysUntil(participant, number);
}

/** Whether somebody in the group does not leave before the session of this number, whenever they joined. */
export function staysUntil(
  { lastSessionNumber }: Pick<Participant, 'lastSessionNumber'>,
  number: number,
): boolean {
  return lastSessionNumber === undefined || number <= lastSessionNumber;
}

/**
 * How many are expected at a session, of `members` who take part in it. The minimum is what the group agreed when it planned the cycle; where it has not yet, what a
 * planning round begins with: one may be missing.
 */
export function turnoutOf({
  members,
  absences,
  hostId,
  agreedMinimum = Math.max(1, members - 1),
}: {
  readonly members: number;
  readonly absences: readonly Pick<Absence, 'participantId'>[];
  readonly hostId: ParticipantId | undefined;
  readonly agreedMinimum: number | undefined;
}): Turnout {
  return {
    members,
    absent: absences.length,
    minPresent: agreedMinimum,
    isHostAbsent: absences.some(({ participantId }) => participantId === hostId),
  };
}

/** Whether a session can hardly go on with those who come: its host is not there, or too few others are. */
export function isTurnoutTooLow({ members, absent, minPresent, isHostAbsent }: Turnout): boolean {
  return isHostAbsent || members - absent < minPresent;
}

/** Why somebody decided something; blank counts as not given. */
export function readReason(reason: string | null | undefined): Result<string | undefined, InvalidReason> {
  if (isBlank(reason)) return accept(undefined);
  const text = plainText(reason, { maxLength: MAX_REASON_LENGTH, lineBreaks: true });
  if (text === undefined)
    return refuse({ code: 'INVALID_REASON', field: 'reason', maxLength: MAX_REASON_LENGTH });
  return accept(text);
}

const VENUE_LENGTHS: Readonly<Record<VenueField, number>> = {
  name: 100,
  street: 100,
  postalCode: 10,
  place: 80,
  directions: 1000,
};

/** A typed venue made safe. Null or undefined: not known yet. A postal code is written `1234 AB`. */
export function readVenue(input: VenueInput | null | undefined): Result<Venue, InvalidVenue> {
  if (input === null || input === undefined) return accept({ kind: 'toBeAnnounced' });
  const invalid = VENUE_FIELDS.find((field) => !isBlank(input[field]) && textOf(input, field) === undefined);
  if (invalid !== undefined) return refuse({ code: 'INVALID_VENUE', field: invalid });
  const name = textOf(input, 'name');
  if (name === undefined) return refuse({ code: 'INVALID_VENUE', field: 'name' });
  const place = textOf(input, 'place');
  if (place === undefined) return refuse({ code: 'INVALID_VENUE', field: 'place' });
  return accept({
    kind: 'known',
    name,
    street: textOf(input, 'street'),
    postalCode: textOf(input, 'postalCode'),
    place,
    directions: textOf(input, 'directions'),
  });
}

/** Whether a reader would see no difference. */
export function isSameVenue(one: Venue, other: Venue): boolean {
  if (one.kind === 'toBeAnnounced' || other.kind === 'toBeAnnounced') return one.kind === other.kind;
  return VENUE_FIELDS.every((field) => one[field] === other[field]);
}

const VENUE_FIELDS: readonly VenueField[] = ['name', 'street', 'postalCode', 'place', 'directions'];
/** What calendars and mails show of a venue: where people must be. */
const PLACE_FIELDS = VENUE_FIELDS.filter((field) => field !== 'directions');

/** Whether people go to the same place, however one gets in there. */
export function isSamePlace(one: Venue, other: Venue): boolean {
  if (one.kind === 'toBeAnnounced' || other.kind === 'toBeAnnounced') return one.kind === other.kind;
  return PLACE_FIELDS.every((field) => one[field] === other[field]);
}

export const NOTHING_ARRANGED: Hosting = { room: undefined, parking: undefined, lunch: undefined };
const HOSTING_LENGTHS: Readonly<Record<HostingField, number>> = { room: 100, parking: 500, lunch: 500 };
const HOSTING_FIELDS = ['room', 'parking', 'lunch'] as const;

/** What a host typed, made safe. The room is one line. */
export function readHosting(input: HostingInput): Result<Hosting, InvalidHosting> {
  const read = (field: HostingField): string | undefined => {
    const typed = input[field];
    if (isBlank(typed)) return undefined;
    return plainText(typed, { maxLength: HOSTING_LENGTHS[field], lineBreaks: field !== 'room' });
  };
  const invalid = HOSTING_FIELDS.find((field) => !isBlank(input[field]) && read(field) === undefined);
  if (invalid !== undefined) {
    return refuse({ code: 'INVALID_HOSTING', field: invalid, maxLength: HOSTING_LENGTHS[invalid] });
  }
  return accept({ room: read('room'), parking: read('parking'), lunch: read('lunch') });
}

export function isSameHosting(one: Hosting, other: Hosting): boolean {
  return HOSTING_FIELDS.every((field) => one[field] === other[field]);
}

function textOf(input: VenueInput, field: VenueField): string | undefined {
  const typed = input[field];
  if (isBlank(typed)) return undefined;
  const text = plainText(typed, { maxLength: VENUE_LENGTHS[field], lineBreaks: field === 'directions' });
  return field === 'postalCode' ? postalCodeOf(text ?? '') : text;
}

function isBlank(text: string | null | undefined): text is null | undefined | '' {
  return text === null || text === undefined || text.trim() === '';
}
