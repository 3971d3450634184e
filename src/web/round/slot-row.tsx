import { AnswerMark, NoHostMark } from '../controls/marks.tsx';
import { nl } from '../texts/nl.ts';
import { shortDay } from '../time/amsterdam.ts';
import { markNames } from './slot-marks.ts';
import type { GridCell, GridRow } from './wall-view.ts';

interface SlotRowProps {
  readonly row: GridRow;
  readonly namesParts: boolean;
  readonly onOpen: (slotId: string) => void;
}

/** One slot with everybody's answer and what is special about the day; one that is not on offer says why instead. */
export function SlotRow({ row, namesParts, onOpen }: SlotRowProps) {
  const { slot, cells, proposedFor } = row;
  const marks = markNames(slot.marks);
  const notes = slot.facilitatorAvailable ? marks : [nl.round.facilitatorNo, ...marks];
  const isOffered = slot.state === 'OFFERED';
  return (
    <>
      <tr class={rowClass(row)}>
        <th scope="row">
          <button type="button" class="slot__day" onClick={() => onOpen(slot.id)}>
            <span class="slot__name">{shortDay(slot.date)}</span>
            {namesParts && <span class="slot__part">{slot.dayPart}</span>}
            {proposedFor && (
              <span class="utrecht-data-badge tag tag--plan">
                <span aria-hidden="true">{nl.round.inPlanShort(proposedFor)}</span>
                <span class="visually-hidden">{nl.round.inPlan(proposedFor)}</span>
              </span>
            )}
          </button>
        </th>
        {isOffered ? (
          cells.map((cell) => <Cell key={cell.personName} cell={cell} />)
        ) : (
          <td class="slot__out" colSpan={cells.length}>
            {[slot.state === 'STRUCK' ? nl.round.struck : nl.round.withheld, ...notes].join(': ')}
          </td>
        )}
      </tr>
      {isOffered && notes.length > 0 && (
        <tr class={`${rowClass(row)} slot-notes`}>
          <td colSpan={cells.length + 1}>{notes.join(', ')}</td>
        </tr>
      )}
    </>
  );
}

function Cell({ cell }: { readonly cell: GridCell }) {
  const cannotHost = !cell.canHost && cell.state !== 'no' && cell.state !== 'notAnswered';
  return (
    <td>
      <AnswerMark state={cell.state} />
      {cannotHost && <NoHostMark />}
      <span class="visually-hidden">
        {nl.answer[cell.state]}
        {cannotHost && `, ${nl.round.cannotHost}`}
      </span>
    </td>
  );
}

function rowClass({ slot, proposedFor }: GridRow): string {
  return [
    'slot',
    `slot--${slot.state.toLowerCase()}`,
    proposedFor !== undefined && 'slot--proposed',
    !slot.facilitatorAvailable && 'slot--no-facilitator',
  ]
    .filter(Boolean)
    .join(' ');
}
