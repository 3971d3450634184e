import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../controls/notice.tsx';
import type { SessionChangingFragment, SessionDetailsFragment } from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';
import { guides, type SignedIn, speaksFor } from '../viewer/roles.ts';
import { AttendanceCards } from './attendance-card.tsx';
import { OwnAnswersCard } from './own-answers-card.tsx';
import { REPLACEMENTS, ReplacementsCard } from './replacements-card.tsx';
import { SwapCard } from './swap-card.tsx';
import { TurnoutCard } from './turnout-card.tsx';
import '../theme/changing.css';

interface SessionChangingProps {
  readonly session: SessionDetailsFragment & SessionChangingFragment;
  /** Whether one came to look for another moment. */
  readonly isMoving: boolean;
  readonly viewer: SignedIn;
  readonly reload: () => Promise<void>;
  readonly isToCome: boolean;
  readonly children: ComponentChildren;
}

/** Around what is known of a session: what can still be changed about it, and what somebody else changed first. */
export function SessionChanging({
  session,
  isMoving,
  viewer,
  reload,
  isToCome,
  children,
}: SessionChangingProps) {
  const [news, setNews] = useState<News | undefined>(undefined);
  const [isLooking, setLooking] = useState(isMoving);
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news) message.current?.focus();
  }, [news]);
  useEffect(() => {
    if (isMoving) document.getElementById(REPLACEMENTS)?.focus();
  }, [isMoving]);
  const { host, trajectory } = session;
  const isOwnTurn = host !== null && speaksFor(viewer, host.person.id);
  const isGuide = guides(viewer, trajectory.facilitator.id);
  const look = () => {
    setLooking(true);
    setNews(undefined);
    // A card further down the page
    setTimeout(() => document.getElementById(REPLACEMENTS)?.focus());
  };
  const stopLooking = () => {
    setLooking(false);
    setTimeout(() => document.getElementById(REPLACEMENTS)?.focus());
  };
  const tell = (told: News) => {
    setNews(told);
    setLooking(false);
    void reload();
  };
  const conflict = (text: string) => tell({ kind: 'conflict', text });
  // Who is asked something finds it first.
  const isAsked = session.swaps?.some(({ state, mayAnswer }) => state === 'OPEN' && mayAnswer) ?? false;
  const swapping = isToCome && host && (isOwnTurn || isGuide) && (
    <SwapCard
      session={session}
      isOwnTurn={isOwnTurn}
      ownPersonId={viewer.person.id}
      reload={reload}
      onConflict={conflict}
    />
  );
  return (
    <>
      <div ref={message} tabIndex={-1} class="changing__news">
        {news && <NewsNotice news={news} onAgain={look} onLeave={() => setNews(undefined)} />}
      </div>
      <div class="columns columns--aside">
        {isAsked && swapping}
        {isToCome && session.replacementRound && (
          <OwnAnswersCard round={session.replacementRound} viewer={viewer} />
        )}
        {isToCome && <AttendanceCards session={session} viewer={viewer} reload={reload} />}
        {isToCome && isGuide && <TurnoutCard session={session} onLook={look} reload={reload} />}
        {children}
        {isToCome && (isOwnTurn || isGuide) && (
          <ReplacementsCard
            session={session}
            isOpen={isLooking}
            onOpen={look}
            onClose={stopLooking}
            onMoved={(when) => tell({ kind: 'done', text: changingTexts.move.done(when) })}
            onConflict={conflict}
            onAsked={(text) => (text === undefined ? void reload() : tell({ kind: 'done', text }))}
            isGuide={isGuide}
          />
        )}
        {!isAsked && swapping}
      </div>
    </>
  );
}

interface News {
  readonly kind: 'done' | 'conflict';
  readonly text: string;
}

function NewsNotice({
  news: { kind, text },
  onAgain,
  onLeave,
}: {
  readonly news: News;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}) {
  if (kind === 'done') {
    return (
      <Notice kind="good">
        <p>{text}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="problem">
      <p>{text}</p>
      <div class="actions">
        <button type="button" class="utrecht-button utrecht-button--primary-action" onClick={onAgain}>
          {changingTexts.move.again}
        </button>
        <button type="button" class="utrecht-button utrecht-button--secondary-action" onClick={onLeave}>
          {changingTexts.leaveIt}
        </button>
      </div>
    </Notice>
  );
}
