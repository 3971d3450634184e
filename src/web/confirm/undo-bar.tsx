import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { UndoConfirmationDocument } from '../gql/graphql.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

interface UndoBarProps {
  readonly roundId: string;
  readonly plan: { readonly id: string; readonly undoSecondsLeft: number };
  readonly onUndone: () => void;
}

const RING = 2 * Math.PI * 15;

/** A minute to take it back. The seconds are for the eye; a screen reader hears once that there is a minute, and its end. */
export function UndoBar({ roundId, plan, onUndone }: UndoBarProps) {
  const left = useSecondsLeft(plan.id, plan.undoSecondsLeft);
  const decision = useDecision();
  const undo = () => {
    const input = { roundId, planId: plan.id };
    return decision.decide(
      () => send(UndoConfirmationDocument, { input }, (data) => data.undoConfirmation),
      onUndone,
      () => {
        onUndone();
        return false;
      },
    );
  };
  return (
    <div class="undo">
      {left > 0 && (
        <>
          <svg class="undo__ring" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
            <circle class="undo__track" cx="18" cy="18" r="15" />
            <circle
              class="undo__left"
              cx="18"
              cy="18"
              r="15"
              transform="rotate(-90 18 18)"
              stroke-dasharray={`${((RING * left) / 60).toFixed(1)} ${RING.toFixed(1)}`}
            />
          </svg>
          <p class="undo__text">
            {confirmTexts.undoText} <span aria-hidden="true">({confirmTexts.secondsLeft(left)})</span>
          </p>
          <DecisionButton decision={decision} kind="secondary-action" onPress={() => void undo()}>
            {confirmTexts.undo}
          </DecisionButton>
        </>
      )}
      <p class="undo__text" role="status">
        {left === 0 && confirmTexts.onTheirWay}
      </p>
      <Problem text={decision.problem} />
    </div>
  );
}
