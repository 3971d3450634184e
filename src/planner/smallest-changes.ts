/**
 * For a problem without a plan: the fewest answers that must become "yes" together, and which.
 *
 * WHY IT IS THE FEWEST. First it is asked whether a plan exists when everybody says "yes" to everything; if not,
 * no answers help. Then n = 1, 2, ... is tried. For each n all chains of slots are walked, and for each chain
 * all ways to change n answers in it. A stretch of sessions is given up only when it needs more than n
 * changes, since each change makes one person present at one session: it takes away one absence of one
 * person, one place short of the fewest present at one session, and lets at most one more session have a
 * host. So the absences beyond the limit (per person, or in all), the places short, and the sessions
 * without a host beyond those at a neutral venue are each a number of changes that is needed at least; for the
 * sessions still to choose, the least that any chain needs is added (change-bounds.ts). Changes outside the
 * chosen slots do nothing for a plan.
 */

import { firstFrom } from './chains.ts';
import {
  type ChangeableStop,
  type ChangeLayer,
  changeLayers,
  type NeededAfter,
  neededAfter,
  withoutNeedier,
} from './change-bounds.ts';
import { type CompactModel, compactModel, hostsOf, openSlots, peopleOf } from './compact-model.ts';
import { largestMatching } from './host-matching.ts';
import { findBestPlan } from './planner.ts';
import type { PlanningProblem } from './types.ts';

export type ChangedAnswer<Person extends string = string, SlotKey extends string = string> = {
  readonly participant: Person;
  readonly slot: SlotKey;
};

export type SmallestChanges<Person extends string = string, SlotKey extends string = string> = {
  /** Proven: with fewer answers changed there is no plan. */
  readonly fewestChanges: number;
  /**
   * All sets of that size, when they are at most a thousand; otherwise the first hundred. In the order of the
   * first plan that each makes possible (slots session by session), then by slot and participant. Single
   * answers are in the order of the improvements.
   */
  readonly sets: readonly (readonly ChangedAnswer<Person, SlotKey>[])[];
  /** How many there are in all; null when counting was given up, after as many as could be counted. */
  readonly setCount: number | null;
};

const MOST_LISTED = 1000;
const LISTED_OF_MORE = 100;
/** Steps after which the sets are no longer counted. The proof of the fewest is never cut short. */
const MOST_STEPS = 3_000_000;

/** Null when no answers could help. `singles`: the answers that help by themselves, all of them. */
export function smallestChanges<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  singles: readonly ChangedAnswer<Person, SlotKey>[],
): SmallestChanges<Person, SlotKey> | null {
  if (singles.length > 0) {
    const sets = singles.map(({ participant, slot }) => [{ participant, slot }]);
    return { fewestChanges: 1, sets: shown(sets), setCount: sets.length };
  }
  const model = compactModel(problem);
  if (model === undefined || findBestPlan(withEveryYes(problem)).status === 'infeasible') return null;
  const people = peopleOf(problem);
  const open = openSlots(problem, people, hostsOf(problem));
  const stops = changeableStops(problem, model);
  const few = changeLayers(model, stops.map(withoutNeedier));
  for (let size = 2; ; size += 1) {
    const first = new ChangeSearch(model, problem.attendance.maxAbsencesPerParticipant, few, size);
    if (!first.anySet()) continue;
    const all = new ChangeSearch(
      model,
      problem.attendance.maxAbsencesPerParticipant,
      changeLayers(model, stops),
      size,
    );
    const counted = all.countSets(MOST_STEPS);
    const answerOf = ({ slot, person }: Change): readonly ChangedAnswer<Person, SlotKey>[] => {
      const [participant, chosen] = [people[person], open[slot]];
      return participant === undefined || chosen === undefined ? [] : [{ participant, slot: chosen.id }];
    };
    const found = all.sets.length > 0 ? all.sets : first.sets;
    return {
      fewestChanges: size,
      sets: shown(found).map((set) => set.flatMap(answerOf)),
      setCount: counted ? found.length : null,
    };
  }
}

