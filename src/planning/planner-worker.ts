/**
 * The thread that plans what takes long (planner-thread.ts). It knows the planner and nothing else: a problem goes in,
 * an outcome comes out, or the answer to a question.
 */
import { parentPort } from 'node:worker_threads';
import { findPlanUntil } from '../planner/anytime.ts';
import type { Solve } from '../planner/planner.ts';
import { repairPlan } from '../planner/repair.ts';
import { replacementSlots } from '../planner/replacement-slots.ts';
import type { Numbered } from '../shared/errand-thread.ts';
import { answerTo } from './planner-questions.ts';
import type { PlannerAnswer, PlannerErrand, QuestionResult } from './planner-thread.ts';

/** Thrown out of a question whose time is over, and caught here. */
class QuestionStopped extends Error {}

parentPort?.on('message', (errand: Numbered<PlannerErrand>) => {
  const end = performance.now() + errand.mostMs;
  const flag = new Int32Array(errand.stop);
  const isOver = (): boolean => Atomics.load(flag, 0) !== 0 || performance.now() > end;
  const answer: PlannerAnswer = { number: errand.number, result: resultOf(errand, isOver) };
  parentPort?.postMessage(answer);
});

function resultOf(errand: PlannerErrand, isOver: () => boolean): PlannerAnswer['result'] {
  switch (errand.kind) {
    case 'plan':
      return findPlanUntil(errand.problem, isOver);
    case 'question':
      return questionResult(errand, isOver);
    case 'repair':
      return repairPlan(errand.problem, errand.plan);
    case 'replacements':
      // One session moves between two that stay: no more than a look at each slot.
      return { status: 'found', slots: replacementSlots(errand.problem, errand.plan, errand) };
    default:
      return errand satisfies never;
  }
}

function questionResult(
  { problem, outcome, question }: Extract<PlannerErrand, { readonly kind: 'question' }>,
  isOver: () => boolean,
): QuestionResult {
  const solve: Solve = (changed) => {
    const found = findPlanUntil(changed, isOver);
    if (found.status === 'feasible' || found.status === 'unknown' || isOver()) throw new QuestionStopped();
    return found;
  };
  try {
    return { status: 'answered', answer: answerTo(problem, outcome, question, solve) };
  } catch (error) {
    if (error instanceof QuestionStopped) return { status: 'stopped' };
    throw error;
  }
}
