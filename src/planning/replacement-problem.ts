import type {
  Answer,
  Attendance,
  PlannedSession as PlannerSession,
  Slot,
  Spacing,
} from '../planner/types.ts';
import type { ParticipantId, PersonId, SlotId } from '../shared/ids.ts';
import { AMSTERDAM, addDays, dateOf, daysBetween, type Instant } from '../shared/time.ts';
import type { Period as Moment, PlannedSession, Session } from '../trajectories/types.ts';
import type { Period } from './candidate-slots.ts';
import type { Engagement, RoundMember } from './problem.ts';
import type { Mark } from './slot-marks.ts';
import type { PlannedAnswer, RoundProblem } from './types.ts';

/*
 * One session moves, all others stay: what is known of everybody at the moments that were once asked about, as a problem for
 * the planner, and what each moment costs whom.
 */

/** A moment that the group was asked about in a round of this cycle. */
export interface KnownMoment extends Moment {
  readonly id: SlotId;
  readonly marks: readonly Mark[];
  /** What the guide said of the facilitator's own calendar. */
  readonly facilitator: 'available' | 'unavailable';
  /** The last of each participant. */
  readonly answers: readonly Omit<PlannedAnswer, 'slotId'>[];
}

/** All that a replacement follows from. */
export interface ReplacementFacts {
  readonly trajectoryName: string;
  /** The one that moves; a cancelled one is planned again. */
  readonly session: Session;
  /** The planned sessions on both sides of it, by number. */
  readonly previous: PlannedSession | undefined;
  readonly next: PlannedSession | undefined;
  /** Who have not left, and take part in it. */
  readonly members: readonly RoundMember[];
  /** In chronological order, all to come, none that the group or the guide struck out. */
  readonly moments: readonly KnownMoment[];
  /** Without those at this session itself. */
  readonly engagements: readonly Engagement[];
  readonly hostWishes: ReadonlyMap<ParticipantId, Period>;
  /** How many other sessions of the cycle each misses or missed. */
  readonly missedElsewhere: ReadonlyMap<ParticipantId, number>;
  readonly spacing: Spacing;
  readonly attendance: Attendance;
}

/** The session that moves, and the one after it, in the planner's numbers. */
export const MOVING = 2;
const STAYING = 3;

/** Where no session comes before, gaps are counted from a day that means nothing: any number of them will do. */
const ANY_GAP: Spacing = { minDays: 1, maxDays: 4000, targetDays: 1 };

/**
 * The planner's problem of moving this session alone. It stands between its neighbours, of which the one after it is locked and
 * needs nobody's answer; its own host stays. `plan` is how it is now: its own slot is in no list, so it has lost its date.
 */
export function replacementProblem(facts: ReplacementFacts): {
  readonly problem: RoundProblem;
  readonly plan: readonly PlannerSession<ParticipantId, SlotId>[];
} {
  const { session, previous, next, members } = facts;
  const moments = facts.moments.filter((moment) => isPossible(facts, moment));
  const ids = members.map(({ id }) => id);
  const hostOf = (planned: Session): ParticipantId | null => ids.find((id) => id === planned.hostId) ?? null;
  const staying = next && { id: slotOf(next), start: next.startsAt, end: next.endsAt };
  const hosts = [session, next].flatMap((planned) => (planned && hostOf(planned)) ?? []);
  const day = [...moments, ...(next === undefined ? [] : [next])]
    .map(({ startsAt }) => dateOf(startsAt))
    .sort()[0];
  return {
    problem: {
      name: facts.trajectoryName,
      timeZone: AMSTERDAM,
      fixedSession:
        previous === undefined
          ? { date: addDays(day ?? dateOf(session.startsAt), -1), host: null }
          : {
              date: dateOf(previous.startsAt),
              start: previous.startsAt,
              end: previous.endsAt,
              host: hostOf(previous),
            },
      sessionsToPlan: next === undefined ? 1 : 2,
      slots: [
        ...moments.map(({ id, startsAt, endsAt }): Slot<SlotId> => ({ id, start: startsAt, end: endsAt })),
        ...(staying === undefined ? [] : [staying]),
      ],
      participants: members.map(({ id, name, municipalityCode }) => ({
        id,
        name,
        municipality: municipalityCode,
      })),
      hosts,
      availability: new Map(
        ids.map((id) => [
          id,
          new Map([...answersOf(moments, id), ...(staying ? [[staying.id, 'yes'] as const] : [])]),
        ]),
      ),
      cannotHost: new Map(
        ids.map((id) => [
          id,
          new Set(moments.filter((moment) => !canReceive(facts, id, moment)).map((moment) => moment.id)),
        ]),
      ),
      facilitatorUnavailable: new Set(
        moments.filter((moment) => !canFacilitate(facts, moment)).map(({ id }) => id),
      ),
      spacing: previous === undefined ? ANY_GAP : facts.spacing,
      attendance: { ...facts.attendance, maxAbsencesPerParticipant: 2 },
      locks: [
        { session: MOVING, host: hostOf(session) },
        ...(next && staying ? [{ session: STAYING, slot: staying.id, host: hostOf(next) }] : []),
      ],
      vetoedSlots: new Set(),
    },
    plan: [
      { session: MOVING, slot: slotOf(session), host: hostOf(session) },
      ...(next && staying ? [{ session: STAYING, slot: staying.id, host: hostOf(next) }] : []),
    ],
  };
}

