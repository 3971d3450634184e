/** How long the planner takes for a problem, in this process and in a fresh one. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { alternatives } from '../../src/planner/alternatives.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { Replanner } from '../../src/planner/replanner.ts';
import { smallestChanges } from '../../src/planner/smallest-changes.ts';
import type { Answer, PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { whatHelps } from '../../src/planner/what-helps.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import type { NamedProblem } from './problem-sets.ts';
import { repeated, rounded, type Times, timed, timesOf } from './stopwatch.ts';

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
  const warm = repeated(() => findBestPlan(problem));
  const whatHelpsMs = kind === 'hard' ? null : rounded(repeated(() => whatHelps(problem, outcome)).median);
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

export type QuestionFigure = {
  readonly question: string;
  readonly medianMs: number;
  readonly worstMs: number;
};

export const REPLANNED = 'one answer, replanned';

/** What else is asked at the table, the plan being known. */
export function questionFigures(problem: PlanningProblem, outcome: PlanOutcome): readonly QuestionFigure[] {
  const figure = (question: string, { median, worst }: Times): QuestionFigure => ({
    question,
    medianMs: rounded(median),
    worstMs: rounded(worst),
  });
  const figures = [
    figure('one answer, from the start', fromTheStart(problem)),
    figure(REPLANNED, replanned(problem)),
  ];
  if (outcome.status === 'optimal')
    return [
      ...figures,
      figure(
        'alternatives',
        repeated(() => alternatives(problem, outcome)),
      ),
    ];
  const { improvements } = whatHelps(problem, outcome);
  return [
    ...figures,
    figure(
      'smallest changes',
      repeated(() => smallestChanges(problem, improvements)),
    ),
  ];
}

type Tap = { readonly person: string; readonly slot: string; readonly before: Answer | undefined };

/** Answers to change, one at a time: from yes to no, and from anything else to yes. The same ones every time. */
function taps({ participants, slots, availability }: PlanningProblem): readonly Tap[] {
  const random = seeded(1);
  const anyOf = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  return Array.from({ length: 101 }, () => {
    const [person, slot] = [anyOf(participants)?.id ?? '', anyOf(slots)?.id ?? ''];
    return { person, slot, before: availability.get(person)?.get(slot) };
  });
}

function answerAfter({ before }: Tap): Answer {
  return before === 'yes' ? 'no' : 'yes';
}

function fromTheStart(problem: PlanningProblem): Times {
  const changed = taps(problem).map((tap) => {
    const answers = new Map(problem.availability.get(tap.person)).set(tap.slot, answerAfter(tap));
    return { ...problem, availability: new Map(problem.availability).set(tap.person, answers) };
  });
  return timesOf(changed.map((each) => timed(() => findBestPlan(each)).ms));
}

/** By the object that follows a round; each tap is taken back before the next. */
function replanned(problem: PlanningProblem): Times {
  const replanner = new Replanner(problem);
  return timesOf(
    taps(problem).map((tap) => {
      const { ms } = timed(() => replanner.answer(tap.person, tap.slot, answerAfter(tap)));
      replanner.answer(tap.person, tap.slot, tap.before);
      return ms;
    }),
  );
}
