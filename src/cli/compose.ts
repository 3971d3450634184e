/**
 * `npm run -s compose -- FILE`: forms groups from a file with registrations, without a server or database.
 *
 * Exit codes: 0 the groups are on standard output; 2 the file or the arguments cannot be used (Dutch lines on standard
 * error); 1 something unexpected.
 */
import { stepsFor } from '../composing/rules.ts';
import { composeGroups } from '../composition/compose.ts';
import { readCompositionFile } from '../composition/problem-file.ts';
import type { Composition, CompositionProblem, TravelTable } from '../composition/types.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../reference/tables.ts';
import { travelMinutesBetween } from '../travel/travel-time.ts';
import { readText, runCommand } from './command.ts';
import { answerLines, composeAnswer } from './compose-answer.ts';
import { COMPOSE_USAGE, type ComposeArguments, readComposeArguments } from './compose-arguments.ts';
import { fileFaultLines } from './plan-faults.ts';

const EXIT = { composed: 0, unusable: 2 } as const;

async function main(argv: readonly string[]): Promise<number> {
  const parsed = readComposeArguments(argv);
  if (!parsed.ok) return unusable([parsed.refusal.line, COMPOSE_USAGE]);
  const options = parsed.value;
  if (options.help) return print([COMPOSE_USAGE]);
  const text = await readText(options.file);
  if (!text.ok) return unusable([text.refusal.line]);
  const problem = readCompositionFile(text.value, await countryTravel());
  if (!problem.ok) return unusable(fileFaultLines(options.file, problem.refusal));
  const answer = await composeAnswer(problem.value, composed(problem.value, options));
  return print(options.json ? [JSON.stringify(answer)] : answerLines(answer));
}

/** As the office's normal search; or one after the other, each going on from the best so far, until the time is over. */
function composed(
  problem: CompositionProblem,
  { seed, within }: Pick<ComposeArguments, 'seed' | 'within'>,
): Composition {
  const steps = stepsFor('normal', problem.candidates.length);
  if (within === undefined) return composeGroups(problem, { seed, steps });
  const end = performance.now() + within * 1000;
  const isOver = (): boolean => performance.now() > end;
  let best = composeGroups(problem, { seed, steps }, { isOver });
  for (let round = 1; !isOver(); round += 1)
    best = composeGroups(problem, { seed: seed + round, steps }, { isOver, start: best });
  return best;
}

/** Between the municipalities that come with the product. */
async function countryTravel(): Promise<TravelTable> {
  const tables = await readReferenceTables(REFERENCE_DIRECTORY);
  if (!tables.ok) throw new Error('The reference tables of the product are not sound.');
  const { municipalities } = tables.value;
  return {
    places: municipalities.map(({ code }) => code),
    minutes: travelMinutesBetween(municipalities),
  };
}

function unusable(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return EXIT.unusable;
}

function print(lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.composed;
}

await runCommand(main);
