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
import { agendaTexts } from '../texts/nl-agenda.ts';
import { dateInWords, inAmsterdam } from '../time/amsterdam.ts';
import { FeedChoices } from './feed-choices.tsx';

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
  const kind = agendaTexts.kinds[feed.kind];
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
        {agendaTexts.created(day(feed.createdAt))}{' '}
        {feed.lastFetchedAt
          ? agendaTexts.fetched(clientIn(feed.lastClient), day(feed.lastFetchedAt))
          : agendaTexts.neverFetched}
      </p>
      <FeedChoices feed={feed} />
      <div class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-label={agendaTexts.rotateName(kind)}
          onClick={() => setAsking('rotate')}
        >
          {agendaTexts.rotate}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
          aria-label={agendaTexts.revokeName(kind)}
          onClick={() => setAsking('revoke')}
        >
          {agendaTexts.revoke}
        </button>
      </div>
      {asking && (
        <Dialog
          title={asking === 'rotate' ? agendaTexts.rotate : agendaTexts.revoke}
          onClose={() => setAsking(undefined)}
        >
          <DecisionForm
            decision={decision}
            submit={asking === 'rotate' ? agendaTexts.rotateYes : agendaTexts.revokeYes}
            onSubmit={() => void (asking === 'rotate' ? rotate() : revoke())}
          >
            <p>{asking === 'rotate' ? agendaTexts.rotateText : agendaTexts.revokeText}</p>
          </DecisionForm>
        </Dialog>
      )}
    </section>
  );
}

/** The program by its own name; one that we do not know is some other. */
function clientIn(name: string | null): string {
  return name === null || name === 'other' ? agendaTexts.otherClient : name;
}
