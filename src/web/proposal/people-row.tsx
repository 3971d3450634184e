import { type BestPlan, columnNames, type Respondent } from '../round/wall-view.ts';
import { proposalTexts } from '../texts/nl-proposal.ts';
import { personInPlan } from './proposal-view.ts';

interface PeopleRowProps {
  readonly plan: BestPlan;
  readonly respondents: readonly Respondent[];
  readonly onOpenPerson: (participantId: string) => void;
}

/** The people of the group above their places at the sessions, with how much each would miss. */
export function PeopleRow({ plan, respondents, onOpenPerson }: PeopleRowProps) {
  const names = columnNames(respondents);
  return (
    <ul class="people-row" aria-label={proposalTexts.people}>
      {respondents.map((respondent, place) => {
        const { participant } = respondent;
        const missed = personInPlan(plan, respondent).missed.length;
        const { summary, summaryLong } = proposalTexts.person;
        return (
          <li key={participant.id}>
            <button
              type="button"
              class="people-row__person"
              aria-haspopup="dialog"
              onClick={() => onOpenPerson(participant.id)}
            >
              <span aria-hidden="true">
                <strong>{names[place]}</strong>{' '}
                <span class={missed > 0 ? 'people-row__missed' : 'people-row__always'}>
                  {missed > 0 ? summary.missed(missed) : summary.present}
                </span>
              </span>
              <span class="visually-hidden">
                {participant.person.name}: {missed > 0 ? summaryLong.missed(missed) : summaryLong.present}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
