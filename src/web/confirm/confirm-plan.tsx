import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Notice } from '../controls/notice.tsx';
import { ConfirmPlanDocument, type RoundWallFragment } from '../gql/graphql.ts';
import type { BestPlan } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { dateInWords } from '../time/amsterdam.ts';

interface ConfirmPlanProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  /** Whether this is what the screen is about now. */
  readonly isPrimary: boolean;
  readonly onOutdated: (round: RoundWallFragment) => void;
  readonly onConfirmed: () => void;
}

/**
 * Fixes the dates. What is asked and what is sent is the plan that was on screen when the window opened: an answer that
 * changes the proposal meanwhile makes the API refuse, and the window then shows the new one and asks again.
 */
export function ConfirmPlan({ round, plan, isPrimary, onOutdated, onConfirmed }: ConfirmPlanProps) {
  const [asked, setAsked] = useState<BestPlan | undefined>(undefined);
  const [isOutdated, setOutdated] = useState(false);
  const decision = useDecision();

  const ask = () => {
    setOutdated(false);
    decision.say(undefined);
    setAsked(plan);
  };

  const confirm = (proposalId: string) =>
    decision.decide(
      () =>
        send(ConfirmPlanDocument, { input: { roundId: round.id, proposalId } }, (data) => data.confirmPlan),
      () => {
        setAsked(undefined);
        onConfirmed();
      },
      (refusal) => refusal.__typename === 'ProposalOutdated' && showNew(refusal.round),
    );

  /** False when no proposal is left to ask about. */
  const showNew = (fresh: RoundWallFragment): boolean => {
    onOutdated(fresh);
    if (fresh.proposal.__typename !== 'BestPlan') return false;
    setAsked(fresh.proposal);
    setOutdated(true);
    return true;
  };

  return (
    <>
      <button
        type="button"
        class={
          isPrimary
            ? 'utrecht-button utrecht-button--primary-action button--wide'
            : 'utrecht-button utrecht-button--secondary-action button--wide'
        }
        onClick={ask}
      >
        {confirmTexts.confirm}
      </button>
      {asked && (
        <Dialog title={roundTexts.confirmTitle} onClose={() => setAsked(undefined)}>
          <DecisionForm
            decision={decision}
            submit={roundTexts.confirmYes}
            onSubmit={() => void confirm(asked.id)}
          >
            {isOutdated ? (
              <Notice kind="problem">
                <p>{roundTexts.confirmOutdated}</p>
              </Notice>
            ) : (
              <p>{roundTexts.confirmText}</p>
            )}
            <ol class="confirm-list" start={asked.sessions[0]?.number}>
              {asked.sessions.map((session) => (
                <li key={session.number}>
                  <strong>{dateInWords(session.slot.date)}</strong>, {session.slot.dayPart},{' '}
                  {session.hostMunicipality?.displayName ?? nl.session.neutral}
                </li>
              ))}
            </ol>
          </DecisionForm>
        </Dialog>
      )}
    </>
  );
}
