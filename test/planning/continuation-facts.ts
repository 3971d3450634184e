import { findBestPlan } from '../../src/planner/planner.ts';
import { buildProblem, type RoundFacts, type RoundMember } from '../../src/planning/problem.ts';
import { proposalFrom } from '../../src/planning/proposals.ts';
import type { PlannedAnswer, RoundSlot, SlotAnswer, SlotState } from '../../src/planning/types.ts';
import type {
  CycleId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  RoundId,
  SessionId,
  SlotId,
  TrajectoryId,
} from '../../src/shared/ids.ts';
import { type CalendarDate, type Instant, instantAt } from '../../src/shared/time.ts';
import { NOTHING_ARRANGED } from '../../src/trajectories/rules.ts';
import type { PlannedSession } from '../../src/trajectories/types.ts';
import { given } from '../trajectories/builders.ts';
import { AFTERNOON, SETTINGS } from './builders.ts';

/* Casts of texts to ids: these facts never saw a database. */
export const member = (name: string): RoundMember => ({
  id: name as ParticipantId,
  personId: `person ${name}` as PersonId,
  name: `Wethouder ${name}`,
  municipalityCode: `GM${name}` as MunicipalityCode,
});
export const SIX = ['a', 'b', 'c', 'd', 'e', 'f'].map(member);
export const ids = (text: string) => [...text].map((name) => name as ParticipantId);
export const FACILITATOR = 'person facilitator' as PersonId;
const NOW = '2028-01-10T15:00:00.000Z' as Instant;

export function afternoonOf(date: string): { readonly startsAt: Instant; readonly endsAt: Instant } {
  const day = date as CalendarDate;
  return {
    startsAt: given(instantAt(day, AFTERNOON.starts)),
    endsAt: given(instantAt(day, AFTERNOON.ends)),
  };
}

export function slot(date: string, state: SlotState = 'offered'): RoundSlot {
  const id = date as SlotId;
  return {
    id,
    roundId: 'round' as RoundId,
    ...afternoonOf(date),
    state,
    facilitator: 'available',
    marks: [],
  };
}

export function session(number: number, date: string, host: string | undefined): PlannedSession {
  const cycle = number <= 6 ? { number: 1, first: 1, last: 6 } : { number: 2, first: 7, last: 10 };
  return {
    id: `session ${number}` as SessionId,
    trajectoryId: 'trajectory' as TrajectoryId,
    cycleId: `cycle ${cycle.number}` as CycleId,
    number,
    cycleFirstNumber: cycle.first,
    cycleLastNumber: cycle.last,
    status: 'planned',
    ...afternoonOf(date),
    facilitatorId: FACILITATOR,
    hostId: host as ParticipantId | undefined,
    venue: { kind: 'toBeAnnounced' },
    hosting: NOTHING_ARRANGED,
    createdAt: NOW,
    version: 1,
    calendarUid: `uid ${number}`,
    calendarSequence: 0,
  };
}

/** The first cycle, all held: f hosted first, then e, d, c, b and a. */
export const FIRST_CYCLE = [
  session(1, '2027-02-09', 'f'),
  session(2, '2027-03-23', 'e'),
  session(3, '2027-05-04', 'd'),
  session(4, '2027-06-15', 'c'),
  session(5, '2027-09-07', 'b'),
  session(6, '2027-10-19', 'a'),
];

/** A continuation of four sessions, 7 to 10, after session 6. */
export function continuation({
  answers = [],
  ...wishes
}: Partial<RoundFacts> & { readonly answers?: readonly PlannedAnswer[] } = {}): RoundFacts {
  return {
    round: {
      ...SETTINGS,
      id: 'round' as RoundId,
      status: 'open',
      trajectoryId: 'trajectory' as TrajectoryId,
      cycleId: 'cycle 2' as CycleId,
      fixedSessionId: 'session 6' as SessionId,
      movesSessionId: undefined,
      firstSessionNumber: 7,
      sessionsToPlan: 4,
      version: 3,
      openedAt: NOW,
      openedBy: FACILITATOR,
    },
    trajectoryName: 'IJsselland',
    facilitatorId: FACILITATOR,
    cycleNumber: 2,
    fixedSession: given(FIRST_CYCLE[5]),
    plannedSessions: FIRST_CYCLE,
    members: SIX,
    slots: DATES.map((date) => slot(date)),
    answersBy: Map.groupBy(answers, ({ participantId }) => participantId),
    locks: [],
    wishes: [],
    engagements: [],
    ...wishes,
  };
}

/** Six weeks apart, starting six weeks after session 6. */
export const DATES = ['2027-11-30', '2028-01-11', '2028-02-22', '2028-04-04'];

export function answersOn(dates: readonly string[], names = 'abcdef'): readonly SlotAnswer[] {
  return dates.flatMap((date) =>
    [...names].map((name) => ({
      roundId: 'round' as RoundId,
      slotId: date as SlotId,
      participantId: name as ParticipantId,
      answer: 'yes' as const,
      hosting: 'possible' as const,
      answeredBy: `person ${name}` as PersonId,
      answeredAt: NOW,
    })),
  );
}

export function proposalOn(facts: RoundFacts) {
  const problem = buildProblem(facts);
  return proposalFrom(facts, problem, findBestPlan(problem));
}
