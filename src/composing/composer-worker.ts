/** The thread that composes (composer-thread.ts): it knows src/composition and nothing else. */
import { parentPort } from 'node:worker_threads';
import { boundsFor } from '../composition/bounds.ts';
import { effectOf } from '../composition/changes.ts';
import { violationsOf } from '../composition/checker.ts';
import { composeGroups } from '../composition/compose.ts';
import { whyLeftOver } from '../composition/left-over.ts';
import { reportOn } from '../composition/report.ts';
import type { CompositionProblem } from '../composition/types.ts';
import type { Numbered } from '../shared/errand-thread.ts';
import type { ComposerAnswer, ComposerErrand } from './composer-thread.ts';

parentPort?.on('message', (errand: Numbered<ComposerErrand>) => {
  const answer: ComposerAnswer = { number: errand.number, result: resultOf(errand) };
  parentPort?.postMessage(answer);
});

function resultOf(errand: ComposerErrand): ComposerAnswer['result'] {
  const { kind, asked } = errand;
  const problem = knownProblem(asked.problem);
  switch (kind) {
    case 'search':
      return composeGroups(problem, asked.budget, {
        start: asked.start,
        isOver: watchOf(errand.shared),
      });
    case 'look':
      return {
        report: reportOn(problem, asked.composition),
        leftOver: whyLeftOver(problem, asked.composition),
        violations: violationsOf(problem, asked.composition),
      };
    case 'bounds':
      return boundsFor(problem, reportOn(problem, asked.composition).levels);
    case 'effect':
      return effectOf(problem, asked.first, asked.second);
    default:
      return kind satisfies never;
  }
}

/** The office looks at one problem again and again, and what was reckoned of it once holds: by what is in it, as each comes anew. */
const kept = new Map<string, CompositionProblem>();
const MOST_KEPT = 3;

function knownProblem(problem: CompositionProblem): CompositionProblem {
  const key = JSON.stringify(problem);
  const known = kept.get(key) ?? problem;
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** Writes down how far the search is, and reads whether anybody still wants it. */
function watchOf(shared: SharedArrayBuffer): (share: number) => boolean {
  const numbers = new Int32Array(shared);
  return (share) => {
    Atomics.store(numbers, 1, Math.round(share * 1000));
    return Atomics.load(numbers, 0) !== 0;
  };
}
