import { useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { Loading, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { TrajectoryDocument, type TrajectoryQuery } from '../gql/graphql.ts';
import { goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { guides, type SignedIn } from '../viewer/roles.ts';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { SessionTimeline } from './session-timeline.tsx';

export type TrajectoryView = NonNullable<TrajectoryQuery['trajectory']>;

interface TrajectoryPageProps {
  readonly trajectoryId: string;
  readonly viewer: SignedIn;
}

/** One trajectory: its sessions, its people, and for its guide the means to change it. */
export function TrajectoryPage({ trajectoryId, viewer }: TrajectoryPageProps) {
  const { page, reload } = usePageData(TrajectoryDocument, { id: trajectoryId });
  if (page.state === 'loading') return <Loading />;
  if (page.state === 'failed') return <Trouble onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  if (!trajectory) return <NotFound />;
  const isGuide = guides(viewer, trajectory.facilitator.id);
  return (
    <>
      <PageTitle text={trajectory.name} />
      <p class="lead">{nl.home.facilitator(trajectory.facilitator.name)}</p>
      <PlanningRoundPart trajectory={trajectory} isGuide={isGuide} />
      <div class="columns columns--wide-first">
        <section class="card">
          <h2>{nl.trajectory.sessions}</h2>
          <SessionTimeline
            sessions={trajectory.sessions}
            canChange={isGuide}
            onChanged={() => void reload()}
          />
        </section>
        <div>
          <People trajectory={trajectory} />
        </div>
      </div>
    </>
  );
}

function PlanningRoundPart({
  trajectory,
  isGuide,
}: {
  readonly trajectory: TrajectoryView;
  readonly isGuide: boolean;
}) {
  const [isOpening, setOpening] = useState(false);
  const { currentRound, suggestedRound } = trajectory;
  if (currentRound?.status === 'OPEN') {
    return (
      <section class="card card--call">
        <h2>{nl.trajectory.roundOpen}</h2>
        <p>{nl.trajectory.roundOpenText}</p>
        <Link to={pathTo.round(currentRound.id)} class="button button--primary button--large">
          {nl.trajectory.toRound}
        </Link>
      </section>
    );
  }
  if (!isGuide || !suggestedRound) return null;
  return (
    <section class="card card--call">
      <h2>{nl.openRound.title}</h2>
      <p>{nl.trajectory.openText(suggestedRound.sessionsToPlan)}</p>
      <button type="button" class="button button--primary button--large" onClick={() => setOpening(true)}>
        {nl.trajectory.open}
      </button>
      {isOpening && (
        <OpenRoundDialog
          trajectoryId={trajectory.id}
          suggestion={suggestedRound}
          onClose={() => setOpening(false)}
          onOpened={(roundId) => goTo(pathTo.round(roundId))}
        />
      )}
    </section>
  );
}

function People({ trajectory }: { readonly trajectory: TrajectoryView }) {
  return (
    <>
      <section class="card">
        <h2>{nl.trajectory.participants}</h2>
        <ul class="plain-list">
          {trajectory.participants.map((participant) => (
            <li key={participant.id}>
              <strong>{participant.person.name}</strong>
              <span class="detail">
                {participant.municipality.displayName}
                {participant.leftAt !== null && `, ${nl.trajectory.left}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card card--quiet">
        <h2>{nl.trajectory.hostsToCome}</h2>
        {trajectory.hostsToCome.length === 0 ? (
          <Notice kind="good">
            <p>{nl.trajectory.hostsDone}</p>
          </Notice>
        ) : (
          <ul class="plain-list">
            {trajectory.hostsToCome.map((host) => (
              <li key={host.id}>
                {host.municipality.displayName} <span class="detail">{host.person.name}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
