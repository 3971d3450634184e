/**
 * Small and middle compositions that nobody tuned the search on: seasons as they come, and seasons in which one thing is
 * scarce. The seed says which, and how many registrations: 18 to 90.
 */
import { compositionOf, prepare } from '../../src/composition/prepared.ts';
import type { Candidate, CompositionProblem } from '../../src/composition/types.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { type Random, seeded, shuffled } from '../../src/shared/seeded-random.ts';
import { seasonProblem } from '../../test/composition/season-problem.ts';
import { greedyByDistance } from './composition-peers.ts';

export interface HeldOut {
  readonly seed: number;
  readonly kind: string;
  readonly problem: CompositionProblem;
}

type Change = (problem: CompositionProblem, random: Random) => CompositionProblem;

/** As it comes twice as often as any other. */
const KINDS: readonly (readonly [kind: string, change: Change])[] = [
  ['as it comes', (problem) => problem],
  ['one municipality', oneMunicipality],
  ['one party', (problem, random) => changed(problem, random, 0.4, { parties: ['cda'] })],
  ['near by only', (problem, random) => changed(problem, random, 0.7, { maxTravelMinutes: 60 })],
  ['as it comes', (problem) => problem],
  ['vetoes', vetoes],
  ['few guides', fewGuides],
  ['locks', locks],
  ['other order', otherOrder],
];

export function heldOut(tables: ReferenceTables, seed: number): HeldOut {
  const random = seeded(seed * 7919);
  const registrations = 18 + Math.floor(random() * 73);
  const [kind, change] = KINDS[seed % KINDS.length] ?? ['as it comes', (problem) => problem];
  return { seed, kind, problem: change(seasonProblem(tables, registrations, seed), random) };
}

function changed(
  problem: CompositionProblem,
  random: Random,
  share: number,
  change: Partial<Candidate>,
): CompositionProblem {
  const candidates = problem.candidates.map((each) => (random() < share ? { ...each, ...change } : each));
  return { ...problem, candidates };
}

/** One in four comes from where the first comes from: more than there can be groups. */
function oneMunicipality(problem: CompositionProblem, random: Random): CompositionProblem {
  const [first] = problem.candidates;
  return first === undefined ? problem : changed(problem, random, 0.25, { municipality: first.municipality });
}

function vetoes(problem: CompositionProblem, random: Random): CompositionProblem {
  const ids = problem.candidates.map(({ id }) => id);
  const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
  return { ...problem, vetoes: [...problem.vetoes, ...pairs.filter(() => random() < 0.12)] };
}

/** Room for some half of the groups, each in another municipality where interests conflict. */
function fewGuides(problem: CompositionProblem): CompositionProblem {
  const room = Math.max(1, Math.floor(problem.candidates.length / 12 / problem.guides.length));
  const guides = problem.guides.map((guide, index) => ({
    ...guide,
    maxGroups: room,
    notWith: problem.candidates.filter((_, place) => place % 9 === index).map(({ id }) => id),
  }));
  return { ...problem, guides };
}

function locks(problem: CompositionProblem): CompositionProblem {
  const { groups } = compositionOf(problem, greedyByDistance(prepare(problem)).groups);
  return { ...problem, locks: groups.slice(0, Math.ceil(groups.length / 4)) };
}

function otherOrder(problem: CompositionProblem, random: Random): CompositionProblem {
  const { settings } = problem;
  return { ...problem, settings: { ...settings, order: shuffled(settings.order, random) } };
}
