/**
 * The proof in words of a problem without a plan: which answers and rules exclude each other, and where the
 * sessions get stuck (session-windows.ts).
 *
 * A problem is here a set of *parts*: the answers of each participant, where each host cannot receive the group,
 * and the rules of the round. Leaving a part out never takes a plan away. So a smallest conflict is found by
 * leaving out one part after the other, and putting it back when that makes a plan possible: what remains has no
 * plan, and has one as soon as any one of its parts is left out.
 */
import { ChainSearch, NO_PLAN } from './chain-search.ts';
import { chainsOf } from './chains.ts';
import { type CompactModel, compactModel } from './compact-model.ts';
import { type SessionCases, sessionCases } from './conflict-cases.ts';
import { costScale } from './cost.ts';
import type { Solve } from './planner.ts';
import { bestPlan } from './search.ts';
import {
  type BlockedSession,
  blockedSession,
  type HostPlaces,
  hostPlaces,
  type LeastAbsences,
  leastAbsencesOf,
  type SessionWindow,
  sessionWindows,
} from './session-windows.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { InfeasibilityReason, Lock, PlanningProblem, PlanOutcome } from './types.ts';

/** A rule of the round that takes part in a conflict, with what it asks. */
export type ConflictRule<Person extends string = string, SlotKey extends string = string> =
  | { readonly rule: 'FACILITATOR_UNAVAILABLE' }
  | { readonly rule: 'VETOED' }
  | ({ readonly rule: 'LOCK' } & Lock<Person, SlotKey>)
  | { readonly rule: 'MIN_PRESENT'; readonly minPresent: number }
  | { readonly rule: 'MAX_ABSENCES'; readonly maxAbsences: number }
  | { readonly rule: 'MIN_DAYS'; readonly minDays: number }
  | { readonly rule: 'MAX_DAYS'; readonly maxDays: number }
  /** Everyone who still has to host does so, and nobody twice (rule 4 of the file format). */
  | { readonly rule: 'HOST_TURNS' };

/**
 * The parts that exclude a plan together, whatever the others are. Smallest by inclusion: without any one of them
 * there is a plan. All empty: there is none even when everybody can always come and no rule holds.
 */
export type Conflict<Person extends string = string, SlotKey extends string = string> = {
  /** Participants whose answers take part. Leaving one out: they say "yes" to everything. */
  readonly people: readonly Person[];
  /** Hosts whose `cannotHost` takes part. Leaving one out: they can receive the group wherever they come. */
  readonly hosting: readonly Person[];
  readonly rules: readonly ConflictRule<Person, SlotKey>[];
  /** Of the problem as it is, one for each session; empty when the open slots alone cannot be spaced so. */
  readonly windows: readonly SessionWindow[];
  /** The first session that can be held nowhere; null when dates can be found for all, whoever hosts when. */
  readonly blocked: BlockedSession<Person> | null;
  /** Only when no session is blocked and `HOST_TURNS` takes part: where the hosts of the conflict fit. */
  readonly hostPlaces: readonly HostPlaces<Person>[];
  /** Only when no session is blocked and `MAX_ABSENCES` takes part: what any dates ask of people of the conflict. */
  readonly leastAbsences: readonly LeastAbsences<Person>[];
  /** Only for `NO_COMBINATION` without a blocked session: one with few slots, none of which will do, if there is one. */
  readonly cases: SessionCases<Person, SlotKey> | null;
};

type Part<Person extends string, SlotKey extends string> =
  | { readonly kind: 'answers'; readonly participant: Person }
  | { readonly kind: 'hosting'; readonly participant: Person }
  | { readonly kind: 'rule'; readonly rule: ConflictRule<Person, SlotKey> };

/** In the order in which they are tried; those of one group may be tried together. The answers come first. */
type PartGroups<Person extends string, SlotKey extends string> = readonly (readonly Part<
  Person,
  SlotKey
>[])[];

/** Steps that look for any plan before the problem is solved. */
const FEW_STEPS = 1000;

/**
 * Undefined for a problem with a plan; `outcome` is what the planner says of the problem. Exact and deterministic.
 * `solve` answers whether a reduced problem has a plan; without it, a search that stops at the first plan.
 *
 * Of several conflicts it is the one left when parts are tried in this order: answers, of who misses the fewest slots
 * first; `cannotHost`, fewest slots first; the facilitator; struck-out slots; locks in their order; fewest present;
 * most absences; turns of the hosts; fewest days; most days. People whom the reasons of the outcome name are tried
 * after the others, ties by id. So nobody is named when the rules alone exclude a plan. And when that gives the
 * answers of several people though those of one would do, it is that one: of several the one tried last.
 */
