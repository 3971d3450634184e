import { roundTexts } from '../texts/nl-round.ts';
import { shortDay } from '../time/amsterdam.ts';
import { CellAnswer } from './cell-answer.tsx';
import { markNames } from './slot-marks.ts';
import type { GridRow } from './wall-view.ts';

interface SlotRowProps {
  readonly row: GridRow;
  readonly namesParts: boolean;
  readonly onOpen: (slotId: string) => void;
}

/** One slot with everybody's answer and what is special about the day; one that is not on offer says why instead. */
export function SlotRow({ row, namesParts, onOpen }: SlotRowProps) {
  const { slot, cells, proposedFor } = row;
  const marks = markNames(slot.marks);
  const notes = slot.facilitatorAvailable ? marks : [roundTexts.facilitatorNo, ...marks];
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
                <span aria-hidden="true">{roundTexts.inPlanShort(proposedFor)}</span>
                <span class="visually-hidden">{roundTexts.inPlan(proposedFor)}</span>
              </span>
            )}
          </button>
        </th>
        {isOffered ? (
          cells.map((cell) => (
            <td key={cell.personName}>
              <CellAnswer cell={cell} />
            </td>
          ))
        ) : (
          <td class="slot__out" colSpan={cells.length}>
            {[slot.state === 'STRUCK' ? roundTexts.struck : roundTexts.withheld, ...notes].join(': ')}
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
