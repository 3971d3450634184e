import type { SlotMarksFragment } from '../gql/graphql.ts';
import { roundTexts } from '../texts/nl-round.ts';

/**
 * Each mark on a day once, as a group reads it, and for whom where that is not everybody: `Zomervakantie (Raalte, Zwolle)`; `Raad Zwolle` says so
 * itself. School regions that have the same holiday give a mark each. Of a school holiday that everybody has it is said too: the
 * next region may have none. `groupSize` is a count of participants.
 */
export function groupMarkWords(marks: readonly SlotMarksFragment[], groupSize: number): readonly string[] {
  return [...Map.groupBy(marks, ({ name }) => name)].map(([name, ofName]) => {
    const places = new Set(
      ofName.flatMap(({ municipalities }) => municipalities.map(({ displayName }) => displayName)),
    );
    if (ofName.some(({ kind }) => kind === 'councilEvening')) return name;
    if (places.size > 0 && places.size < groupSize) return `${name} (${[...places].join(', ')})`;
    const isSchool = places.size > 0 && ofName.some(({ kind }) => kind === 'schoolHoliday');
    return isSchool ? `${name} (${roundTexts.wholeGroup})` : name;
  });
}
