import { Link } from '../navigation/router.tsx';
import { pathTo, type RoundStep } from '../navigation/routes.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { stepsFor } from './step.ts';

interface StepNavigationProps {
  readonly roundId: string;
  readonly current: RoundStep;
  readonly isGuide: boolean;
}

/** The steps of an open round, as links: the browser's way back goes through them too. */
export function StepNavigation({ roundId, current, isGuide }: StepNavigationProps) {
  return (
    <nav class="steps" aria-label={roundTexts.steps}>
      <ol class="steps__list">
        {stepsFor(isGuide).map((step) => (
          <li key={step}>
            <Link to={pathTo.round(roundId, step)} class="steps__link" current={step === current}>
              {roundTexts.step[step]}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
