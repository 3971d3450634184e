/** Linear programs solved by HiGHS, the npm package `highs` (WebAssembly), with no gap left open. */
import highsLoader, { type Model } from 'highs';
import { isContradictory, type LinearProgram, type LinearSum, lpText, type Term } from './linear-program.ts';

// cast: the package's types describe its CommonJS build, whose loader is a property of what is imported
const loadHighs = highsLoader as unknown as typeof highsLoader.default;
const highs = await loadHighs();

export type ProgramSolution =
  | {
      readonly status: 'optimal';
      /** The least value of each sum, given the least of those before it. */
      readonly least: readonly number[];
      readonly valueIn: (variable: string) => number;
      readonly solverMs: number;
    }
  | { readonly status: 'infeasible'; readonly solverMs: number }
  /** The time limit came first; nothing is known. */
  | { readonly status: 'unfinished'; readonly solverMs: number };

/**
 * Makes each sum as small as it can be, one solve a sum, the values of those before it held. All sums are whole
 * numbers. `solverMs` is the time that HiGHS itself reports for the solves together; building and reading the
 * text are not in it. Each solve goes on from the solution of the one before.
 */
export function leastInOrder(
  program: LinearProgram,
  sums: readonly LinearSum[],
  timeLimitSeconds = 600,
): ProgramSolution {
  if (isContradictory(program)) return { status: 'infeasible', solverMs: 0 };
  return highs.withModel({ format: 'lp', data: lpText(program, sums[0] ?? []) }, (model): ProgramSolution => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: timeLimitSeconds });
    const { modelStatus } = highs.constants;
    const least: number[] = [];
    for (const [level, sum] of sums.entries()) {
      if (level > 0) goOn(model, sums[level - 1] ?? [], least.at(-1) ?? 0, sum);
      const { modelStatus: status } = model.run();
      const solverMs = model.getRunTime() * 1000;
      if (status === modelStatus.timeLimit) return { status: 'unfinished', solverMs };
      if (status === modelStatus.infeasible && level === 0) return { status: 'infeasible', solverMs };
      if (status !== modelStatus.optimal) throw new Error(`HiGHS ended a solve with status ${status}.`);
      least.push(wholeNumber(model.getObjectiveValue()));
    }
    const { colValue } = model.getSolution();
    const values = new Map([...colValue].map((value, column) => [model.getColName(column), value]));
    return {
      status: 'optimal',
      least,
      valueIn: (variable) => values.get(variable) ?? 0,
      solverMs: model.getRunTime() * 1000,
    };
  });
}

/**
 * No solution has a smaller sum than this; Infinity when there is no solution at all, undefined when nothing is known when
 * time is up. All sums are whole numbers.
 */
export function leastBound(
  program: LinearProgram,
  sum: LinearSum,
  timeLimitSeconds: number,
): number | undefined {
  if (isContradictory(program)) return Infinity;
  return highs.withModel({ format: 'lp', data: lpText(program, sum) }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: timeLimitSeconds });
    const { modelStatus } = highs.constants;
    const { modelStatus: status } = model.run();
    if (status === modelStatus.infeasible) return Infinity;
    if (status !== modelStatus.optimal && status !== modelStatus.timeLimit)
      throw new Error(`HiGHS ended a solve with status ${status}.`);
    if (status === modelStatus.timeLimit && sum.length === 0) return undefined;
    const bound = Number(model.info.get('mip_dual_bound'));
    return Number.isFinite(bound) ? Math.ceil(bound - ROUNDING) : undefined;
  });
}

/** Holds what was just made least, and makes the next sum the goal. */
function goOn(model: Model, held: LinearSum, least: number, next: LinearSum): void {
  const columns = columnsOf(model, held);
  if (columns.indices.length > 0) model.addRow(least, least, columns);
  const { numCols } = model.getDimensions();
  const costs = new Float64Array(numCols);
  const { indices, values } = columnsOf(model, next);
  for (const [at, column] of indices.entries()) costs[column] = values[at] ?? 0;
  model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, costs);
}

function columnsOf(
  model: Model,
  sum: LinearSum,
): { readonly indices: readonly number[]; readonly values: readonly number[] } {
  const ascending = sum
    .map(([factor, name]: Term) => [model.getColByName(name), factor] as const)
    .sort(([a], [b]) => a - b);
  return { indices: ascending.map(([column]) => column), values: ascending.map(([, factor]) => factor) };
}

/** HiGHS counts in floating point; further from a whole number than this is not a rounding. */
const ROUNDING = 1e-4;

function wholeNumber(value: number): number {
  const whole = Math.round(value);
  if (Math.abs(value - whole) > ROUNDING) throw new Error(`HiGHS gave ${value}, not a whole number.`);
  return whole;
}
