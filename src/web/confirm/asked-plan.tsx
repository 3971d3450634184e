import { useId } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { asSaid, Told } from '../controls/told.tsx';
import {
  PutPlanToGroupDocument,
  type RoundWallFragment,
  WithdrawPlanQuestionDocument,
} from '../gql/graphql.ts';
import type { BestPlan } from '../round/wall-view.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { agreementInWords, groupVoices } from './agreement.ts';
import { ConfirmPlan } from './confirm-plan.tsx';
import { LapseNotice } from './lapse-notice.tsx';
import { VoiceMark } from './voice-mark.tsx';

interface AskedPlanProps {
  readonly round: RoundWallFragment;
  /** Undefined: there is no plan now. */
  readonly plan: BestPlan | undefined;
  readonly onChanged: () => void;
  readonly onOutdated: (round: RoundWallFragment) => void;
}

/** For the guide: put the plan to the group, see who agrees, and fix it for the room. */
export function AskedPlan({ round, plan, onChanged, onOutdated }: AskedPlanProps) {
  const headingId = useId();
  const decision = useDecision();
  const question = round.planQuestion;
  const isCurrent = question !== null && question.lapse === null;
  const voices = isCurrent ? groupVoices(question, round.respondents) : [];
  const isUnanimous = isCurrent && voices.every(({ voice }) => voice === 'agrees');
  const ask = (proposalId: string) =>
    decision.decide(
      () =>
        send(
          PutPlanToGroupDocument,
          { input: { roundId: round.id, proposalId } },
          (data) => data.putPlanToGroup,
        ),
      onChanged,
    );
  const withdraw = () =>
    decision.decide(
      () =>
        send(
          WithdrawPlanQuestionDocument,
          { input: { roundId: round.id } },
          (data) => data.withdrawPlanQuestion,
        ),
      onChanged,
    );
  return (
    <section class="agree" aria-labelledby={headingId}>
      <h2 id={headingId} class="agree__title">
        {isUnanimous ? confirmTexts.everyone : isCurrent ? confirmTexts.asked : confirmTexts.title}
      </h2>
      <Told
        state={isCurrent ? agreementInWords(voices) : question ? confirmTexts.told.lapsed : ''}
        inWords={asSaid}
      />
      {isCurrent && (
        <ul class="voices" aria-label={confirmTexts.verdicts}>
          {voices.map(({ participantId, name, shortName, voice }) => (
            <li key={participantId} class={`voice voice--${voice}`}>
              <VoiceMark voice={voice} />
              <span>
                <span aria-hidden="true">{shortName}</span>
                <span class="visually-hidden">{name} </span>
                <span class="voice__words">{confirmTexts.verdict[voice]}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {question?.lapse && (
        <LapseNotice
          lapse={question.lapse}
          isPlanLeft={plan !== undefined}
          further={confirmTexts.lapsedText}
        />
      )}
      <Problem text={decision.problem} />
      <div class="agree__actions">
        {plan && !isCurrent && (
          <DecisionButton
            decision={decision}
            kind="primary-action"
            class="button--wide"
            onPress={() => void ask(plan.id)}
          >
            {question ? confirmTexts.askAgain : confirmTexts.ask}
          </DecisionButton>
        )}
        {plan && (
          <ConfirmPlan
            round={round}
            plan={plan}
            isPrimary={isCurrent}
            onOutdated={onOutdated}
            onConfirmed={onChanged}
          />
        )}
        {question && (
          <DecisionButton
            decision={decision}
            kind="subtle"
            class="button--wide"
            onPress={() => void withdraw()}
          >
            {confirmTexts.withdraw}
          </DecisionButton>
        )}
      </div>
    </section>
  );
}
