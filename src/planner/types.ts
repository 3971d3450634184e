/**
 * Terms of the planner. A *problem* is one group's question: which slots and which hosts for the sessions to
 * come. A *slot* is a candidate moment; a *plan* gives every session one slot and one host (or a neutral
 * venue). Sessions are numbered as people count them: the fixed session comes first, planned ones start at 2.
 *
 * The fields are those of the planning file (problem-file.ts reads it). Answers are maps rather than objects:
 * ids come from outside, and an object would also answer to "constructor".
 */
import type { CalendarDate, Instant } from '../shared/time.ts';

/** What a participant answered for a slot. No entry: *not answered*, which counts as not able to come. */
export type Answer = 'yes' | 'ifNeeded' | 'no';

/** A candidate moment `[start, end)`. Its day is the calendar day of `start` in the problem's zone. */
export type Slot<SlotKey extends string = string> = {
  readonly id: SlotKey;
  readonly start: Instant;
  readonly end: Instant;
};

export type PlanningParticipant<Person extends string = string> = {
  readonly id: Person;
  readonly name: string;
  readonly municipality: string;
};

/** The session before the ones to plan: session 1, or the last of the previous cycle. */
export type FixedSession<Person extends string = string> = {
  /** Its calendar day in the problem's zone; gaps are counted from here. */
  readonly date: CalendarDate;
  readonly start: Instant;
  readonly end: Instant;
  /** Null: it was at a neutral venue. Shown only; who still has to host is in `hosts`. */
  readonly host: Person | null;
};

/**
 * Where the days are counted from when no session comes before: a first date is planned. Sessions are on later
 * days. They are numbered from 2 here too, and people see one less: see session-numbers.ts.
 */
export type StartDate = {
  readonly date: CalendarDate;
  /** Nobody has received the group yet. */
  readonly host: null;
};

/** Days between consecutive sessions, the fixed one included; both bounds inclusive, calendar days of the zone. */
export type Spacing = {
  readonly minDays: number;
  readonly maxDays: number;
  readonly targetDays: number;
};

export type Attendance = {
  /** Participants (facilitator not counted) who come, `yes` or `ifNeeded`, at every session at least. */
  readonly minPresent: number;
  /** Over the planned sessions together. */
  readonly maxAbsencesPerParticipant: number;
};

/** Already agreed for session number `session` (from 2). A missing or null `host` leaves the host free. */
export type Lock<Person extends string = string, SlotKey extends string = string> = {
  readonly session: number;
  readonly slot?: SlotKey | undefined;
  readonly host?: Person | null | undefined;
};

export type PlanningProblem<Person extends string = string, SlotKey extends string = string> = {
  readonly name: string;
  /** IANA zone; days and gaps are counted in it. */
  readonly timeZone: string;
  readonly fixedSession: FixedSession<Person> | StartDate;
  /** 1 to 10. */
  readonly sessionsToPlan: number;
  /** In any order; at most one per id. */
  readonly slots: readonly Slot<SlotKey>[];
  readonly participants: readonly PlanningParticipant<Person>[];
  /** Who still has to host, see hosting/rules.ts. */
  readonly hosts: readonly Person[];
  readonly availability: ReadonlyMap<Person, ReadonlyMap<SlotKey, Answer>>;
  /** Slots on which a participant may come but cannot receive the group. */
  readonly cannotHost: ReadonlyMap<Person, ReadonlySet<SlotKey>>;
  readonly facilitatorUnavailable: ReadonlySet<SlotKey>;
  readonly spacing: Spacing;
  readonly attendance: Attendance;
  readonly locks: readonly Lock<Person, SlotKey>[];
  readonly vetoedSlots: ReadonlySet<SlotKey>;
  /**
   * When each last received this group, in any cycle; null or no entry: never. Given, and more hosts than
   * sessions: only those whose turn it is host. turns.ts applies that; the search itself knows only `hosts`.
   */
  readonly lastHostedOn?: ReadonlyMap<Person, CalendarDate | null> | undefined;
};

export type PlannedSession<Person extends string = string, SlotKey extends string = string> = {
  /** From 2; the fixed session comes before it. */
  readonly session: number;
  readonly slot: SlotKey;
  /** Null: at a neutral venue. */
  readonly host: Person | null;
};

