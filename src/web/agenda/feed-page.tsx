import { usePageData } from '../api/use-page-data.ts';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { AgendaDocument, type AgendaFeedFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { agendaTexts } from '../texts/nl-agenda.ts';
import { feedTexts } from '../texts/nl-feed.ts';
import '../theme/agenda.css';
import { FeedChoices } from './feed-choices.tsx';
import { FeedRenewal } from './feed-renewal.tsx';
import { dayOf, fetchedInWords } from './fetched.ts';
import { freshAddress } from './fresh-address.ts';
import { TakeAddress } from './take-address.tsx';

/** One subscription: putting it into a calendar, what it shows, whether anybody uses it, and ending it. */
export function FeedPage({ feedId }: { readonly feedId: string }) {
  const { page, reload } = usePageData(AgendaDocument, {});
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const feed = page.data.viewer.calendarFeeds.find(({ id }) => id === feedId);
  return (
    <>
      <p class="up">
        <Link to={pathTo.agenda()}>{feedTexts.back}</Link>
      </p>
      <PageTitle text={feed === undefined ? agendaTexts.title : agendaTexts.kinds[feed.kind]} />
      {feed === undefined && <p class="lead">{feedTexts.unknown}</p>}
      {feed && feed.revokedAt === null && <OpenFeed feed={feed} onStopped={() => void reload()} />}
      {feed && feed.revokedAt !== null && (
        <Notice kind="info" title={feedTexts.stoppedTitle}>
          <p>{feedTexts.stopped(dayOf(feed.revokedAt))}</p>
          {feed.revokeReason !== null && <p>{feedTexts.because(feed.revokeReason)}</p>}
        </Notice>
      )}
      {feed && <Removal />}
      {feed && feed.revokedAt === null && <GoodToKnow />}
    </>
  );
}

function OpenFeed({
  feed,
  onStopped,
}: {
  readonly feed: AgendaFeedFragment;
  readonly onStopped: () => void;
}) {
  const fresh = freshAddress(feed.id);
  return (
    <>
      <p class="lead">{fetchedInWords(feed)}</p>
      {fresh?.isRenewed && (
        <Notice kind="good">
          <p>{feedTexts.rotated}</p>
        </Notice>
      )}
      <section class={fresh ? 'card card--call' : 'card'}>
        <h2>{fresh ? feedTexts.addressTitle : feedTexts.onceTitle}</h2>
        {fresh ? <TakeAddress address={fresh.address} /> : <p>{feedTexts.once}</p>}
      </section>
      <section class="card">
        <h2>{feedTexts.choicesTitle}</h2>
        <FeedChoices feed={feed} />
      </section>
      <FeedRenewal feed={feed} onStopped={onStopped} />
    </>
  );
}

function Removal() {
  return (
    <section class="card card--quiet">
      <h2>{feedTexts.removeTitle}</h2>
      <p>{feedTexts.removeText}</p>
      <dl class="removals">
        {feedTexts.remove.map(([program, line]) => (
          <div key={program}>
            <dt>{program}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function GoodToKnow() {
  return (
    <section>
      <h2>{feedTexts.goodToKnow}</h2>
      <Notice kind="info" title={feedTexts.slowTitle}>
        <p>{feedTexts.slow}</p>
      </Notice>
      <Notice kind="info" title={feedTexts.warningTitle}>
        <p>{feedTexts.warning}</p>
      </Notice>
      <Notice kind="info" title={feedTexts.doubleTitle}>
        <p>{feedTexts.double}</p>
      </Notice>
    </section>
  );
}
