import type { ComponentChildren } from 'preact';
import { send } from '../api/client.ts';
import { type Decision, DecisionButton } from '../controls/decision.tsx';
import { LockSessionDocument, type LockSessionInput } from '../gql/graphql.ts';
import { type Choice, choiceCost } from './choice-cost.ts';
import { type Asked, answerOf } from './use-asked.ts';

interface ChoiceRowProps {
  /** What it would cost, as far as that is known. */
  readonly asked: Asked<Choice>;
  readonly texts: { readonly asking: string; readonly unknown: string; readonly take: string };
  /** Name of the button for who does not see beside what it stands. */
  readonly takeName: string;
  /** What taking it locks. */
  readonly lock: LockSessionInput;
  readonly canChange: boolean;
  readonly decision: Decision;
  readonly onChanged: () => void;
  readonly children: ComponentChildren;
}

/** Another moment or host for a session, with what it costs, and a button that takes it when there is a plan with it. */
export function ChoiceRow({
  asked,
  texts,
  takeName,
  lock,
  canChange,
  decision,
  onChanged,
  children,
}: ChoiceRowProps) {
  const answer = answerOf(asked);
  const take = () =>
    void decision.decide(
      () => send(LockSessionDocument, { input: lock }, (data) => data.lockSession),
      onChanged,
    );
  return (
    <li class="option-row" aria-busy={asked.state === 'asking'}>
      <p class="option-row__text">
        {children}
        <span class="detail">
          {answer
            ? choiceCost(answer)
            : asked.state === 'unknown'
              ? (asked.message ?? texts.unknown)
              : texts.asking}
        </span>
      </p>
      {canChange && answer?.plan && (
        <DecisionButton
          decision={decision}
          kind="secondary-action"
          class="button--small"
          label={takeName}
          onPress={take}
        >
          {texts.take}
        </DecisionButton>
      )}
    </li>
  );
}
