import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { AnswerMark } from '../controls/marks.tsx';
import { Problem } from '../controls/notice.tsx';
import {
  type RoundWallFragment,
  SetFacilitatorAvailabilityDocument,
  SetSlotStatesDocument,
  type SlotState,
} from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { groupMarkWords } from './group-marks.ts';
import type { GridRow } from './wall-view.ts';

interface SlotDialogProps {
  readonly round: RoundWallFragment;
  readonly row: GridRow;
  /** This one and all others of its day, in order of time. */
  readonly sameDay: readonly GridRow[];
  readonly onGo: (slotId: string) => void;
  readonly canChange: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Everything about one slot in words, and for the guide what can be done with it. */
export function SlotDialog({ round, row, sameDay, onGo, canChange, onClose, onChanged }: SlotDialogProps) {
  const { slot, cells } = row;
  return (
    <Dialog title={slot.whenInWords} onClose={onClose}>
      {sameDay.length > 1 && (
        <div class="actions">
          {sameDay.map(({ slot: other }) => (
            <button
              key={other.id}
              type="button"
              class="utrecht-button utrecht-button--subtle button--small"
              aria-pressed={other.id === slot.id}
              onClick={() => onGo(other.id)}
            >
              {other.dayPart}
            </button>
          ))}
        </div>
      )}
      {slot.marks.length > 0 && (
        <ul class="slot-marks">
          {groupMarkWords(slot.marks, round.respondents.length).map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      )}
      <ul class="slot-answers">
        {cells.map(({ personName, state, canHost }) => (
          <li key={personName}>
            <AnswerMark state={state} /> {personName}: {nl.answer[state]}
            {!canHost && state !== 'no' && `, ${roundTexts.cannotHost}`}
          </li>
        ))}
        <li>
          <AnswerMark state={slot.facilitatorAvailable ? 'yes' : 'no'} /> {round.trajectory.facilitator.name}:{' '}
          {slot.facilitatorAvailable ? roundTexts.facilitatorYes : roundTexts.facilitatorNo}
        </li>
      </ul>
      {canChange && <SlotActions round={round} row={row} onChanged={onChanged} />}
    </Dialog>
  );
}

const STATE_ACTIONS: readonly (readonly [SlotState, string])[] = [
  ['OFFERED', roundTexts.offer],
  ['WITHHELD', roundTexts.withhold],
  ['STRUCK', roundTexts.strike],
];

function SlotActions({ round, row, onChanged }: Pick<SlotDialogProps, 'round' | 'row' | 'onChanged'>) {
  const decision = useDecision();
  const { slot } = row;
  const place = { roundId: round.id, slotIds: [slot.id] };
  const setState = (state: SlotState) =>
    decision.decide(
      () => send(SetSlotStatesDocument, { input: { ...place, state } }, (data) => data.setSlotStates),
      onChanged,
    );
  const setAvailable = (available: boolean) =>
    decision.decide(
      () =>
        send(
          SetFacilitatorAvailabilityDocument,
          { input: { ...place, available } },
          (data) => data.setFacilitatorAvailability,
        ),
      onChanged,
    );
  return (
    <>
      <Problem text={decision.problem} />
      <div class="actions">
        {STATE_ACTIONS.filter(([state]) => state !== slot.state).map(([state, text]) => (
          <DecisionButton
            key={state}
            decision={decision}
            kind="secondary-action"
            onPress={() => void setState(state)}
          >
            {text}
          </DecisionButton>
        ))}
        <DecisionButton
          decision={decision}
          kind="secondary-action"
          onPress={() => void setAvailable(!slot.facilitatorAvailable)}
        >
          {slot.facilitatorAvailable ? roundTexts.facilitatorCannot : roundTexts.facilitatorCan}
        </DecisionButton>
      </div>
    </>
  );
}
