/** What is timed: the planning files of a folder, or the examples of the tests and generated, seeded problems. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { hardProblems } from '../../test/planner/hard-problems.ts';
import { impossibleProblem, typicalProblem } from '../../test/planner/sized-problems.ts';

export type NamedProblem = {
  readonly name: string;
  /** `hard`: a planner without good bounds takes seconds or more, general solvers minutes or more. */
  readonly kind: 'file' | 'generated' | 'hard';
  readonly problem: PlanningProblem;
};

const EXAMPLES = fileURLToPath(new URL('../../test/planner/examples/', import.meta.url));
const TYPICAL = { participants: 6, sessions: 5, slots: 300 };
const BIG = { participants: 12, sessions: 6, slots: 880 };

/** Undefined: the examples and what is generated. Each is made when it is asked for. */
export function* problemsIn(folder: string | undefined): Generator<NamedProblem> {
  yield* filesIn(folder ?? EXAMPLES);
  if (folder !== undefined) return;
  for (const seed of [1, 2, 3]) {
    yield generated(`typical-${seed}`, typicalProblem(seed, TYPICAL));
    yield generated(`big-${seed}`, typicalProblem(seed, BIG));
    yield generated(`impossible-${seed}`, impossibleProblem(seed, TYPICAL));
  }
  for (const problem of hardProblems()) yield { name: problem.name, kind: 'hard', problem };
}

function generated(name: string, problem: PlanningProblem): NamedProblem {
  return { name, kind: 'generated', problem };
}

/** Files that are no planning files are left out. */
function filesIn(folder: string): readonly NamedProblem[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const read = readProblemFile(readFileSync(join(folder, file), 'utf8'));
      return read.ok
        ? [{ name: file.slice(0, -'.json'.length), kind: 'file', problem: read.value } as const]
        : [];
    });
}
