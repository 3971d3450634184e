import { createHash } from 'node:crypto';
import type { Db } from '../database/tables.ts';
import { explainPlan, type SessionExplanation } from '../planner/explanation.ts';
import type { PlannedSession } from '../planner/types.ts';
import type { ParticipantId, RoundId, SlotId } from '../shared/ids.ts';
import { listPlansOfRounds } from './plan-store.ts';
import type { PlannerOutcome } from './planner-thread.ts';
import {
  buildProblem,
  hostsOfRound,
  plannerNumber,
  type RoundFacts,
  sessionNumber,
  takenSlots,
} from './problem.ts';
import { ProposalSolver } from './proposal-solver.ts';
import { readRoundFacts } from './round-facts.ts';
import { findRound } from './store.ts';
import type { Plan, PlanningRound, Proposal, ProposedSession, RoundProblem } from './types.ts';

type Planned = readonly PlannedSession<ParticipantId, SlotId>[];

/**
 * The proposal of a round as its answers are now: the best plan, or why there is none. The same answers always give
 * the same proposal. Of a confirmed round it is what was confirmed. Undefined when the round does not exist. Outside
 * a transaction an answer may arrive while this reads: the proposal can then be newer than its `roundVersion`, never
 * older, and the change that comes next says so.
 */
export async function proposalOf(db: Db, roundId: RoundId): Promise<Proposal | undefined> {
  const round = await findRound(db, roundId);
  return round && readProposal(db, round);
}

const solver = new ProposalSolver();

/** {@link proposalOf} for a round that was read just now. */
export async function readProposal(db: Db, round: PlanningRound): Promise<Proposal> {
  const facts = await readRoundFacts(db, round);
  const problem = buildProblem(facts);
  const [plan] = round.status === 'confirmed' ? await listPlansOfRounds(db, [round.id]) : [];
  if (plan !== undefined) return proposalFrom(facts, problem, confirmedOutcome(round, plan));
  const outcome = await solver.solve({ roundId: round.id, roundVersion: round.version, problem });
  if (outcome !== 'superseded') return proposalFrom(facts, problem, outcome);
  const newer = await findRound(db, round.id);
  if (newer === undefined) throw new TypeError('A round that was planned is gone.');
  return readProposal(db, newer);
}

export function proposalFrom(facts: RoundFacts, problem: RoundProblem, outcome: PlannerOutcome): Proposal {
  const { round } = facts;
  const asked = { round, roundVersion: round.version, takenSlots: takenSlots(facts), problem };
  if (outcome.status === 'infeasible') return { kind: 'none', obstacles: outcome.reasons, ...asked };
  if (outcome.status === 'unknown') return { kind: 'undecided', ...asked };
  const { objective, sessions, absences, carriedOver } = explainPlan(problem, outcome.sessions);
  return {
    kind: 'best',
    id: proposalId(round.id, outcome.sessions),
    objective,
    provenLevels: outcome.status === 'optimal' ? objective.length : outcome.provenLevels,
    sessions: sessions.map((session) => proposedSession(round, problem, session)),
    absences: absences.map(({ participant, sessions: missed }) => ({
      participantId: participant,
      sessionNumbers: missed.map((session) => sessionNumber(round, session)),
    })),
    carriedOver: [...carriedOver, ...hostsOfRound(facts).carriedOver],
    ...asked,
  };
}

/** Changes whenever dates or hosts do, and only then (docs/decisions/0005). */
export function proposalId(roundId: RoundId, sessions: Planned): string {
  const content = [roundId, ...sessions.map(({ session, slot, host }) => [session, slot, host])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

/** Of another plan of the same round, in the planner's numbers: the same as is said of the sessions of the best plan. */
export function proposedSessions(
  round: PlanningRound,
  problem: RoundProblem,
  planned: Planned,
): readonly ProposedSession[] {
  return explainPlan(problem, planned).sessions.map((session) => proposedSession(round, problem, session));
}

function proposedSession(
  round: PlanningRound,
  { participants }: RoundProblem,
  { session, slot, host, closedNearby, ...explained }: SessionExplanation<ParticipantId, SlotId>,
): ProposedSession {
  const absent = [...explained.saidNo, ...explained.notAnswered];
  return {
    ...explained,
    number: sessionNumber(round, session),
    slotId: slot,
    hostId: host ?? undefined,
    present: participants.map(({ id }) => id).filter((id) => !absent.includes(id)),
    closedNearby: closedNearby.map((closed) => ({ slotId: closed.slot, obstacles: closed.obstacles })),
  };
}

function confirmedOutcome(round: PlanningRound, plan: Plan): PlannerOutcome {
  const sessions = plan.sessions.map(({ sessionNumber: number, slotId, hostId }) => ({
    session: plannerNumber(round, number),
    slot: slotId,
    host: hostId ?? null,
  }));
  return { status: 'optimal', objective: plan.objective, sessions };
}
