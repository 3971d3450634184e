/**
 * `node bench/planner.ts [--json] [FOLDER]`: how long the planner takes for each planning file in a folder (by
 * default the examples of the tests). Reading the file is not counted. `cold` is the first plan of this
 * process for that file, the others follow; with --json one object per line, times in milliseconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBestPlan } from '../src/planner/planner.ts';
import { readProblemFile } from '../src/planner/problem-file.ts';
import type { PlanningProblem, PlanOutcome } from '../src/planner/types.ts';

const RUNS = 15;

type Measured = {
  readonly outcome: PlanOutcome;
  readonly coldMs: number;
  readonly medianMs: number;
  readonly worstMs: number;
};

function measure(problem: PlanningProblem): Measured {
  const times: number[] = [];
  let outcome = timed(problem, times);
  for (let run = 1; run < RUNS; run += 1) outcome = timed(problem, times);
  const warm = times.slice(1).toSorted((a, b) => a - b);
  return {
    outcome,
    coldMs: rounded(times[0]),
    medianMs: rounded(warm[Math.floor(warm.length / 2)]),
    worstMs: rounded(warm.at(-1)),
  };
}

function timed(problem: PlanningProblem, times: number[]): PlanOutcome {
  const start = performance.now();
  const outcome = findBestPlan(problem);
  times.push(performance.now() - start);
  return outcome;
}

function rounded(ms = 0): number {
  return Math.round(ms * 100) / 100;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const folder = positionals[0] ?? fileURLToPath(new URL('../test/planner/examples/', import.meta.url));
if (!values.json)
  console.log('name             slots people sessions status      cold   median  worst ms  objective');
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.json')) continue;
  const read = readProblemFile(readFileSync(join(folder, file), 'utf8'));
  if (!read.ok) continue;
  const name = file.slice(0, -'.json'.length);
  const { outcome, ...ms } = measure(read.value);
  const objective = outcome.status === 'optimal' ? outcome.objective : null;
  if (values.json) {
    console.log(JSON.stringify({ name, status: outcome.status, objective, ...ms }));
    continue;
  }
  const { slots, participants, sessionsToPlan } = read.value;
  console.log(
    [
      name.padEnd(16),
      String(slots.length).padStart(5),
      String(participants.length).padStart(6),
      String(sessionsToPlan).padStart(8),
      outcome.status.padEnd(10),
      ms.coldMs.toFixed(2).padStart(7),
      ms.medianMs.toFixed(2).padStart(7),
      ms.worstMs.toFixed(2).padStart(7),
      '  ',
      objective?.join(' ') ?? '-',
    ].join(' '),
  );
}
