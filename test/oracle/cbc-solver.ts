/**
 * The planning problem solved by CBC (COIN-OR branch and cut), the Debian package coinor-cbc. Debian builds
 * MiniZinc without it, so it is given the very linear programs that HiGHS gets, one run a level.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { isContradictory, lpText, type Row } from '../../src/proving/linear-program.ts';
import { planningProgram } from './mip-model.ts';

export type CbcSolution = (
  | { readonly status: 'optimal'; readonly objective: readonly number[] }
  | { readonly status: 'infeasible' }
  /** The time limit came first; nothing is known. */
  | { readonly status: 'unfinished' }
) & {
  /** From start to end of the program, all runs together; reading the program is part of it. */
  readonly totalMs: number;
};

export function hasCbc(): boolean {
  return spawnSync('cbc', ['-quit']).status === 0;
}

/** `timeLimitSeconds` is for all levels together. */
export function solveWithCbc(problem: PlanningProblem, timeLimitSeconds: number): CbcSolution {
  const model = planningProgram(problem);
  if (model === undefined || isContradictory(model.program)) return { status: 'infeasible', totalMs: 0 };
  const objective: number[] = [];
  const held: Row[] = [];
  let totalMs = 0;
  for (const [level, sum] of model.levels.entries()) {
    const left = timeLimitSeconds - totalMs / 1000;
    if (left < 1) return { status: 'unfinished', totalMs };
    const start = performance.now();
    const least = leastByCbc(lpText(model.program, sum, held), left);
    totalMs += performance.now() - start;
    if (least === 'unfinished') return { status: 'unfinished', totalMs };
    if (least === 'infeasible') {
      if (level > 0) throw new Error(`CBC: no plan for level ${level + 1}, though there was one before.`);
      return { status: 'infeasible', totalMs };
    }
    objective.push(least);
    held.push({ terms: sum, sense: '=', bound: least });
  }
  return { status: 'optimal', objective, totalMs };
}

function leastByCbc(lp: string, seconds: number): number | 'infeasible' | 'unfinished' {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    const [program, solution] = [join(folder, 'program.lp'), join(folder, 'solution.txt')];
    writeFileSync(program, lp);
    const limits = ['-ratioGap', '0', '-allowableGap', '0', '-timeMode', 'elapsed', '-sec', String(seconds)];
    const { status, stdout } = spawnSync('cbc', [program, ...limits, '-solve', '-solution', solution], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`cbc ended with ${status}: ${stdout}`);
    const said = readFileSync(solution, 'utf8').split('\n')[0] ?? '';
    if (/infeasible/i.test(said)) return 'infeasible';
    const value = /^Optimal.*objective value (\S+)$/.exec(said)?.[1];
    return value === undefined ? 'unfinished' : Math.round(Number(value));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
