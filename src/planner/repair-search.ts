/**
 * Finds the plan that changes least, exactly, by what may be kept of the old plan.
 *
 * THE IDEA. A plan keeps the date of an old session when it has a session on that day, whatever its number. So
 * choose which old dates are kept, and which number each has in the new plan (a *placement*): then every session
 * has its own list of slots, and the search for the best plan does the rest. First the fewest dates given up is
 * found, over all placements; with exactly so many, the fewest times given up (the day stays, the hour does not);
 * with exactly so many of those, the fewest hosts; and of what is left the best plan.
 *
 * WHY IT IS EXACT. What cannot be kept cannot be kept with more, so fewest-given-up.ts tries no set in vain and
 * leaves none out. A plan found with a set of dates keeps no other old date, for then fewer could have been given
 * up; so each plan with the fewest changes is found with one placement only. The same pins for times and hosts.
 * A placement is left out only when the days it leaves between two kept dates cannot hold the sessions between.
 * The best plan of a placement stays the best with more pinned, as long as it keeps to that.
 *
 * HOSTS. A session that keeps its date is compared with the old one of that date. The other old sessions and the
 * other new ones are compared in order, first with first; what is over was cancelled or added.
 */
import { type CompactModel, compactModel, hostsOf, peopleOf } from './compact-model.ts';
import { fewestGivenUp, type Question } from './fewest-given-up.ts';
import { firstHosts } from './host-matching.ts';
import { withMissedBefore } from './missed-before.ts';
import { compareObjectives } from './objective.ts';
import { type Pin, pinnedModel, UNPINNED } from './pinned-model.ts';
import { planObjective } from './plan-objective.ts';
import { bestPlan, type FoundPlan } from './search.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { Objective, PlannedSession, PlanningProblem } from './types.ts';

/** The search for the best plan of a model; a caller may give one that counts or can be cancelled. */
export type SolveModel = (model: CompactModel<string, string>) => FoundPlan | undefined;

/** How much of the old plan had to be given up. */
export type ChangeCounts = {
  /** Old sessions whose calendar day is not in the new plan. */
  readonly dates: number;
  /** Of the others: those at another time on that day. */
  readonly times: number;
  /** Of the sessions that are in both plans: those with another host. */
  readonly hosts: number;
};

export type LeastChanged<Person extends string, SlotKey extends string> = {
  readonly counts: ChangeCounts;
  /** Its second level counts what was missed before. */
  readonly objective: Objective;
  /** Numbered from 2, as the problem is. */
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
  /** Per old session, in order: the index of the new session it became; undefined when it was cancelled. */
  readonly became: readonly (number | undefined)[];
  /** Indexes of the old sessions that keep their calendar day. */
  readonly keptDates: readonly number[];
};

export type RepairTask<Person extends string, SlotKey extends string> = {
  readonly problem: PlanningProblem<Person, SlotKey>;
  /** In order. Slots may no longer exist; hosts may no longer host. */
  readonly old: readonly PlannedSession<Person, SlotKey>[];
  /** Absences that count for the limit and for the second level. */
  readonly missedBefore: ReadonlyMap<Person, number>;
};

/** The plan that changes least; undefined when the problem has no plan at all. */
export function leastChanged<Person extends string, SlotKey extends string>(
  task: RepairTask<Person, SlotKey>,
  solve: SolveModel = bestPlan,
): LeastChanged<Person, SlotKey> | undefined {
  const model = compactModel(task.problem);
  if (model === undefined) return undefined;
  const search = new RepairSearch(task, model, solve);
  const dates = fewestGivenUp([search.datesQuestion()]);
  const times = dates && fewestGivenUp(dates.found.map((found) => search.timesQuestion(found)));
  const hosts = times && fewestGivenUp(times.found.map((found) => search.hostsQuestion(found)));
  const best = hosts?.found.toSorted(comparePlans)[0];
  if (dates === undefined || times === undefined || hosts === undefined || best === undefined)
    return undefined;
  const { objective, sessions, became, keptDates } = best;
  const counts = { dates: dates.givenUp, times: times.givenUp, hosts: hosts.givenUp };
  return { counts, objective, sessions, became, keptDates };
}

/** Per old session: the index of the session that keeps its date. */
type Placement = readonly (number | undefined)[];

/** A placement with the best plan that has it. */
type Placed = { readonly placement: Placement; readonly plan: FoundPlan };

/** A placement and which of its sessions keep their time as well (a mask of old sessions). */
type Timing = Placed & { readonly sameTime: number };

type Measured<Person extends string, SlotKey extends string> = {
  readonly found: FoundPlan;
  readonly objective: Objective;
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
};

type Repaired<Person extends string, SlotKey extends string> = Measured<Person, SlotKey> &
  Pick<LeastChanged<Person, SlotKey>, 'became' | 'keptDates'>;

