import type { ChangedAnswer, SmallestChanges } from '../planner/smallest-changes.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { Improvement, WhatHelps } from '../planner/what-helps.ts';
import { firstDifference } from './levels.ts';
import { slotDate, type Wording, wordingFor } from './wording.ts';

/** More sets than this are too many to read; --json gives all that are listed. */
const MOST_SETS_IN_WORDS = 10;

/** Which answers would help, in Dutch. `outcome` is that of the problem as it is. */
export function helpLines(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  { improvements, relaxation }: WhatHelps,
): readonly string[] {
  const words = wordingFor(problem);
  const before = outcome.status === 'optimal' ? outcome.objective : undefined;
  const lines = improvements.map(
    (improvement) => `- ${answerWords(problem, improvement, words)}${gainWords(improvement, before, words)}`,
  );
  if (before !== undefined)
    return lines.length === 0
      ? ['Welk antwoord zou helpen: geen enkel. Met één antwoord erbij wordt de planning niet beter.']
      : ['Welk antwoord zou helpen, als het "ja" wordt', ...lines];
  if (lines.length > 0)
    return ['Met één van deze antwoorden wordt een planning mogelijk, als het "ja" wordt', ...lines];
  return relaxation == null
    ? ['Andere antwoorden helpen hier niet: ook als iedereen altijd kan, is er geen planning.']
    : setLines(problem, relaxation, words);
}

function setLines(
  problem: PlanningProblem,
  { fewestChanges, sets, setCount }: SmallestChanges,
  words: Wording,
): readonly string[] {
  const few = sets.slice(0, MOST_SETS_IN_WORDS);
  const all = setCount === null ? `meer dan ${sets.length}` : `${setCount}`;
  return [
    `Er moeten minstens ${fewestChanges} antwoorden tegelijk "ja" worden. Met minder is er geen planning.`,
    setCount === 1
      ? 'Dat kan op één manier:'
      : `Dat kan op ${all} manieren${few.length === setCount ? ':' : `. De eerste ${few.length}:`}`,
    ...few.map((set) => `- ${setWords(problem, set, words)}`),
  ];
}

/** Everyone once, with all their moments. */
function setWords(problem: PlanningProblem, set: readonly ChangedAnswer[], words: Wording): string {
  return [...Map.groupBy(set, ({ participant }) => participant)]
    .map(([participant, answers]) => {
      const moments = answers.map(({ slot }) => `op ${slotDate(problem, slot)}`);
      return `${words.person(participant)} ${moments.join(' en ')}`;
    })
    .join('; ');
}

function answerWords(problem: PlanningProblem, { participant, slot }: ChangedAnswer, words: Wording): string {
  return `${words.person(participant)} op ${slotDate(problem, slot)}`;
}

function gainWords({ from, objective }: Improvement, before: Objective | undefined, words: Wording): string {
  const now = { no: 'nu: kan niet', ifNeeded: 'nu: als het moet', unanswered: 'nu: geen antwoord' }[from];
  if (before === undefined) return ` (${now})`;
  return ` (${now}): ${firstDifference(before, objective, words)}`;
}
