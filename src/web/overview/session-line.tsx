import type { SessionLineFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { CalendarLeaf } from './calendar-leaf.tsx';

/** One session in a few lines: when, where, of which trajectory. */
export function SessionLine({ session }: { readonly session: SessionLineFragment }) {
  const isCancelled = session.status === 'CANCELLED';
  return (
    <div class={`session-line${isCancelled ? ' session-line--cancelled' : ''}`}>
      <CalendarLeaf date={session.date} />
      <strong class="session-line__when">
        <Link to={pathTo.session(session.id)}>{session.whenInWords}</Link>
      </strong>
      {isCancelled && <span class="utrecht-data-badge tag tag--cancelled">{nl.session.cancelled}</span>}
      <span>
        {session.venue
          ? `${session.venue.name}, ${session.venue.place}`
          : `${session.hostMunicipality?.displayName ?? nl.session.neutral}, ${nl.session.venueUnknown}`}
      </span>
      <span class="detail">
        <Link to={pathTo.trajectory(session.trajectory.id)}>{session.trajectory.name}</Link>,{' '}
        {nl.session.of(session.number, session.lastNumber).toLowerCase()}
      </span>
    </div>
  );
}
