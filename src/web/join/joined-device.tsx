import { useEffect } from 'preact/hooks';
import { send } from '../api/client.ts';
import { LoadingPage } from '../controls/notice.tsx';
import { LeaveRoundDocument } from '../gql/graphql.ts';
import { goOnTo, Link } from '../navigation/router.tsx';
import { pathTo, type Route } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { joinedTexts } from '../texts/nl-joined.ts';
import type { Joined, SignedIn } from '../viewer/roles.ts';

/** What a device that joined may look at; the rest of the screens is not for it. */
export function isForJoined({ page }: Route): boolean {
  return page === 'round' || page === 'answers' || page === 'join' || page === 'unknown';
}

/** In the place of a page that is not for a joined device: the answers, which it came for. */
export function ToAnswers({ joined }: { readonly joined: Joined }) {
  const path = pathTo.answers(joined.round.id, joined.participant.id);
  useEffect(() => goOnTo(path), [path]);
  return <LoadingPage />;
}

/** The menu of a device that joined: its answers, the proposal, and stopping. */
export function JoinedNavigation({ joined }: { readonly joined: Joined }) {
  const stop = async () => {
    const outcome = await send(LeaveRoundDocument, {}, (data) => data.leaveRound);
    // Leaves the page, so that nothing of this person stays in memory; refused means that it was out already.
    if (outcome.kind !== 'unreachable') location.assign(pathTo.join());
  };
  return (
    <nav class="site-header__nav site-header__nav--joined" aria-label={nl.nav.label}>
      <Link to={pathTo.answers(joined.round.id, joined.participant.id)}>{joinedTexts.joined.answers}</Link>
      <Link to={pathTo.round(joined.round.id)}>{joinedTexts.joined.proposal}</Link>
      <button type="button" class="link-button" onClick={() => void stop()}>
        {joinedTexts.joined.stop}
      </button>
    </nav>
  );
}

/** In whose name this phone is used, for who is handed one. */
export function JoinedAs({ viewer: { person, joined } }: { readonly viewer: SignedIn }) {
  return (
    <p class="joined-as">
      {joined?.helperName ? joinedTexts.joined.helping(person.name) : joinedTexts.joined.as(person.name)}{' '}
      <Link to={pathTo.join()}>{joinedTexts.joined.notYou}</Link>
    </p>
  );
}
