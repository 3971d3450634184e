import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlannedSessionFragment, RoundWallFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { dayNumber, monthName, timesInWords, weekdayName, weekdayOf } from '../time/amsterdam.ts';
import { allSessions } from './standing-sessions.ts';
import { UndoBar } from './undo-bar.tsx';
import '../theme/confirm.css';
import '../theme/standing.css';

interface ConfirmedRoundProps {
  readonly round: RoundWallFragment;
  readonly isGuide: boolean;
  readonly onUndone: () => void;
}

/** The moment that everybody sees: the dates stand, large enough for the back of the room. */
export function ConfirmedRound({ round, isGuide, onUndone }: ConfirmedRoundProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const sessions = allSessions(round);
  return (
    <div class="standing">
      <div class="standing__head">
        <h2 ref={heading} tabIndex={-1} class="standing__title">
          <TickMark /> {confirmTexts.standing}
        </h2>
        <p class="standing__actions actions">
          <Link to={pathTo.print(round.id)} class="utrecht-button utrecht-button--secondary-action">
            {confirmTexts.print}
          </Link>
          <Link
            to={pathTo.trajectory(round.trajectory.id)}
            class="utrecht-button utrecht-button--secondary-action"
          >
            {roundTexts.toTrajectory}
          </Link>
        </p>
      </div>
      <ol class="dates">
        {sessions.map((session) => (
          <DateCard key={session.id} session={session} />
        ))}
      </ol>
      {isGuide && round.plan && <UndoBar roundId={round.id} plan={round.plan} onUndone={onUndone} />}
    </div>
  );
}

function DateCard({ session }: { readonly session: PlannedSessionFragment }) {
  const { number, date, startsAt, endsAt, hostMunicipality, host, status } = session;
  return (
    <li class={status === 'CANCELLED' ? 'date date--cancelled' : 'date'}>
      <p class="date__number">{nl.session.number(number)}</p>
      <p class="date__day">
        <span class="date__weekday">{weekdayName(weekdayOf(date))}</span>{' '}
        <span class="date__big">{dayNumber(date)}</span>{' '}
        <span class="date__month">
          {monthName(date)} {date.slice(0, 4)}
        </span>
      </p>
      <p class="date__where">
        <strong>{hostMunicipality?.displayName ?? nl.session.neutral}</strong>
        {host && <span class="date__host">{confirmTexts.hosts(host.person.name)}</span>}
      </p>
      <p class="date__times">
        {status === 'CANCELLED' ? nl.session.cancelled : timesInWords(startsAt, endsAt)}
      </p>
    </li>
  );
}

function TickMark() {
  return (
    <svg class="standing__tick" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="22" />
      <path d="m13 25 8 8 15-17" pathLength="1" />
    </svg>
  );
}
