/**
 * Planning with an end: the best plan found so far, and what is proven of the best there is.
 */
import { type CompactModel, compactModel } from './compact-model.ts';
import { type CostScale, costScale, mostAbsencesOfOne, objectiveOf, planCost, type Worth } from './cost.ts';
import { EFFORT } from './effort.ts';
import { compareObjectives } from './objective.ts';
import { measuredPlan, outcomeOf } from './planner.ts';
import { bestPlan, type FoundPlan, withHosts } from './search.ts';
import { SearchStopped, type SearchWatch } from './search-watch.ts';
import type { Objective, PlannedSession, PlanningProblem, PlanOutcome } from './types.ts';

/** What is known when a search was stopped before it had its proof. Never called optimal. */
export type StoppedOutcome<Person extends string = string, SlotKey extends string = string> =
  | {
      readonly status: 'feasible';
      readonly objective: Objective;
      readonly sessions: readonly PlannedSession<Person, SlotKey>[];
      /** Proven: no plan has a smaller objective than this, compared level by level. */
      readonly bound: Objective;
      /**
       * Of so many levels, from the first, it is proven that no plan is better: there `objective` equals `bound`. 0 to 6;
       * at 6 no plan is better, but another as good may come before it in the order of ties.
       */
      readonly provenLevels: number;
    }
  | {
      /** No plan was found yet, nor that there is none. */
      readonly status: 'unknown';
      readonly bound: Objective;
    };

/**
 * Like findBestPlan, until `isOver` says yes: it is asked every few thousandths of a second or more often, and reads a
 * clock or a flag where this may not. With `isOver` always false the answer is that of findBestPlan.
 */
export function findPlanUntil<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  isOver: () => boolean,
): PlanOutcome<Person, SlotKey> | StoppedOutcome<Person, SlotKey> {
  const model = compactModel(problem);
  if (model === undefined) return outcomeOf(problem, model, undefined);
  const journal = new SearchJournal(model, isOver);
  let found: FoundPlan | undefined;
  try {
    found = bestPlan(model, { ...EFFORT, watch: journal.watch });
  } catch (error) {
    if (!(error instanceof SearchStopped)) throw error;
    return stoppedOutcome(model, journal);
  }
  return outcomeOf(problem, model, found);
}

function stoppedOutcome<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  { best, bound }: SearchJournal<Person, SlotKey>,
): StoppedOutcome<Person, SlotKey> {
  if (best === undefined) return { status: 'unknown', bound };
  const plan = measuredPlan(model, withHosts(model, best));
  const open = plan.objective.findIndex((value, level) => value !== bound[level]);
  return { status: 'feasible', ...plan, bound, provenLevels: open < 0 ? plan.objective.length : open };
}

/** Keeps the best plan and the best bound that a search tells of. */
class SearchJournal<Person extends string, SlotKey extends string> {
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #scale: CostScale;
  #bestObjective: Objective | undefined;
  best: readonly number[] | undefined;
  bound: Objective = [0, 0, 0, 0, 0, 0];
  readonly watch: SearchWatch;

  constructor(model: CompactModel<Person, SlotKey>, isOver: () => boolean) {
    this.#model = model;
    this.#scale = costScale(model);
    this.watch = {
      pulse: () => {
        if (isOver()) throw new SearchStopped();
      },
      found: (slots) => this.#keepPlan(slots),
      proven: (bound) => this.#keepBound(bound),
    };
  }

  #keepPlan(slots: readonly number[]): void {
    const [model, scale] = [this.#model, this.#scale];
    const most = mostAbsencesOfOne(model, slots);
    const objective = objectiveOf(model, scale, planCost(model, scale, slots), most);
    if (this.#bestObjective !== undefined && compareObjectives(objective, this.#bestObjective) >= 0) return;
    this.best = [...slots];
    this.#bestObjective = objective;
  }

  #keepBound({ cost, most }: Worth): void {
    const bound = objectiveOf(this.#model, this.#scale, cost, most);
    if (compareObjectives(bound, this.bound) > 0) this.bound = bound;
  }
}
