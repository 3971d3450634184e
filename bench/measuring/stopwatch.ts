/** Times in milliseconds of the monotonic clock. */

export type Times = { readonly median: number; readonly worst: number };

/** As many runs as fit in half a second, within these: a median of few runs of what is quick measures the compiler. */
const FEWEST_RUNS = 9;
const MOST_RUNS = 101;
/** Not counted; the quickest of these says how long a run takes, as any one may have had to wait. */
const TRIAL_RUNS = 3;

export function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

export function repeated(run: () => unknown): Times {
  const trials = Array.from({ length: TRIAL_RUNS }, () => timed(run).ms);
  const runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.round(500 / Math.min(...trials))));
  return timesOf(Array.from({ length: runs }, () => timed(run).ms));
}

export function timesOf(times: readonly number[]): Times {
  const ascending = times.toSorted((a, b) => a - b);
  return { median: ascending[Math.floor(ascending.length / 2)] ?? 0, worst: ascending.at(-1) ?? 0 };
}

export function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
