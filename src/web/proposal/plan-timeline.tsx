import type { ComponentChildren } from 'preact';
import { send } from '../api/client.ts';
import { useDecision } from '../controls/decision.tsx';
import { PresenceMark } from '../controls/marks.tsx';
import { Notice } from '../controls/notice.tsx';
import { LockSessionDocument, type RoundWallFragment, UnlockSessionDocument } from '../gql/graphql.ts';
import { type BestPlan, columnNames, type ProposedSession, presenceAt } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { dayAndMonth, timesInWords } from '../time/amsterdam.ts';

interface PlanTimelineProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly canLock: boolean;
  readonly onChanged: () => void;
}

/** All sessions of the trajectory's cycle: the fixed one first, then those of the proposal. */
export function PlanTimeline({ round, plan, canLock, onChanged }: PlanTimelineProps) {
  const { fixedSession } = round;
  return (
    <ol class="plan">
      <PlanStop
        number={fixedSession.number}
        date={fixedSession.date}
        times={timesInWords(fixedSession.startsAt, fixedSession.endsAt)}
        where={fixedSession.hostMunicipality?.displayName}
        host={fixedSession.host?.person.name}
        people={
          <p class="plan-stop__fixed">
            <span class="tag">{nl.round.fixedTag}</span>
          </p>
        }
      />
      {plan.sessions.map((session) => (
        <PlanStop
          key={session.number}
          number={session.number}
          date={session.slot.date}
          times={`${session.slot.dayPart}, ${timesInWords(session.slot.startsAt, session.slot.endsAt)}`}
          where={session.hostMunicipality?.displayName}
          host={session.host?.person.name}
          people={<Presences session={session} round={round} />}
        >
          <p class="plan-stop__reason">{session.reason}</p>
          {canLock && <LockButton session={session} round={round} onChanged={onChanged} />}
        </PlanStop>
      ))}
    </ol>
  );
}

interface PlanStopProps {
  readonly number: number;
  readonly date: string;
  readonly times: string;
  readonly where: string | undefined;
  readonly host: string | undefined;
  readonly people?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One session in the plan. */
export function PlanStop({ number, date, times, where, host, people, children }: PlanStopProps) {
  return (
    <li class="plan-stop">
      <span class="plan-stop__number">
        <span class="visually-hidden">{nl.session.number(number)}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div class="plan-stop__when">
        <strong>{dayAndMonth(date)}</strong>
        <span class="detail">
          {date.slice(0, 4)}, {times}
        </span>
      </div>
      <div class="plan-stop__where">
        <strong>{where ?? nl.session.neutral}</strong>
        {host && <span class="detail">{nl.session.at(host)}</span>}
      </div>
      {people}
      <div class="plan-stop__more">{children}</div>
    </li>
  );
}

function Presences({
  session,
  round,
}: {
  readonly session: ProposedSession;
  readonly round: RoundWallFragment;
}) {
  const presences = presenceAt(session, round.respondents);
  const shortNames = columnNames(round.respondents);
  return (
    <ul class="presences">
      {presences.map(({ name, presence }, place) => (
        <li key={name} class={`presence presence--${presence}`}>
          <PresenceMark presence={presence} />
          <span aria-hidden="true">{shortNames[place]}</span>
          <span class="visually-hidden">
            {name} {nl.presence[presence]}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface LockButtonProps {
  readonly session: ProposedSession;
  readonly round: RoundWallFragment;
  readonly onChanged: () => void;
}

function LockButton({ session, round, onChanged }: LockButtonProps) {
  const decision = useDecision();
  const isLocked = round.locks.some((lock) => lock.sessionNumber === session.number);
  const place = { roundId: round.id, sessionNumber: session.number };
  const lock = { ...place, slotId: session.slot.id, hostId: session.host?.id ?? null };
  const press = () =>
    isLocked
      ? decision.decide(
          () => send(UnlockSessionDocument, { input: place }, (data) => data.unlockSession),
          onChanged,
        )
      : decision.decide(
          () => send(LockSessionDocument, { input: lock }, (data) => data.lockSession),
          onChanged,
        );
  return (
    <div class="plan-stop__lock">
      {isLocked && <span class="tag">{nl.round.locked}</span>}
      <button
        type="button"
        class="button button--small"
        aria-label={isLocked ? nl.round.unlockName(session.number) : nl.round.lockName(session.number)}
        aria-disabled={decision.busy}
        onClick={() => void press()}
      >
        {isLocked ? nl.round.unlock : nl.round.lock}
      </button>
      {decision.problem && (
        <Notice kind="problem">
          <p>{decision.problem}</p>
        </Notice>
      )}
    </div>
  );
}
