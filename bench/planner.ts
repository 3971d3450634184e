/**
 * `npm run bench -- planner [--json] [--peers | --no-peers] [--document] [--only NAME,NAME] [FOLDER]`: how long the planner
 * takes for each planning file in a folder; by default the examples of the tests and generated, seeded
 * problems. Reading the file is not counted, nor are the peers running meanwhile: the planner goes first, alone.
 *
 * Columns, in milliseconds: `cold`, the first plan for that problem in this process; `median` and `worst` of the
 * plans after it; `whatHelps`, all that would help, the plan being known (median); `fresh`, the first plan of a
 * process of its own (median of three). Then the other questions. Then, unless --no-peers, how many times
 * as long general solvers take; `>` where a minute was not enough. Hard problems only when --only names them.
 *
 * --document writes these figures into docs/planner.md.
 * With --json one object per line and nothing else; with --peers too it has `freshMs`, `questions` and `peers`.
 */
import { parseArgs } from 'node:util';
import { findBestPlan } from '../src/planner/planner.ts';
import type { PlanOutcome } from '../src/planner/types.ts';
import { impossibleProblem, tiedProblem, typicalProblem } from '../test/planner/sized-problems.ts';
import { circumstances, writeInDocument } from './measuring/document.ts';
import { type PeerFigure, type PeerFigures, peerFigures } from './measuring/peer-figures.ts';
import {
  freshMs,
  type PlanFigures,
  planFigures,
  type QuestionFigure,
  questionFigures,
  REPLANNED,
} from './measuring/planner-figures.ts';
import { type NamedProblem, problemsIn } from './measuring/problem-sets.ts';
import { rounded } from './measuring/stopwatch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    json: { type: 'boolean' },
    peers: { type: 'boolean' },
    document: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const [folder] = positionals;
const isJson = values.json === true;
const only = values.only?.split(',');
const problems = [...problemsIn(folder)].filter(({ name }) => only?.includes(name) ?? true);

/** Columns to the right, but for names. */
const PLAN_WIDTHS = [-16, 5, 6, 8, 10, 8, 8, 8, 9, 7];
const QUESTION_WIDTHS = [-16, -41, -36, 0];
const PEERS: readonly { readonly key: keyof PeerFigures; readonly title: string }[] = [
  { key: 'highsSolver', title: 'HiGHS' },
  { key: 'gecodeSolver', title: 'Gecode solver' },
  { key: 'gecodeTotal', title: 'MiniZinc total' },
  { key: 'cbcTotal', title: 'CBC' },
];
const PEER_WIDTHS = [-16, 20, 20, 20, 20];

type Measured = { readonly named: NamedProblem; readonly figures: PlanFigures; readonly freshMs: number };
type Questions = readonly QuestionFigure[] | null;

warmUp();
if (isJson) for (const named of problems) jsonLine(named);
else tables();

function tables(): void {
  const begun = circumstances();
  console.log(`${begun}.\n`);
  const measured = planTable();
  const questions = questionTable(measured);
  const peers = values.peers === false ? [] : peerTable(measured);
  if (values.document === true) writeInDocument('figures', documentText(begun, measured, questions, peers));
}

function jsonLine(named: NamedProblem): void {
  const { outcome, coldMs, warm, whatHelpsMs } = planFigures(named);
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
    questions: questionsOf(named, outcome),
    peers: isForPeers(named) ? peerFigures(named.problem, outcome) : null,
  };
  console.log(JSON.stringify({ ...plain, ...more }));
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
    const fresh = freshMs(named, folder);
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
      fresh.toFixed(1),
      outcome.status === 'optimal' ? outcome.objective.join(' ') : '-',
    ]);
    return { named, figures, freshMs: fresh };
  });
}

function questionTable(all: readonly Measured[]): readonly Questions[] {
  console.log('\nOther questions, median / worst ms. One answer: 101 answers changed, one at a time.');
  return all.map(({ named, figures }) => {
    const questions = questionsOf(named, figures.outcome);
    const cells = questions?.map(
      ({ question, medianMs, worstMs }) => `${question} ${medianMs.toFixed(2)} / ${worstMs.toFixed(2)}`,
    );
    if (cells !== undefined) row([named.name, ...cells], QUESTION_WIDTHS);
    return questions;
  });
}

