import type { ChangedAnswer, SmallestChanges } from '../planner/smallest-changes.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { Improvement, WhatHelps } from '../planner/what-helps.ts';
import { betterWords, firstDifference } from './levels.ts';
import { type Wording, wordingFor } from './wording.ts';

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
    (improvement) => `- ${answerWords(improvement, words)}${gainWords(improvement, before, words)}`,
  );
  if (before !== undefined)
    return lines.length === 0
      ? ['Welk antwoord zou helpen: geen enkel. Met één antwoord erbij wordt de planning niet beter.']
      : ['Welk antwoord zou helpen, als het ‘ja’ wordt', ...lines];
  if (lines.length > 0)
    return ['Met één van deze antwoorden wordt een planning mogelijk, als het ‘ja’ wordt', ...lines];
  return relaxation == null ? [NO_ANSWERS_HELP] : setLines(relaxation, words);
}

/** What it takes, proven. */
export function fewestChangesWords({ fewestChanges }: SmallestChanges): string {
  return fewestChanges === 1
    ? 'Met één antwoord dat ‘ja’ wordt, is er een planning.'
    : `Er moeten minstens ${fewestChanges} antwoorden tegelijk ‘ja’ worden. Met minder is er geen planning.`;
}

export const NO_ANSWERS_HELP =
  'Andere antwoorden helpen hier niet: ook als iedereen altijd kan, is er geen planning.';

/** One answer that makes the best plan better: `Als Anna op dinsdag 9 februari wel kan, mist niemand meer een bijeenkomst.` */
export function improvementSentence(
  { participant, slot, from, objective }: Improvement,
  before: Objective,
  words: Wording,
): string {
  const comes = from === 'ifNeeded' ? 'zonder meer kan' : 'wel kan';
  return `Als ${words.person(participant)} op ${words.slot(slot)} ${comes}, ${betterWords(before, objective, words)}.`;
}

function setLines(relaxation: SmallestChanges, words: Wording): readonly string[] {
  const { sets, setCount } = relaxation;
  const few = sets.slice(0, MOST_SETS_IN_WORDS);
  const all = setCount === null ? `meer dan ${sets.length}` : `${setCount}`;
  return [
    fewestChangesWords(relaxation),
    setCount === 1
      ? 'Dat kan op één manier:'
      : `Dat kan op ${all} manieren${few.length === setCount ? ':' : `. De eerste ${few.length}:`}`,
    ...few.map((set) => `- ${setWords(set, words)}`),
  ];
}

/** Everyone once, with all their moments: `Anna op dinsdag 9 februari en op maandag 15 maart; Bram op ...` */
export function setWords(set: readonly ChangedAnswer[], words: Wording): string {
  return [...Map.groupBy(set, ({ participant }) => participant)]
    .map(([participant, answers]) => {
      const moments = answers.map(({ slot }) => `op ${words.slot(slot)}`);
      return `${words.person(participant)} ${moments.join(' en ')}`;
    })
    .join('; ');
}

function answerWords({ participant, slot }: ChangedAnswer, words: Wording): string {
  return `${words.person(participant)} op ${words.slot(slot)}`;
}

function gainWords({ from, objective }: Improvement, before: Objective | undefined, words: Wording): string {
  const now = { no: 'nu: kan niet', ifNeeded: 'nu: als het moet', unanswered: 'nu: geen antwoord' }[from];
  if (before === undefined) return ` (${now})`;
  return ` (${now}): ${firstDifference(before, objective, words)}`;
}
