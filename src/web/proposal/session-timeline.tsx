import type { ComponentChildren } from 'preact';
import { LockMark } from '../controls/marks.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import type { BestPlan, ProposedSession } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { dayAndMonth, timesInWords } from '../time/amsterdam.ts';
import type { SessionChangeKind } from './plan-changes.ts';
import { gapInWeeks, lockedPart } from './proposal-view.ts';
import { SessionPresences } from './session-presences.tsx';

interface SessionTimelineProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly marks: ReadonlyMap<number, SessionChangeKind>;
  readonly onOpenSession: (number: number) => void;
  readonly onOpenPerson: (participantId: string) => void;
}

/** All sessions of the cycle: the fixed one first, then those of the proposal, which change in place. */
export function SessionTimeline({ round, plan, marks, onOpenSession, onOpenPerson }: SessionTimelineProps) {
  const { fixedSession } = round;
  return (
    <ol class="sessions">
      <li class="session-row session-row--fixed">
        <StopNumber number={fixedSession.number} />
        <p class="session-row__when">
          <strong class="session-row__date">{dayAndMonth(fixedSession.date)}</strong>
          <span class="session-row__times">
            {fixedSession.date.slice(0, 4)} · {timesInWords(fixedSession.startsAt, fixedSession.endsAt)}
          </span>
        </p>
        <StopPlace place={fixedSession.hostMunicipality?.displayName} host={fixedSession.host?.person.name} />
        <p class="session-row__fixed">
          <LockMark /> {proposalTexts.fixed}
        </p>
      </li>
      {plan.sessions.map((session, place) => (
        <ProposedStop
          key={session.number}
          session={session}
          year={yearIfNew(session.slot.date, (plan.sessions[place - 1]?.slot ?? fixedSession).date)}
          round={round}
          change={marks.get(session.number)}
          onOpen={() => onOpenSession(session.number)}
        >
          <SessionPresences session={session} respondents={round.respondents} onOpenPerson={onOpenPerson} />
        </ProposedStop>
      ))}
    </ol>
  );
}

interface ProposedStopProps {
  readonly session: ProposedSession;
  /** Only where it is another year than that of the session before. */
  readonly year: string | undefined;
  readonly round: RoundWallFragment;
  readonly change: SessionChangeKind | undefined;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

function ProposedStop({ session, year, round, change, onOpen, children }: ProposedStopProps) {
  const { number, slot, host, hostMunicipality } = session;
  const gap = gapInWeeks(session.gapDays);
  const locked = lockedPart(round, number);
  const gapWords = proposalTexts.gap[gap.about](gap.weeks);
  return (
    <li class={change === undefined ? 'session-row' : 'session-row session-row--changed'}>
      <StopNumber number={number} />
      <p class="session-row__gap" aria-hidden="true">
        {proposalTexts.gapShort(gap.weeks, gap.about === 'exactly')}
      </p>
      <div class="session-row__when">
        <button type="button" class="session-row__open" aria-haspopup="dialog" onClick={onOpen}>
          <span class="visually-hidden">{nl.session.number(number)}: </span>
          <strong class="session-row__date">{dayAndMonth(slot.date)}</strong>
          <span class="visually-hidden">{proposalTexts.gapAfter(gapWords)}</span>
        </button>
        <span class="session-row__times">
          {year && `${year} · `}
          {slot.dayPart}, {timesInWords(slot.startsAt, slot.endsAt)}
        </span>
      </div>
      <StopPlace place={hostMunicipality?.displayName} host={host?.person.name} />
      {children}
      <p class="session-row__reason">{session.reason}</p>
      {(change !== undefined || locked !== undefined) && (
        <p class="session-row__tags">
          {change !== undefined && (
            <span class="utrecht-data-badge tag tag--changed">{proposalTexts.changed[change]}</span>
          )}
          {locked !== undefined && (
            <span class="utrecht-data-badge tag">
              <LockMark /> {proposalTexts.locked[locked]}
            </span>
          )}
        </p>
      )}
    </li>
  );
}

function StopNumber({ number }: { readonly number: number }) {
  return (
    <span class="session-row__number">
      <span aria-hidden="true">{number}</span>
    </span>
  );
}

function StopPlace({
  place,
  host,
}: {
  readonly place: string | undefined;
  readonly host: string | undefined;
}) {
  return (
    <p class="session-row__where">
      <strong class={place ? 'session-row__place' : 'session-row__neutral'}>
        {place ?? nl.session.neutral}
      </strong>
      {host && <span class="session-row__host">{nl.session.at(host)}</span>}
    </p>
  );
}

function yearIfNew(date: string, before: string): string | undefined {
  const year = date.slice(0, 4);
  return before.startsWith(year) ? undefined : year;
}
