import type { MunicipalityCode, PersonId, RegistrationId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, type Instant, millisOf } from '../shared/time.ts';
import { checkPeriod } from '../trajectories/rules.ts';
import type {
  InvalidCandidates,
  InvalidGroupName,
  InvalidGroupSize,
  InvalidIntakeNote,
  InvalidTalk,
  MembersAlike,
} from './errors.ts';
import type { Appointment, TalkWay } from './types.ts';

/** An intended group grows by hand; the size that a trajectory needs (D, composition: 5 to 8) counts when it starts. */
export const INTENDED_SIZE = { min: 1, max: 8 } as const;
export const MAX_GROUP_NAME_LENGTH = 80;

export function readGroupName(typed: string): Result<string, InvalidGroupName> {
  const name = plainText(typed, { maxLength: MAX_GROUP_NAME_LENGTH });
  return name === undefined
    ? refuse({ code: 'INVALID_GROUP_NAME', field: 'name', maxLength: MAX_GROUP_NAME_LENGTH })
    : accept(name);
}

/** Who would be in a group. */
export interface Candidate {
  readonly registrationId: RegistrationId;
  readonly personId: PersonId;
  readonly municipalityCode: MunicipalityCode;
}

/** D, composition: never two of one municipality, eight at most. */
export function checkMembers(
  candidates: readonly Candidate[],
): Result<'possible', InvalidGroupSize | MembersAlike> {
  const { min, max } = INTENDED_SIZE;
  if (candidates.length < min || candidates.length > max) {
    return refuse({ code: 'INTENDED_GROUP_SIZE', field: 'members', min, max });
  }
  const isAlike = (one: Candidate, other: Candidate): boolean =>
    one !== other && (one.personId === other.personId || one.municipalityCode === other.municipalityCode);
  const alike = candidates.filter((one) => candidates.some((other) => isAlike(one, other)));
  return alike.length === 0
    ? accept('possible')
    : refuse({ code: 'MEMBERS_ALIKE', registrationIds: alike.map(({ registrationId }) => registrationId) });
}

export const MAX_PLACE_LENGTH = 200;
export const MAX_INTAKE_NOTE_LENGTH = 4000;
/** A talk takes an hour or so; more than a morning is a slip of the pen. */
export const MAX_TALK_HOURS = 4;
export const MAX_MOMENTS_AT_ONCE = 60;
/** So long nobody is asked again to pick a moment: who presses twice, or on two screens, means one mail. */
export const HOURS_BETWEEN_ASKING = 12;
/** Days of 24 hours after which somebody who picked no moment is asked once more. */
export const REMIND_AFTER_DAYS = 4;

/** An appointment as typed. */
export interface TypedAppointment {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly way: TalkWay;
  readonly place?: string | null | undefined;
}

export function readAppointment(typed: TypedAppointment, now: Instant): Result<Appointment, InvalidTalk> {
  const { startsAt, endsAt, way } = typed;
  const period = checkPeriod({ startsAt, endsAt }, now);
  if (!period.ok) return refuse({ code: 'INVALID_TALK', field: period.refusal.field });
  if (millisOf(endsAt) - millisOf(startsAt) > MAX_TALK_HOURS * 3_600_000) {
    return refuse({ code: 'INVALID_TALK', field: 'endsAt' });
  }
  const written = (typed.place ?? '').trim();
  const place = written === '' ? undefined : plainText(written, { maxLength: MAX_PLACE_LENGTH });
  if (written !== '' && place === undefined) return refuse({ code: 'INVALID_TALK', field: 'place' });
  return accept({ startsAt, endsAt, way, place });
}

/** Undefined for an empty note. */
export function readIntakeNote(
  typed: string | null | undefined,
): Result<string | undefined, InvalidIntakeNote> {
  if ((typed ?? '').trim() === '') return accept(undefined);
  const text = plainText(typed ?? '', { maxLength: MAX_INTAKE_NOTE_LENGTH, lineBreaks: true });
  return text === undefined
    ? refuse({ code: 'INVALID_INTAKE_NOTE', field: 'note', maxLength: MAX_INTAKE_NOTE_LENGTH })
    : accept(text);
}

/** Half-open intervals: one may begin when the other ends. */
export function overlap(
  one: Pick<Appointment, 'startsAt' | 'endsAt'>,
  other: Pick<Appointment, 'startsAt' | 'endsAt'>,
): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** How many moments a first date is asked about at most. */
export const MAX_FIRST_DATES = 30;

export interface MomentAsked {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Whether these can be asked about: sessions to come, each once, after the last day to answer, which is not over. */
export function readMoments(
  asked: readonly MomentAsked[],
  { answerBy, now }: { readonly answerBy: CalendarDate; readonly now: Instant },
): Result<readonly MomentAsked[], InvalidCandidates> {
  const invalid = (field: InvalidCandidates['field']) =>
    refuse({ code: 'INVALID_FIRST_DATES', field, most: MAX_FIRST_DATES });
  if (answerBy < dateOf(now)) return invalid('answerBy');
  const isPossible = (moment: MomentAsked): boolean =>
    checkPeriod(moment, now).ok && dateOf(moment.startsAt) > answerBy;
  const keys = new Set(asked.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`));
  if (asked.length < 1 || asked.length > MAX_FIRST_DATES || keys.size < asked.length)
    return invalid('moments');
  return asked.every(isPossible) ? accept(asked) : invalid('moments');
}
