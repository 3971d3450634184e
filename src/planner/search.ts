/**
 * The search: finds the best plan and proves that there is no better one.
 *
 * THE IDEA. All levels of the objective but one are sums over sessions and gaps, so they pack into one whole
 * number, the *cost* (cost.ts), and a chain of sessions is a shortest path over days (chains.ts). Three things
 * spoil that: the second level (the most absences of one participant), the limit of absences, and the turns of
 * the hosts. Often the cheapest chain happens to be a plan that shares its absences as evenly as can be; then
 * it is the best. If not, branch and bound over chains (chain-search.ts) decides nearly every problem in some
 * hundred steps, since what chains need for the rest is known exactly. Problems that are still open are hard
 * in one of two ways. Either very many cheap chains give somebody one absence too many: then halves of chains
 * meet in the middle (half-chains.ts). Or the hosts, or a few people with many absences, rule out all that is
 * cheap: then a relaxation that counts some *watched* participants and hosts (relaxation.ts) gives better
 * bounds, and watches more people each round until it is decided (watched-search.ts).
 *
 * WHY IT IS EXACT.
 * (1) Dominance. On one day, a slot that somebody misses who does not miss another, or on which somebody
 * cannot host who can on the other, and so on (domain.ts), is never needed: exchanging it keeps every rule.
 * (2) Bounds. Every plan is a chain at the same cost. So no plan is cheaper than the cheapest chain; and a
 * stretch of chosen sessions costs, with the least that chains add before and after it, no more than any plan
 * with that stretch. The search over chains gives up a stretch only when by this bound every plan with it has
 * more absences than the best so far; or as many, and somebody has already more of them than the most of one
 * participant in the best; or as many, no smaller most, and no less cost. It also gives up where
 * somebody exceeds the limit, and where the hosts of the chosen sessions cannot be matched: then more sessions
 * are without a host than a plan may have, and adding sessions never repairs that.
 * (3) Even shares. A absences shared by n participants give somebody at least A / n, rounded up; and more when some
 * of them cannot miss so many, because they can come to nearly all there is. Where that is above the limit for the
 * absences of the cheapest chain, there is no plan, as no plan has fewer. A plan that
 * has the absences of the cheapest chain and no more than that for anybody is best on the first two levels;
 * if it also is the cheapest among those, it is the best plan. That is what the halves look for; they
 * list every half that a plan below their ceiling can have (see there).
 * (4) Levels. In the watched search, let A be the fewest absences of any plan, found first. Among plans with A
 * absences the second level is the smallest L such that a plan with A absences gives nobody more than L; so
 * the best plans are those with A absences that keep limit L, and the rest of the order is by cost. A limit
 * below A / n is impossible, so the climb to L starts there; it ends at the latest at the second level of the
 * plan found first.
 * (5) Watching. A plan under the limit is a path of the relaxation at the same cost, since watching only adds
 * rules that plans obey. So no plan is cheaper than its lower bound, no continuation of a partial plan is
 * cheaper than `costToGo` from any state that the partial plan may be in (the smallest over the host sets that
 * it may have used up is taken), and a slot through which no path is cheaper than a known plan is in no better
 * plan.
 * (6) Ends. Chains and halves stop at a number of steps and then say that they did not finish. The rounds
 * watch more or allow more steps each time (at last without end), and a branch and bound without a limit of
 * steps visits finitely many slot sequences. No clock is read: the number of steps depends on the problem.
 *
 * FEW ABSENCES. A plan with A absences in all has no more than A of them at any slot. So when the best plan on the
 * slots at which at most A are absent has at most A absences, no other slot is in a plan as good, and it is the best of
 * all; ties included, as all plans as good are among those compared. For a large group these slots are few.
 *
 * TIES. Among plans of equal objective the one whose slots come first is taken, comparing session by session
 * by day, then start, then end, then id; then the one whose hosts come first by id, a neutral venue last. The
 * first cheapest chain is the first of all chains at that cost, so of all plans too when it is one. Otherwise
 * a last pass walks the slots in that order and takes the first plan that reaches the proven worth.
 */
import { ChainSearch, NO_PLAN, type WorthySlots } from './chain-search.ts';
import { type Chains, chainsOf, evenShare, firstCheapestChain, type Stop } from './chains.ts';
import type { CompactModel } from './compact-model.ts';
import { costScale, type Worth } from './cost.ts';
import { fullDomain } from './domain.ts';
import { EFFORT, type Effort } from './effort.ts';
import { cheapestByHalves } from './half-chains.ts';
import { firstHosts } from './host-matching.ts';
import { PartialPlan } from './partial-plan.ts';
import { WatchedSearch } from './watched-search.ts';

/** Slots and hosts as indexes of the model, session by session; host -1 is a neutral venue. */
export type FoundPlan = { readonly slots: readonly number[]; readonly hosts: readonly number[] };

/**
 * The best plan, or undefined when there is none: proven either way. Deterministic, see the top of the file. `chains`
 * are those of the model, for a caller that keeps them.
 */
