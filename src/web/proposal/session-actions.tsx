import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { LockMark } from '../controls/marks.tsx';
import { Problem } from '../controls/notice.tsx';
import {
  LockSessionDocument,
  type RoundWallFragment,
  SetSlotStatesDocument,
  UnlockSessionDocument,
} from '../gql/graphql.ts';
import type { ProposedSession } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { lockedPart } from './proposal-view.ts';

interface SessionActionsProps {
  readonly round: RoundWallFragment;
  readonly session: ProposedSession;
  readonly onChanged: () => void;
}

/** What the guide can decide about a session as it stands: fix it in the proposal, free it, or strike its moment. */
export function SessionActions({ round, session, onChanged }: SessionActionsProps) {
  const decision = useDecision();
  const locked = lockedPart(round, session.number);
  const place = { roundId: round.id, sessionNumber: session.number };
  const texts = proposalTexts.session;

  const lock = () => {
    const input = { ...place, slotId: session.slot.id, hostId: session.host?.id ?? null };
    return decision.decide(() => send(LockSessionDocument, { input }, (data) => data.lockSession), onChanged);
  };
  const unlock = () =>
    decision.decide(
      () => send(UnlockSessionDocument, { input: place }, (data) => data.unlockSession),
      onChanged,
    );
  const strike = () => {
    const input = { roundId: round.id, slotIds: [session.slot.id], state: 'STRUCK' as const };
    return decision.decide(
      () => send(SetSlotStatesDocument, { input }, (data) => data.setSlotStates),
      onChanged,
    );
  };

  return (
    <div class="session-actions">
      <Problem text={decision.problem} />
      <div class="actions">
        <button
          type="button"
          class={`utrecht-button utrecht-button--${locked ? 'secondary' : 'primary'}-action`}
          aria-disabled={decision.busy}
          onClick={() => void (locked ? unlock() : lock())}
        >
          <LockMark /> {locked ? texts.unlock : texts.lock}
        </button>
        {!locked && (
          <DecisionButton decision={decision} kind="secondary-action" onPress={() => void strike()}>
            {texts.strike}
          </DecisionButton>
        )}
      </div>
      <p class="detail">{locked ? texts.lockedHelp[locked] : `${texts.lockHelp} ${texts.strikeHelp}`}</p>
    </div>
  );
}
