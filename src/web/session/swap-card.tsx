import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import { DecisionButton, DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Notice, Problem } from '../controls/notice.tsx';
import { Select } from '../controls/select.tsx';
import {
  AgreeToSwapDocument,
  AskSwapDocument,
  DeclineSwapDocument,
  type SessionChangingFragment,
  type SessionDetailsFragment,
  type SessionSwapFragment,
  WithdrawSwapDocument,
} from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';
import { tellConflict } from './conflict.ts';
import { type SwapPerson, swapChoices, swapToShow } from './swap-view.ts';

const texts = changingTexts.swap;

interface SwapCardProps {
  readonly session: SessionDetailsFragment & SessionChangingFragment;
  /** The viewer, or who the viewer keeps the calendar of, receives this session. */
  readonly isOwnTurn: boolean;
  readonly ownPersonId: string;
  readonly reload: () => Promise<void>;
  readonly onConflict: (conflict: string) => void;
}

/** Asking another host to change places, and answering one who asks. */
export function SwapCard({ session, isOwnTurn, ownPersonId, reload, onConflict }: SwapCardProps) {
  const swap = swapToShow(session.swaps ?? []);
  const isWaiting = swap?.state === 'OPEN';
  if (!isOwnTurn && !isWaiting) return null;
  return (
    <section class="card">
      <h2>{texts.title}</h2>
      {swap && <SwapState swap={swap} ownPersonId={ownPersonId} reload={reload} />}
      {isOwnTurn && !isWaiting && <SwapForm session={session} reload={reload} onConflict={onConflict} />}
    </section>
  );
}

/** "U" for whose turn it is oneself, the name of anybody else. */
function called({ person }: SwapPerson, ownPersonId: string): string {
  return person.id === ownPersonId ? texts.you : person.name;
}

interface SwapStateProps {
  readonly swap: SessionSwapFragment;
  readonly ownPersonId: string;
  readonly reload: () => Promise<void>;
}

function SwapState({ swap, ownPersonId, reload }: SwapStateProps) {
  const { state, host, otherHost, session, otherSession } = swap;
  if (state === 'DECLINED') return <p role="status">{texts.declined(otherHost.person.name)}</p>;
  const say = state === 'AGREED' ? texts.now : texts.would;
  const turns = (
    <ul>
      <li>{say(called(host, ownPersonId), otherSession.whenInWords)}</li>
      <li>{say(called(otherHost, ownPersonId), session.whenInWords)}</li>
    </ul>
  );
  if (state === 'AGREED') {
    return (
      <div role="status">
        <Notice kind="good" title={texts.agreed}>
          {turns}
        </Notice>
      </div>
    );
  }
  return (
    <>
      <p role="status">
        <strong>
          {host.person.id === ownPersonId
            ? texts.waiting(otherHost.person.name)
            : texts.asks(host.person.name)}
        </strong>
      </p>
      {swap.reason && <p>{texts.because(swap.reason)}</p>}
      {turns}
      <SwapButtons swap={swap} reload={reload} />
    </>
  );
}

function SwapButtons({ swap, reload }: Omit<SwapStateProps, 'ownPersonId'>) {
  const decision = useDecision();
  const input = { swapId: swap.id };
  const button = (
    kind: 'primary-action' | 'secondary-action',
    text: string,
    request: () => Promise<Outcome<unknown, { readonly message: string }>>,
  ) => (
    <DecisionButton
      decision={decision}
      kind={kind}
      onPress={() => void decision.decide(request, () => void reload())}
    >
      {text}
    </DecisionButton>
  );
  return (
    <>
      <Problem text={decision.problem} />
      <div class="actions">
        {swap.mayAnswer &&
          button('primary-action', texts.agree, () =>
            send(AgreeToSwapDocument, { input }, (data) => data.agreeToSwap),
          )}
        {swap.mayAnswer &&
          button('secondary-action', texts.decline, () =>
            send(DeclineSwapDocument, { input }, (data) => data.declineSwap),
          )}
        {swap.mayWithdraw &&
          button('secondary-action', texts.withdraw, () =>
            send(WithdrawSwapDocument, { input }, (data) => data.withdrawSwap),
          )}
      </div>
    </>
  );
}

type SwapFormProps = Pick<SwapCardProps, 'session' | 'reload' | 'onConflict'>;

function SwapForm({ session, reload, onConflict }: SwapFormProps) {
  const decision = useDecision();
  const [chosenId, choose] = useState('');
  const [reason, setReason] = useState('');
  // Asked once: what begins while the page is open is refused by the API.
  const [now] = useState(() => Date.now());
  const choices = swapChoices(session, now);
  const other = choices.find(({ id }) => id === chosenId) ?? choices[0];
  if (other === undefined) return <p>{texts.noOther}</p>;
  const submit = () => {
    const input = {
      sessionId: session.id,
      version: session.version,
      otherSessionId: other.id,
      otherVersion: other.version,
      reason: reason.trim() || null,
    };
    void decision.decide(
      () => send(AskSwapDocument, { input }, (data) => data.askSwap),
      () => void reload(),
      (refusal) => tellConflict(refusal, onConflict),
    );
  };
  return (
    <>
      <p>{texts.text}</p>
      <DecisionForm decision={decision} submit={texts.ask(other.host.person.name)} onSubmit={submit}>
        <Select
          label={texts.other}
          value={other.id}
          onChange={choose}
          options={choices.map(({ id, number, host, whenInWords }) => ({
            value: id,
            text: texts.option(number, host.person.name, whenInWords),
          }))}
        />
        <ul>
          <li>{texts.would(session.host?.person.name ?? texts.you, other.whenInWords)}</li>
          <li>{texts.would(other.host.person.name, session.whenInWords)}</li>
        </ul>
        <Field label={texts.reason} value={reason} onChange={setReason} maxLength={300} />
      </DecisionForm>
    </>
  );
}
