import { useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { TrajectoryDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { overviewTexts } from '../texts/nl-overview.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { guides, type SignedIn } from '../viewer/roles.ts';
import { GoingOnPart } from './going-on-part.tsx';
import { GroupCard } from './group-card.tsx';
import { GroupChangesCard } from './group-changes-card.tsx';
import { SessionTimeline } from './session-timeline.tsx';
import { TrajectoryHistory } from './trajectory-history.tsx';
import type { TrajectoryView } from './trajectory-view.ts';
import { WithdrawRoundDialog } from './withdraw-round-dialog.tsx';

interface TrajectoryPageProps {
  readonly trajectoryId: string;
  readonly viewer: SignedIn;
}

/** One trajectory: its sessions, its people, and for its guide the means to change it. */
export function TrajectoryPage({ trajectoryId, viewer }: TrajectoryPageProps) {
  const { page, reload } = usePageData(TrajectoryDocument, { id: trajectoryId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { trajectory } = page.data;
  if (!trajectory) return <NotFound />;
  const isGuide = guides(viewer, trajectory.facilitator.id);
  return (
    <>
      <PageTitle text={trajectory.name} />
      <p class="lead">{overviewTexts.facilitator(trajectory.facilitator.name)}</p>
      <PlanningRoundPart trajectory={trajectory} isGuide={isGuide} onWithdrawn={() => void reload()} />
      <GoingOnPart trajectory={trajectory} viewer={viewer} isGuide={isGuide} />
      <div class="columns columns--wide-first">
        <section class="card">
          <h2>{trajectoryTexts.sessions}</h2>
          <SessionTimeline
            sessions={trajectory.sessions}
            canChange={isGuide}
            onChanged={() => void reload()}
          />
        </section>
        <div>
          <GroupCard trajectory={trajectory} canLink={isGuide} />
          <HostsToCome trajectory={trajectory} />
          <GroupChangesCard trajectoryId={trajectory.id} isGuide={isGuide} />
          <TrajectoryHistory trajectoryId={trajectory.id} />
        </div>
      </div>
    </>
  );
}

function PlanningRoundPart({
  trajectory,
  isGuide,
  onWithdrawn,
}: {
  readonly trajectory: TrajectoryView;
  readonly isGuide: boolean;
  readonly onWithdrawn: () => void;
}) {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { currentRound, suggestedRound } = trajectory;
  if (currentRound?.status === 'OPEN') {
    return (
      <section class="card card--call">
        <h2>{trajectoryTexts.roundOpen}</h2>
        <p>{trajectoryTexts.roundOpenText}</p>
        <div class="actions">
          <Link
            to={pathTo.round(currentRound.id)}
            class="utrecht-button utrecht-button--primary-action button--large"
          >
            {trajectoryTexts.toRound}
          </Link>
          {isGuide && (
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action utrecht-button--danger"
              onClick={() => setWithdrawing(true)}
            >
              {trajectoryTexts.withdrawRound.open}
            </button>
          )}
        </div>
        {isWithdrawing && (
          <WithdrawRoundDialog
            roundId={currentRound.id}
            onClose={() => setWithdrawing(false)}
            onWithdrawn={() => {
              setWithdrawing(false);
              onWithdrawn();
            }}
          />
        )}
      </section>
    );
  }
  if (!isGuide || !suggestedRound) return null;
  return (
    <section class="card card--call">
      <h2>{trajectoryTexts.openTitle}</h2>
      <p>{trajectoryTexts.openText(suggestedRound.sessionsToPlan)}</p>
      <Link
        to={pathTo.prepare(trajectory.id)}
        class="utrecht-button utrecht-button--primary-action button--large"
      >
        {trajectoryTexts.open}
      </Link>
    </section>
  );
}

function HostsToCome({ trajectory: { hostsToCome } }: { readonly trajectory: TrajectoryView }) {
  return (
    <section class="card card--quiet">
      <h2>{trajectoryTexts.hostsToCome}</h2>
      {hostsToCome.length === 0 ? (
        <Notice kind="good">
          <p>{trajectoryTexts.hostsDone}</p>
        </Notice>
      ) : (
        <ul class="plain-list">
          {hostsToCome.map((host) => (
            <li key={host.id}>
              {host.municipality.displayName} <span class="detail">{host.person.name}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
