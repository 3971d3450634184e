import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import {
  type AgendaFeedFragment,
  type FeedAddressFragment,
  RevokeCalendarFeedDocument,
  RotateCalendarFeedDocument,
} from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';

interface FeedCardProps {
  readonly feed: AgendaFeedFragment;
  /** Undefined: the feed was stopped. */
  readonly onAddress: (address: FeedAddressFragment | undefined) => void;
}

/** A calendar subscription that works. */
export function FeedCard({ feed, onAddress }: FeedCardProps) {
  const [asking, setAsking] = useState<'rotate' | 'revoke' | undefined>(undefined);
  const decision = useDecision();
  const day = (instant: string) => dateInWords(inAmsterdam(instant).date);
  const kind = nl.agenda.kinds[feed.kind];
  const finish = (address: FeedAddressFragment | undefined) => {
    setAsking(undefined);
    onAddress(address);
  };
  const input = { feedId: feed.id };
  const rotate = () =>
    decision.decide(
      () => send(RotateCalendarFeedDocument, { input }, (data) => data.rotateCalendarFeed),
      (done) => finish(done.address),
    );
  const revoke = () =>
    decision.decide(
      () => send(RevokeCalendarFeedDocument, { input }, (data) => data.revokeCalendarFeed),
      () => finish(undefined),
    );
  return (
    <section class="card">
      <h2>{kind}</h2>
      <p>
        {nl.agenda.created(day(feed.createdAt))}{' '}
        {feed.lastFetchedAt ? nl.agenda.fetched(day(feed.lastFetchedAt)) : nl.agenda.neverFetched}
      </p>
      <div class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-label={nl.agenda.rotateName(kind)}
          onClick={() => setAsking('rotate')}
        >
          {nl.agenda.rotate}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
          aria-label={nl.agenda.revokeName(kind)}
          onClick={() => setAsking('revoke')}
        >
          {nl.agenda.revoke}
        </button>
      </div>
      {asking && (
        <Dialog
          title={asking === 'rotate' ? nl.agenda.rotate : nl.agenda.revoke}
          onClose={() => setAsking(undefined)}
        >
          <DecisionForm
            decision={decision}
            submit={asking === 'rotate' ? nl.agenda.rotateYes : nl.agenda.revokeYes}
            onSubmit={() => void (asking === 'rotate' ? rotate() : revoke())}
          >
            <p>{asking === 'rotate' ? nl.agenda.rotateText : nl.agenda.revokeText}</p>
          </DecisionForm>
        </Dialog>
      )}
    </section>
  );
}