function shown<Item>(sets: readonly Item[]): readonly Item[] {
  return sets.length > MOST_LISTED ? sets.slice(0, LISTED_OF_MORE) : sets;
}

function withEveryYes<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): PlanningProblem<Person, SlotKey> {
  const everySlot = new Map(problem.slots.map(({ id }) => [id, 'yes'] as const));
  return { ...problem, availability: new Map(problem.participants.map(({ id }) => [id, everySlot])) };
}

/** Per session, the open slots that the locks allow. */
function changeableStops<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  model: CompactModel<Person, SlotKey>,
): readonly (readonly ChangeableStop[])[] {
  const people = peopleOf(problem);
  const hosts = hostsOf(problem);
  const now = openSlots(problem, people, hosts);
  const ifYes = openSlots(withEveryYes(problem), people, hosts);
  return model.locks.map((lock) =>
    now.flatMap(({ id, day, absent, absences, hosts: able }, slot) => {
      if (lock.slot !== undefined && lock.slot !== id) return [];
      const short = Math.max(0, problem.attendance.minPresent - (people.length - absences));
      const ableIfYes = (ifYes[slot]?.hosts ?? 0) & lock.hosts;
      return [{ slot, day, absent, absences, short, able: able & lock.hosts, ableIfYes }];
    }),
  );
}

/** Participant number `person` says "yes" to open slot number `slot`. */
type Change = { readonly slot: number; readonly person: number };

/** Walks chains and changes in them. One object, one size. */
class ChangeSearch<Person extends string, SlotKey extends string> {
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #limit: number;
  readonly #layers: readonly ChangeLayer[];
  readonly #size: number;
  readonly #chain: ChangeableStop[] = [];
  /** Per session of the chain, with the changes made so far: who can host, and how many more must come. */
  readonly #able: number[] = [];
  readonly #short: number[] = [];
  /** Per participant, likewise. */
  readonly #absences: number[];
  readonly #changes: Change[] = [];
  /** Participant -> bit of the model's hosts, 0 for who does not host. */
  readonly #hostBit: readonly number[];
  readonly #keys = new Set<string>();
  readonly sets: (readonly Change[])[] = [];
  #mostSets = Infinity;
  #stepsLeft = Infinity;

