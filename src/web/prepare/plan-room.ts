import { daysBetween, type Moment, momentsLeft } from './calendar-view.ts';

/** What there is to choose from, before anybody has answered. */
export interface PlanRoom {
  readonly moments: number;
  readonly days: number;
  /** The most sessions, up to those to plan, that can follow each other within the spacing. */
  readonly sessionsThatFit: number;
  readonly verdict: 'none' | 'tooFew' | 'little' | 'enough';
}

interface Task {
  /** The session that days are counted from. */
  readonly fixedDate: string;
  readonly minDays: number;
  readonly maxDays: number;
  readonly sessionsToPlan: number;
}

/** With fewer days than this for each session, a few answers of "no" leave no plan. */
const DAYS_TO_CHOOSE_FROM = 4;

/** Counts and judges; who can come is not known yet, so "enough" is no promise. */
export function planRoom(all: readonly Moment[], task: Task): PlanRoom {
  const moments = momentsLeft(all);
  const dates = [...new Set(moments.map(({ date }) => date))].toSorted();
  const sessionsThatFit = longestChain(dates, task);
  const room = { moments: moments.length, days: dates.length, sessionsThatFit };
  if (moments.length === 0) return { ...room, verdict: 'none' };
  if (sessionsThatFit < task.sessionsToPlan) return { ...room, verdict: 'tooFew' };
  const isLittle = dates.length < DAYS_TO_CHOOSE_FROM * task.sessionsToPlan;
  return { ...room, verdict: isLittle ? 'little' : 'enough' };
}

function longestChain(
  dates: readonly string[],
  { fixedDate, minDays, maxDays, sessionsToPlan }: Task,
): number {
  const days = dates.map((date) => daysBetween(fixedDate, date));
  let reached: readonly number[] = [0];
  for (let sessions = 0; sessions < sessionsToPlan; sessions += 1) {
    const before = reached;
    reached = days.filter((day) =>
      before.some((earlier) => day - earlier >= Math.max(1, minDays) && day - earlier <= maxDays),
    );
    if (reached.length === 0) return sessions;
  }
  return sessionsToPlan;
}
