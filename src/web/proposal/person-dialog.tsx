import { Dialog } from '../controls/dialog.tsx';
import { PresenceMark } from '../controls/marks.tsx';
import type { RoundWallFragment } from '../gql/graphql.ts';
import type { BestPlan, Respondent } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import { type PersonInPlan, personInPlan } from './proposal-view.ts';
import { askWhyNotParticipant } from './questions.ts';
import { answerOf, useAsked } from './use-asked.ts';
import '../theme/proposal-windows.css';

interface PersonDialogProps {
  readonly round: RoundWallFragment;
  readonly plan: BestPlan;
  readonly respondent: Respondent;
  readonly onClose: () => void;
}

/** What the proposal asks of one person: whose turn it is, what is missed, and each session. */
export function PersonDialog({ round, plan, respondent, onClose }: PersonDialogProps) {
  const person = personInPlan(plan, respondent);
  const { participant, notAnswered } = respondent;
  const texts = proposalTexts.person;
  return (
    <Dialog title={texts.of(participant.person.name, participant.municipality.displayName)} onClose={onClose}>
      <p class="person-dialog__summary">
        {turnInWords(round, person)}{' '}
        {person.missed.length === 0 ? texts.missesNone : texts.misses(person.missed)}
      </p>
      <ul class="person-sessions">
        {person.sessions.map(({ session, presence }) => (
          <li key={session.number} class={`person-session person-session--${presence}`}>
            <span class="person-session__signs">
              <PresenceMark presence={presence} />
            </span>
            <span>
              <strong>
                {session.number}. {dayAndMonth(session.slot.date)}
              </strong>
              , {session.hostMunicipality?.displayName ?? nl.session.neutral}
              <span class="detail">{roundTexts.presence[presence]}</span>
            </span>
          </li>
        ))}
      </ul>
      {person.missed.length > 0 && <Wish round={round} participantId={participant.id} />}
      {notAnswered > 0 && <p>{texts.toAnswer(notAnswered)}</p>}
    </Dialog>
  );
}

/** What it would cost the group if this one were to miss nothing. */
function Wish({
  round,
  participantId,
}: {
  readonly round: RoundWallFragment;
  readonly participantId: string;
}) {
  const asked = useAsked({ key: participantId, version: round.version }, () =>
    askWhyNotParticipant(round.id, participantId),
  );
  const answer = answerOf(asked);
  const texts = proposalTexts.person;
  const sentence = answer
    ? answer.missingNone?.sentence
    : asked.state === 'unknown'
      ? asked.message
      : texts.asking;
  if (sentence === undefined) return null;
  return (
    <div aria-busy={asked.state === 'asking'}>
      <h3>{texts.wish}</h3>
      <p>{sentence}</p>
    </div>
  );
}

function turnInWords(
  { fixedSession }: RoundWallFragment,
  { hosts, respondent, sessions }: PersonInPlan,
): string {
  const texts = proposalTexts.person;
  const hosted = sessions.find(({ session }) => session.number === hosts)?.session;
  if (hosted) return texts.hosts(hosted.number, dayAndMonth(hosted.slot.date));
  return fixedSession.host?.id === respondent.participant.id
    ? texts.hostedBefore(fixedSession.number)
    : texts.noTurn;
}
