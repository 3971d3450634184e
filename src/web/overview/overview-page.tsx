import { usePageData } from '../api/use-page-data.ts';
import { Loading, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { HomeDocument, type HomeTrajectoryFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { answerTexts } from '../texts/nl-answers.ts';
import type { SignedIn } from '../viewer/roles.ts';
import { AllTrajectories } from './all-trajectories.tsx';
import { HostingCard } from './hosting-card.tsx';
import { hostingTurns, type OpenQuestion, openQuestions } from './overview-view.ts';
import { PastSessions } from './past-sessions.tsx';
import { TrajectoryItem } from './trajectory-item.tsx';
import { UpcomingSessions } from './upcoming-sessions.tsx';

const SESSIONS_AT_ONCE = 10;

/** What needs doing first, then what is to come; each role sees its own parts. */
export function OverviewPage({ viewer }: { readonly viewer: SignedIn }) {
  const { page, reload } = usePageData(HomeDocument, { first: SESSIONS_AT_ONCE });
  return (
    <>
      <PageTitle text={nl.home.title(viewer.person.name)} />
      {viewer.represents.length > 0 && (
        <p class="lead">
          {nl.home.represented} {viewer.represents.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {page.state === 'loading' && <Loading />}
      {page.state === 'failed' && <Trouble onRetry={() => void reload()} />}
      {page.state === 'ready' && <OverviewContent data={page.data} viewer={viewer} />}
    </>
  );
}

interface OverviewContentProps {
  readonly data: {
    readonly viewer: { readonly trajectories: readonly HomeTrajectoryFragment[] };
  } & Parameters<typeof UpcomingSessions>[0]['firstPage'];
  readonly viewer: SignedIn;
}

function OverviewContent({ data, viewer }: OverviewContentProps) {
  const { trajectories } = data.viewer;
  const turns = hostingTurns(
    data.upcomingSessions.edges.map(({ node }) => node),
    viewer,
  );
  const isOffice = viewer.roles.includes('OFFICE');
  return (
    <>
      {openQuestions(trajectories, viewer).map((question) => (
        <QuestionCard key={question.participantId} question={question} />
      ))}
      {turns.map(({ session, forName }) => (
        <HostingCard key={session.id} session={session} forName={forName} />
      ))}
      <div class="columns">
        <div>
          <UpcomingSessions firstPage={data} pageSize={SESSIONS_AT_ONCE} />
          <PastSessions pageSize={SESSIONS_AT_ONCE} />
        </div>
        <div>
          {trajectories.length > 0 && !isOffice && <TrajectoryList trajectories={trajectories} />}
          {isOffice && <AllTrajectories />}
          {isOffice && (
            <ul class="plain-list">
              <li>
                <Link to={pathTo.office('aanmeldingen')}>{nl.home.registrations}</Link>
              </li>
              <li>
                <Link to={pathTo.office('aanbod')}>{nl.home.offers}</Link>
              </li>
              <li>
                <Link to={pathTo.invoices()}>{nl.home.invoices}</Link>
              </li>
              <li>
                <Link to={pathTo.post()}>{nl.home.post}</Link>
              </li>
              <li>
                <Link to={pathTo.feeds()}>{nl.home.feeds}</Link>
              </li>
            </ul>
          )}
          <section class="card card--quiet">
            <h2>{nl.home.agendaTitle}</h2>
            <p>{nl.home.agendaText}</p>
            <Link to={pathTo.agenda()} class="utrecht-button utrecht-button--secondary-action">
              {nl.home.toCalendar}
            </Link>
          </section>
        </div>
      </div>
      {trajectories.length === 0 && !isOffice && <p>{nl.home.nobody}</p>}
    </>
  );
}

function QuestionCard({ question }: { readonly question: OpenQuestion }) {
  const { forName, notAnswered, roundId, participantId, trajectoryName } = question;
  const ask = forName ? nl.home.answerButtonFor(forName) : nl.home.answerButton;
  return (
    <section class="card card--call">
      <h2>{forName ? answerTexts.titleFor(forName) : nl.home.openRounds}</h2>
      <p>
        {nl.home.roundOf(trajectoryName)}{' '}
        {notAnswered > 0 ? nl.home.toAnswer(notAnswered) : nl.home.allAnswered}
      </p>
      <div class="actions">
        <Link
          to={pathTo.answers(roundId, participantId)}
          class="utrecht-button utrecht-button--primary-action button--large"
        >
          {notAnswered > 0 ? ask : nl.home.changeButton}
        </Link>
        <Link to={pathTo.round(roundId)} class="utrecht-button utrecht-button--secondary-action">
          {nl.home.wall}
        </Link>
      </div>
    </section>
  );
}

function TrajectoryList({ trajectories }: { readonly trajectories: readonly HomeTrajectoryFragment[] }) {
  return (
    <section class="card">
      <h2>{nl.home.ownTrajectories}</h2>
      <ul class="plain-list">
        {trajectories.map((trajectory) => (
          <TrajectoryItem key={trajectory.id} trajectory={trajectory} />
        ))}
      </ul>
    </section>
  );
}
