import { read } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { MoreButton } from '../controls/more-button.tsx';
import { MoreSessionsDocument, type SessionPageFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { SessionLine } from './session-line.tsx';

interface UpcomingSessionsProps {
  readonly firstPage: { readonly upcomingSessions: SessionPageFragment };
  readonly pageSize: number;
}

/** Sessions to come, earliest first, a page at a time. */
export function UpcomingSessions({ firstPage, pageSize }: UpcomingSessionsProps) {
  const sessions = usePages(firstPage.upcomingSessions, async (after) => {
    const data = await read(MoreSessionsDocument, { first: pageSize, after });
    return data?.upcomingSessions;
  });
  return (
    <section class="card">
      <h2>{nl.home.sessions}</h2>
      {sessions.nodes.length === 0 && <p>{nl.home.noSessions}</p>}
      <ul class="plain-list">
        {sessions.nodes.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
      <MoreButton pages={sessions} text={nl.home.more} />
    </section>
  );
}
