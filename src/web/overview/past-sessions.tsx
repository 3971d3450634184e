import { useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { MoreButton } from '../controls/more-button.tsx';
import { PastSessionsDocument, type SessionLineFragment } from '../gql/graphql.ts';
import { ownTexts } from '../texts/nl-own.ts';
import { SessionLine } from './session-line.tsx';

/** Sessions that are over, the latest first, a page at a time; read when somebody asks for them. */
export function PastSessions({ pageSize }: { readonly pageSize: number }) {
  const [isAsked, setAsked] = useState(false);
  const sessions = usePages<SessionLineFragment>(undefined, async (after) => {
    const data = await read(PastSessionsDocument, { first: pageSize, after });
    return data?.pastSessions;
  });
  const ask = () => {
    setAsked(true);
    void sessions.loadMore();
  };
  return (
    <section class="card card--quiet">
      <h2>{ownTexts.home.pastTitle}</h2>
      {!isAsked && (
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={ask}>
          {ownTexts.home.showPast}
        </button>
      )}
      {isAsked && sessions.state === 'idle' && sessions.nodes.length === 0 && <p>{ownTexts.home.noPast}</p>}
      <ul class="plain-list" aria-live="polite">
        {sessions.nodes.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
      {isAsked && <MoreButton pages={sessions} text={ownTexts.home.morePast} />}
    </section>
  );
}
