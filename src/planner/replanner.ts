/**
 * Planning again after each answer, keeping what still holds.
 *
 * WHY A PLAN MAY BE KEPT. An answer changes one slot and nothing else. When the slot gets worse (somebody stays away,
 * or would rather not come, or can no longer host) and the best plan does not use it, that plan stays as good as it was
 * and no other becomes better; a plan as good that comes before it in the order of ties came before it already. When
 * the slot gets better and the best plan does not use it, only plans with the slot can become better, or as good and
 * earlier. The least that chains need around the slot (chains.ts) is known from the last search; where even that is
 * above the best plan, the plan stays. What chains need only grows as slots get worse, so those numbers hold until
 * a slot has become better; then, and whenever the plan may change, everything is searched anew. Who can come is not
 * counted again for the slots that did not change.
 */
import { ChainSearch } from './chain-search.ts';
import { type Chains, chainsOf, leastAfter, leastBefore } from './chains.ts';
import { type CompactSlot, compactModel, hostsOf, openSlots, peopleOf } from './compact-model.ts';
import { costOf, costScale, slotCost } from './cost.ts';
import { EFFORT } from './effort.ts';
import { outcomeOf } from './planner.ts';
import { bestPlan } from './search.ts';
import type { Answer, PlanningProblem, PlanOutcome } from './types.ts';

/** One object follows one round in which answers come in. */
export class Replanner<Person extends string = string, SlotKey extends string = string> {
  readonly #people: readonly Person[];
  readonly #hosts: readonly Person[];
  readonly #availability: Map<Person, Map<SlotKey, Answer>>;
  /** With the answers as they are now. */
  readonly #problem: PlanningProblem<Person, SlotKey>;
  readonly #open: CompactSlot<SlotKey>[];
  readonly #place: ReadonlyMap<SlotKey, number>;
  /** Of the last search; undefined when a slot has become better since. */
  #chains: Chains<Person, SlotKey> | undefined;
  /** Then, at any one slot; costs are packed for no more. */
  #mostIfNeeded = 0;
  #outcome: PlanOutcome<Person, SlotKey>;

  /** Plans the problem, which must be sound as for findBestPlan; its answers are copied. */
  constructor(problem: PlanningProblem<Person, SlotKey>) {
    this.#people = peopleOf(problem);
    this.#hosts = hostsOf(problem);
    this.#availability = new Map(
      problem.participants.map(({ id }) => [id, new Map(problem.availability.get(id))]),
    );
    this.#problem = { ...problem, availability: this.#availability };
    this.#open = [...openSlots(this.#problem, this.#people, this.#hosts)];
    this.#place = new Map(this.#open.map(({ id }, place) => [id, place]));
    this.#outcome = this.#search();
  }

  /** What findBestPlan says of the problem with the answers as they are now. */
  get outcome(): PlanOutcome<Person, SlotKey> {
    return this.#outcome;
  }

  /**
   * The outcome once this participant answers so for this slot; undefined takes the answer back. A RangeError when there
   * is no such participant or slot.
   */
  answer(participant: Person, slot: SlotKey, answer: Answer | undefined): PlanOutcome<Person, SlotKey> {
    const answers = this.#availability.get(participant);
    const known = this.#problem.slots.find(({ id }) => id === slot);
    if (answers === undefined || known === undefined) throw new RangeError('No such participant or slot.');
    if (answer === undefined) answers.delete(slot);
    else answers.set(slot, answer);
    const place = this.#place.get(slot);
    const before = place === undefined ? undefined : this.#open[place];
    if (place === undefined || before === undefined) {
      // A closed slot is in no plan; of a round without a plan the reasons may count it.
      if (this.#outcome.status === 'infeasible') this.#outcome = this.#search();
      return this.#outcome;
    }
    const [after] = openSlots({ ...this.#problem, slots: [known] }, this.#people, this.#hosts);
    if (after === undefined) throw new RangeError('An answer closed a slot.');
    this.#open[place] = after;
    if (!this.#keepsPlan(before, after)) this.#outcome = this.#search();
    return this.#outcome;
  }

  #search(): PlanOutcome<Person, SlotKey> {
    const model = compactModel(this.#problem, this.#open);
    this.#mostIfNeeded = this.#open.reduce((most, { ifNeeded }) => Math.max(most, ifNeeded), 0);
    this.#chains = model && chainsOf(model, costScale(model, this.#open));
    return outcomeOf(this.#problem, model, model && bestPlan(model, EFFORT, this.#chains));
  }

  #keepsPlan(before: CompactSlot<SlotKey>, after: CompactSlot<SlotKey>): boolean {
    if (isNoBetter(before, after) && isNoBetter(after, before)) return true;
    if (this.#outcome.status === 'infeasible') return false;
    if (this.#outcome.sessions.some(({ slot }) => slot === after.id)) return false;
    if (isNoBetter(after, before)) return true;
    const chains = this.#chains;
    this.#chains = undefined;
    return chains !== undefined && !this.#couldBeUsed(chains, after);
  }

  /** Whether by what chains need at least a plan with this slot could be as good as the best there is. */
  #couldBeUsed(chains: Chains<Person, SlotKey>, slot: CompactSlot<SlotKey>): boolean {
    const { model, scale } = chains;
    if (this.#outcome.status === 'infeasible' || slot.ifNeeded > this.#mostIfNeeded) return true;
    const { objective } = this.#outcome;
    // Whatever beats a plan that costs one more is as good as this one, or better.
    const least = { cost: costOf(model, scale, objective) + 1, most: objective[1] };
    const search = new ChainSearch(chains);
    return chains.layers.some((_, session) =>
      search.couldBeat(
        least,
        leastBefore(chains, session, slot.day) +
          slotCost(scale, slot) +
          leastAfter(chains, session, slot.day),
      ),
    );
  }
}

/** Nobody more comes, would as soon come, or can host. One answer is never better for one and worse for another. */
function isNoBetter(slot: CompactSlot<string>, than: CompactSlot<string>): boolean {
  return (
    (than.absent & ~slot.absent) === 0 &&
    (slot.hosts & ~than.hosts) === 0 &&
    (slot.absences > than.absences || slot.ifNeeded >= than.ifNeeded)
  );
}
