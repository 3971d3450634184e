import { read } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { MoreButton } from '../controls/more-button.tsx';
import { MoreSessionsDocument, type SessionPageFragment } from '../gql/graphql.ts';
import { overviewTexts } from '../texts/nl-overview.ts';
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
      <h2>{overviewTexts.sessions}</h2>
      {sessions.nodes.length === 0 && <p>{overviewTexts.noSessions}</p>}
      <ul class="plain-list">
        {sessions.nodes.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
      <MoreButton pages={sessions} text={overviewTexts.more} />
    </section>
  );
}
