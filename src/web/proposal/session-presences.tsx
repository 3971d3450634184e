import { PresenceMark } from '../controls/marks.tsx';
import { columnNames, type ProposedSession, presenceAt, type Respondent } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { roundTexts } from '../texts/nl-round.ts';

interface SessionPresencesProps {
  readonly session: ProposedSession;
  readonly respondents: readonly Respondent[];
  readonly onOpenPerson: (participantId: string) => void;
}

/**
 * Who is at a session. Everybody stands in the same place at each, under the name in the row of people, which is where
 * the keyboard opens a person; pressing a mark does the same for a finger or a mouse.
 */
export function SessionPresences({ session, respondents, onOpenPerson }: SessionPresencesProps) {
  const presences = presenceAt(session, respondents);
  const names = columnNames(respondents);
  return (
    <ul class="who">
      {respondents.map(({ participant }, place) => {
        const presence = presences[place]?.presence ?? 'notAnswered';
        const { name } = participant.person;
        return (
          <li key={participant.id} class="who__place">
            <button
              type="button"
              tabIndex={-1}
              class={`who__mark who__mark--${presence}`}
              aria-haspopup="dialog"
              onClick={() => onOpenPerson(participant.id)}
            >
              <span class="who__signs">
                <PresenceMark presence={presence} />
              </span>
              <span class="who__name" aria-hidden="true">
                {names[place]}
              </span>
              <span class="who__caption" aria-hidden="true">
                {proposalTexts.caption[presence]}
              </span>
              <span class="visually-hidden">
                {name} {roundTexts.presence[presence]}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
