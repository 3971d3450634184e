import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { useDecision } from '../controls/decision.tsx';
import { Loading, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  AgendaDocument,
  type AgendaQuery,
  type CalendarKind,
  CreateCalendarFeedDocument,
  type FeedAddressFragment,
} from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { agendaTexts } from '../texts/nl-agenda.ts';
import { AddressOnce } from './address-once.tsx';
import { ClientHelp } from './client-help.tsx';
import { FeedCard } from './feed-card.tsx';
import { feedKinds } from './feed-kinds.ts';

/** Calendar subscriptions of the viewer: make one, renew its address, stop it, and how to put it in a calendar. */
export function AgendaPage() {
  const { page, reload } = usePageData(AgendaDocument, {});
  const [address, setAddress] = useState<FeedAddressFragment | undefined>(undefined);
  const showAddress = (fresh: FeedAddressFragment | undefined) => {
    setAddress(fresh);
    void reload();
  };
  return (
    <>
      <PageTitle text={agendaTexts.title} />
      <p class="lead">{agendaTexts.intro}</p>
      {address && <AddressOnce key={address.url} address={address} />}
      {page.state === 'loading' && <Loading />}
      {page.state === 'failed' && <Trouble onRetry={() => void reload()} />}
      {page.state === 'ready' && <Feeds viewer={page.data.viewer} onAddress={showAddress} />}
      <ClientHelp />
    </>
  );
}

interface FeedsProps {
  readonly viewer: AgendaQuery['viewer'];
  readonly onAddress: (address: FeedAddressFragment | undefined) => void;
}

function Feeds({ viewer, onAddress }: FeedsProps) {
  return (
    <div class="feeds">
      {feedKinds(viewer.roles).map((kind) => {
        const active = viewer.calendarFeeds.filter((feed) => feed.kind === kind && feed.revokedAt === null);
        return active.length > 0 ? (
          active.map((feed) => <FeedCard key={feed.id} feed={feed} onAddress={onAddress} />)
        ) : (
          <NewFeed key={kind} kind={kind} onAddress={onAddress} />
        );
      })}
    </div>
  );
}

function NewFeed({
  kind,
  onAddress,
}: {
  readonly kind: CalendarKind;
  readonly onAddress: FeedsProps['onAddress'];
}) {
  const decision = useDecision();
  const create = () =>
    decision.decide(
      () => send(CreateCalendarFeedDocument, { input: { kind } }, (data) => data.createCalendarFeed),
      (done) => onAddress(done.address),
    );
  return (
    <section class="card">
      <h2>{agendaTexts.kinds[kind]}</h2>
      <Problem text={decision.problem} />
      <button
        type="button"
        class="utrecht-button utrecht-button--primary-action"
        aria-label={agendaTexts.createName(agendaTexts.kinds[kind])}
        aria-disabled={decision.busy}
        onClick={() => void create()}
      >
        {decision.busy ? nl.busy : agendaTexts.create}
      </button>
    </section>
  );
}
