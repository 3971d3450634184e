import { AnswerMark, NoHostMark } from '../controls/marks.tsx';
import { nl } from '../texts/nl.ts';
import { roundTexts } from '../texts/nl-round.ts';
import type { CellState } from './wall-view.ts';

const STATES: readonly CellState[] = ['yes', 'ifNeeded', 'no', 'notAnswered'];

/** What each mark means, in words. */
export function Legend() {
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
    </ul>
  );
}
