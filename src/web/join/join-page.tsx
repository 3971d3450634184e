import { useEffect, useState } from 'preact/hooks';
import { given, read } from '../api/client.ts';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  type JoinableRoundFragment,
  JoinCodeLookupDocument,
  type JoinCodeLookupQuery,
} from '../gql/graphql.ts';
import { goOnTo, goTo, Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { joinTexts } from '../texts/nl-join.ts';
import '../theme/join.css';
import type { SignedIn } from '../viewer/roles.ts';
import { ChooseName } from './choose-name.tsx';
import { CodeForm } from './code-form.tsx';

interface JoinPageProps {
  /** The one in the address, as a QR code has it; undefined where it is typed. */
  readonly code: string | undefined;
  readonly viewer: SignedIn | undefined;
  /** Called once a round is found: the answers are where this device goes next. */
  readonly onFound: () => void;
  /** Looks up who asks anew: this device has joined. */
  readonly onJoined: () => Promise<void>;
  readonly onSignOut: () => void;
}

/** Where a phone joins a round: by the code, then a name. */
export function JoinPage({ code, viewer, ...rest }: JoinPageProps) {
  if (code !== undefined) return <WithCode key={code} code={code} viewer={viewer} {...rest} />;
  return (
    <>
      <PageTitle text={joinTexts.title} />
      {viewer?.joined && (
        <>
          <AlreadyIn viewer={viewer} onSomebodyElse={undefined} />
          <h2>{joinTexts.somebodyElse}</h2>
        </>
      )}
      <CodeForm onCode={(typed) => goTo(pathTo.join(typed))} />
    </>
  );
}

type Lookup =
  | { readonly state: 'loading' | 'failed' | 'unknown' }
  | { readonly state: 'wait'; readonly minutes: number }
  | { readonly state: 'found'; readonly round: JoinableRoundFragment };

function useLookup(code: string): { readonly lookup: Lookup; readonly reload: () => Promise<void> } {
  const [lookup, setLookup] = useState<Lookup>(() => {
    const first = given(JoinCodeLookupDocument, { code });
    return first ? lookupFrom(first) : { state: 'loading' };
  });
  const reload = async () => {
    const found = await read(JoinCodeLookupDocument, { code });
    setLookup(found ? lookupFrom(found) : { state: 'failed' });
  };
  // The page of another code is another page
  useEffect(() => {
    if (lookup.state === 'loading') void reload();
  }, [code]);
  return { lookup, reload };
}

function lookupFrom({ joinCodeLookup: { secondsToWait, round } }: JoinCodeLookupQuery): Lookup {
  if (secondsToWait) return { state: 'wait', minutes: Math.ceil(secondsToWait / 60) };
  return round ? { state: 'found', round } : { state: 'unknown' };
}

function WithCode({ code, ...rest }: JoinPageProps & { readonly code: string }) {
  const { lookup, reload } = useLookup(code);
  switch (lookup.state) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return <Trouble isPage onRetry={() => void reload()} />;
    case 'wait':
      return (
        <>
          <PageTitle text={joinTexts.waitTitle} />
          <p role="alert">{joinTexts.wait(lookup.minutes)}</p>
          <Link to={pathTo.join()} class="utrecht-button utrecht-button--secondary-action">
            {joinTexts.otherCode}
          </Link>
        </>
      );
    case 'unknown':
      return (
        <>
          <PageTitle text={joinTexts.unknownTitle} />
          <p role="alert">{joinTexts.unknown}</p>
          <CodeForm onCode={(typed) => goTo(pathTo.join(typed))} />
        </>
      );
    case 'found':
      return <Found code={code} round={lookup.round} onLookAgain={reload} {...rest} />;
    default:
      return lookup satisfies never;
  }
}

interface FoundProps extends Omit<JoinPageProps, 'code'> {
  readonly code: string;
  readonly round: JoinableRoundFragment;
  readonly onLookAgain: () => Promise<void>;
}

function Found({ code, round, viewer, onFound, onJoined, onSignOut, onLookAgain }: FoundProps) {
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  const own = round.names.filter(({ isOwn }) => isOwn);
  const [only] = own;
  const goesOn = viewer !== undefined && !viewer.joined && own.length === 1 && only !== undefined;
  // Who has a personal link here has no need of the code
  useEffect(() => {
    if (goesOn) goOnTo(pathTo.answers(round.roundId, only.participantId));
  }, [goesOn]);
  // Where this phone goes next, fetched while somebody looks for a name
  useEffect(onFound, []);
  if (goesOn) return <LoadingPage />;
  const choosesFreely = viewer === undefined || (viewer.joined !== undefined && isSomebodyElse);
  return (
    <>
      <PageTitle text={joinTexts.group(round.trajectoryName)} />
      {choosesFreely ? (
        <ChooseName
          code={code}
          names={round.names}
          onJoined={async (participantId) => {
            await onJoined();
            goOnTo(pathTo.answers(round.roundId, participantId));
          }}
          onLookAgain={onLookAgain}
        />
      ) : viewer.joined ? (
        <AlreadyIn viewer={viewer} onSomebodyElse={() => setSomebodyElse(true)} />
      ) : (
        <SignedInHere roundId={round.roundId} own={own} viewer={viewer} onSignOut={onSignOut} />
      )}
    </>
  );
}

interface AlreadyInProps {
  readonly viewer: SignedIn;
  /** Undefined where no code is at hand to choose a name with. */
  readonly onSomebodyElse: (() => void) | undefined;
}

/** This phone is in already: it goes on, or somebody else uses it. */
function AlreadyIn({ viewer: { person, joined }, onSomebodyElse }: AlreadyInProps) {
  if (!joined) return null;
  return (
    <>
      <p class="lead">
        {joined.helperName ? joinTexts.alreadyHelping(person.name) : joinTexts.already(person.name)}.
      </p>
      <p class="actions">
        <Link
          to={pathTo.answers(joined.round.id, joined.participant.id)}
          class="utrecht-button utrecht-button--primary-action button--large button--wide"
        >
          {joinTexts.goOn}
        </Link>
        {onSomebodyElse && (
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action button--wide"
            onClick={onSomebodyElse}
          >
            {joinTexts.somebodyElse}
          </button>
        )}
      </p>
    </>
  );
}

interface SignedInHereProps {
  readonly roundId: string;
  readonly own: JoinableRoundFragment['names'];
  readonly viewer: SignedIn;
  readonly onSignOut: () => void;
}

/** Signed in on this device: as a secretary of several in the group, or as somebody who is not asked in it. */
function SignedInHere({ roundId, own, viewer, onSignOut }: SignedInHereProps) {
  if (own.length > 0) {
    return (
      <>
        <h2>{joinTexts.ownTitle}</h2>
        <ul class="join-names">
          {own.map(({ participantId, name }) => (
            <li key={participantId}>
              <Link
                to={pathTo.answers(roundId, participantId)}
                class="utrecht-button utrecht-button--secondary-action button--large button--wide"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <Notice kind="info">
      <p>{joinTexts.signedIn(viewer.person.name)}</p>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={onSignOut}>
        {joinTexts.signOut}
      </button>
    </Notice>
  );
}
