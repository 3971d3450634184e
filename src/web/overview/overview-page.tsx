import { usePageData } from '../api/use-page-data.ts';
import { Loading, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { HomeDocument, type HomeQuery, type HomeTrajectoryFragment } from '../gql/graphql.ts';
import { GoingOnCard } from '../group/going-on-card.tsx';
import { goingOnQuestions } from '../group/going-on-view.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { overviewTexts } from '../texts/nl-overview.ts';
import type { SignedIn } from '../viewer/roles.ts';
import { AllTrajectories } from './all-trajectories.tsx';
import { HostingCard } from './hosting-card.tsx';
import { OfficeWork } from './office-work.tsx';
import {
  hostingTurns,
  type OpenQuestion,
  openQuestions,
  type SwapQuestion,
  swapQuestions,
} from './overview-view.ts';
import { PastSessions } from './past-sessions.tsx';
import { TrajectoryItem } from './trajectory-item.tsx';
import { UpcomingSessions } from './upcoming-sessions.tsx';

const SESSIONS_AT_ONCE = 10;

/** What needs doing first, then what is to come; each role sees its own parts. */
export function OverviewPage({ viewer }: { readonly viewer: SignedIn }) {
  const { page, reload } = usePageData(HomeDocument, { first: SESSIONS_AT_ONCE });
  return (
    <>
      <PageTitle text={overviewTexts.title(viewer.person.name)} />
      {viewer.represents.length > 0 && (
        <p class="lead">
          {overviewTexts.represented} {viewer.represents.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {page.state === 'loading' && <Loading />}
      {page.state === 'failed' && <Trouble onRetry={() => void reload()} />}
      {page.state === 'ready' && <OverviewContent data={page.data} viewer={viewer} />}
    </>
  );
}

interface OverviewContentProps {
  readonly data: HomeQuery;
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
      {openQuestions(
        trajectories,
        data.upcomingSessions.edges.map(({ node }) => node),
        viewer,
      ).map((question) => (
        <QuestionCard key={`${question.roundId} ${question.participantId}`} question={question} />
      ))}
      {swapQuestions(
        data.upcomingSessions.edges.map(({ node }) => node),
        viewer,
      ).map((question) => (
        <SwapQuestionCard key={question.id} question={question} />
      ))}
      {goingOnQuestions(trajectories, viewer).map((question) => (
        <GoingOnCard key={question.participantId} question={question} />
      ))}
      {turns.map(({ session, forName }) => (
        <HostingCard key={session.id} session={session} forName={forName} />
      ))}
      {isOffice && <OfficeWork />}
      <div class="columns">
        <div>
          <UpcomingSessions firstPage={data} pageSize={SESSIONS_AT_ONCE} />
          <PastSessions pageSize={SESSIONS_AT_ONCE} />
        </div>
        <div>
          {trajectories.length > 0 && !isOffice && <TrajectoryList trajectories={trajectories} />}
          {isOffice && <AllTrajectories />}
          {viewer.roles.includes('FACILITATOR') && (
            <p class="tile">
              <Link to={pathTo.talks()} class="tile__link">
                {overviewTexts.talks}
              </Link>
              <span class="detail">{overviewTexts.work.talks}</span>
            </p>
          )}
          <section class="card card--quiet">
            <h2>{overviewTexts.agendaTitle}</h2>
            <p>{overviewTexts.agendaText}</p>
            <Link to={pathTo.agenda()} class="utrecht-button utrecht-button--secondary-action">
              {overviewTexts.toCalendar}
            </Link>
          </section>
        </div>
      </div>
      {trajectories.length === 0 && !isOffice && (
        <p class="empty">
          {viewer.roles.includes('FACILITATOR') ? overviewTexts.noGroups : overviewTexts.nobody}
        </p>
      )}
    </>
  );
}

function SwapQuestionCard({ question }: { readonly question: SwapQuestion }) {
  const { from, forName, session, trajectoryName } = question;
  return (
    <section class="card card--call">
      <h2>{overviewTexts.swapTitle}</h2>
      <p>{overviewTexts.swapAsked(from, forName, session.number, trajectoryName)}</p>
      <Link
        to={pathTo.session(session.id)}
        class="utrecht-button utrecht-button--primary-action button--large"
      >
        {overviewTexts.swapLook}
      </Link>
    </section>
  );
}

function QuestionCard({ question }: { readonly question: OpenQuestion }) {
  const { forName, notAnswered, roundId, participantId, trajectoryName, session } = question;
  const ask = forName ? overviewTexts.answerButtonFor(forName) : overviewTexts.answerButton;
  return (
    <section class="card card--call">
      <h2>{forName ? overviewTexts.openRoundsFor(forName) : overviewTexts.openRounds}</h2>
      <p>
        {session
          ? overviewTexts.otherMoment(session.number, trajectoryName)
          : overviewTexts.roundOf(trajectoryName)}{' '}
        {notAnswered > 0 ? overviewTexts.toAnswer(notAnswered) : overviewTexts.allAnswered}
      </p>
      <div class="actions">
        <Link
          to={pathTo.answers(roundId, participantId)}
          class="utrecht-button utrecht-button--primary-action button--large"
        >
          {notAnswered > 0 ? ask : overviewTexts.changeButton}
        </Link>
        <Link
          to={session ? pathTo.session(session.id) : pathTo.round(roundId)}
          class="utrecht-button utrecht-button--secondary-action"
        >
          {session ? overviewTexts.toSession(session.number) : overviewTexts.wall}
        </Link>
      </div>
    </section>
  );
}

function TrajectoryList({ trajectories }: { readonly trajectories: readonly HomeTrajectoryFragment[] }) {
  return (
    <section class="card">
      <h2>{overviewTexts.ownTrajectories}</h2>
      <ul class="plain-list">
        {trajectories.map((trajectory) => (
          <TrajectoryItem key={trajectory.id} trajectory={trajectory} />
        ))}
      </ul>
    </section>
  );
}
