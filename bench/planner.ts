/**
 * `node bench/planner.ts [--json] [FOLDER]`: how long the planner takes for each planning file in a folder; by
 * default the examples of the tests and a generated, seeded set of hard problems (hard-problems.ts). Reading the
 * file is not counted. `cold` is the first plan of this process for that file, the others follow;
 * `whatHelpsMs` is the median for all answers that would help, the plan being known. With --json one object per
 * line, times in milliseconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBestPlan } from '../src/planner/planner.ts';
import { readProblemFile } from '../src/planner/problem-file.ts';
import type { PlanningProblem, PlanOutcome } from '../src/planner/types.ts';
import { whatHelps } from '../src/planner/what-helps.ts';
import { hardProblems } from '../test/planner/hard-problems.ts';

/** At least so many runs, more of what is quick: a median of few runs measures the compiler. */
const RUNS = 15;
const QUICK_RUNS = 101;
const QUICK_MS = 20;

type Measured = {
  readonly outcome: PlanOutcome;
  readonly coldMs: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** Null for the hard problems: there each answer takes as long as a plan. */
  readonly whatHelpsMs: number | null;
};

function measure(problem: PlanningProblem, isHard: boolean): Measured {
  const cold = timed(() => findBestPlan(problem));
  const warm = repeated(() => findBestPlan(problem), cold.ms);
  const help = isHard ? undefined : timed(() => whatHelps(problem, cold.value));
  return {
    outcome: cold.value,
    coldMs: rounded(cold.ms),
    medianMs: rounded(median(warm)),
    worstMs: rounded(warm.at(-1)),
    whatHelpsMs:
      help === undefined ? null : rounded(median(repeated(() => whatHelps(problem, cold.value), help.ms))),
  };
}

/** The times, ascending. */
function repeated(run: () => unknown, firstMs: number): readonly number[] {
  const runs = firstMs < QUICK_MS ? QUICK_RUNS : RUNS;
  return Array.from({ length: runs }, () => timed(run).ms).sort((a, b) => a - b);
}

function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

function median(ascending: readonly number[]): number | undefined {
  return ascending[Math.floor(ascending.length / 2)];
}

function rounded(ms = 0): number {
  return Math.round(ms * 100) / 100;
}

function* problemsIn(folder: string): Generator<readonly [string, PlanningProblem]> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const read = readProblemFile(readFileSync(join(folder, file), 'utf8'));
    if (read.ok) yield [file.slice(0, -'.json'.length), read.value];
  }
}

const hard = hardProblems();
const isHard = new Set(hard);

function* defaultProblems(): Generator<readonly [string, PlanningProblem]> {
  yield* problemsIn(fileURLToPath(new URL('../test/planner/examples/', import.meta.url)));
  for (const problem of hard) yield [problem.name, problem];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const [folder] = positionals;
if (!values.json)
  console.log(
    'name             slots people sessions status        cold   median    worst whatHelps ms  objective',
  );
for (const [name, problem] of folder === undefined ? defaultProblems() : problemsIn(folder)) {
  const { outcome, ...ms } = measure(problem, isHard.has(problem));
  const objective = outcome.status === 'optimal' ? outcome.objective : null;
  if (values.json) {
    console.log(JSON.stringify({ name, status: outcome.status, objective, ...ms }));
    continue;
  }
  const { slots, participants, sessionsToPlan } = problem;
  console.log(
    [
      name.padEnd(16),
      String(slots.length).padStart(5),
      String(participants.length).padStart(6),
      String(sessionsToPlan).padStart(8),
      outcome.status.padEnd(10),
      ...[ms.coldMs, ms.medianMs, ms.worstMs, ms.whatHelpsMs].map((each) =>
        (each?.toFixed(2) ?? '-').padStart(8),
      ),
      '     ',
      objective?.join(' ') ?? '-',
    ].join(' '),
  );
}
