/** Times in milliseconds of the monotonic clock. */

export type Times = { readonly median: number; readonly worst: number };

/** As many runs as fit in half a second, within these: a median of few runs of what is quick measures the compiler. */
const FEWEST_RUNS = 9;
const MOST_RUNS = 101;
/**
 * Not counted: a problem of another shape than those before makes the engine compile anew, and it takes some hundred runs
 * of what is quick until that is done. The quickest says how long a run takes, as any one may have had to wait.
 */
const FEWEST_TRIALS = 3;
const TRIAL_MS = 250;

export function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

export function repeated(run: () => unknown): Times {
  const trials: number[] = [];
  const begun = performance.now();
  while (trials.length < FEWEST_TRIALS || performance.now() - begun < TRIAL_MS) trials.push(timed(run).ms);
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
