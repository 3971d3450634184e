/** The thread that composes (composer-thread.ts): it knows src/composition and nothing else. */
import { parentPort } from 'node:worker_threads';
import { boundsFor } from '../composition/bounds.ts';
import { effectOf } from '../composition/changes.ts';
import { checkComposition } from '../composition/checker.ts';
import { composeGroups } from '../composition/compose.ts';
import { whyLeftOver } from '../composition/left-over.ts';
import { reportOn } from '../composition/report.ts';
import type { Numbered } from '../shared/errand-thread.ts';
import type { ComposerAnswer, ComposerErrand } from './composer-thread.ts';

parentPort?.on('message', (errand: Numbered<ComposerErrand>) => {
  const answer: ComposerAnswer = { number: errand.number, result: resultOf(errand) };
  parentPort?.postMessage(answer);
});

function resultOf(errand: ComposerErrand): ComposerAnswer['result'] {
  const { kind, asked } = errand;
  switch (kind) {
    case 'search':
      return composeGroups(asked.problem, asked.budget, {
        start: asked.start,
        isOver: watchOf(errand.shared),
      });
    case 'look':
      return {
        report: reportOn(asked.problem, asked.composition),
        leftOver: whyLeftOver(asked.problem, asked.composition),
        violations: checkComposition(asked.problem, asked.composition).violations,
      };
    case 'bounds':
      return boundsFor(asked.problem, reportOn(asked.problem, asked.composition).levels);
    case 'effect':
      return effectOf(asked.problem, asked.first, asked.second);
    default:
      return kind satisfies never;
  }
}

/** Writes down how far the search is, and reads whether anybody still wants it. */
function watchOf(shared: SharedArrayBuffer): (share: number) => boolean {
  const numbers = new Int32Array(shared);
  return (share) => {
    Atomics.store(numbers, 1, Math.round(share * 1000));
    return Atomics.load(numbers, 0) !== 0;
  };
}
