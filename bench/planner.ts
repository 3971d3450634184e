/**
 * `npm run bench -- planner [--json] [--peers | --no-peers] [--only NAME,NAME] [FOLDER]`: how long the planner
 * takes for each planning file in a folder; by default the examples of the tests and generated, seeded
 * problems. Reading the file is not counted, nor are the peers running meanwhile: the planner goes first, alone.
 *
 * Columns, in milliseconds: `cold`, the first plan for that problem in this process; `median` and `worst` of the
 * plans after it; `whatHelps`, all that would help, the plan being known (median); `fresh`, the first plan of a
 * process of its own (median of three). Then the other questions. Then, unless --no-peers, how many times
 * as long general solvers take; `>` where a minute was not enough. Hard problems only when --only names them.
 *
 * With --json one object per line and nothing else; with --peers too it has `freshMs`, `questions` and `peers`.
 */
import { parseArgs } from 'node:util';
import { findBestPlan } from '../src/planner/planner.ts';
import { typicalProblem } from '../test/planner/sized-problems.ts';
import { type PeerFigure, type PeerFigures, peerFigures } from './measuring/peer-figures.ts';
import { freshMs, type PlanFigures, planFigures, questionFigures } from './measuring/planner-figures.ts';
import { type NamedProblem, problemsIn } from './measuring/problem-sets.ts';
import { rounded } from './measuring/stopwatch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { json: { type: 'boolean' }, peers: { type: 'boolean' }, only: { type: 'string' } },
});
const [folder] = positionals;
const isJson = values.json === true;
const only = values.only?.split(',');
const problems = [...problemsIn(folder)].filter(({ name }) => only?.includes(name) ?? true);

/** Columns to the right, but for names. */
const PLAN_WIDTHS = [-16, 5, 6, 8, 10, 8, 8, 8, 9, 7];
const QUESTION_WIDTHS = [-16, -41, -36, 0];
const PEER_WIDTHS = [-16, 20, 20, 20, 20];

type Measured = { readonly named: NamedProblem; readonly figures: PlanFigures };

warmUp();
const measured = isJson ? problems.map(jsonLine) : planTable();
if (!isJson) questionTable(measured);
if (!isJson && values.peers !== false) peerTable(measured);

function jsonLine(named: NamedProblem): Measured {
  const figures = planFigures(named);
  const { outcome, coldMs, warm, whatHelpsMs } = figures;
  const plain = {
    name: named.name,
    status: outcome.status,
    objective: outcome.status === 'optimal' ? outcome.objective : null,
    coldMs: rounded(coldMs),
    medianMs: rounded(warm.median),
    worstMs: rounded(warm.worst),
    whatHelpsMs: whatHelpsMs === null ? null : rounded(whatHelpsMs),
  };
  const more = values.peers === true && {
    freshMs: rounded(freshMs(named, folder)),
    questions: questionsOf(named, figures),
    peers: isForPeers(named) ? peerFigures(named.problem, outcome) : null,
  };
  console.log(JSON.stringify({ ...plain, ...more }));
  return { named, figures };
}

function planTable(): readonly Measured[] {
  row([
    'name',
    'slots',
    'people',
    'sessions',
    'status',
    'cold',
    'median',
    'worst',
    'whatHelps',
    'fresh',
    'objective',
  ]);
  return problems.map((named) => {
    const { name, problem } = named;
    const figures = planFigures(named);
    const { outcome, coldMs, warm, whatHelpsMs } = figures;
    row([
      name,
      String(problem.slots.length),
      String(problem.participants.length),
      String(problem.sessionsToPlan),
      outcome.status,
      coldMs.toFixed(2),
      warm.median.toFixed(2),
      warm.worst.toFixed(2),
      whatHelpsMs?.toFixed(2) ?? '-',
      freshMs(named, folder).toFixed(1),
      outcome.status === 'optimal' ? outcome.objective.join(' ') : '-',
    ]);
    return { named, figures };
  });
}

function questionTable(all: readonly Measured[]): void {
  console.log('\nOther questions, median / worst ms. One answer: 101 answers changed, one at a time.');
  for (const { named, figures } of all) {
    const questions = questionsOf(named, figures) ?? [];
    const cells = questions.map(
      ({ question, medianMs, worstMs }) => `${question} ${medianMs.toFixed(2)} / ${worstMs.toFixed(2)}`,
    );
    if (cells.length > 0) row([named.name, ...cells], QUESTION_WIDTHS);
  }
}

function questionsOf(
  { kind, problem }: NamedProblem,
  { outcome }: PlanFigures,
): ReturnType<typeof questionFigures> | null {
  return kind === 'hard' ? null : questionFigures(problem, outcome);
}

function peerTable(all: readonly Measured[]): void {
  console.log('\nGeneral solvers, ms and how many times the median above. All found the same objective.');
  row(['name', 'HiGHS', 'Gecode solver', 'Gecode total', 'CBC total'], PEER_WIDTHS);
  for (const { named, figures } of all) {
    if (!isForPeers(named)) continue;
    const { highsSolver, gecodeSolver, gecodeTotal, cbcTotal }: PeerFigures = peerFigures(
      named.problem,
      figures.outcome,
    );
    const cells = [highsSolver, gecodeSolver, gecodeTotal, cbcTotal];
    row([named.name, ...cells.map((cell) => peerText(cell, figures.warm.median))], PEER_WIDTHS);
  }
}

function peerText(figure: PeerFigure | undefined, medianMs: number): string {
  if (figure === undefined) return 'not installed';
  const mark = figure.isCut ? '>' : '';
  return `${mark}${figure.ms.toFixed(1)} (${mark}${timesText(figure.ms / medianMs)}x)`;
}

function timesText(times: number): string {
  return times < 10 ? times.toFixed(1) : String(Math.round(times));
}

/** Hard problems take the others more than the minute they get, so only when named. */
function isForPeers({ kind, name }: NamedProblem): boolean {
  return kind !== 'hard' || only?.includes(name) === true;
}

/** So that the first problem does not pay for compiling the planner; `fresh` shows what that costs. */
function warmUp(): void {
  for (let seed = 101; seed <= 120; seed += 1)
    findBestPlan(typicalProblem(seed, { participants: 6, sessions: 5, slots: 200 }));
}

function row(cells: readonly string[], widths: readonly number[] = PLAN_WIDTHS): void {
  console.log(cells.map((cell, index) => padded(cell, widths[index] ?? 0)).join('  '));
}

function padded(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
