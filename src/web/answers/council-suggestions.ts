import { answerTexts } from '../texts/nl-answers.ts';
import type { Marks } from './answer-queue.ts';
import type { AnswerSlot } from './answer-view.ts';
import { groupedBy } from './grouping.ts';

/** A council or committee evening, and the open moments that overlap with it. */
export interface StruckMoments {
  /** `Raad Zwolle` */
  readonly name: string;
  readonly slotIds: readonly string[];
}

/** The evenings of the municipality of who answers, of which some moment is still open. */
export function councilSuggestions(
  slots: readonly AnswerSlot[],
  marks: Marks,
  municipalityId: string | undefined,
): readonly StruckMoments[] {
  const struck = slots
    .filter(({ id }) => !marks[id]?.answer)
    .flatMap((slot) =>
      slot.marks
        .filter(
          ({ kind, municipalities }) =>
            kind === 'councilEvening' && municipalities.some(({ id }) => id === municipalityId),
        )
        .map(({ name }) => ({ name, slotId: slot.id })),
    );
  return groupedBy(struck, ({ name }) => name).map(([name, ofName]) => ({
    name,
    slotIds: [...new Set(ofName.map(({ slotId }) => slotId))],
  }));
}

/** `Op 5 momenten is er een vaste avond: Raad Zwolle, Commissie Ruimte Zwolle.` */
export function struckInWords(struck: readonly StruckMoments[]): string {
  const moments = new Set(struck.flatMap(({ slotIds }) => slotIds)).size;
  return answerTexts.council.why(moments, struck.map(({ name }) => name).join(', '));
}
