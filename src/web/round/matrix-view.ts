import type { RoundWallFragment } from '../gql/graphql.ts';
import { monthInWords } from '../time/amsterdam.ts';
import { type GridRow, type Respondent, type WallSlot, wallGrid } from './wall-view.ts';

/** The days side by side, as many as fit beside each other. */
export interface MatrixBand {
  readonly key: string;
  /** The months in the band with how many of its columns are theirs, in order. */
  readonly months: readonly { readonly name: string; readonly columns: number }[];
  readonly days: readonly MatrixDay[];
}

/** What is on offer on one day, in order of time. */
export interface MatrixDay {
  readonly date: string;
  readonly rows: readonly GridRow[];
  /** Columns it takes: no fewer than there are parts to name, so that a day is never narrower than its heading. */
  readonly columns: number;
}

/** The parts of a day on offer, in order of time; none where every day has the same one, which then goes without saying. */
export function partsToName(slots: readonly WallSlot[]): readonly string[] {
  const parts = new Set(
    slots
      .filter(({ state }) => state === 'OFFERED')
      .toSorted((a, b) => (a.startsAt.slice(11) < b.startsAt.slice(11) ? -1 : 1))
      .map(({ dayPart }) => dayPart),
  );
  return parts.size > 1 ? [...parts] : [];
}

/** Above a column there is room for one letter; for two where parts begin with the same one. */
export function shortPart(dayPart: string, parts: readonly string[]): string {
  const isAlone = parts.every((part) => part === dayPart || !part.startsWith(dayPart.slice(0, 1)));
  return dayPart.slice(0, isAlone ? 1 : 2);
}

/** All days on which something is on offer, as many in each band as fit in so many columns, and at least one. */
export function matrixBands(round: RoundWallFragment, columnsPerBand: number): readonly MatrixBand[] {
  const bands: MatrixDay[][] = [];
  let room = 0;
  for (const day of daysOf(round)) {
    if (room < day.columns) {
      bands.push([]);
      room = columnsPerBand;
    }
    bands.at(-1)?.push(day);
    room -= day.columns;
  }
  return bands.map((days) => ({
    key: days[0]?.rows[0]?.slot.id ?? '',
    months: monthsOf(days),
    days,
  }));
}

function daysOf(round: RoundWallFragment): readonly MatrixDay[] {
  const parts = partsToName(round.slots).length;
  const offered = wallGrid(round)
    .flatMap(({ rows }) => rows)
    .filter(({ slot }) => slot.state === 'OFFERED');
  return [...Map.groupBy(offered, ({ slot }) => slot.date)].map(([date, rows]) => ({
    date,
    rows,
    columns: Math.max(parts, rows.length),
  }));
}

function monthsOf(days: readonly MatrixDay[]): MatrixBand['months'] {
  const byMonth = Map.groupBy(days, ({ date }) => monthInWords(date));
  return [...byMonth].map(([name, own]) => ({
    name,
    columns: own.reduce((sum, { columns }) => sum + columns, 0),
  }));
}

/** Offered slots on which nobody said no and the facilitator can come: those that can still be everybody's. */
export function openForEverybody(
  slots: readonly WallSlot[],
  respondents: readonly Respondent[],
): { readonly open: number; readonly offered: number } {
  const refused = new Set(
    respondents.flatMap(({ answers }) =>
      answers.filter(({ answer }) => answer === 'NO').map(({ slot }) => slot.id),
    ),
  );
  const offered = slots.filter(({ state }) => state === 'OFFERED');
  const open = offered.filter(({ id, facilitatorAvailable }) => facilitatorAvailable && !refused.has(id));
  return { open: open.length, offered: offered.length };
}
