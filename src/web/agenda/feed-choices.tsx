import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { useDecision } from '../controls/decision.tsx';
import { Problem } from '../controls/notice.tsx';
import { type AgendaFeedFragment, ChangeCalendarFeedDocument } from '../gql/graphql.ts';
import { agendaTexts } from '../texts/nl-agenda.ts';

/** What a feed shows, as its owner wishes: kept at once. */
export function FeedChoices({ feed }: { readonly feed: AgendaFeedFragment }) {
  const [shown, setShown] = useState(feed);
  const decision = useDecision();
  const change = (choice: { readonly showsHolds?: boolean; readonly availability?: 'BUSY' | 'FREE' }) =>
    void decision.decide(
      () =>
        send(
          ChangeCalendarFeedDocument,
          { input: { feedId: feed.id, ...choice } },
          (data) => data.changeCalendarFeed,
        ),
      (done) => setShown(done.feed),
    );
  const isOfWethouder = feed.kind === 'PARTICIPANT' || feed.kind === 'SECRETARY';
  const isFree = shown.availability === 'FREE';
  return (
    <>
      {isOfWethouder ? (
        <label class="checkbox">
          <input
            type="checkbox"
            checked={shown.showsHolds}
            onChange={() => change({ showsHolds: !shown.showsHolds })}
          />
          {agendaTexts.showsHolds}
        </label>
      ) : (
        <label class="checkbox">
          <input
            type="checkbox"
            checked={isFree}
            onChange={() => change({ availability: isFree ? 'BUSY' : 'FREE' })}
          />
          {agendaTexts.staysFree}
        </label>
      )}
      <Problem text={decision.problem} />
    </>
  );
}
