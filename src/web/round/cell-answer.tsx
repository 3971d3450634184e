import { AnswerMark, NoHostMark } from '../controls/marks.tsx';
import { nl } from '../texts/nl.ts';
import { roundTexts } from '../texts/nl-round.ts';
import type { GridCell } from './wall-view.ts';

/** What one person says about one moment, for the eye and for a screen reader. */
export function CellAnswer({ cell }: { readonly cell: GridCell }) {
  const cannotHost = !cell.canHost && cell.state !== 'no' && cell.state !== 'notAnswered';
  return (
    <>
      <AnswerMark state={cell.state} />
      {cannotHost && <NoHostMark />}
      <span class="visually-hidden">
        {nl.answer[cell.state]}
        {cannotHost && `, ${roundTexts.cannotHost}`}
      </span>
    </>
  );
}
