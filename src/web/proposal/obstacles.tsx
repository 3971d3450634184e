import { nl } from '../texts/nl.ts';

interface ObstaclesProps {
  readonly obstacles: readonly { readonly code: string; readonly message: string }[];
  readonly hasAnswers: boolean;
  readonly headingId: string;
}

/** Why there is no plan yet, in the sentences of the API; before the first answer, what to do. */
export function Obstacles({ obstacles, hasAnswers, headingId }: ObstaclesProps) {
  if (!hasAnswers) {
    return (
      <>
        <h2 id={headingId}>{nl.round.noAnswers}</h2>
        <p>{nl.round.noAnswersText}</p>
      </>
    );
  }
  return (
    <>
      <h2 id={headingId}>{nl.round.noPlan}</h2>
      <p>{nl.round.noPlanText}</p>
      <ul class="obstacles">
        {obstacles.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </>
  );
}
