/**
 * `npm run bench -- composition [--document] [--only 60,300,1400] [--seeds 2] [--steps 8000]`: groups for a season of so many
 * registrations, by our search and by two known ways (bench/measuring/composition-peers.ts), which get as many steps: `--steps`
 * per registration. Every composition goes through the checker. Per level the value of each and a bound below which
 * nothing is; times as multiples of ours, processor time of this process. --document writes docs/composition.md.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { boundsFor } from '../src/composition/bounds.ts';
import { checkComposition } from '../src/composition/checker.ts';
import { compareLevels, type LevelName, levelNames } from '../src/composition/objective.ts';
import { compositionOf, prepare } from '../src/composition/prepared.ts';
import { type Found, search } from '../src/composition/search.ts';
import type { CompositionProblem } from '../src/composition/types.ts';
import { seasonProblem } from '../test/composition/season-problem.ts';
import { dutchTables } from '../test/reference/dutch-tables.ts';
import { greedyByDistance, randomRestarts } from './measuring/composition-peers.ts';
import { circumstances, writeInDocument } from './measuring/document.ts';

const { values } = parseArgs({
  options: {
    document: { type: 'boolean' },
    only: { type: 'string', default: '60,300,1400' },
    seeds: { type: 'string', default: '2' },
    steps: { type: 'string', default: '8000' },
  },
});
const FEWEST_STEPS = 2_000_000;
const MOST_STEPS = 5_000_000;

interface Measured {
  readonly found: Found;
  readonly ms: number;
}

interface Compared {
  readonly registrations: number;
  readonly seed: number;
  readonly problem: CompositionProblem;
  readonly ours: Measured;
  readonly restarts: Measured;
  readonly greedy: Measured;
}

const begun = circumstances();
console.log(`${begun}.\n`);
const tables = await dutchTables();
const compared: Compared[] = [];
for (const registrations of values.only.split(',').map(Number))
  for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
    const each = compare(registrations, seed);
    compared.push(each);
    console.log(`${tableOf(each)}\n`);
  }
if (values.document === true) {
  const command = ['npm run bench -- composition', ...process.argv.slice(2)].join(' ');
  const text = compared
    .filter(({ seed }) => seed === 1)
    .map(tableOf)
    .join('\n\n');
  writeInDocument('figures', `\`${command}\`, ${begun}.\n\n${text}\n\n${summary()}\n`, 'composition.md');
}

function compare(registrations: number, seed: number): Compared {
  const problem = seasonProblem(tables, registrations, seed);
  const prepared = prepare(problem);
  const steps = Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, Number(values.steps) * registrations));
  const ours = measured(problem, () => search(prepared, { seed, steps }));
  const restarts = measured(problem, () => randomRestarts(prepared, seed, steps));
  const greedy = measured(problem, () => greedyByDistance(prepared));
  for (const peer of [restarts, greedy])
    assert.ok(compareLevels(ours.found.levels, peer.found.levels) <= 0, 'never worse than a peer');
  return { registrations, seed, problem, ours, restarts, greedy };
}

function measured(problem: CompositionProblem, run: () => Found): Measured {
  const before = process.cpuUsage();
  const found = run();
  const { user } = process.cpuUsage(before);
  const checked = checkComposition(problem, compositionOf(problem, found.groups));
  assert.deepEqual(checked, { violations: [], levels: found.levels });
  return { found, ms: user / 1000 };
}

/** A row per criterion: worst group and total. */
function tableOf({ registrations, seed, problem, ours, restarts, greedy }: Compared): string {
  const bounds = boundsFor(problem, ours.found.levels);
  const all = bounds.map(({ bound }) => bound);
  const peers = [ours, restarts, greedy];
  const rows = bounds.flatMap(({ level }, index) => {
    if (level.kind === 'total') return [];
    const width = level.kind === 'leftOver' ? 1 : 2;
    const cell = (of: readonly number[]): string => of.slice(index, index + width).join(' / ');
    const isProven = bounds.slice(index, index + width).every((each) => each.bound === each.value);
    return [
      [nameOf(level), ...peers.map(({ found }) => cell(found.levels)), isProven ? 'proven' : cell(all)],
    ];
  });
  const times = peers.map(({ ms }) => `${(ms / ours.ms).toFixed(2)}x`);
  const head = [
    `${registrations} registrations, season ${seed}`,
    'ours',
    'random restarts',
    'greedy',
    'none has less',
  ];
  const seconds = `${(ours.ms / 1000).toFixed(1)} s is 1x`;
  return [
    head,
    head.map((_, index) => (index === 0 ? '---' : '---:')),
    ...rows,
    ['processor time', ...times, seconds],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function nameOf(level: LevelName): string {
  return level.kind === 'leftOver' ? 'left over' : level.criterion;
}

/** At which level ours and the better of the peers part, over all seasons. */
function summary(): string {
  const lines = compared.map(({ registrations, seed, ours, restarts, greedy, problem }) => {
    const [better = ours] = [restarts, greedy].sort((one, other) =>
      compareLevels(one.found.levels, other.found.levels),
    );
    const index = ours.found.levels.findIndex((level, at) => level !== better.found.levels[at]);
    const level = levelNames(problem.settings.order)[index];
    const words =
      level === undefined ? 'equal' : `${nameOf(level)}${level.kind === 'leftOver' ? '' : `, ${level.kind}`}`;
    return `${registrations}, season ${seed}: ${words} (${ours.found.levels[index]} against ${better.found.levels[index]})`;
  });
  return `The first level at which ours is better than the better of the two: ${lines.join('; ')}.`;
}
