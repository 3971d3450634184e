import { useState } from 'preact/hooks';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  type SessionChangingFragment,
  type SessionDetailsFragment,
  SessionDocument,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { overviewTexts } from '../texts/nl-overview.ts';
import { ownTexts } from '../texts/nl-own.ts';
import { guides, type SignedIn, speaksFor } from '../viewer/roles.ts';
import { HostingEditor } from './hosting-editor.tsx';
import { SessionChanging } from './session-changing.tsx';
import { SessionFacts } from './session-facts.tsx';
import { isToCome } from './to-come.ts';

interface SessionPageProps {
  readonly sessionId: string;
  /** Whether one came to look for another moment. */
  readonly isMoving: boolean;
  readonly viewer: SignedIn;
}

/** One session for everyone in the group: when and where; who receives it fills in the rest here. */
export function SessionPage({ sessionId, isMoving, viewer }: SessionPageProps) {
  const { page, reload } = usePageData(SessionDocument, { id: sessionId });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { node } = page.data;
  if (node?.__typename !== 'Session') return <NotFound />;
  return <SessionContent session={node} isMoving={isMoving} viewer={viewer} reload={reload} />;
}

/** Above the form: whose turn it is, for the host and for who keeps the host's calendar. */
function turnTitle({ host }: SessionDetailsFragment, viewer: SignedIn): string {
  if (!host || !speaksFor(viewer, host.person.id)) return ownTexts.session.arrangeTitle;
  return viewer.person.id === host.person.id
    ? overviewTexts.hosting
    : overviewTexts.hostingFor(host.person.name);
}

interface SessionContentProps {
  readonly session: SessionDetailsFragment & SessionChangingFragment;
  readonly isMoving: boolean;
  readonly viewer: SignedIn;
  readonly reload: () => Promise<void>;
}

function SessionContent({ session, isMoving, viewer, reload }: SessionContentProps) {
  const { number, lastNumber, trajectory, host } = session;
  const isCancelled = session.status === 'CANCELLED';
  // Asked once: a page that stays open past the start is told so by the API.
  const [now] = useState(() => Date.now());
  const isOwnTurn = host !== null && speaksFor(viewer, host.person.id);
  const isGuide = guides(viewer, trajectory.facilitator.id);
  const isStillToCome = isToCome(session, now);
  const editor = (isOwnTurn || isGuide) && isStillToCome && (
    <HostingEditor
      session={session}
      title={turnTitle(session, viewer)}
      isOwnTurn={isOwnTurn}
      reload={reload}
    />
  );
  return (
    <>
      <PageTitle text={ownTexts.session.title(number, lastNumber)} />
      <p class={`own-when${isCancelled ? ' own-when--cancelled' : ''}`}>{session.whenInWords}</p>
      <p class="lead">
        {isCancelled && <span class="utrecht-data-badge tag tag--cancelled">{nl.session.cancelled}</span>}{' '}
        <Link to={pathTo.trajectory(trajectory.id)}>{trajectory.name}</Link>
      </p>
      <SessionChanging
        session={session}
        isMoving={isMoving}
        viewer={viewer}
        reload={reload}
        isToCome={isStillToCome}
      >
        {isOwnTurn && editor}
        <SessionFacts session={session} isToCome={isStillToCome} />
        {!isOwnTurn && editor}
      </SessionChanging>
    </>
  );
}
