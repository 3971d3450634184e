import { useState } from 'preact/hooks';
import { Problem } from '../controls/notice.tsx';
import type { TrajectorySessionFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { isToCome } from '../session/to-come.ts';
import { venueInWords } from '../session/venue-in-words.ts';
import { nl } from '../texts/nl.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { CancelSessionDialog } from './cancel-session-dialog.tsx';
import { ChangeVenueDialog } from './change-venue-dialog.tsx';
import { SwapHostsDialog } from './swap-hosts-dialog.tsx';

interface SessionTimelineProps {
  readonly sessions: readonly TrajectorySessionFragment[];
  readonly canChange: boolean;
  readonly onChanged: () => void;
}

type Change = 'venue' | 'swap' | 'cancel';

/** The sessions of a trajectory in order; a cancelled one is struck through and says so. */
export function SessionTimeline({ sessions, canChange, onChanged }: SessionTimelineProps) {
  const [changing, setChanging] = useState<
    { readonly change: Change; readonly session: TrajectorySessionFragment } | undefined
  >(undefined);
  const [conflict, setConflict] = useState<string | undefined>(undefined);
  const close = () => setChanging(undefined);
  const finish = () => {
    close();
    setConflict(undefined);
    onChanged();
  };
  /** What stands now is on the page before the person decides again. */
  const decideAgain = (said: string) => {
    close();
    setConflict(said);
    onChanged();
  };
  if (sessions.length === 0) return <p>{trajectoryTexts.noSessions}</p>;
  return (
    <>
      <Problem text={conflict} />
      <ol class="timeline">
        {sessions.map((session) => (
          <li key={session.id} class={`stop${session.status === 'CANCELLED' ? ' stop--cancelled' : ''}`}>
            <SessionStop session={session} />
            {canChange && session.status === 'PLANNED' && (
              <SessionActions session={session} onChoose={(change) => setChanging({ change, session })} />
            )}
          </li>
        ))}
      </ol>
      {changing && (
        <ChangeDialog
          {...changing}
          sessions={sessions}
          onClose={close}
          onChanged={finish}
          onConflict={decideAgain}
        />
      )}
    </>
  );
}

function SessionStop({ session }: { readonly session: TrajectorySessionFragment }) {
  const { venue } = session;
  return (
    <div class="stop__text">
      <span class="detail">{nl.session.of(session.number, session.lastNumber)}</span>
      <strong class="stop__when">
        <Link to={pathTo.session(session.id)}>{session.whenInWords}</Link>
      </strong>
      {session.status === 'CANCELLED' && (
        <span class="utrecht-data-badge tag tag--cancelled">{nl.session.cancelled}</span>
      )}
      <span>
        {session.hostMunicipality?.displayName ?? nl.session.neutral}
        {session.host && `, ${nl.session.receives(session.host.person.name)}`}
      </span>
      {session.turnout?.isTooLow && isToCome(session) && (
        <span>
          <span class="utrecht-data-badge tag">{trajectoryTexts.tooFew}</span>{' '}
          <Link to={pathTo.session(session.id)}>{trajectoryTexts.tooFewLook}</Link>
        </span>
      )}
      <span class="detail">{venue ? venueInWords(venue) : nl.session.venueUnknown}</span>
      {venue?.directions && <span class="detail">{venue.directions}</span>}
    </div>
  );
}

interface SessionActionsProps {
  readonly session: TrajectorySessionFragment;
  readonly onChoose: (change: Change) => void;
}

function SessionActions({ session, onChoose }: SessionActionsProps) {
  const actions: readonly (readonly [Change, string])[] = [
    ['venue', trajectoryTexts.venue],
    ['swap', trajectoryTexts.swap],
    ['cancel', trajectoryTexts.cancel],
  ];
  const which = `: ${nl.session.number(session.number).toLowerCase()}`;
  return (
    <div class="actions actions--small">
      {isToCome(session) && (
        <Link
          to={pathTo.moveSession(session.id)}
          class="utrecht-button utrecht-button--secondary-action button--small"
          aria-label={`${trajectoryTexts.move}${which}`}
        >
          {trajectoryTexts.move}
        </Link>
      )}
      {actions.map(([change, text]) => (
        <button
          key={change}
          type="button"
          class="utrecht-button utrecht-button--secondary-action button--small"
          aria-label={`${text}${which}`}
          onClick={() => onChoose(change)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

interface ChangeDialogProps {
  readonly change: Change;
  readonly session: TrajectorySessionFragment;
  readonly sessions: readonly TrajectorySessionFragment[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onConflict: (conflict: string) => void;
}

function ChangeDialog({ change, sessions, ...dialog }: ChangeDialogProps) {
  switch (change) {
    case 'venue':
      return <ChangeVenueDialog {...dialog} />;
    case 'cancel':
      return <CancelSessionDialog {...dialog} />;
    case 'swap':
      return <SwapHostsDialog {...dialog} sessions={sessions} />;
    default:
      return change satisfies never;
  }
}
