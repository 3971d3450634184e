import { NotFound } from './controls/not-found.tsx';
import { LoadingPage, Trouble } from './controls/notice.tsx';
import type { EndedDevice } from './gql/graphql.ts';
import { EndedDeviceNotice } from './join/ended-device.tsx';
import { isForJoined, JoinedAs, JoinedNavigation, ToAnswers } from './join/joined-device.tsx';
import { Link, useRoute } from './navigation/router.tsx';
import { pathTo, type Route } from './navigation/routes.ts';
import { OfficeNavigation } from './office/office-navigation.tsx';
import { pages } from './pages.ts';
import { nl } from './texts/nl.ts';
import { type SignedIn, useViewer } from './viewer/use-viewer.ts';
import { useWayBack } from './viewer/use-way-back.ts';

/** Header, and the page that the address names. Who is not signed in sees how to. */
export function App() {
  const route = useRoute();
  const viewer = useViewer();
  useWayBack(viewer.state, route);
  const isForAll = route.page === 'join' || route.page === 'enrolment';
  const signedIn = viewer.state === 'signedIn' ? viewer.viewer : undefined;
  return (
    <>
      <a class="skip-link" href="#inhoud">
        {nl.skipToContent}
      </a>
      <header class="site-header">
        <Link to={pathTo.home()} class="site-header__name">
          {nl.product}
        </Link>
        {signedIn?.joined && <JoinedNavigation joined={signedIn.joined} />}
        {signedIn && !signedIn.joined && (
          <nav class="site-header__nav" aria-label={nl.nav.label}>
            <Link to={pathTo.home()} current={route.page === 'home'}>
              {nl.nav.home}
            </Link>
            <Link to={pathTo.agenda()} current={route.page === 'agenda'}>
              {nl.nav.agenda}
            </Link>
            <Link to={pathTo.details()} current={route.page === 'details'}>
              {nl.nav.details}
            </Link>
            <button type="button" class="link-button" onClick={viewer.signOut}>
              {nl.nav.signOut}
            </button>
          </nav>
        )}
      </header>
      {signedIn?.roles.includes('OFFICE') && <OfficeNavigation route={route} />}
      <main id="inhoud" class={`page page--${route.page}`}>
        {signedIn?.joined && route.page !== 'join' && <JoinedAs viewer={signedIn} />}
        {viewer.state === 'loading' && route.page !== 'enrolment' && <LoadingPage />}
        {viewer.state === 'failed' && route.page !== 'enrolment' && (
          <Trouble isPage onRetry={() => void viewer.reload()} />
        )}
        {viewer.state === 'anonymous' && !isForAll && <NotSignedIn endedDevice={viewer.endedDevice} />}
        {route.page === 'join' && (viewer.state === 'anonymous' || signedIn) && (
          <pages.join.Page
            code={route.code}
            viewer={signedIn}
            onFound={() => void pages.answers.prepare()}
            onJoined={viewer.reload}
            onSignOut={viewer.signOut}
          />
        )}
        {route.page === 'enrolment' && (
          <pages.enrolment.Page
            key={`${route.part} ${route.first} ${route.second}`}
            part={route.part}
            first={route.first}
            second={route.second}
          />
        )}
        {signedIn && <Page route={route} viewer={signedIn} />}
      </main>
    </>
  );
}

function NotSignedIn({ endedDevice }: { readonly endedDevice: EndedDevice | undefined }) {
  return endedDevice ? <EndedDeviceNotice why={endedDevice} /> : <pages.signIn.Page />;
}

function Page({ route, viewer }: { readonly route: Route; readonly viewer: SignedIn }) {
  if (route.page === 'enrolment') return null;
  if (viewer.joined && !isForJoined(route)) return <ToAnswers joined={viewer.joined} />;
  switch (route.page) {
    case 'home':
      return <pages.home.Page viewer={viewer} />;
    case 'trajectory':
      return (
        <pages.trajectory.Page key={route.trajectoryId} trajectoryId={route.trajectoryId} viewer={viewer} />
      );
    case 'group':
      return (
        <pages.group.Page
          key={`${route.trajectoryId} ${route.part}`}
          trajectoryId={route.trajectoryId}
          part={route.part}
          viewer={viewer}
        />
      );
    case 'prepare':
      return (
        <pages.prepare.Page key={route.trajectoryId} trajectoryId={route.trajectoryId} viewer={viewer} />
      );
    case 'round':
      return (
        <pages.round.Page key={route.roundId} roundId={route.roundId} asked={route.step} viewer={viewer} />
      );
    case 'print':
      return <pages.print.Page key={route.roundId} roundId={route.roundId} />;
    case 'answers':
      return (
        <pages.answers.Page
          key={`${route.roundId} ${route.participantId}`}
          roundId={route.roundId}
          participantId={route.participantId}
          viewer={viewer}
        />
      );
    case 'join':
      // Shown to everybody, known or not
      return null;
    case 'session':
      return (
        <pages.session.Page
          key={`${route.sessionId} ${route.isMoving}`}
          sessionId={route.sessionId}
          isMoving={route.isMoving}
          viewer={viewer}
        />
      );
    case 'agenda':
      return <pages.agenda.Page />;
    case 'feed':
      return <pages.feed.Page key={route.feedId} feedId={route.feedId} />;
    case 'details':
      return <pages.details.Page viewer={viewer} />;
    case 'start':
      return viewer.roles.includes('OFFICE') ? <pages.start.Page /> : <NotFound />;
    case 'post':
      return viewer.roles.includes('OFFICE') ? <pages.post.Page /> : <NotFound />;
    case 'invoices':
      return viewer.roles.includes('OFFICE') ? <pages.invoices.Page /> : <NotFound />;
    case 'invoice':
      return viewer.roles.includes('OFFICE') ? (
        <pages.invoice.Page key={route.invoiceId} invoiceId={route.invoiceId} />
      ) : (
        <NotFound />
      );
    case 'feeds':
      return viewer.roles.includes('OFFICE') ? <pages.feeds.Page /> : <NotFound />;
    case 'composing':
      return viewer.roles.includes('OFFICE') ? (
        <pages.composing.Page key={`${route.runId} ${route.part}`} runId={route.runId} part={route.part} />
      ) : (
        <NotFound />
      );
    case 'talks':
      return viewer.roles.includes('FACILITATOR') ? <pages.talks.Page /> : <NotFound />;
    case 'office':
      return viewer.roles.includes('OFFICE') ? (
        <pages.office.Page part={route.part} first={route.first} second={route.second} />
      ) : (
        <NotFound />
      );
    case 'unknown':
      return <NotFound />;
    default:
      return route satisfies never;
  }
}
