import { Dialog } from '../controls/dialog.tsx';
import { PresenceMark } from '../controls/marks.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import { type ProposedSession, presenceAt } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { dateInWords, timesInWords } from '../time/amsterdam.ts';
import { SessionActions } from './session-actions.tsx';

interface SessionDialogProps {
  readonly round: RoundWallFragment;
  readonly session: ProposedSession;
  readonly canChange: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One session of the proposal: why it is then and there, who comes, and for the guide what can be done about it. */
export function SessionDialog({ round, session, canChange, onClose, onChanged }: SessionDialogProps) {
  const { number, slot, host, hostMunicipality } = session;
  return (
    <Dialog title={nl.proposal.session.title(number, dateInWords(slot.date))} onClose={onClose}>
      <p class="session-dialog__where">
        {slot.dayPart}, {timesInWords(slot.startsAt, slot.endsAt)}
        <br />
        <strong>{hostMunicipality?.displayName ?? nl.session.neutral}</strong>
        {host && ` ${nl.session.at(host.person.name)}`}
      </p>
      {canChange && <SessionActions round={round} session={session} onChanged={onChanged} />}
      <h3>{nl.proposal.session.why}</h3>
      <p>{session.reason}</p>
      <h3>{nl.proposal.session.who}</h3>
      <ul class="slot-answers">
        {presenceAt(session, round.respondents).map(({ name, presence }) => (
          <li key={name}>
            <PresenceMark presence={presence} /> {name}: {nl.presence[presence]}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
