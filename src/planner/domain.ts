import type { Candidate, CompactModel, CompactSlot } from './compact-model.ts';

/**
 * Where one session may still be, by day: the candidates of `days[i]` are those with index `first[i]` up to
 * (not including) `first[i + 1]`, in slot order. Days are ascending.
 */
export type Layer = {
  readonly days: readonly number[];
  readonly first: readonly number[];
  readonly candidates: readonly Candidate[];
};

/** One layer per session. */
export type Domain = readonly Layer[];

/** Everything the model allows, less the candidates that no plan or no best plan can use. */
export function fullDomain<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
): Domain {
  const kept = new Map([...new Set(model.candidates)].map((list) => [list, withoutDominated(model, list)]));
  return withinReach(
    model,
    model.candidates.map((list) => kept.get(list) ?? list),
  );
}

/** The same domain with only the candidates for which `keep(session, index in its layer)` is true. */
export function restricted<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  domain: Domain,
  keep: (session: number, candidate: number) => boolean,
): Domain {
  return withinReach(
    model,
    domain.map((layer, session) => layer.candidates.filter((_, index) => keep(session, index))),
  );
}

/** Drops candidates without a chain of legal gaps from the fixed session and on to the last one. */
function withinReach<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  candidates: readonly (readonly Candidate[])[],
): Domain {
  const dayOf = (candidate: Candidate): number => model.slots[candidate.slot]?.day ?? 0;
  const layers = [...candidates];
  let earlier: readonly number[] = [0];
  for (const [session, layer] of layers.entries()) {
    const kept = layer.filter((c) => hasGapTo(model, earlier, dayOf(c)));
    layers[session] = kept;
    earlier = [...new Set(kept.map(dayOf))];
  }
  for (let session = layers.length - 2; session >= 0; session -= 1) {
    const later = [...new Set((layers[session + 1] ?? []).map(dayOf))];
    layers[session] = (layers[session] ?? []).filter((c) =>
      later.some((day) => isLegalGap(model, day - dayOf(c))),
    );
  }
  return layers.map((layer) => byDay(layer, dayOf));
}

function hasGapTo<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  earlier: readonly number[],
  day: number,
): boolean {
  return earlier.some((before) => isLegalGap(model, day - before));
}

function isLegalGap<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  gap: number,
): boolean {
  return gap >= model.minGap && gap <= model.maxGap;
}

function byDay(candidates: readonly Candidate[], dayOf: (candidate: Candidate) => number): Layer {
  const days: number[] = [];
  const first: number[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (days.at(-1) === dayOf(candidate)) continue;
    days.push(dayOf(candidate));
    first.push(index);
  }
  first.push(candidates.length);
  return { days, first, candidates };
}

/** The candidates of one session less those that a better one on the same day makes superfluous. */
export function withoutDominated<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (let from = 0, to = 0; from < candidates.length; from = to) {
    const day = dayOf(model, candidates[from]);
    while (to < candidates.length && dayOf(model, candidates[to]) === day) to += 1;
    for (let index = from; index < to; index += 1) {
      const candidate = candidates[index];
      if (candidate !== undefined && !isDominated(model, candidates, from, to, candidate))
        kept.push(candidate);
    }
  }
  return kept;
}

function dayOf<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  candidate: Candidate | undefined,
): number | undefined {
  return candidate && model.slots[candidate.slot]?.day;
}

/** By one of the candidates `from` up to `to` (exclusive), all of its day. */
function isDominated<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  candidates: readonly Candidate[],
  from: number,
  to: number,
  candidate: Candidate,
): boolean {
  for (let index = from; index < to; index += 1) {
    const rival = candidates[index];
    if (rival !== undefined && rival !== candidate && dominates(model, rival, candidate)) return true;
  }
  return false;
}

/**
 * Dominance. Both are on one day, for one session. If everyone who misses `better` also misses `worse`, and
 * everyone who can host on `worse` can host on `better`, then any plan with `worse` stays a plan with `better`
 * in its place. It has strictly fewer absences, or the same ones and fewer attendances `ifNeeded`, or the same
 * objective and an earlier place in the tie order. In each case the plan with `worse` is not the answer.
 */
function dominates<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  better: Candidate,
  worse: Candidate,
): boolean {
  const a: CompactSlot<SlotKey> | undefined = model.slots[better.slot];
  const b: CompactSlot<SlotKey> | undefined = model.slots[worse.slot];
  if (a === undefined || b === undefined) return false;
  if ((a.absent & ~b.absent) !== 0 || (worse.hosts & ~better.hosts) !== 0) return false;
  if (a.absences !== b.absences) return a.absences < b.absences;
  if (a.ifNeeded !== b.ifNeeded) return a.ifNeeded < b.ifNeeded;
  return better.slot < worse.slot;
}
