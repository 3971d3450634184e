import type { RoundWallFragment } from '../gql/graphql.ts';
import { monthInWords } from '../time/amsterdam.ts';
import { type GridRow, type Respondent, type WallSlot, wallGrid } from './wall-view.ts';

/** The days side by side, as many as fit beside each other. */
export interface MatrixBand {
  readonly key: string;
  /** The months in the band with how many of its columns are theirs, in order. */
  readonly months: readonly { readonly name: string; readonly columns: number }[];
  readonly columns: readonly GridRow[];
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

/** Above a column there is room for two letters. */
export function shortPart(dayPart: string): string {
  return dayPart.slice(0, 2);
}

/** All offered slots in order of date, `perBand` (at least one) in each band but the last. */
export function matrixBands(round: RoundWallFragment, perBand: number): readonly MatrixBand[] {
  const columns = wallGrid(round)
    .flatMap(({ rows }) => rows)
    .filter(({ slot }) => slot.state === 'OFFERED');
  const size = Math.max(1, perBand);
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, band) => {
    const own = columns.slice(band * size, (band + 1) * size);
    return { key: own[0]?.slot.id ?? '', months: monthsOf(own), columns: own };
  });
}

function monthsOf(columns: readonly GridRow[]): MatrixBand['months'] {
  const byMonth = Map.groupBy(columns, ({ slot }) => monthInWords(slot.date));
  return [...byMonth].map(([name, rows]) => ({ name, columns: rows.length }));
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
