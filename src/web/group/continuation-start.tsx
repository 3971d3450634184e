import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { StartContinuationDocument, WithdrawContinuationDocument } from '../gql/graphql.ts';
import { goTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { groupTexts } from '../texts/nl-group.ts';
import type { Continuation } from './group-view.ts';

const texts = groupTexts.continuation;

interface ContinuationStartProps {
  readonly trajectoryId: string;
  readonly continuation: Continuation;
  readonly reload: () => Promise<void>;
}

/** What the new cycle would be, and the decision to begin it; then its sessions are planned. */
export function ContinuationStart({ trajectoryId, continuation, reload }: ContinuationStartProps) {
  const decision = useDecision();
  const { outlook } = continuation;
  if (!outlook) return null;
  const { basis, goOn, stop, unanswered, leaving, due, carriedOver } = outlook;
  const { firstSessionNumber, lastSessionNumber } = outlook;
  const start = () =>
    void decision.decide(
      () =>
        send(
          StartContinuationDocument,
          { input: { continuationId: continuation.id, basis } },
          (data) => data.startContinuation,
        ),
      () => goTo(pathTo.prepare(trajectoryId)),
      (refusal) => {
        // What is shown is no longer so: it is read again, and the reason is said as well
        if (refusal.code === 'GROUP_CHANGED') void reload();
        return false;
      },
    );
  const withdraw = () =>
    void decision.decide(
      () =>
        send(
          WithdrawContinuationDocument,
          { input: { continuationId: continuation.id } },
          (data) => data.withdrawContinuation,
        ),
      () => void reload(),
    );
  return (
    <section class="card">
      <h2>{texts.rotation}</h2>
      <p>
        {texts.counts(goOn.length, stop.length)}{' '}
        {unanswered.length > 0 && <strong>{texts.waiting(unanswered.length)}</strong>}
      </p>
      {leaving.length > 0 && <p>{texts.leaving(leaving.map(({ person }) => person.name))}</p>}
      <Turns title={texts.due} turns={due} />
      <Turns title={texts.carriedOver} turns={carriedOver} />
      <p>{texts.startText}</p>
      <Problem text={decision.problem} />
      <div class="actions">
        <DecisionButton decision={decision} kind="primary-action" onPress={start}>
          {texts.start(firstSessionNumber, lastSessionNumber)}
        </DecisionButton>
        <DecisionButton
          decision={decision}
          kind="secondary-action"
          class="utrecht-button--danger"
          onPress={withdraw}
        >
          {texts.withdraw}
        </DecisionButton>
      </div>
    </section>
  );
}

type Turn = NonNullable<Continuation['outlook']>['due'][number];

function Turns({ title, turns }: { readonly title: string; readonly turns: readonly Turn[] }) {
  if (turns.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol class="plain-list">
        {turns.map(({ participant, inWords }) => (
          <li key={participant.id}>
            <strong>{participant.municipality.displayName}</strong>
            <span class="detail">
              {participant.person.name}. {inWords}.
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
