import type { LettingGo } from '../planner/letting-go.ts';
import type { PlanningProblem } from '../planner/types.ts';
import { inList, type Wording, wordingFor } from './wording.ts';

/** More sets than this are too many to read; --json gives them all. */
const MOST_SETS_IN_WORDS = 10;

/** Which locks of a problem without a plan to let go, in Dutch; nothing where nothing is locked. Sessions as people count. */
export function lettingGoLines(problem: PlanningProblem, found: LettingGo | null): readonly string[] {
  if (problem.locks.length === 0) return [];
  if (found === null)
    return ['Wat losmaken zou helpen: niets. Ook zonder wat vastligt, is er geen planning.'];
  const words = wordingFor(problem);
  const few = found.sets.slice(0, MOST_SETS_IN_WORDS);
  return [
    'Wat losmaken zou helpen',
    few.length === found.sets.length
      ? agreementsHelpWords(found)
      : `${agreementsHelpWords(found).replace(/:$/, '.')} Dat kan op ${found.sets.length} manieren. De eerste ${few.length}:`,
    ...few.map((set) => `- ${agreementsWords(set, words)}`),
  ];
}

/** What letting agreements go would do at all, proven. */
export function agreementsHelpWords(found: LettingGo | null): string {
  if (found === null) return 'Ook als dit allemaal wordt losgemaakt, is er geen planning.';
  if (found.fewest === 1)
    return found.sets.length === 1
      ? 'Als dit wordt losgemaakt, is er wel een planning:'
      : 'Als één hiervan wordt losgemaakt, is er wel een planning:';
  return `Als er ${found.fewest} tegelijk worden losgemaakt, is er wel een planning:`;
}

/** `De afspraak over bijeenkomst 3 en de wens van Carla Dekker. Dan kan iedereen bij elke bijeenkomst zijn.` */
export function agreementsWords(
  { agreements, objective: [absences] }: LettingGo['sets'][number],
  words: Wording,
): string {
  const names = agreements.map((one) =>
    one.agreed === 'lock'
      ? `de afspraak over bijeenkomst ${one.session}`
      : `de wens van ${words.person(one.participant)}`,
  );
  const then =
    absences === 0
      ? 'Dan kan iedereen bij elke bijeenkomst zijn.'
      : `Dan mist de groep samen ${absences} keer een bijeenkomst.`;
  return `${inList(names).replace('de', 'De')}. ${then}`;
}
