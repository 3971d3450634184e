import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Loading, Problem, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  AgendaDocument,
  type AgendaFeedFragment,
  type AgendaQuery,
  type CalendarKind,
  CreateCalendarFeedDocument,
} from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { agendaTexts } from '../texts/nl-agenda.ts';
import { feedKinds } from './feed-kinds.ts';
import { fetchedInWords } from './fetched.ts';
import { keepFresh } from './fresh-address.ts';

/** Calendar subscriptions of the viewer: which there are, and making one. Each has a page of its own. */
export function AgendaPage() {
  const { page, reload } = usePageData(AgendaDocument, {});
  return (
    <>
      <PageTitle text={agendaTexts.title} />
      <p class="lead">{agendaTexts.intro}</p>
      {page.state === 'loading' && <Loading />}
      {page.state === 'failed' && <Trouble onRetry={() => void reload()} />}
      {page.state === 'ready' && <Feeds viewer={page.data.viewer} />}
    </>
  );
}

function Feeds({ viewer }: { readonly viewer: AgendaQuery['viewer'] }) {
  return (
    <div class="feeds">
      {feedKinds(viewer.roles).map((kind) => {
        const active = viewer.calendarFeeds.filter((feed) => feed.kind === kind && feed.revokedAt === null);
        return active.length > 0 ? (
          active.map((feed) => <ToFeed key={feed.id} feed={feed} />)
        ) : (
          <NewFeed key={kind} kind={kind} />
        );
      })}
    </div>
  );
}

function ToFeed({ feed }: { readonly feed: AgendaFeedFragment }) {
  return (
    <section class="card">
      <h2>
        <Link to={pathTo.feed(feed.id)}>{agendaTexts.kinds[feed.kind]}</Link>
      </h2>
      <p>{fetchedInWords(feed)}</p>
      <p class="detail">{agendaTexts.toFeed}</p>
    </section>
  );
}

function NewFeed({ kind }: { readonly kind: CalendarKind }) {
  const decision = useDecision();
  const create = () =>
    decision.decide(
      () => send(CreateCalendarFeedDocument, { input: { kind } }, (data) => data.createCalendarFeed),
      ({ address }) => {
        keepFresh(address, { isRenewed: false });
        goTo(pathTo.feed(address.feed.id));
      },
    );
  return (
    <section class="card">
      <h2>{agendaTexts.kinds[kind]}</h2>
      <Problem text={decision.problem} />
      <DecisionButton
        decision={decision}
        kind="primary-action"
        label={agendaTexts.createName(agendaTexts.kinds[kind])}
        onPress={() => void create()}
      >
        {decision.busy ? nl.busy : agendaTexts.create}
      </DecisionButton>
    </section>
  );
}
