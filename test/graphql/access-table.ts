/*
 * Who may see and do what, written out once more by hand: the declared rules of the schema are held against this table,
 * and the API is asked as each of these roles (access.test.ts). A new type or entry point is not there until somebody
 * has written it down here.
 */

export const ROLES = [
  'office',
  'ownFacilitator',
  'otherFacilitator',
  'participant',
  'otherParticipant',
  'secretary',
  'anonymous',
] as const;
export type Role = (typeof ROLES)[number];

/** What each rule means for a group: who passes. `secretary` keeps the calendar of `participant`. */
export const WHO_PASSES: Readonly<Record<string, readonly Role[]>> = {
  public: ROLES,
  reached: ROLES,
  signedIn: ['office', 'ownFacilitator', 'otherFacilitator', 'participant', 'otherParticipant', 'secretary'],
  office: ['office'],
  group: ['office', 'ownFacilitator', 'participant', 'secretary'],
  guide: ['office', 'ownFacilitator'],
  voice: ['office', 'ownFacilitator', 'participant', 'secretary'],
  host: ['office', 'ownFacilitator', 'participant', 'secretary'],
  contact: ['office', 'ownFacilitator', 'participant', 'secretary'],
  known: ['office', 'ownFacilitator', 'participant', 'secretary'],
};

/** The rule of every object type. */
export const TYPES: Readonly<Record<string, string>> = {
  Absence: 'reached',
  Answer: 'reached',
  AnswerCounts: 'reached',
  Attendance: 'reached',
  BestPlan: 'reached',
  CalendarFeed: 'self',
  CalendarFeedAddress: 'reached',
  CandidateSlot: 'reached',
  Cycle: 'group',
  DayPart: 'reached',
  DoubleBooked: 'reached',
  HistoryConnection: 'reached',
  HistoryEdge: 'reached',
  HistoryEntry: 'reached',
  InvalidInput: 'reached',
  Lock: 'reached',
  Municipality: 'public',
  NoPlan: 'reached',
  NoPlanPossible: 'reached',
  NotAllowed: 'reached',
  NotFound: 'reached',
  Objective: 'reached',
  Outdated: 'reached',
  PageInfo: 'reached',
  Participant: 'group',
  Party: 'office',
  Period: 'reached',
  Person: 'reached',
  PersonConnection: 'reached',
  PersonEdge: 'reached',
  Plan: 'group',
  PlanUndecided: 'reached',
  PlanningObstacle: 'reached',
  PlanningRound: 'group',
  PlanningRoundChange: 'reached',
  ProposalOutdated: 'reached',
  ProposedSession: 'reached',
  Respondent: 'reached',
  RoundSuggestion: 'reached',
  RuleBroken: 'reached',
  Session: 'group',
  SessionConnection: 'reached',
  SessionEdge: 'reached',
  SlotMark: 'reached',
  Spacing: 'reached',
  Trajectory: 'group',
  TrajectoryConnection: 'reached',
  TrajectoryEdge: 'reached',
  Venue: 'reached',
  Viewer: 'reached',
  WeeklyHabit: 'reached',
  WethouderTerm: 'reached',
};

/** The rule when an object is asked for by its id alone, where that is another one than its type's. */
export const BY_ID: Readonly<Record<string, string>> = { CandidateSlot: 'group', Person: 'known' };

/** Fields with a rule of their own. All other fields follow their type. */
export const FIELDS: Readonly<Record<string, string>> = {
  'Person.email': 'contact',
  'Person.secretaries': 'contact',
  'Person.telephone': 'contact',
  'Respondent.weeklyPattern': 'contact',
  'Trajectory.history': 'group',
  'WethouderTerm.party': 'office',
};

/** The rule of every entry point. */
export const ENTRIES: Readonly<Record<string, string>> = {
  'Mutation.answerSlots': 'voice',
  'Mutation.cancelSession': 'guide',
  'Mutation.changeVenue': 'host',
  'Mutation.confirmPlan': 'guide',
  'Mutation.createCalendarFeed': 'self',
  'Mutation.createPersonalLink': 'guide',
  'Mutation.lockSession': 'guide',
  'Mutation.moveSession': 'guide',
  'Mutation.openPlanningRound': 'guide',
  'Mutation.redeemSignInLink': 'public',
  'Mutation.requestSignInLink': 'public',
  'Mutation.revokeCalendarFeed': 'self',
  'Mutation.revokePersonalLinks': 'guide',
  'Mutation.rotateCalendarFeed': 'self',
  'Mutation.setFacilitatorAvailability': 'guide',
  'Mutation.setSlotStates': 'guide',
  'Mutation.signOut': 'public',
  'Mutation.startTrajectory': 'office',
  'Mutation.swapHosts': 'guide',
  'Mutation.unlockSession': 'guide',
  'Mutation.withdrawPlanningRound': 'guide',
  'Query.facilitators': 'office',
  'Query.municipalities': 'public',
  'Query.node': 'public',
  'Query.nodes': 'public',
  'Query.people': 'office',
  'Query.planningRound': 'group',
  'Query.trajectories': 'signedIn',
  'Query.trajectory': 'group',
  'Query.upcomingSessions': 'signedIn',
  'Query.viewer': 'public',
  'Subscription.planningRoundChanges': 'group',
};
