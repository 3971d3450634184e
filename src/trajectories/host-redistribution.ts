import { hostsToCome } from '../hosting/rules.ts';
import { FIRST_DATE_SPACING, startDate } from '../planner/first-date.ts';
import type { PlannedSession as PlannedTurn, PlanningProblem } from '../planner/types.ts';
import { PlannerThread } from '../planning/planner-thread.ts';
import type { CycleId, ParticipantId, SessionId } from '../shared/ids.ts';
import { AMSTERDAM, addDays, type CalendarDate, dateOf } from '../shared/time.ts';
import { type GroupFacts, lastTurns } from './group-facts.ts';
import { takesPart } from './rules.ts';
import type { Participant, PlannedSession } from './types.ts';

const MOST_MS = 10_000;
const thread = new PlannerThread(MOST_MS);

/** Who receives the group at sessions to come; undefined: at a neutral venue. */
export type HostsToCome = ReadonlyMap<SessionId, ParticipantId | undefined>;

/**
 * Gives the turns of those who are no longer in the group, or will not be by then, to others, with as few changes of hosts as can be: dates
 * stay, who hosts a session to come goes on hosting one, and a turn goes to somebody who has not hosted in the cycle,
 * never hosted or hosted longest ago first (hosting/rules.ts). Where nobody can, the session is at a neutral venue.
 * Only sessions whose host changes are in the answer. Planned in a thread of its own (docs/decisions/0008).
 */
export async function redistributeHosts(
  facts: GroupFacts,
  staying: readonly Participant[],
): Promise<HostsToCome> {
  const hosts = new Map<SessionId, ParticipantId | undefined>();
  for (const [cycleId, sessions] of Map.groupBy(facts.toCome, ({ cycleId: id }) => id)) {
    const orphans = sessions.filter((session) => isOrphan(session, staying));
    if (orphans.length === 0) continue;
    for (const [id, hostId] of await redistributeCycle(facts, staying, { cycleId, sessions, orphans })) {
      hosts.set(id, hostId);
    }
  }
  return hosts;
}

interface CycleTurns {
  readonly cycleId: CycleId;
  readonly sessions: readonly PlannedSession[];
  /** Whose host is no longer in the group. */
  readonly orphans: readonly PlannedSession[];
}

/** Its host is no longer in the group, or is by then. */
function isOrphan(session: PlannedSession, staying: readonly Participant[]): boolean {
  return session.hostId !== undefined && !staying.some((member) => keepsTurn(member, session));
}

function keepsTurn(member: Participant, session: PlannedSession): boolean {
  return session.hostId === member.id && takesPart(member, session);
}

async function redistributeCycle(
  facts: GroupFacts,
  staying: readonly Participant[],
  cycle: CycleTurns,
): Promise<HostsToCome> {
  const newcomers = hostsInTurn(facts, staying, cycle);
  for (const chosen of choicesOf(newcomers, cycle.orphans.length)) {
    const repair = await thread.repair(repairTask(facts, staying, cycle, chosen)).result;
    if (repair.status === 'infeasible') continue;
    return new Map(
      cycle.sessions.flatMap((session, index) => {
        // Cast: the ids of hosts in the problem are those of participants
        const host = (repair.sessions[index]?.host ?? undefined) as ParticipantId | undefined;
        return host === session.hostId ? [] : [[session.id, host] as const];
      }),
    );
  }
  return new Map(cycle.orphans.map(({ id }) => [id, undefined]));
}

/** Who could take a turn over: no turn in this cycle yet, whose turn it is first. */
function hostsInTurn(
  facts: GroupFacts,
  staying: readonly Participant[],
  { cycleId, sessions }: CycleTurns,
): readonly ParticipantId[] {
  const turns = new Set(
    facts.sessions.flatMap(({ cycleId: id, status, hostId }) =>
      id === cycleId && status === 'planned' && hostId !== undefined ? [hostId] : [],
    ),
  );
  const free = staying.filter(
    (member) => !turns.has(member.id) && sessions.some((session) => takesPart(member, session)),
  );
  const lastHostedOn = lastTurns(facts);
  return hostsToCome(
    free.map(({ id }) => ({ id, lastHostedOn: lastHostedOn.get(id) })),
    [],
  );
}

/** Who take turns over, the best choice first: as many as there are turns, whose turn it is first; then fewer. */
function* choicesOf<Id>(inTurn: readonly Id[], turns: number): Generator<readonly Id[]> {
  for (let count = Math.min(inTurn.length, turns); count >= 0; count -= 1) yield* subsets(inTurn, count);
}

function* subsets<Id>(of: readonly Id[], size: number): Generator<readonly Id[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of of.entries()) {
    for (const rest of subsets(of.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

const EMPTY_PROBLEM = {
  name: '',
  timeZone: AMSTERDAM,
  fixedSession: startDate('2000-01-01' as CalendarDate),
  slots: [],
  participants: [],
  availability: new Map(),
  cannotHost: new Map(),
  facilitatorUnavailable: new Set<string>(),
  spacing: FIRST_DATE_SPACING,
  locks: [],
  vetoedSlots: new Set<string>(),
  attendance: { minPresent: 0, maxAbsencesPerParticipant: 0 },
} as const;

/** The sessions to come as a plan, and the problem in which their dates stand and these people host. */
function repairTask(
  facts: GroupFacts,
  staying: readonly Participant[],
  { sessions }: CycleTurns,
  newcomers: readonly ParticipantId[],
): { readonly problem: PlanningProblem; readonly plan: readonly PlannedTurn[] } {
  const first = sessions[0];
  if (first === undefined) throw new TypeError('A cycle without sessions to come.');
  const agreed = sessions.flatMap((session) =>
    session.hostId === undefined || isOrphan(session, staying) ? [] : [session.hostId],
  );
  // What somebody agreed to receive, they can receive, whatever they once answered
  const canCome = (member: Participant, session: PlannedSession): boolean =>
    keepsTurn(member, session) ||
    (takesPart(member, session) && facts.absentAt.get(session.id)?.has(member.id) !== true);
  const canHost = (member: Participant, session: PlannedSession): boolean =>
    keepsTurn(member, session) || facts.cannotHostAt.get(session.id)?.has(member.id) !== true;
  return {
    problem: {
      ...EMPTY_PROBLEM,
      fixedSession: startDate(addDays(dateOf(first.startsAt), -1)),
      sessionsToPlan: sessions.length,
      slots: sessions.map(({ id, startsAt, endsAt }) => ({ id, start: startsAt, end: endsAt })),
      participants: staying.map(({ id, municipalityCode }) => ({
        id,
        name: id,
        municipality: municipalityCode,
      })),
      hosts: [...agreed, ...newcomers],
      availability: new Map(
        staying.map((member) => [
          member.id,
          new Map(sessions.map((session) => [session.id, canCome(member, session) ? 'yes' : 'no'] as const)),
        ]),
      ),
      cannotHost: new Map(
        staying.map((member) => [
          member.id,
          new Set(sessions.filter((session) => !canHost(member, session)).map(({ id }) => id)),
        ]),
      ),
      attendance: { minPresent: 0, maxAbsencesPerParticipant: sessions.length },
    },
    plan: sessions.map(({ id, hostId }, index) => ({ session: index + 2, slot: id, host: hostId ?? null })),
  };
}
