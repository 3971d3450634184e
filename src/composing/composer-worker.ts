/** The thread that composes (composer-thread.ts): it knows no database, only what is asked. */
import { parentPort } from 'node:worker_threads';
import { bestPlaces } from '../composition/best-places.ts';
import type { LevelBound } from '../composition/bounds.ts';
import { effectOf } from '../composition/changes.ts';
import { violationsOf } from '../composition/checker.ts';
import { composeGroups } from '../composition/compose.ts';
import { whyLeftOver } from '../composition/left-over.ts';
import { reportOn } from '../composition/report.ts';
import type { Composition, CompositionProblem, Levels, TravelTable } from '../composition/types.ts';
import { bestBounds, improvedBySolver } from '../proving/proving.ts';
import type { Numbered } from '../shared/errand-thread.ts';
import { type TravelPlace, travelMinutesBetween } from '../travel/travel-time.ts';
import type { ComposerAnswer, ComposerErrand } from './composer-thread.ts';
import type { RunProblem } from './facts.ts';

parentPort?.on('message', (errand: Numbered<ComposerErrand>) => {
  // What goes wrong ends the thread, and so its errands
  void answer(errand);
});

async function answer(errand: Numbered<ComposerErrand>): Promise<void> {
  const answered: ComposerAnswer = { number: errand.number, result: await resultOf(errand) };
  parentPort?.postMessage(answered);
}

function resultOf(errand: ComposerErrand): ComposerAnswer['result'] | Promise<ComposerAnswer['result']> {
  const { kind, asked } = errand;
  const problem = knownProblem(asked.problem);
  switch (kind) {
    case 'search':
      return searched(problem, asked, watchOf(errand.shared));
    case 'look':
      return {
        report: reportOn(problem, asked.composition),
        leftOver: whyLeftOver(problem, asked.composition),
        violations: violationsOf(problem, asked.composition),
      };
    case 'bounds':
      return knownBounds(problem, reportOn(problem, asked.composition).levels);
    case 'places':
      return bestPlaces(problem, asked.composition, asked.member, asked);
    case 'effect':
      return effectOf(problem, asked.first, asked.second);
    default:
      return kind satisfies never;
  }
}

type Search = Extract<ComposerErrand, { readonly kind: 'search' }>['asked'];

function searched(
  problem: CompositionProblem,
  { budget, start, solverSeconds }: Search,
  isOver: (share: number) => boolean,
): Promise<Composition> {
  const found = composeGroups(problem, budget, { start, isOver });
  return improvedBySolver(problem, found, { budget, seconds: solverSeconds, isOver: () => isOver(1) });
}

/** The office looks at one problem again and again, and what was reckoned of it once holds: by what is in it, as each comes anew. */
const knownProblem = keptByContent(
  3,
  ({ places, ...rest }: RunProblem): CompositionProblem => ({
    ...rest,
    travel: travelOf(places),
  }),
);

/** Each takes a while to reckon, and other wishes or locks leave it as it is. */
const travelOf = keptByContent(
  4,
  (places: readonly TravelPlace[]): TravelTable => ({
    places: places.map(({ code }) => code),
    minutes: travelMinutesBetween(places),
  }),
);

/** `make`, with the `most` that were asked for last kept. */
function keptByContent<Asked, Made>(most: number, make: (asked: Asked) => Made): (asked: Asked) => Made {
  const kept = new Map<string, { readonly made: Made }>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const known = kept.get(key) ?? { made: make(asked) };
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return known.made;
  };
}

/** Proofs take long, and the same version is looked at again and again. */
const proven = new WeakMap<CompositionProblem, Map<string, Promise<readonly LevelBound[]>>>();

function knownBounds(problem: CompositionProblem, levels: Levels): Promise<readonly LevelBound[]> {
  const known = proven.get(problem) ?? new Map<string, Promise<readonly LevelBound[]>>();
  proven.set(problem, known);
  const bounds = known.get(levels.join()) ?? bestBounds(problem, levels);
  known.set(levels.join(), bounds);
  return bounds;
}

/** Writes down how far the search is, and reads whether anybody still wants it. */
function watchOf(shared: SharedArrayBuffer): (share: number) => boolean {
  const numbers = new Int32Array(shared);
  return (share) => {
    Atomics.store(numbers, 1, Math.round(share * 1000));
    return Atomics.load(numbers, 0) !== 0;
  };
}
