import { useState } from 'preact/hooks';
import { dayOf, fetchedInWords } from '../agenda/fetched.ts';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { type PeopleFeedsQuery, RevokeFeedForDocument } from '../gql/graphql.ts';
import { feedTexts } from '../texts/nl-feed.ts';

const texts = feedTexts.office;

type Person = PeopleFeedsQuery['people']['edges'][number]['node'];
type Feed = NonNullable<Person['calendarFeeds']>[number];

interface PersonFeedsProps {
  readonly person: Person;
  readonly onStopped: () => void;
}

/** The feeds of one person, those that were stopped last. */
export function PersonFeeds({ person, onStopped }: PersonFeedsProps) {
  const feeds = (person.calendarFeeds ?? []).toSorted(
    (one, other) => Number(one.revokedAt !== null) - Number(other.revokedAt !== null),
  );
  const [asked, ask] = useState<Feed | undefined>(undefined);
  return (
    <section class="card">
      <h2>{person.name}</h2>
      {feeds.length === 0 && <p>{texts.noFeeds}</p>}
      <ul class="feeds-of-person">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <h3>{texts.kinds[feed.kind]}</h3>
            <p>{fetchedInWords(feed)}</p>
            {feed.revokedAt !== null && (
              <p>
                {texts.stopped(dayOf(feed.revokedAt))}
                {feed.revokeReason !== null && ` ${feedTexts.because(feed.revokeReason)}`}
              </p>
            )}
            {feed.revokedAt === null && (
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
                aria-label={texts.revokeOf(texts.kinds[feed.kind], person.name)}
                onClick={() => ask(feed)}
              >
                {texts.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <StopDialog
          feedId={asked.id}
          name={person.name}
          onClose={() => ask(undefined)}
          onStopped={() => {
            ask(undefined);
            onStopped();
          }}
        />
      )}
    </section>
  );
}

interface StopDialogProps {
  readonly feedId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onStopped: () => void;
}

function StopDialog({ feedId, name, onClose, onStopped }: StopDialogProps) {
  const [reason, setReason] = useState('');
  const decision = useDecision();
  const stop = () =>
    decision.decide(
      () => send(RevokeFeedForDocument, { input: { feedId, reason } }, (data) => data.revokeCalendarFeedFor),
      onStopped,
    );
  return (
    <Dialog title={texts.revoke} onClose={onClose}>
      <DecisionForm decision={decision} submit={texts.yes} onSubmit={() => void stop()}>
        <p>{texts.revokeText(name)}</p>
        <Field label={texts.why} hint={texts.whyHint} value={reason} onChange={setReason} maxLength={500} />
      </DecisionForm>
    </Dialog>
  );
}
