import { Notice } from '../controls/notice.tsx';
import type { PlannedSessionFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { PlanStop } from '../proposal/plan-timeline.tsx';
import { nl } from '../texts/nl.ts';
import { timesInWords } from '../time/amsterdam.ts';

interface ConfirmedRoundProps {
  readonly round: {
    readonly trajectory: { readonly id: string };
    readonly fixedSession?: PlannedSessionFragment;
    readonly plan: { readonly sessions: readonly PlannedSessionFragment[] } | null;
  };
}

/** The dates that stand, and the way to one's own calendar. */
export function ConfirmedRound({ round }: ConfirmedRoundProps) {
  const planned = round.plan?.sessions ?? [];
  const fixed = round.fixedSession;
  const sessions = fixed && planned.every(({ id }) => id !== fixed.id) ? [fixed, ...planned] : planned;
  return (
    <>
      <Notice kind="good" title={nl.round.confirmedTitle}>
        <p>{nl.round.confirmedText}</p>
        <div class="actions">
          <Link to={pathTo.agenda()} class="button button--primary button--large">
            {nl.round.toAgenda}
          </Link>
          <Link to={pathTo.trajectory(round.trajectory.id)} class="button">
            {nl.round.toTrajectory}
          </Link>
        </div>
      </Notice>
      <section class="card">
        <h2>{nl.trajectory.sessions}</h2>
        <ol class="plan">
          {sessions.map((session) => (
            <PlanStop
              key={session.id}
              number={session.number}
              date={session.date}
              times={timesInWords(session.startsAt, session.endsAt)}
              where={session.hostMunicipality?.displayName}
              host={session.host?.person.name}
              people={
                <p class="plan-stop__fixed detail">
                  {session.venue ? `${session.venue.name}, ${session.venue.place}` : nl.session.venueUnknown}
                </p>
              }
            >
              {session.status === 'CANCELLED' && (
                <span class="tag tag--cancelled">{nl.session.cancelled}</span>
              )}
            </PlanStop>
          ))}
        </ol>
      </section>
    </>
  );
}
