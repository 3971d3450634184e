/**
 * `npm run bench -- planner-scaling`: how the planner's time grows with slots, participants and sessions, each
 * apart, on seeded typical problems and on problems where a great many plans cost nearly the same. Per size the
 * median over the problems of the median of repeated plans. Writes docs/images/planner-scaling.svg and the table
 * in docs/planner.md, and prints the table.
 */
import { writeFileSync } from 'node:fs';
import { findBestPlan } from '../src/planner/planner.ts';
import type { PlanningProblem } from '../src/planner/types.ts';
import { type ProblemSize, tiedProblem, typicalProblem } from '../test/planner/sized-problems.ts';
import { chartSvg } from './drawing/chart.ts';
import { circumstances, writeInDocument } from './measuring/document.ts';
import { repeated, timesOf } from './measuring/stopwatch.ts';

const BASE: ProblemSize = { participants: 6, sessions: 5, slots: 300 };
const SEEDS = [1, 2, 3, 4, 5];

const SHAPES = [
  { label: 'typical', colour: '#0f6fb8', dashes: '', problem: typicalProblem },
  { label: 'many ties', colour: '#c2410c', dashes: '7 4', problem: tiedProblem },
] as const;

const DIMENSIONS: readonly {
  readonly name: keyof ProblemSize;
  readonly title: string;
  readonly values: readonly number[];
}[] = [
  { name: 'slots', title: '6 participants, 5 sessions', values: [100, 200, 300, 500, 700, 900] },
  { name: 'participants', title: '300 slots, 5 sessions', values: [4, 6, 8, 10, 12] },
  { name: 'sessions', title: '300 slots, 6 participants', values: [1, 2, 4, 6, 8, 10] },
];

type Measured = { readonly value: number; readonly ms: number };

function measured(
  problem: (seed: number, size: ProblemSize) => PlanningProblem,
  name: keyof ProblemSize,
  value: number,
): Measured {
  const medians = SEEDS.map((seed) => {
    const one = problem(seed, { ...BASE, [name]: value });
    return repeated(() => findBestPlan(one)).median;
  });
  return { value, ms: timesOf(medians).median };
}

const begun = circumstances();
for (let seed = 101; seed <= 140; seed += 1)
  for (const { problem } of SHAPES) findBestPlan(problem(seed, { ...BASE, slots: 200 }));

const results = DIMENSIONS.map((dimension) => ({
  dimension,
  series: SHAPES.map((shape) => ({
    shape,
    points: dimension.values.map((value) => measured(shape.problem, dimension.name, value)),
  })),
}));

const table = results
  .flatMap(({ dimension, series }) => {
    const [typical, tied] = series.map(({ points }) => points.map(({ ms }) => ms.toFixed(2)));
    return dimension.values.map(
      (value, index) => `| ${value} ${dimension.name} | ${typical?.[index]} | ${tied?.[index]} |`,
    );
  })
  .join('\n');
const text = `| ${BASE.slots} slots, ${BASE.participants} participants, ${BASE.sessions} sessions, but | typical, ms | many ties, ms |\n| --- | ---: | ---: |\n${table}`;
console.log(text);

writeInDocument('scaling', `${begun}.\n\n${text}\n`);
writeFileSync(
  new URL('../docs/images/planner-scaling.svg', import.meta.url),
  chartSvg(
    'Time to the proven best plan',
    'milliseconds (median)',
    results.map(({ dimension, series }) => ({
      title: dimension.title,
      xLabel: dimension.name,
      lines: series.map(({ shape, points }) => ({
        ...shape,
        points: points.map(({ value, ms }) => [value, ms] as const),
      })),
    })),
  ),
);
