/**
 * `npm run -s plan -- FILE`: plans one group from a planning file, without a server or database.
 *
 * Exit codes: 0 the best plan is on standard output; 2 the file or the arguments cannot be used (Dutch lines on
 * standard error); 3 proven: no plan exists (the reasons are on standard output); 4 the time was over before either was
 * proven (standard output has what is known); 1 something unexpected.
 */
import { readPlanFile } from '../planner/plan-file.ts';
import { readProblemFile } from '../planner/problem-file.ts';
import { asPeopleCount } from '../planner/session-numbers.ts';
import { byTurns } from '../planner/turns.ts';
import type { PlanningProblem } from '../planner/types.ts';
import { systemClock } from '../shared/time.ts';
import { readText, runCommand } from './command.ts';
import { bestAnswer, outcomeAnswer, type PlanAnswer, repairedAnswer } from './plan-answer.ts';
import { type PlanArguments, readPlanArguments, USAGE } from './plan-arguments.ts';
import { writeCalendars } from './plan-calendars.ts';
import { fileFaultLines, systemFaultLine } from './plan-faults.ts';
import { unknownIdLine } from './plan-questions.ts';
import { planWithin, stoppedLines } from './plan-within.ts';

const EXIT = { optimal: 0, unusable: 2, infeasible: 3, stopped: 4 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

async function main(argv: readonly string[]): Promise<ExitCode> {
  const parsed = readPlanArguments(argv);
  if (!parsed.ok) return unusable([parsed.refusal.line, USAGE]);
  if (parsed.value.help) return print([USAGE], EXIT.optimal);
  const text = await readText(parsed.value.file);
  if (!text.ok) return unusable([text.refusal.line]);
  const problem = readProblemFile(text.value);
  if (!problem.ok) return unusable(fileFaultLines(parsed.value.file, problem.refusal));
  const { whyNot } = parsed.value;
  const unknown = whyNot === undefined ? undefined : unknownIdLine(problem.value, whyNot);
  if (unknown !== undefined) return unusable([unknown]);
  const { repair, within } = parsed.value;
  if (within !== undefined) return reportWithin(problem.value, within, parsed.value);
  return repair === undefined
    ? report(problem.value, bestAnswer(problem.value, parsed.value), parsed.value)
    : reportRepair(problem.value, repair, parsed.value);
}

function reportWithin(problem: PlanningProblem, seconds: number, options: PlanArguments): ExitCode {
  const { problem: asked } = byTurns(problem);
  const outcome = planWithin(asked, seconds);
  if (outcome.status === 'optimal' || outcome.status === 'infeasible')
    return report(asked, outcomeAnswer(asked, outcome), options);
  const stopped = asPeopleCount(problem, outcome);
  return print(
    options.json ? [JSON.stringify(stopped)] : stoppedLines(asked, stopped, seconds),
    EXIT.stopped,
  );
}

async function reportRepair(
  problem: PlanningProblem,
  file: string,
  options: PlanArguments,
): Promise<ExitCode> {
  const text = await readText(file);
  if (!text.ok) return unusable([text.refusal.line]);
  const plan = readPlanFile(text.value, problem);
  if (!plan.ok) return unusable(fileFaultLines(file, plan.refusal));
  return report(problem, repairedAnswer(problem, plan.value, options.heldBefore), options);
}

function report(
  problem: PlanningProblem,
  { outcome, fields, lines: words }: PlanAnswer,
  options: PlanArguments,
): ExitCode {
  const lines = options.json ? [JSON.stringify({ ...outcome, ...fields })] : words;
  if (outcome.status === 'infeasible') return print(lines, EXIT.infeasible);
  if (options.calendarFolder === undefined) return print(lines, EXIT.optimal);
  const written = writeCalendars(problem, outcome.sessions, options.calendarFolder, systemClock());
  if (!written.ok) return unusable([systemFaultLine(options.calendarFolder, written.refusal.reason)]);
  const saved = written.value.map((path) => `Agenda geschreven: ${path}`);
  return print(options.json ? lines : [...lines, '', ...saved], EXIT.optimal);
}

function unusable(lines: readonly string[]): ExitCode {
  process.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.unusable;
}

function print(lines: readonly string[], code: ExitCode): ExitCode {
  process.stdout.write(`${lines.join('\n')}\n`);
  return code;
}

await runCommand(main);