export function whyInfeasible<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  solve?: Solve,
): Conflict<Person, SlotKey> | undefined {
  if (outcome.status === 'optimal') return undefined;
  const isPossible = (changed: PlanningProblem<Person, SlotKey>): boolean =>
    solve === undefined ? hasPlan(changed) : solve(changed).status === 'optimal';
  const excludes = (parts: readonly Part<Person, SlotKey>[]): boolean => !isPossible(reduced(problem, parts));
  const needed = smallestConflict(partsOf(problem, outcome.reasons), excludes);
  const people = needed.flatMap((part) => (part.kind === 'answers' ? [part.participant] : [])).sort();
  const hosting = needed.flatMap((part) => (part.kind === 'hosting' ? [part.participant] : [])).sort();
  const rules = needed.flatMap((part) => (part.kind === 'rule' ? [part.rule] : []));
  const blocked = blockedSession(problem) ?? null;
  const asks = (rule: ConflictRule['rule']): boolean =>
    blocked === null && rules.some((one) => one.rule === rule);
  const named = new Set([...people, ...hosting]);
  const isUnexplained = outcome.reasons.some(({ code }) => code === 'NO_COMBINATION');
  return {
    people,
    hosting,
    rules,
    windows: sessionWindows(problem),
    blocked,
    hostPlaces: asks('HOST_TURNS')
      ? hostPlaces(problem, problem.hosts.filter((host) => named.has(host)).sort())
      : [],
    leastAbsences: asks('MAX_ABSENCES') ? leastAbsencesOf(problem, people) : [],
    cases: blocked === null && isUnexplained ? (sessionCases(problem) ?? null) : null,
  };
}

/** One person's answers rather than those of several, where they are enough. */
function smallestConflict<Person extends string, SlotKey extends string>(
  [answers = [], ...others]: PartGroups<Person, SlotKey>,
  excludes: (kept: readonly Part<Person, SlotKey>[]) => boolean,
): readonly Part<Person, SlotKey>[] {
  const needed = withoutSpare([answers, ...others], excludes);
  if (needed.filter(({ kind }) => kind === 'answers').length < 2) return needed;
  const alone = answers.findLast((one) => excludes([one, ...others.flat()]));
  return alone === undefined ? needed : withoutSpare([[alone], ...others], excludes);
}

/**
 * What remains when each item is left out, in order, unless `excludes` says that the rest then no longer does. A
 * group is tried as a whole before its halves, which gives the same: what may go together may go one by one.
 */
function withoutSpare<Item>(
  groups: readonly (readonly Item[])[],
  excludes: (kept: readonly Item[]) => boolean,
): readonly Item[] {
  const leavingOut = (
    before: readonly Item[],
    tried: readonly Item[],
    after: readonly Item[],
  ): readonly Item[] => {
    if (tried.length === 0 || excludes([...before, ...after])) return before;
    if (tried.length === 1) return [...before, ...tried];
    const half = tried.length >> 1;
    const second = tried.slice(half);
    return leavingOut(leavingOut(before, tried.slice(0, half), [...second, ...after]), second, after);
  };
  return groups.reduce<readonly Item[]>(
    (kept, group, index) => leavingOut(kept, group, groups.slice(index + 1).flat()),
    [],
  );
}

/** In the order in which they are tried; the two that make a problem large are last. */
function partsOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  reasons: readonly InfeasibilityReason<Person, SlotKey>[],
): PartGroups<Person, SlotKey> {
  const named = new Set(reasons.flatMap(peopleNamedBy));
  const ids = problem.participants.map(({ id }) => id).sort();
  const missed = (person: Person): number =>
    problem.slots.filter(
      ({ id }) => !['yes', 'ifNeeded'].includes(problem.availability.get(person)?.get(id) ?? 'no'),
    ).length;
  const elsewhere = (person: Person): number => problem.cannotHost.get(person)?.size ?? 0;
  const fewestFirst = (count: (person: Person) => number): readonly Person[] =>
    ids
      .filter((person) => count(person) > 0)
      .toSorted((a, b) => Number(named.has(a)) - Number(named.has(b)) || count(a) - count(b));
  const { facilitatorUnavailable, vetoedSlots, locks, attendance, spacing } = problem;
  const rules: readonly ConflictRule<Person, SlotKey>[] = [
    ...(facilitatorUnavailable.size > 0 ? [{ rule: 'FACILITATOR_UNAVAILABLE' } as const] : []),
    ...(vetoedSlots.size > 0 ? [{ rule: 'VETOED' } as const] : []),
    ...locks.map((lock) => ({ rule: 'LOCK', ...lock }) as const),
    { rule: 'MIN_PRESENT', minPresent: attendance.minPresent },
    { rule: 'MAX_ABSENCES', maxAbsences: attendance.maxAbsencesPerParticipant },
    { rule: 'HOST_TURNS' },
    { rule: 'MIN_DAYS', minDays: spacing.minDays },
    { rule: 'MAX_DAYS', maxDays: spacing.maxDays },
  ];
  return [
    fewestFirst(missed).map((participant) => ({ kind: 'answers', participant }) as const),
    fewestFirst(elsewhere).map((participant) => ({ kind: 'hosting', participant }) as const),
    ...rules.map((rule) => [{ kind: 'rule', rule } as const]),
  ];
}

