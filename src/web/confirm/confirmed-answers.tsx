import { SubscribeCard } from '../agenda/subscribe-card.tsx';
import type { PlannedSessionFragment, StandingPlanFragment } from '../gql/graphql.ts';
import { nl } from '../texts/nl.ts';
import { confirmTexts } from '../texts/nl-confirm.ts';
import { dateInWords, dayAndMonth, timesInWords } from '../time/amsterdam.ts';
import '../theme/confirm.css';
import '../theme/standing.css';

interface ConfirmedAnswersProps {
  readonly round: StandingPlanFragment;
  readonly participant: { readonly id: string; readonly person: { readonly id: string } };
  /** The participant's name when somebody else looks. */
  readonly forName: string | undefined;
}

/** On a phone: the dates that stand, one's own turn, and one's own calendar. */
export function ConfirmedAnswers({ round, participant, forName }: ConfirmedAnswersProps) {
  const sessions = round.plan?.sessions ?? [];
  const own = sessions.find(({ host, status }) => host?.id === participant.id && status === 'PLANNED');
  return (
    <>
      <section class="card card--host stands" aria-labelledby="staat-vast">
        <h2 id="staat-vast">{confirmTexts.allDates}</h2>
        {own && (
          <p class="stands__own">
            {forName
              ? confirmTexts.ownHostingFor(forName, dateInWords(own.date))
              : confirmTexts.ownHosting(dateInWords(own.date))}
          </p>
        )}
        <ol class="stands__sessions" start={sessions[0]?.number}>
          {sessions.map((session) => (
            <StandingLine key={session.id} session={session} />
          ))}
        </ol>
      </section>
      <SubscribeCard personId={participant.person.id} forName={forName} />
    </>
  );
}

function StandingLine({ session }: { readonly session: PlannedSessionFragment }) {
  const { date, startsAt, endsAt, hostMunicipality, host, status } = session;
  return (
    <li>
      <strong>{dayAndMonth(date)}</strong>{' '}
      {status === 'CANCELLED' && (
        <span class="utrecht-data-badge tag tag--cancelled">{nl.session.cancelled}</span>
      )}
      <span class="detail stands__detail">
        {date.slice(0, 4)}, {timesInWords(startsAt, endsAt)}
      </span>
      <span class="stands__detail">
        {hostMunicipality?.displayName ?? nl.session.neutral}
        {host && `, ${confirmTexts.hosts(host.person.name)}`}
      </span>
    </li>
  );
}
