import type { PlannedSession, PlanningProblem } from './types.ts';

/** What a plan asks of one participant. Sessions by number, in order. */
export type ParticipantAsks<Person extends string = string> = {
  readonly participant: Person;
  /** Said "yes" or "ifNeeded". */
  readonly attends: readonly number[];
  /** Those of `attends` to which the answer was "ifNeeded". */
  readonly ifNeeded: readonly number[];
  readonly saidNo: readonly number[];
  readonly notAnswered: readonly number[];
  readonly turn: HostingTurn;
};

/** Whose turn it is to receive the group, in this plan. */
export type HostingTurn =
  | { readonly state: 'hosts'; readonly session: number }
  /** Still to host, but there are more hosts than sessions: first in the continuation. */
  | { readonly state: 'carriedOver' }
  /** Not among those still to host; `hostedFixedSession` when that is because they received the session before. */
  | { readonly state: 'notDue'; readonly hostedFixedSession: boolean };

/** In the problem's order of participants. For a plan that keeps the rules of the problem. */
export function participantAsks<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  sessions: readonly PlannedSession<Person, SlotKey>[],
): readonly ParticipantAsks<Person>[] {
  return problem.participants.map(({ id }) => {
    const answers = problem.availability.get(id);
    const answered = (...wanted: readonly (string | undefined)[]): readonly number[] =>
      sessions.filter(({ slot }) => wanted.includes(answers?.get(slot))).map(({ session }) => session);
    return {
      participant: id,
      attends: answered('yes', 'ifNeeded'),
      ifNeeded: answered('ifNeeded'),
      saidNo: answered('no'),
      notAnswered: answered(undefined),
      turn: hostingTurn(problem, sessions, id),
    };
  });
}

export function hostingTurn<Person extends string>(
  problem: PlanningProblem<Person>,
  sessions: readonly PlannedSession<Person>[],
  person: Person,
): HostingTurn {
  const hosted = sessions.find(({ host }) => host === person);
  if (hosted !== undefined) return { state: 'hosts', session: hosted.session };
  if (problem.hosts.includes(person)) return { state: 'carriedOver' };
  return { state: 'notDue', hostedFixedSession: problem.fixedSession.host === person };
}