/** A session stands in the planner's lists under its own id. */
function slotOf({ id }: Session): SlotId {
  // Ids of sessions and of slots are of one kind and never the same: both are made by newId
  return id as string as SlotId;
}

function answersOf(
  moments: readonly KnownMoment[],
  id: ParticipantId,
): readonly (readonly [SlotId, Answer])[] {
  return moments.flatMap((moment) => {
    const answer = moment.answers.find(({ participantId }) => participantId === id)?.answer;
    return answer === undefined ? [] : [[moment.id, answer] as const];
  });
}

/** Of what the planner cannot weigh: the old moment, a double booking, and, without a session before, the gap after it. */
function isPossible(facts: ReplacementFacts, moment: KnownMoment): boolean {
  const { session, previous, next, spacing } = facts;
  if (session.status === 'planned' && overlaps(session, moment)) return false;
  if (facts.members.some(({ personId }) => isEngaged(facts, personId, moment))) return false;
  if (previous !== undefined || next === undefined) return true;
  const days = daysBetween(dateOf(moment.startsAt), dateOf(next.startsAt));
  return days >= spacing.minDays && days <= spacing.maxDays;
}

function canFacilitate(facts: ReplacementFacts, moment: Moment & Partial<KnownMoment>): boolean {
  return moment.facilitator !== 'unavailable' && !isEngaged(facts, facts.session.facilitatorId, moment);
}

function canReceive(
  { hostWishes }: ReplacementFacts,
  id: ParticipantId,
  { startsAt, answers = [] }: Moment & Partial<KnownMoment>,
): boolean {
  const wish = hostWishes.get(id);
  if (wish !== undefined && (dateOf(startsAt) < wish.from || wish.to < dateOf(startsAt))) return false;
  return answers.find(({ participantId }) => participantId === id)?.hosting !== 'impossible';
}

function isEngaged({ engagements }: ReplacementFacts, personId: PersonId, moment: Moment): boolean {
  return engagements.some((engagement) => engagement.personId === personId && overlaps(engagement, moment));
}

function overlaps(
  one: { readonly startsAt: Instant; readonly endsAt: Instant },
  other: { readonly startsAt: Instant; readonly endsAt: Instant },
): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** What is known of one participant at one moment. `engaged`: sits in a session of another group then. */
export interface MomentAnswer {
  readonly participantId: ParticipantId;
  readonly answer: Answer | 'unanswered' | 'engaged';
}

/** What somebody should know before moving the session there; only the last two cannot be. */
export type MomentWarning =
  | {
      readonly code: 'TOO_CLOSE';
      readonly otherNumber: number;
      readonly days: number;
      readonly minDays: number;
    }
  | {
      readonly code: 'TOO_FAR';
      readonly otherNumber: number;
      readonly days: number;
      readonly maxDays: number;
    }
  | { readonly code: 'TOO_FEW_PRESENT'; readonly present: number; readonly minPresent: number }
  | { readonly code: 'HOST_CANNOT_COME' }
  | { readonly code: 'HOST_CANNOT_RECEIVE' }
  | { readonly code: 'HOST_NOT_KNOWN' }
  | { readonly code: 'MISSES_TOO_MANY'; readonly count: number; readonly max: number }
  | { readonly code: 'MARK'; readonly mark: Mark }
  | { readonly code: 'FACILITATOR_CANNOT_COME' }
  | { readonly code: 'SESSION_ORDER'; readonly otherNumber: number }
  | { readonly code: 'SOMEBODY_ENGAGED' };