type OldSession = {
  /** Undefined: its slot is gone, so that nothing of its moment can be kept. */
  readonly day: number | undefined;
  /** Slots of the model on its day, and those at its very time. */
  readonly sameDay: ReadonlySet<number>;
  readonly sameTime: ReadonlySet<number>;
  /** -1: hosts no longer. */
  readonly host: number | 'neutral';
};

class RepairSearch<Person extends string, SlotKey extends string> {
  readonly #task: RepairTask<Person, SlotKey>;
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #solve: SolveModel;
  readonly #old: readonly OldSession[];
  readonly #missed: readonly number[];

  constructor(task: RepairTask<Person, SlotKey>, model: CompactModel<Person, SlotKey>, solve: SolveModel) {
    this.#task = task;
    this.#model = model;
    this.#solve = solve;
    this.#old = oldSessions(task, model);
    this.#missed = peopleOf(task.problem).map((person) => task.missedBefore.get(person) ?? 0);
  }

  /** Wish i: old session i keeps its date. */
  datesQuestion(): Question<Placed> {
    const planOf = (placement: Placement): FoundPlan | undefined => this.#plan(this.#pins(placement, 0));
    return {
      wishes: this.#old.length,
      isPossible: (wishes) => this.#placements(wishes).some((placement) => planOf(placement) !== undefined),
      find: (wishes) =>
        this.#placements(wishes).flatMap((placement) => {
          const plan = planOf(placement);
          return plan === undefined ? [] : [{ placement, plan }];
        }),
    };
  }

  /** Wish i: the i-th of the old sessions that keep their date keeps its time. */
  timesQuestion({ placement, plan: loose }: Placed): Question<Timing> {
    const kept = [...placement.keys()].filter((old) => placement[old] !== undefined);
    const sameTimeOf = (wishes: number): number =>
      kept.reduce((mask, old, bit) => ((wishes & (1 << bit)) === 0 ? mask : mask | (1 << old)), 0);
    const planOf = (sameTime: number): FoundPlan | undefined =>
      this.#plan(this.#pins(placement, sameTime), loose);
    return {
      wishes: kept.length,
      isPossible: (wishes) => planOf(sameTimeOf(wishes)) !== undefined,
      find: (wishes) => {
        const sameTime = sameTimeOf(wishes);
        const plan = planOf(sameTime);
        return plan === undefined ? [] : [{ placement, plan, sameTime }];
      },
    };
  }

  /** Wish i: the i-th of the old sessions that are in the new plan keeps its host. */
  hostsQuestion({ placement, plan: loose, sameTime }: Timing): Question<Repaired<Person, SlotKey>> {
    const keptDates = [...placement.keys()].filter((old) => placement[old] !== undefined);
    const became = withMoved(placement, this.#model.sessions);
    const paired = [...became.keys()].filter((old) => became[old] !== undefined);
    const pins = this.#pins(placement, sameTime);
    const withHosts = (wishes: number): FoundPlan | undefined => {
      const hosted = [...pins];
      for (const [bit, old] of paired.entries()) {
        const session = became[old] ?? -1;
        if ((wishes & (1 << bit)) !== 0)
          hosted[session] = { ...(hosted[session] ?? UNPINNED), host: this.#old[old]?.host };
      }
      return this.#plan(hosted, loose);
    };
    return {
      wishes: paired.length,
      isPossible: (wishes) => withHosts(wishes) !== undefined,
      find: (wishes) => {
        const found = withHosts(wishes);
        return found === undefined ? [] : [{ ...this.#measured(found), became, keptDates }];
      },
    };
  }

  /** All ways to number the sessions that keep these dates (a mask of old sessions) that the gaps do not rule out. */
  #placements(dates: number): readonly Placement[] {
    const { sessions, minGap, maxGap } = this.#model;
    const none: Placement = this.#old.map(() => undefined);
    let open = [{ placement: none, session: -1, day: 0 }];
    for (const [index, { day }] of this.#old.entries()) {
      if ((dates & (1 << index)) === 0) continue;
      if (day === undefined) return [];
      open = open.flatMap((before) =>
        Array.from({ length: sessions - before.session - 1 }, (_, between) => between)
          .filter((between) => {
            const gap = day - before.day;
            return gap >= (between + 1) * minGap && gap <= (between + 1) * maxGap;
          })
          .map((between) => {
            const session = before.session + between + 1;
            return { placement: before.placement.with(index, session), session, day };
          }),
      );
    }
    return open.map(({ placement }) => placement);
  }

  #pins(placement: Placement, sameTime: number): readonly Pin[] {
    const pins: Pin[] = Array.from({ length: this.#model.sessions }, () => UNPINNED);
    for (const [index, old] of this.#old.entries()) {
      const session = placement[index];
      const slots = (sameTime & (1 << index)) === 0 ? old.sameDay : old.sameTime;
      if (session !== undefined) pins[session] = { slots, host: undefined };
    }
    return pins;
  }

  /** The best plan that keeps to the pins, as indexes of the model. `loose` is the best with fewer pins, if known. */
  #plan(pins: readonly Pin[], loose?: FoundPlan): FoundPlan | undefined {
    const pinned = pinnedModel(this.#model, pins);
    if (pinned === undefined) return undefined;
    const known = loose && withSlotsOf(pinned, loose);
    if (known !== undefined) return known;
    const { maxAbsencesPerParticipant } = this.#task.problem.attendance;
    const { model, added } = withMissedBefore(pinned, this.#missed, maxAbsencesPerParticipant);
    const found = this.#solve(model);
    return (
      found && {
        slots: found.slots.slice(added).map((slot) => slot - added),
        hosts: found.hosts.slice(added),
      }
    );
  }

  #measured(found: FoundPlan): Measured<Person, SlotKey> {
    const sessions = found.slots.map((slotIndex, index) => {
      const slot = this.#model.slots[slotIndex];
      if (slot === undefined) throw new RangeError(`No slot number ${slotIndex}.`);
      const host = this.#model.hosts[found.hosts[index] ?? -1] ?? null;
      return { session: index + 2, slot: slot.id, host };
    });
    return { found, sessions, objective: objectiveWith(this.#task, sessions) };
  }
}

function oldSessions<Person extends string, SlotKey extends string>(
  { problem, old }: RepairTask<Person, SlotKey>,
  model: CompactModel<Person, SlotKey>,
): readonly OldSession[] {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const slotOf = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const hosts = hostsOf(problem);
  return old.map(({ slot: id, host }) => {
    const slot = slotOf.get(id);
    const day = slot && dayOf(slot.start) - fixedDay;
    const indexes = [...model.slots.keys()];
    const sameDay = indexes.filter((index) => model.slots[index]?.day === day);
    const sameTime = sameDay.filter((index) => {
      const other = slotOf.get(model.slots[index]?.id ?? id);
      return other?.start === slot?.start && other?.end === slot?.end;
    });
    return {
      day,
      sameDay: new Set(sameDay),
      sameTime: new Set(sameTime),
      host: host === null ? 'neutral' : hosts.indexOf(host),
    };
  });
}

/**
 * The plan with these slots, when the model allows them. If no plan with fewer pins comes before it, none with these
 * does: then it is the best here too, and only its hosts are looked for again, in the order of search.ts.
 */
function withSlotsOf<Person extends string, SlotKey extends string>(
  pinned: CompactModel<Person, SlotKey>,
  { slots }: FoundPlan,
): FoundPlan | undefined {
  const able: number[] = [];
  for (const [session, slot] of slots.entries()) {
    const candidate = pinned.candidates[session]?.find((other) => other.slot === slot);
    if (candidate === undefined) return undefined;
    able.push(candidate.hosts);
  }
  const hosts = firstHosts(pinned.hosts.length, able, pinned.hostTurns);
  return hosts && { slots, hosts };
}

/** The other old sessions become the other new ones, in order. */
function withMoved(placement: Placement, sessions: number): Placement {
  const free = Array.from({ length: sessions }, (_, session) => session).filter(
    (session) => !placement.includes(session),
  );
  let next = 0;
  return placement.map((session) => {
    if (session !== undefined) return session;
    const moved = free[next];
    next += 1;
    return moved;
  });
}

/** The levels of the sessions to come; what was missed before counts in the most absences of one participant. */
function objectiveWith<Person extends string, SlotKey extends string>(
  { problem, missedBefore }: RepairTask<Person, SlotKey>,
  sessions: readonly PlannedSession<Person, SlotKey>[],
): Objective {
  const [absences, , ...others] = planObjective(problem, sessions);
  const most = problem.participants.map(({ id }) => {
    const answers = problem.availability.get(id);
    const missed = sessions.filter(({ slot }) => !['yes', 'ifNeeded'].includes(answers?.get(slot) ?? 'no'));
    return missed.length + (missedBefore.get(id) ?? 0);
  });
  return [absences, Math.max(0, ...most), ...others];
}

/** The objective, then the planner's order of ties: slots in order, then hosts by id, a neutral venue last. */
function comparePlans<Person extends string, SlotKey extends string>(
  left: Repaired<Person, SlotKey>,
  right: Repaired<Person, SlotKey>,
): number {
  return (
    compareObjectives(left.objective, right.objective) ||
    compareEach(left.found.slots, right.found.slots) ||
    compareEach(left.found.hosts.map(neutralLast), right.found.hosts.map(neutralLast))
  );
}

function neutralLast(host: number): number {
  return host === -1 ? Infinity : host;
}

function compareEach(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, at) => value !== right[at]);
  return index === -1 ? 0 : (left[index] ?? 0) < (right[index] ?? 0) ? -1 : 1;
}
