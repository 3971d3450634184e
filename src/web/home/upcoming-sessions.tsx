import { useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { Trouble } from '../controls/notice.tsx';
import { MoreSessionsDocument, type SessionPageFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { SessionLine } from './session-line.tsx';

interface UpcomingSessionsProps {
  readonly firstPage: { readonly upcomingSessions: SessionPageFragment };
  readonly pageSize: number;
}

/** Sessions to come, earliest first, a page at a time. */
export function UpcomingSessions({ firstPage, pageSize }: UpcomingSessionsProps) {
  const [pages, setPages] = useState<readonly SessionPageFragment[]>([firstPage.upcomingSessions]);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const last = pages.at(-1)?.pageInfo;
  const sessions = pages.flatMap((page) => page.edges.map(({ node }) => node));

  const loadMore = async () => {
    if (state === 'loading') return;
    setState('loading');
    const data = await read(MoreSessionsDocument, { first: pageSize, after: last?.endCursor ?? null });
    setState(data ? 'idle' : 'failed');
    if (data) setPages((before) => [...before, data.upcomingSessions]);
  };

  return (
    <section class="card">
      <h2>{nl.home.sessions}</h2>
      {sessions.length === 0 && <p>{nl.home.noSessions}</p>}
      <ul class="plain-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
      {state === 'failed' && <Trouble onRetry={() => void loadMore()} />}
      {last?.hasNextPage && state !== 'failed' && (
        <button type="button" class="button" onClick={() => void loadMore()}>
          {state === 'loading' ? nl.busy : nl.home.more}
        </button>
      )}
    </section>
  );
}
