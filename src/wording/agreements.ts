import type { LettingGo } from '../planner/letting-go.ts';
import { inList, type Wording } from './wording.ts';

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