/** A moment to which the session could move, and what that costs whom. */
export interface AssessedMoment extends Moment {
  /** Of every member, in order of joining. */
  readonly answers: readonly MomentAnswer[];
  readonly warnings: readonly MomentWarning[];
}

/** Whether moving there would be refused. */
export function isImpossible({ warnings }: Pick<AssessedMoment, 'warnings'>): boolean {
  return warnings.some(isImpossibleBy);
}

export function isImpossibleBy({ code }: MomentWarning): boolean {
  return code === 'SESSION_ORDER' || code === 'SOMEBODY_ENGAGED';
}

/** By the same rules as the planner's, for any moment: one it found, or one that somebody typed. */
export function assessMoment(
  facts: ReplacementFacts,
  moment: Moment & { readonly marks: readonly Mark[] },
): AssessedMoment {
  const known = facts.moments.find(
    ({ startsAt, endsAt }) => startsAt === moment.startsAt && endsAt === moment.endsAt,
  );
  const answers = facts.members.map(({ id, personId }): MomentAnswer => {
    if (isEngaged(facts, personId, moment)) return { participantId: id, answer: 'engaged' };
    const answer = known?.answers.find(({ participantId }) => participantId === id)?.answer;
    return { participantId: id, answer: answer ?? 'unanswered' };
  });
  return {
    startsAt: moment.startsAt,
    endsAt: moment.endsAt,
    answers,
    warnings: [
      ...neighbourWarnings(facts, moment),
      ...(canFacilitate(facts, { ...known, ...moment })
        ? []
        : [{ code: 'FACILITATOR_CANNOT_COME' } as const]),
      ...(answers.some(({ answer }) => answer === 'engaged') ? [{ code: 'SOMEBODY_ENGAGED' } as const] : []),
      ...hostWarnings(facts, { ...known, ...moment }, answers),
      ...turnoutWarnings(facts, answers),
      ...moment.marks.map((mark) => ({ code: 'MARK', mark }) as const),
    ],
  };
}

function neighbourWarnings(
  { previous, next, spacing: { minDays, maxDays } }: ReplacementFacts,
  moment: Moment,
): readonly MomentWarning[] {
  return [previous, next].flatMap((other): readonly MomentWarning[] => {
    if (other === undefined) return [];
    const isOnItsSide =
      other === previous ? other.endsAt <= moment.startsAt : moment.endsAt <= other.startsAt;
    if (!isOnItsSide) return [{ code: 'SESSION_ORDER', otherNumber: other.number }];
    const days = Math.abs(daysBetween(dateOf(other.startsAt), dateOf(moment.startsAt)));
    const numbers = { otherNumber: other.number, days };
    if (days < minDays) return [{ code: 'TOO_CLOSE', ...numbers, minDays }];
    return days > maxDays ? [{ code: 'TOO_FAR', ...numbers, maxDays }] : [];
  });
}

function hostWarnings(
  facts: ReplacementFacts,
  moment: Moment & Partial<KnownMoment>,
  answers: readonly MomentAnswer[],
): readonly MomentWarning[] {
  const host = facts.session.hostId;
  const answer = answers.find(({ participantId }) => participantId === host)?.answer;
  if (host === undefined || answer === undefined) return [];
  if (answer === 'no' || answer === 'engaged') return [{ code: 'HOST_CANNOT_COME' }];
  if (!canReceive(facts, host, moment)) return [{ code: 'HOST_CANNOT_RECEIVE' }];
  return answer === 'unanswered' ? [{ code: 'HOST_NOT_KNOWN' }] : [];
}

/** Who has not answered may well come: only who said no is missed. */
function turnoutWarnings(
  { attendance, missedElsewhere }: ReplacementFacts,
  answers: readonly MomentAnswer[],
): readonly MomentWarning[] {
  const missing = answers.filter(({ answer }) => answer === 'no' || answer === 'engaged');
  const present = answers.length - missing.length;
  const max = attendance.maxAbsencesPerParticipant;
  const tooOften = missing.filter(({ participantId }) => (missedElsewhere.get(participantId) ?? 0) >= max);
  return [
    ...(present < attendance.minPresent
      ? [{ code: 'TOO_FEW_PRESENT', present, minPresent: attendance.minPresent } as const]
      : []),
    ...(tooOften.length === 0 ? [] : [{ code: 'MISSES_TOO_MANY', count: tooOften.length, max } as const]),
  ];
}
