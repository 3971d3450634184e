import { roundTexts } from '../texts/nl-round.ts';
import { groupProgress, type Respondent } from './wall-view.ts';

/** Who answered how much. */
export function Respondents({ respondents }: { readonly respondents: readonly Respondent[] }) {
  const progress = groupProgress(respondents);
  return (
    <section class="card respondents">
      <h2>{roundTexts.who}</h2>
      <p class="detail">
        {progress.toGo === 0 ? roundTexts.everyoneDone : roundTexts.progress(progress.done, progress.people)}
      </p>
      <ul class="plain-list">
        {respondents.map(({ participant, answered, notAnswered }) => (
          <li key={participant.id} class="respondent">
            <span class="respondent__name">
              {participant.person.name}
              <span class="visually-hidden">, {participant.municipality.displayName}</span>
            </span>
            <progress
              class="respondent__bar"
              max={Math.max(1, answered + notAnswered)}
              value={answered}
              aria-label={roundTexts.answeredOf(participant.person.name)}
            />
            <span class="respondent__count">
              {notAnswered === 0
                ? `✓ ${roundTexts.done}`
                : roundTexts.answered(answered, answered + notAnswered)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
