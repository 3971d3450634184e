import type { AnswerValue } from '../gql/graphql.ts';
import type { Mark, Marks } from './answer-queue.ts';
import { markWith } from './choices.ts';

/** Which of the moments of a series may change. `open`: only those without an answer. */
export type BulkScope = 'open' | 'all';

/** Many answers at once, with what was there before. */
export interface BulkChange {
  readonly marks: Marks;
  readonly before: Marks;
}

const NOTHING: Mark = { answer: null, canHost: true };

/** What giving one answer to these slots changes: nothing that has that answer already, nothing outside the scope. */
export function bulkChange(
  slotIds: readonly string[],
  answer: AnswerValue,
  scope: BulkScope,
  marks: Marks,
): BulkChange {
  const changed = slotIds.filter((id) => {
    const given = marks[id]?.answer ?? null;
    return given !== answer && (scope === 'all' || given === null);
  });
  return {
    marks: Object.fromEntries(changed.map((id) => [id, markWith(marks[id], answer)])),
    before: Object.fromEntries(changed.map((id) => [id, marks[id] ?? NOTHING])),
  };
}

/** Two changes as one: of the moments in both, the later counts. */
export function bothChanges(first: BulkChange, second: BulkChange): BulkChange {
  return {
    marks: { ...first.marks, ...second.marks },
    before: { ...second.before, ...first.before },
  };
}

/** What accepting suggested answers changes: moments without an answer alone. */
export function acceptedChange(
  accepted: readonly { readonly slotIds: readonly string[]; readonly answer: AnswerValue }[],
  marks: Marks,
): BulkChange {
  return accepted
    .map(({ slotIds, answer }) => bulkChange(slotIds, answer, 'open', marks))
    .reduce(bothChanges, { marks: {}, before: {} });
}

/** The marks that take a change back. What somebody changed by hand since stays as that person left it. */
export function undoOf({ marks, before }: BulkChange, now: Marks): Marks {
  return Object.fromEntries(Object.entries(before).filter(([id]) => now[id]?.answer === marks[id]?.answer));
}
