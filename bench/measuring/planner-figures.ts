/** How long the planner takes for a problem, in this process and in a fresh one. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { alternatives } from '../../src/planner/alternatives.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { smallestChanges } from '../../src/planner/smallest-changes.ts';
import type { Answer, PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { whatHelps } from '../../src/planner/what-helps.ts';
import { seeded } from '../../test/planner/random-problems.ts';
import type { NamedProblem } from './problem-sets.ts';
import { repeated, type Times, timed, timesOf } from './stopwatch.ts';

export type PlanFigures = {
  readonly outcome: PlanOutcome;
  /** The first plan of this problem in this process: the code is warm, the problem is new. */
  readonly coldMs: number;
  readonly warm: Times;
  /** Null for hard problems: there each answer takes as long as a plan. */
  readonly whatHelpsMs: number | null;
};

export function planFigures({ problem, kind }: NamedProblem): PlanFigures {
  const { value: outcome, ms: coldMs } = timed(() => findBestPlan(problem));
  const warm = repeated(() => findBestPlan(problem), coldMs);
  const whatHelpsMs = kind === 'hard' ? null : medianOf(() => whatHelps(problem, outcome));
  return { outcome, coldMs, warm, whatHelpsMs };
}

const FRESH_PROCESSES = 3;

/** The first plan of a process that did nothing but read the problem; median of some processes. */
export function freshMs({ name }: NamedProblem, folder: string | undefined): number {
  const program = fileURLToPath(new URL('first-solve.ts', import.meta.url));
  const runs = Array.from({ length: FRESH_PROCESSES }, () => {
    const args = [program, name, ...(folder === undefined ? [] : [folder])];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The first plan of ${name} ended with ${status}.`);
    return Number(stdout);
  });
  return timesOf(runs).median;
}

export type QuestionFigure = { readonly question: string; readonly ms: number };

/** What else is asked at the table, each a median; the plan is known. */
export function questionFigures(problem: PlanningProblem, outcome: PlanOutcome): readonly QuestionFigure[] {
  const changed = changedAnswers(problem);
  const again = timesOf(changed.map((each) => timed(() => findBestPlan(each)).ms));
  const figures = [{ question: 'one changed answer', ms: again.median }];
  if (outcome.status === 'optimal')
    return [...figures, { question: 'alternatives', ms: medianOf(() => alternatives(problem, outcome)) }];
  const { improvements } = whatHelps(problem, outcome);
  return [
    ...figures,
    { question: 'smallest changes', ms: medianOf(() => smallestChanges(problem, improvements)) },
  ];
}

/** The problem with one answer changed, planned from the start. The same ones every time. */
function changedAnswers(problem: PlanningProblem): readonly PlanningProblem[] {
  const random = seeded(1);
  const anyOf = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  return Array.from({ length: 51 }, () => {
    const [person, slot] = [anyOf(problem.participants)?.id ?? '', anyOf(problem.slots)?.id ?? ''];
    const answers = problem.availability.get(person);
    const answer: Answer = answers?.get(slot) === 'yes' ? 'no' : 'yes';
    const changed = new Map(answers).set(slot, answer);
    return { ...problem, availability: new Map(problem.availability).set(person, changed) };
  });
}

function medianOf(run: () => unknown): number {
  return repeated(run, timed(run).ms).median;
}