export function bestPlan<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  effort: Effort = EFFORT,
  chains: Chains<Person, SlotKey> = chainsOf(model, costScale(model), effort.watch),
): FoundPlan | undefined {
  const slots = bestSlots(chains, effort);
  return slots && withHosts(model, slots);
}

/**
 * The best plan, when it has at most so many absences in all and is found in few steps. Undefined says nothing: there
 * may be a plan. The model may be without the slots at which more are absent (see FEW ABSENCES).
 */
export function easyPlan<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  mostAbsences: number,
): FoundPlan | undefined {
  const scale = costScale(model);
  const chains = chainsOf(model, scale);
  // Whatever beats this has fewer absences, as it would be the best there is with as many.
  const oneMore: Worth = { cost: (mostAbsences + 1) * scale.absence, most: 0 };
  const { slots } = easySlots(chains, oneMore, { ...EFFORT, chainSteps: EASY_STEPS });
  return slots && withHosts(model, slots);
}

/** Of the search over chains, where it may be in vain. */
const EASY_STEPS = 400;

function bestSlots<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  effort: Effort,
): readonly number[] | undefined {
  const easy = easySlots(chains, NO_PLAN, effort);
  if (easy.finished) return easy.slots;
  return evenByHalves(chains, easy.known, effort) ?? bestByWatching(chains, effort);
}

/** `slots` undefined: there is no plan that beats the worth. `known`: one that does, perhaps not the best. */
type EasySlots =
  | { readonly finished: true; readonly slots: readonly number[] | undefined }
  | { readonly finished: false; readonly slots?: undefined; readonly known: WorthySlots | undefined };

/** The best plan that beats `than`, when the cheapest chain or the search over chains decides it. */
function easySlots<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  than: Worth,
  effort: Effort,
): EasySlots {
  const { model, scale, least } = chains;
  const none = { finished: true, slots: undefined } as const;
  if (least >= than.cost) return none;
  const share = evenShare(chains, Math.floor(least / scale.absence));
  if (share > model.maxAbsences) return none;
  effort.watch.proven({ cost: least, most: share });
  const cheapest = firstCheapestChain(chains);
  if (isEvenPlan(chains, cheapest)) return { finished: true, slots: cheapest.map(({ slot }) => slot) };
  const { finished, plan } = new ChainSearch(chains).better(than, effort.chainSteps);
  if (!finished) return { finished, known: plan };
  if (plan === undefined) return none;
  effort.watch.proven(plan);
  return { finished, slots: firstOfWorth(chains, plan, effort) };
}

/** Whether the chain is a plan that nobody misses more often than sharing its absences makes necessary. */
function isEvenPlan<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  chain: readonly Stop[],
): boolean {
  const { model, scale, least } = chains;
  const partial = new PartialPlan(model);
  const most = evenShare(chains, Math.floor(least / scale.absence));
  return chain.every((stop) => partial.add(stop)) && partial.mostOfOne() <= Math.min(most, model.maxAbsences);
}

/** The first plan in slot order that is worth as much as the best. */
function firstOfWorth<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  worth: Worth,
  effort: Effort,
): readonly number[] {
  const walked = new ChainSearch(chains).first(worth, effort.chainSteps);
  if (walked.finished && walked.plan !== undefined) return walked.plan.slots;
  const met = cheapestByHalves(chains, worth.most, worth.cost + 1, effort);
  if (met.finished && met.plan !== undefined) return met.plan.slots;
  return new WatchedSearch(chains, fullDomain(chains.model), effort).firstInSlotOrder(worth.most, worth.cost);
}

/** The best plan when it has the absences of the cheapest chain, shared evenly; undefined when unknown. */
function evenByHalves<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  known: WorthySlots | undefined,
  effort: Effort,
): readonly number[] | undefined {
  const { model, scale, least } = chains;
  const absences = Math.floor(least / scale.absence);
  const limit = evenShare(chains, absences);
  if (limit > model.maxAbsences) return undefined;
  const oneMore = (absences + 1) * scale.absence;
  const below = known !== undefined && known.most <= limit ? Math.min(known.cost + 1, oneMore) : oneMore;
  const met = cheapestByHalves(chains, limit, below, effort);
  return met.finished ? met.plan?.slots : undefined;
}

function bestByWatching<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  effort: Effort,
): readonly number[] | undefined {
  const search = new WatchedSearch(chains, fullDomain(chains.model), effort);
  const fewest = search.fewestAbsences();
  if (fewest === undefined) return undefined;
  const { limit, plan } = search.fairest(fewest);
  const met = cheapestByHalves(chains, limit, search.costOf(plan) + 1, effort);
  if (met.finished && met.plan !== undefined) return met.plan.slots;
  return search.firstInSlotOrder(limit, search.cheapest(limit, plan));
}

/** The slots with the first hosts there are for them (see TIES). The slots must be those of a plan. */
export function withHosts<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  slots: readonly number[],
): FoundPlan {
  const able = slots.map(
    (slot, session) => model.candidates[session]?.find((candidate) => candidate.slot === slot)?.hosts ?? 0,
  );
  const hosts = firstHosts(model.hosts.length, able, model.hostTurns);
  if (hosts === undefined) throw new RangeError('The search accepted slots without hosts.');
  return { slots, hosts };
}
