import { useEffect, useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { RoundNews } from '../confirm/round-news.tsx';
import { ConnectionState } from '../controls/connection-state.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { RoundAboutDocument, type RoundWallFragment } from '../gql/graphql.ts';
import { type LazyPage, lazyPart } from '../navigation/lazy-page.tsx';
import { goOnTo, Link } from '../navigation/router.tsx';
import { pathTo, type RoundStep } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { guides, type SignedIn, speaksFor } from '../viewer/roles.ts';
import { type StepProps, stepToShow } from './step.ts';
import { StepNavigation } from './step-navigation.tsx';
import { type LiveRound, useRound } from './use-round.ts';
import '../theme/wall.css';

interface RoundPageProps {
  readonly roundId: string;
  /** The step in the address. */
  readonly asked: RoundStep | undefined;
  readonly viewer: SignedIn;
}

/** Each step apart: what the address does not name is fetched once the page is there (src/server/screen-paths.ts). */
const answersStep = lazyPart(() => import('./answers-step.tsx').then((module) => module.AnswersStep));
const proposalStep = lazyPart(() =>
  import('../proposal/proposal-step.tsx').then((module) => module.ProposalStep),
);
const confirmedRound = lazyPart(() =>
  import('../confirm/confirmed-round.tsx').then((module) => module.ConfirmedRound),
);
/** Steps of the guide alone. */
const momentsStep = lazyPart(() =>
  import('../prepare/moments-step.tsx').then((module) => module.MomentsStep),
);
const joinStep = lazyPart(() => import('../join/join-step.tsx').then((module) => module.JoinStep));

const STEPS: Readonly<Record<RoundStep, LazyPage<StepProps>>> = {
  momenten: momentsStep,
  meedoen: joinStep,
  antwoorden: answersStep,
  voorstel: proposalStep,
};

/** The planning screen: for the wall, the guide and the members alike. */
export function RoundPage({ roundId, asked, viewer }: RoundPageProps) {
  const live = useRound(roundId);
  if (live.page.state === 'loading') return <LoadingPage />;
  if (live.page.state === 'failed') return <NotRead roundId={roundId} onRetry={() => void live.reload()} />;
  const round = live.page.data;
  if (!round) return <NotFound />;
  return <LiveRoundPage round={round} live={live} asked={asked} viewer={viewer} />;
}

interface NotReadProps {
  readonly roundId: string;
  readonly onRetry: () => void;
}

/** A round about one session has no proposal, and so no wall: its page is that of the session. */
function NotRead({ roundId, onRetry }: NotReadProps) {
  const { page } = usePageData(RoundAboutDocument, { id: roundId });
  const sessionId = page.state === 'ready' ? page.data.planningRound?.movesSession?.id : undefined;
  useEffect(() => {
    if (sessionId !== undefined) goOnTo(pathTo.session(sessionId));
  }, [sessionId]);
  if (page.state === 'loading' || sessionId !== undefined) return <LoadingPage />;
  return <Trouble isPage onRetry={onRetry} />;
}

interface LiveRoundPageProps {
  readonly round: RoundWallFragment;
  readonly live: LiveRound;
  readonly asked: RoundStep | undefined;
  readonly viewer: SignedIn;
}

function LiveRoundPage({ round, live, asked, viewer }: LiveRoundPageProps) {
  const isGuide = guides(viewer, round.trajectory.facilitator.id);
  // Chosen once: the first answer must not take the way to join from under those who still join.
  const [first] = useState(() => stepToShow(undefined, isGuide, hasAnswers(round)));
  const step = asked === undefined ? first : stepToShow(asked, isGuide, hasAnswers(round));
  const [shownFirst] = useState(() => (round.status === 'OPEN' ? STEPS[step] : confirmedRound));
  // Fetched ahead, so that a step is there at once when somebody goes to it, and so are the dates when they stand; but not
  // before what is to be seen now
  useEffect(() => {
    void shownFirst.prepare().then(() => {
      void answersStep.prepare();
      void proposalStep.prepare();
      void confirmedRound.prepare();
      if (!isGuide) return;
      void joinStep.prepare();
      void momentsStep.prepare();
    });
  }, [isGuide, shownFirst]);
  return (
    <>
      <div class="wall-head">
        <PageTitle text={roundTexts.title(round.trajectory.name)} />
        {round.status === 'OPEN' && (
          <>
            <StepNavigation roundId={round.id} current={step} isGuide={isGuide} />
            <ConnectionState connection={live.connection} />
          </>
        )}
      </div>
      <RoundNews status={round.status} canUndo={isGuide} />
      {round.status === 'OPEN' && (
        <>
          <OwnAnswers round={round} viewer={viewer} />
          <Step step={step} round={round} viewer={viewer} isGuide={isGuide} live={live} />
        </>
      )}
      {round.status === 'CONFIRMED' && (
        <confirmedRound.Page round={round} isGuide={isGuide} onUndone={() => void live.reload()} />
      )}
      {round.status === 'WITHDRAWN' && (
        <Notice kind="info" title={nl.withdrawn.title}>
          <p>{nl.withdrawn.text}</p>
          <Link to={pathTo.trajectory(round.trajectory.id)}>{roundTexts.toTrajectory}</Link>
        </Notice>
      )}
    </>
  );
}

function hasAnswers({ respondents }: RoundWallFragment): boolean {
  return respondents.some(({ answered }) => answered > 0);
}

function Step({ step, ...props }: StepProps & { readonly step: RoundStep }) {
  const { Page } = STEPS[step];
  return <Page {...props} />;
}

/** The way from this screen to answering, for who is asked. */
function OwnAnswers({ round, viewer }: { readonly round: RoundWallFragment; readonly viewer: SignedIn }) {
  const own = round.respondents.filter(({ participant }) => speaksFor(viewer, participant.person.id));
  if (own.length === 0) return null;
  return (
    <p class="actions">
      {own.map(({ participant }) => (
        <Link
          key={participant.id}
          to={pathTo.answers(round.id, participant.id)}
          class="utrecht-button utrecht-button--primary-action"
        >
          {participant.person.id === viewer.person.id
            ? roundTexts.myAnswers
            : roundTexts.answersFor(participant.person.name)}
        </Link>
      ))}
    </p>
  );
}
