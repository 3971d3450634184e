import { AnswerMark, NoHostMark } from '../controls/marks.tsx';
import { nl } from '../texts/nl.ts';
import { roundTexts } from '../texts/nl-round.ts';
import { shortPart } from './matrix-view.ts';
import type { CellState } from './wall-view.ts';

const STATES: readonly CellState[] = ['yes', 'ifNeeded', 'no', 'notAnswered'];

interface LegendProps {
  /** Named above the days by their first letters; none where every day has the same one. */
  readonly dayParts: readonly string[];
}

/** What each mark means, in words. */
export function Legend({ dayParts }: LegendProps) {
  return (
    <ul class="legend" aria-label={roundTexts.legend}>
      {STATES.map((state) => (
        <li key={state}>
          <AnswerMark state={state} /> {nl.answer[state]}
        </li>
      ))}
      <li>
        <NoHostMark /> {roundTexts.cannotHost}
      </li>
      {dayParts.map((dayPart) => (
        <li key={dayPart}>
          <strong aria-hidden="true">{shortPart(dayPart, dayParts)}</strong> {dayPart}
        </li>
      ))}
    </ul>
  );
}
