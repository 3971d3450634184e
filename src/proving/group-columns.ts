/**
 * Composition as a set partition, for HiGHS: every group that the rules allow, and that is no worse than what is wanted, is
 * a column; everybody who is placed is in exactly one. Guides are left out, which can only make the least less, so
 * what is proven holds with them. Values are those of group-values.ts, which tests hold to the criteria and the checker.
 */
import { CRITERION_COUNT, writeGroupValues } from '../composition/group-values.ts';
import { ALLOWED, NOBODY, type Prepared } from '../composition/prepared.ts';
import type { LinearProgram, LinearSum, Row } from './linear-program.ts';

/** Values and totals in the order of CRITERIA. */
export interface GroupColumn {
  readonly name: string;
  readonly members: readonly number[];
  readonly values: Int32Array;
  readonly totals: Int32Array;
}

/** As places in CRITERIA: what each group is worth at most; Infinity where nothing is known. */
export type Caps = readonly number[];

/** Undefined: more than `most` fit, or more than `mostTries` are to be looked at. */
export function groupColumns(
  prepared: Prepared,
  caps: Caps,
  { most, mostTries }: { readonly most: number; readonly mostTries: number },
): readonly GroupColumn[] | undefined {
  const { between, count, least, most: largest, free } = prepared;
  const columns: GroupColumn[] = [];
  const values = new Int32Array(CRITERION_COUNT);
  const totals = new Int32Array(CRITERION_COUNT);
  let tries = 0;
  const keepIfWithin = (members: readonly number[]): void => {
    writeGroupValues(prepared, members, 0, members.length, NOBODY, values, totals, 0);
    if (caps.some((cap, criterion) => (values[criterion] ?? 0) > cap)) return;
    columns.push({
      name: `g${columns.length}`,
      members: [...members],
      values: values.slice(),
      totals: totals.slice(),
    });
  };
  const members: number[] = [];
  const extend = (others: readonly number[]): boolean => {
    tries += 1;
    if (tries > mostTries || columns.length > most) return false;
    if (members.length >= least) keepIfWithin(members);
    if (members.length === largest || largestWithin(prepared, caps) === members.length) return true;
    for (const [index, other] of others.entries()) {
      const later = others
        .slice(index + 1)
        .filter((each) => ((between[other * count + each] ?? 0) & ALLOWED) !== 0);
      members.push(other);
      const isDone = extend(later);
      members.pop();
      if (!isDone) return false;
    }
    return true;
  };
  return extend(free) ? columns : undefined;
}

/** What the cap on the size says, the second of CRITERIA. */
function largestWithin({ standard, most }: Prepared, caps: Caps): number {
  return Math.min(most, standard + (caps[1] ?? Infinity));
}

/** Everybody in one group or left over, so many of them if it says; and for each held criterion a total of at most so much. */
export function partitionProgram(
  { free }: Prepared,
  columns: readonly GroupColumn[],
  leftOver: number | undefined,
  held: ReadonlyMap<number, number>,
): LinearProgram {
  const names = new Map(free.map((person) => [person, [] as (readonly [number, string])[]]));
  for (const { members, name } of columns) for (const member of members) names.get(member)?.push([1, name]);
  const rows = free.map(
    (person): Row => ({
      terms: [...(names.get(person) ?? []), [1, `o${person}`]],
      sense: '=',
      bound: 1,
    }),
  );
  if (leftOver !== undefined) rows.push({ terms: leftOverOf(free), sense: '=', bound: leftOver });
  for (const [criterion, total] of held)
    rows.push({ terms: totalOf(columns, criterion), sense: '<=', bound: total });
  return {
    rows,
    binaries: [...columns.map(({ name }) => name), ...free.map((person) => `o${person}`)],
    continuous: [],
  };
}

export function leftOverOf(free: readonly number[]): LinearSum {
  return free.map((person) => [1, `o${person}`]);
}

export function totalOf(columns: readonly GroupColumn[], criterion: number): LinearSum {
  return columns
    .filter(({ totals }) => totals[criterion] !== 0)
    .map(({ totals, name }) => [totals[criterion] ?? 0, name] as const);
}