function peopleNamedBy<Person extends string>(reason: InfeasibilityReason<Person>): readonly Person[] {
  if ('participant' in reason) return [reason.participant];
  if ('host' in reason) return [reason.host];
  return 'hosts' in reason ? reason.hosts : [];
}

/** The problem with only these parts: everyone else can always come and receive, and no other rule holds. */
function reduced<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  parts: readonly Part<Person, SlotKey>[],
): PlanningProblem<Person, SlotKey> {
  const answers = new Set(parts.flatMap((part) => (part.kind === 'answers' ? [part.participant] : [])));
  const hosting = new Set(parts.flatMap((part) => (part.kind === 'hosting' ? [part.participant] : [])));
  const rules = parts.flatMap((part) => (part.kind === 'rule' ? [part.rule] : []));
  const holds = (rule: ConflictRule['rule']): boolean => rules.some((one) => one.rule === rule);
  const everySlot = new Map(problem.slots.map(({ id }) => [id, 'yes'] as const));
  const locks = rules.flatMap((rule) => (rule.rule === 'LOCK' ? [rule] : []));
  return {
    ...problem,
    availability: new Map(
      problem.participants.map(({ id }) => [
        id,
        answers.has(id) ? (problem.availability.get(id) ?? new Map()) : everySlot,
      ]),
    ),
    cannotHost: new Map([...problem.cannotHost].filter(([id]) => hosting.has(id))),
    facilitatorUnavailable: holds('FACILITATOR_UNAVAILABLE') ? problem.facilitatorUnavailable : new Set(),
    vetoedSlots: holds('VETOED') ? problem.vetoedSlots : new Set(),
    // Where nobody has a turn to host, a lock cannot say who does.
    locks: holds('HOST_TURNS') ? locks : locks.map(({ session, slot }) => ({ session, slot })),
    hosts: holds('HOST_TURNS') ? problem.hosts : [],
    attendance: {
      minPresent: holds('MIN_PRESENT') ? problem.attendance.minPresent : 0,
      maxAbsencesPerParticipant: holds('MAX_ABSENCES')
        ? problem.attendance.maxAbsencesPerParticipant
        : problem.sessionsToPlan,
    },
    spacing: {
      ...problem.spacing,
      minDays: holds('MIN_DAYS') ? problem.spacing.minDays : 0,
      maxDays: holds('MAX_DAYS') ? problem.spacing.maxDays : longestGap(problem),
    },
  };
}

/** Whether there is any plan, however good: often known long before the best one is. */
function hasPlan<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): boolean {
  const model = compactModel(problem);
  if (model === undefined || isSomeHostNowhere(model)) return false;
  const { finished, plan } = new ChainSearch(chainsOf(model, costScale(model))).better(NO_PLAN, FEW_STEPS);
  return finished || plan !== undefined ? plan !== undefined : bestPlan(model) !== undefined;
}

/** A host without any slot is the most common cause, and the search sees it late. */
function isSomeHostNowhere({ hosts, hostTurns, slots }: CompactModel<string, string>): boolean {
  const somewhere = slots.reduce((mask, slot) => mask | slot.hosts, 0);
  return hosts.length === hostTurns && hosts.some((_, host) => (somewhere & (1 << host)) === 0);
}

/** No gap between two slots, or between the fixed session and a slot, has more days. */
function longestGap<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): number {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  return problem.slots.reduce((longest, { start }) => Math.max(longest, dayOf(start) - fixedDay), 1);
}