/**
 * How good a plan is, less is better, compared level by level (objective.ts): absences, most absences of one
 * participant, attendances `ifNeeded`, days off the target gap, days to the last session, summed days.
 */
export type Objective = readonly [number, number, number, number, number, number];

/** A proven answer: the best plan there is, or that there is none and why. */
export type PlanOutcome<Person extends string = string, SlotKey extends string = string> =
  | {
      readonly status: 'optimal';
      readonly objective: Objective;
      readonly sessions: readonly PlannedSession<Person, SlotKey>[];
    }
  | {
      readonly status: 'infeasible';
      /** Never empty, each one true of the problem; see infeasibility.ts. */
      readonly reasons: readonly InfeasibilityReason<Person, SlotKey>[];
    };

/**
 * Why no plan exists. Every reason but the last is by itself enough to make planning impossible;
 * `NO_COMBINATION` says that each rule can be met, but all together cannot (proved by the search).
 */
export type InfeasibilityReason<Person extends string = string, SlotKey extends string = string> =
  | { readonly code: 'LOCKED_HOST_NOT_HOSTING'; readonly session: number; readonly host: Person }
  | { readonly code: 'LOCKED_HOST_TWICE'; readonly host: Person; readonly sessions: readonly number[] }
  | { readonly code: 'LOCKS_CONTRADICT'; readonly session: number }
  | { readonly code: 'LOCKED_SLOT_UNKNOWN'; readonly session: number; readonly slot: SlotKey }
  | { readonly code: 'LOCKED_SESSION_UNKNOWN'; readonly session: number; readonly lastSession: number }
  | {
      /** A locked slot breaks one of the rules a slot must meet by itself. */
      readonly code: 'LOCKED_SLOT_UNUSABLE';
      readonly session: number;
      readonly slot: SlotKey;
      readonly obstacles: readonly SlotObstacle[];
    }
  | {
      readonly code: 'LOCKED_HOST_CANNOT_HOST';
      readonly session: number;
      readonly slot: SlotKey;
      readonly host: Person;
    }
  | { readonly code: 'MIN_PRESENT_EXCEEDS_GROUP'; readonly minPresent: number; readonly participants: number }
  | { readonly code: 'SPACING_IMPOSSIBLE'; readonly minDays: number; readonly maxDays: number }
  | {
      /** No slot meets the rules a slot must meet by itself; how many fail which (a slot may fail several). */
      readonly code: 'NO_USABLE_SLOT';
      readonly slots: number;
      readonly failing: readonly { readonly obstacle: SlotObstacle; readonly slots: number }[];
    }
  | {
      readonly code: 'TOO_FEW_USABLE_DAYS';
      readonly usableDays: number;
      readonly sessionsToPlan: number;
    }
  | { readonly code: 'HOST_WITHOUT_SLOT'; readonly host: Person }
  | {
      /** Together they can host on fewer days than they are people. */
      readonly code: 'HOSTS_SHARE_TOO_FEW_DAYS';
      readonly hosts: readonly Person[];
      readonly days: number;
    }
  | { readonly code: 'NO_SLOT_WITH_HOST' }
  | {
      /**
       * With the usable slots before it, no session of this number fits the spacing. `earliest` and `latest`
       * (inclusive) bound where the spacing would allow it.
       */
      readonly code: 'SESSION_OUT_OF_REACH';
      readonly session: number;
      readonly earliest: CalendarDate;
      readonly latest: CalendarDate;
    }
  | {
      /** Even the best dates, whoever hosts, make this participant miss more than the limit. */
      readonly code: 'PARTICIPANT_MISSES_TOO_MANY';
      readonly participant: Person;
      readonly leastAbsences: number;
      readonly maxAbsences: number;
    }
  | {
      readonly code: 'GROUP_MISSES_TOO_MANY';
      readonly leastAbsences: number;
      /** The limit per participant times the number of participants. */
      readonly mostAllowed: number;
    }
  | { readonly code: 'NO_COMBINATION' };

/** What a slot can fail by itself, whatever the other sessions are. */
export type SlotObstacle =
  | 'NOT_AFTER_FIXED_SESSION'
  | 'FACILITATOR_UNAVAILABLE'
  | 'VETOED'
  | 'TOO_FEW_PRESENT';
