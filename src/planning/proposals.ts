import { createHash } from 'node:crypto';
import type { Db } from '../database/tables.ts';
import { daysAfterFixed } from '../planner/plan-objective.ts';
import { findBestPlan } from '../planner/planner.ts';
import type { PlannedSession, PlanOutcome } from '../planner/types.ts';
import type { ParticipantId, RoundId, SlotId } from '../shared/ids.ts';
import { listPlansOfRounds } from './plan-store.ts';
import {
  buildProblem,
  hostsOfRound,
  plannerNumber,
  problemText,
  type RoundFacts,
  sessionNumber,
} from './problem.ts';
import { readRoundFacts } from './round-facts.ts';
import { findRound } from './store.ts';
import type { Absence, Plan, PlanningRound, Proposal, ProposedSession, RoundProblem } from './types.ts';

type Outcome = PlanOutcome<ParticipantId, SlotId>;
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

/** {@link proposalOf} for a round that was read just now. */
export async function readProposal(db: Db, round: PlanningRound): Promise<Proposal> {
  const facts = await readRoundFacts(db, round);
  const problem = buildProblem(facts);
  const [plan] = round.status === 'confirmed' ? await listPlansOfRounds(db, [round.id]) : [];
  return proposalFrom(facts, problem, plan ? confirmedOutcome(round, plan) : solve(problem));
}

export function proposalFrom(facts: RoundFacts, problem: RoundProblem, outcome: Outcome): Proposal {
  const { round } = facts;
  if (outcome.status === 'infeasible') {
    return { kind: 'none', roundVersion: round.version, obstacles: outcome.reasons, problem };
  }
  const { objective, sessions } = outcome;
  const hosting = new Set(sessions.map(({ host }) => host));
  const { due, carriedOver } = hostsOfRound(facts);
  return {
    kind: 'best',
    id: proposalId(round.id, sessions),
    roundVersion: round.version,
    objective,
    sessions: proposedSessions(round, problem, sessions),
    carriedOver: [...due.filter((id) => !hosting.has(id)), ...carriedOver],
    problem,
    planned: sessions,
  };
}

/** Changes whenever dates or hosts do, and only then (docs/decisions/0005). */
export function proposalId(roundId: RoundId, sessions: Planned): string {
  const content = [roundId, ...sessions.map(({ session, slot, host }) => [session, slot, host])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

function proposedSessions(
  round: PlanningRound,
  problem: RoundProblem,
  sessions: Planned,
): readonly ProposedSession[] {
  const days = daysAfterFixed(problem, sessions);
  return sessions.map(({ session, slot, host }, index) => ({
    number: sessionNumber(round, session),
    slotId: slot,
    hostId: host ?? undefined,
    ...attendanceOn(problem, slot),
    gapDays: (days[index] ?? 0) - (days[index - 1] ?? 0),
  }));
}

function attendanceOn(
  { participants, availability }: RoundProblem,
  slot: SlotId,
): Pick<ProposedSession, 'present' | 'ifNeeded' | 'absent'> {
  const present: ParticipantId[] = [];
  const ifNeeded: ParticipantId[] = [];
  const absent: Absence[] = [];
  for (const { id } of participants) {
    const answer = availability.get(id)?.get(slot);
    if (answer === undefined) absent.push({ participantId: id, kind: 'notAnswered' });
    else if (answer === 'no') absent.push({ participantId: id, kind: 'saidNo' });
    else present.push(id);
    if (answer === 'ifNeeded') ifNeeded.push(id);
  }
  return { present, ifNeeded, absent };
}

function confirmedOutcome(round: PlanningRound, plan: Plan): Outcome {
  const sessions = plan.sessions.map(({ sessionNumber: number, slotId, hostId }) => ({
    session: plannerNumber(round, number),
    slot: slotId,
    host: hostId ?? null,
  }));
  return { status: 'optimal', objective: plan.objective, sessions };
}

const MOST_KEPT = 64;
const kept = new Map<string, Outcome>();

/**
 * Solves a problem, or gives the answer it had before: everyone in a group asks for the same proposal after each
 * answer, and confirming asks once more while it holds the round. By the whole question, so it is never stale; the
 * least recently asked goes first.
 */
function solve(problem: RoundProblem): Outcome {
  const key = createHash('sha256').update(problemText(problem)).digest('base64');
  const outcome = kept.get(key) ?? findBestPlan(problem);
  kept.delete(key);
  kept.set(key, outcome);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return outcome;
}
