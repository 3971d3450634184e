/**
 * The thread that plans what takes long (planner-thread.ts). It knows the planner and nothing else: a problem goes in,
 * an outcome comes out.
 */
import { parentPort } from 'node:worker_threads';
import { findPlanUntil } from '../planner/anytime.ts';
import type { ParticipantId, SlotId } from '../shared/ids.ts';
import type { PlannerAnswer, PlannerErrand } from './planner-thread.ts';

parentPort?.on('message', ({ number, problem, stop, mostMs }: PlannerErrand) => {
  const end = performance.now() + mostMs;
  const flag = new Int32Array(stop);
  const outcome = findPlanUntil<ParticipantId, SlotId>(
    problem,
    () => Atomics.load(flag, 0) !== 0 || performance.now() > end,
  );
  const answer: PlannerAnswer = { number, outcome };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
  parentPort?.postMessage(answer);
});