  constructor(
    model: CompactModel<Person, SlotKey>,
    limit: number,
    layers: readonly ChangeLayer[],
    size: number,
  ) {
    this.#model = model;
    this.#limit = limit;
    this.#layers = layers;
    this.#size = size;
    this.#absences = Array.from({ length: model.participants }, () => 0);
    this.#hostBit = model.people.map((person) => {
      const host = model.hosts.indexOf(person);
      return host < 0 ? 0 : 1 << host;
    });
  }

  /** Whether some set of this size makes a plan possible. */
  anySet(): boolean {
    this.#mostSets = 1;
    this.#start();
    return this.sets.length > 0;
  }

  /** Lists every set; false when the steps ran out. */
  countSets(steps: number): boolean {
    this.#stepsLeft = steps;
    this.#start();
    return this.#stepsLeft > 0;
  }

  #start(): void {
    if (this.#fits(neededAfter(this.#model, this.#layers[0], 0), 0)) this.#choose(0, 0, 0);
  }

  get #isDone(): boolean {
    return this.sets.length >= this.#mostSets || this.#stepsLeft <= 0;
  }

  #choose(session: number, day: number, short: number): void {
    const layer = this.#layers[session];
    if (layer === undefined) {
      this.#change(0, 0);
      return;
    }
    const { minGap, maxGap } = this.#model;
    for (let at = firstFrom(layer.days, day + minGap); at < layer.days.length; at += 1) {
      if ((layer.days[at] ?? 0) - day > maxGap) return;
      for (let index = layer.firstStop[at] ?? 0; index < (layer.firstStop[at + 1] ?? 0); index += 1) {
        const stop = layer.stops[index];
        if (stop === undefined) continue;
        this.#stepsLeft -= 1;
        this.#chain.push(stop);
        this.#able.push(stop.able);
        this.#short.push(stop.short);
        this.#addAbsences(stop.absent, 1);
        if (this.#fits(layer.after[at], short + stop.short))
          this.#choose(session + 1, stop.day, short + stop.short);
        this.#addAbsences(stop.absent, -1);
        this.#chain.pop();
        this.#able.pop();
        this.#short.pop();
        if (this.#isDone) return;
      }
    }
  }

  #addAbsences(absent: number, step: 1 | -1): void {
    for (let rest = absent; rest !== 0; rest &= rest - 1) {
      const person = 31 - Math.clz32(rest & -rest);
      this.#absences[person] = (this.#absences[person] ?? 0) + step;
    }
  }

  /** Whether the chain so far, with the least that its rest needs, may do with this size. */
  #fits(after: NeededAfter | undefined, short: number): boolean {
    if (after === undefined || short + after.short > this.#size) return false;
    let total = after.absences;
    let excess = 0;
    for (let person = 0; person < this.#absences.length; person += 1) {
      const soFar = this.#absences[person] ?? 0;
      total += soFar;
      excess += Math.max(0, soFar + (after.each[person] ?? 0) - this.#limit);
    }
    if (Math.max(excess, total - this.#limit * this.#absences.length) > this.#size) return false;
    return this.#mayHaveHosts(this.#size);
  }

  /** Whether, with so many changes, the sessions without a host may be no more than those at a neutral venue. */
  #mayHaveHosts(changes: number): boolean {
    const { sessions, hostTurns, hosts } = this.#model;
    const spare = sessions - hostTurns + changes;
    let taken = 0;
    let without = 0;
    for (const able of this.#able) {
      const free = able & ~taken;
      if (free === 0) without += 1;
      taken |= free & -free;
    }
    // Giving each the first free host is a matching; only when it is too small a largest one is looked for.
    return without <= spare || this.#able.length - largestMatching(hosts.length, this.#able).size <= spare;
  }

  /**
   * All ways to change as many answers as are left, in the order of sessions and participants. When all that
   * are left must lower somebody's absences, or bring somebody to a session that is short, no others are tried.
   */
  #change(fromSession: number, fromPerson: number): void {
    this.#stepsLeft -= 1;
    const left = this.#size - this.#changes.length;
    let excess = 0;
    for (const count of this.#absences) if (count > this.#limit) excess += count - this.#limit;
    let short = 0;
    for (const places of this.#short) if (places > 0) short += places;
    if (excess > left || short > left || this.#isDone) return;
    if (!this.#mayHaveHosts(left)) return;
    if (excess === 0 && short === 0 && (left === 0 || this.#mayHaveHosts(0))) {
      this.#keep();
      return;
    }
    for (let session = fromSession; session < this.#chain.length; session += 1) {
      const stop = this.#chain[session];
      if (stop === undefined || (short === left && (this.#short[session] ?? 0) <= 0)) continue;
      for (
        let person = session === fromSession ? fromPerson : 0;
        person < this.#absences.length;
        person += 1
      ) {
        const absences = this.#absences[person] ?? 0;
        if ((stop.absent & (1 << person)) === 0 || (excess === left && absences <= this.#limit)) continue;
        const able = this.#able[session] ?? 0;
        this.#changes.push({ slot: stop.slot, person });
        this.#absences[person] = absences - 1;
        this.#short[session] = (this.#short[session] ?? 0) - 1;
        this.#able[session] = able | (stop.ableIfYes & (this.#hostBit[person] ?? 0));
        this.#change(session, person + 1);
        this.#able[session] = able;
        this.#short[session] = (this.#short[session] ?? 0) + 1;
        this.#absences[person] = absences;
        this.#changes.pop();
      }
    }
  }

  #keep(): void {
    const key = this.#changes.map(({ slot, person }) => slot * this.#absences.length + person).join();
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    this.sets.push([...this.#changes]);
  }
}
