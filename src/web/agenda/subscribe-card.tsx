import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { SubscribeCalendarDocument } from '../gql/graphql.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { TakeAddress } from './take-address.tsx';

interface SubscribeCardProps {
  /** Whose sessions: the viewer, or the wethouder the viewer answers for. */
  readonly personId: string;
  /** The name of that wethouder; undefined for the viewer. */
  readonly forName: string | undefined;
}

type Address = Parameters<typeof TakeAddress>[0]['address'];

/** Right after the dates were fixed: one press makes an address, and then it is put into the calendar. */
export function SubscribeCard({ personId, forName }: SubscribeCardProps) {
  const decision = useDecision();
  const [made, setMade] = useState<Address | 'already' | undefined>(undefined);
  const create = () =>
    decision.decide(
      () =>
        send(
          SubscribeCalendarDocument,
          { input: { kind: 'PARTICIPANT', personId } },
          (data) => data.createCalendarFeed,
        ),
      ({ address }) => setMade(address),
      (refusal) => {
        if (!('code' in refusal) || refusal.code !== 'FEED_ALREADY_ACTIVE') return false;
        setMade('already');
        return true;
      },
    );
  return (
    <section class="card card--call" aria-labelledby="abonneren">
      <h2 id="abonneren">{forName ? confirmTexts.subscribeFor(forName) : confirmTexts.subscribe}</h2>
      {made === undefined && (
        <>
          <p>{confirmTexts.subscribeText}</p>
          <DecisionButton
            decision={decision}
            kind="primary-action"
            class="button--wide"
            onPress={() => void create()}
          >
            {forName ? confirmTexts.subscribeForButton(forName) : confirmTexts.subscribeButton}
          </DecisionButton>
        </>
      )}
      <div role="status">{made === 'already' && <p>{confirmTexts.already}</p>}</div>
      {made !== undefined && made !== 'already' && <TakeAddress address={made} />}
      <Problem text={decision.problem} />
    </section>
  );
}
