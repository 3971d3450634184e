import { ConnectionState } from '../controls/connection-state.tsx';
import { NotFound } from '../controls/not-found.tsx';
import { Loading, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { guides, type SignedIn, speaksFor } from '../viewer/roles.ts';
import { ConfirmPlan } from './confirm-plan.tsx';
import { ConfirmedPlan } from './confirmed-plan.tsx';
import { Obstacles } from './obstacles.tsx';
import { PlanReasons } from './plan-reasons.tsx';
import { PlanTimeline } from './plan-timeline.tsx';
import { Respondents } from './respondents.tsx';
import { type LiveRound, useRound } from './use-round.ts';
import { WallGrid } from './wall-grid.tsx';

interface RoundPageProps {
  readonly roundId: string;
  readonly viewer: SignedIn;
}

/** The planning screen: for the wall, the guide and the members alike. */
export function RoundPage({ roundId, viewer }: RoundPageProps) {
  const live = useRound(roundId);
  if (live.page.state === 'loading') return <Loading />;
  if (live.page.state === 'failed') return <Trouble onRetry={() => void live.reload()} />;
  const round = live.page.data;
  if (!round) return <NotFound />;
  return (
    <>
      <div class="wall-head">
        <PageTitle text={nl.round.title(round.trajectory.name)} />
        {round.status === 'OPEN' && <ConnectionState connection={live.connection} />}
      </div>
      {round.status === 'OPEN' && <OpenRound round={round} live={live} viewer={viewer} />}
      {round.status === 'CONFIRMED' && <ConfirmedPlan round={round} />}
      {round.status === 'WITHDRAWN' && (
        <Notice kind="info" title={nl.round.withdrawnTitle}>
          <p>{nl.round.withdrawnText}</p>
          <Link to={pathTo.trajectory(round.trajectory.id)}>{nl.round.toTrajectory}</Link>
        </Notice>
      )}
    </>
  );
}

interface OpenRoundProps {
  readonly round: RoundWallFragment;
  readonly live: LiveRound;
  readonly viewer: SignedIn;
}

function OpenRound({ round, live, viewer }: OpenRoundProps) {
  const isGuide = guides(viewer, round.trajectory.facilitator.id);
  const reload = () => void live.reload();
  const { proposal } = round;
  return (
    <>
      <OwnAnswers round={round} viewer={viewer} />
      <div class="wall">
        <section class="card wall__plan" aria-labelledby="voorstel">
          {proposal.__typename === 'BestPlan' && (
            <>
              <h2 id="voorstel">{nl.round.plan}</h2>
              <PlanTimeline round={round} plan={proposal} canLock={isGuide} onChanged={reload} />
            </>
          )}
          {proposal.__typename === 'PlanUndecided' && (
            <>
              <h2 id="voorstel">{nl.round.undecided}</h2>
              <p>{nl.round.undecidedText}</p>
            </>
          )}
          {proposal.__typename === 'NoPlanPossible' && (
            <Obstacles
              obstacles={proposal.obstacles}
              hasAnswers={round.respondents.some(({ answered }) => answered > 0)}
              headingId="voorstel"
            />
          )}
        </section>
        <div class="wall__side">
          <Respondents respondents={round.respondents} />
          {proposal.__typename === 'BestPlan' && isGuide && (
            <ConfirmPlan round={round} plan={proposal} onOutdated={live.take} onConfirmed={reload} />
          )}
          {proposal.__typename === 'BestPlan' && <PlanReasons plan={proposal} />}
        </div>
      </div>
      <WallGrid round={round} canChange={isGuide} onChanged={reload} />
    </>
  );
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
          class="button button--primary"
        >
          {participant.person.id === viewer.person.id
            ? nl.round.myAnswers
            : nl.round.answersFor(participant.person.name)}
        </Link>
      ))}
    </p>
  );
}
