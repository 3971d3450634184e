import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import {
  type AgendaFeedFragment,
  RevokeCalendarFeedDocument,
  RotateCalendarFeedDocument,
} from '../gql/graphql.ts';
import { goOnTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { feedTexts } from '../texts/nl-feed.ts';
import { keepFresh } from './fresh-address.ts';

interface FeedRenewalProps {
  readonly feed: AgendaFeedFragment;
  readonly onStopped: () => void;
}

/** Another address in the place of this one, or none any more; each after a question. */
export function FeedRenewal({ feed, onStopped }: FeedRenewalProps) {
  const [asking, setAsking] = useState<'rotate' | 'revoke' | undefined>(undefined);
  const decision = useDecision();
  const input = { feedId: feed.id };
  const rotate = () =>
    decision.decide(
      () => send(RotateCalendarFeedDocument, { input }, (data) => data.rotateCalendarFeed),
      ({ address }) => {
        setAsking(undefined);
        keepFresh(address, { isRenewed: true });
        goOnTo(pathTo.feed(address.feed.id));
      },
    );
  const revoke = () =>
    decision.decide(
      () => send(RevokeCalendarFeedDocument, { input }, (data) => data.revokeCalendarFeed),
      () => {
        setAsking(undefined);
        onStopped();
      },
    );
  return (
    <section class="card">
      <h2>{feedTexts.renewTitle}</h2>
      <p>{feedTexts.renew}</p>
      <div class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          onClick={() => setAsking('rotate')}
        >
          {feedTexts.rotate}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
          onClick={() => setAsking('revoke')}
        >
          {feedTexts.revoke}
        </button>
      </div>
      {asking && (
        <Dialog title={feedTexts[asking]} onClose={() => setAsking(undefined)}>
          <DecisionForm
            decision={decision}
            submit={feedTexts[`${asking}Yes`]}
            onSubmit={() => void (asking === 'rotate' ? rotate() : revoke())}
          >
            <p>{feedTexts[`${asking}Text`]}</p>
          </DecisionForm>
        </Dialog>
      )}
    </section>
  );
}