function questionsOf({ kind, problem }: NamedProblem, outcome: PlanOutcome): Questions {
  return kind === 'hard' ? null : questionFigures(problem, outcome);
}

/** Per problem the cells of the table; null where the solvers were not asked. */
function peerTable(all: readonly Measured[]): readonly (readonly string[] | null)[] {
  console.log('\nGeneral solvers, ms and how many times the median above. All found the same objective.');
  row(['name', ...PEERS.map(({ title }) => title)], PEER_WIDTHS);
  return all.map(({ named, figures }) => {
    if (!isForPeers(named)) return null;
    const found = peerFigures(named.problem, figures.outcome);
    const times = PEERS.map(({ key }) => timesText(found[key], figures.warm.median));
    row([named.name, ...PEERS.map(({ key }, index) => `${msText(found[key])} ${times[index]}`)], PEER_WIDTHS);
    return times;
  });
}

function documentText(
  begun: string,
  all: readonly Measured[],
  questions: readonly Questions[],
  peers: readonly (readonly string[] | null)[],
): string {
  const command = ['npm run bench -- planner', ...process.argv.slice(2)].join(' ');
  const titles = [
    'problem',
    'people, sessions, slots',
    'median',
    'worst',
    'fresh',
    'what helps',
    'one answer',
  ];
  const head = [...titles, ...PEERS.map(({ title }) => title)];
  const lines = all.map(({ named: { name, problem }, figures, freshMs: fresh }, index) => [
    figures.outcome.status === 'optimal' ? name : `${name} (no plan)`,
    `${problem.participants.length}, ${problem.sessionsToPlan}, ${problem.slots.length}`,
    figures.warm.median.toFixed(2),
    figures.warm.worst.toFixed(1),
    fresh.toFixed(0),
    figures.whatHelpsMs?.toFixed(1) ?? '',
    questions[index]?.find(({ question }) => question === REPLANNED)?.medianMs.toFixed(2) ?? '',
    ...PEERS.map((_, column) => peers[index]?.[column] ?? ''),
  ]);
  const rule = head.map((_, index) => (index < 2 ? '---' : '---:'));
  const table = [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `\`${command}\`, ${begun}.\n\n${table}\n`;
}

function msText(figure: PeerFigure | undefined): string {
  return figure === undefined ? '' : `${figure.isCut ? '>' : ''}${figure.ms.toFixed(1)}`;
}

/** How many times as long as our median. */
function timesText(figure: PeerFigure | undefined, medianMs: number): string {
  if (figure === undefined) return 'not installed';
  const times = figure.ms / medianMs;
  return `${figure.isCut ? '>' : ''}${times < 10 ? times.toFixed(1) : Math.round(times)}x`;
}

/** Hard problems take the others more than the minute they get, so only when named. */
function isForPeers({ kind, name }: NamedProblem): boolean {
  return kind !== 'hard' || only?.includes(name) === true;
}

/**
 * So that the first problem does not pay for compiling the planner; `fresh` shows what that costs. Other problems than
 * those that are timed, of every kind: compiled code is for what was met.
 */
function warmUp(): void {
  const small = { participants: 6, sessions: 5, slots: 300 };
  const large = { participants: 12, sessions: 6, slots: 880 };
  for (let seed = 101; seed <= 130; seed += 1) {
    findBestPlan(typicalProblem(seed, small));
    findBestPlan(typicalProblem(seed, large));
    findBestPlan(typicalProblem(seed, { ...large, participants: 8, sessions: 3 }));
    findBestPlan(impossibleProblem(seed, small));
    findBestPlan(tiedProblem(seed, { ...small, slots: 100 }));
  }
}

function row(cells: readonly string[], widths: readonly number[] = PLAN_WIDTHS): void {
  console.log(cells.map((cell, index) => padded(cell, widths[index] ?? 0)).join('  '));
}

function padded(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
