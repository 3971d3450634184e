import { plannerNumber } from '../src/planning/problem.ts';
import { dayPartOf } from '../src/planning/rules.ts';
import type { PlanningRound, Proposal } from '../src/planning/types.ts';
import { dayAndMonth, timesInWords } from '../src/shared/dutch-time.ts';
import { dateOf } from '../src/shared/time.ts';
import { type Wording, wordingFor } from '../src/wording/wording.ts';

export const UNKNOWN_PERSON = 'een deelnemer die er niet meer is';
const UNKNOWN_SLOT = 'een moment dat niet wordt aangeboden';

/**
 * The words of the planner's sentences for people who sit around a table: names without the municipality, moments as they
 * were asked about (`dinsdag 9 februari (middag)`), the session numbers of the group.
 */
export function groupWording({ round, problem }: Pick<Proposal, 'round' | 'problem'>): Wording {
  const names = new Map<string, string>(problem.participants.map(({ id, name }) => [id, name]));
  return {
    ...wordingFor(problem),
    person: (id) => names.get(id) ?? UNKNOWN_PERSON,
    slot: (id) => {
      const slot = problem.slots.find((each) => each.id === id);
      return slot === undefined ? UNKNOWN_SLOT : slotWords(round, slot);
    },
    numberInProblem: (session) => plannerNumber(round, session),
    since: `bijeenkomst ${round.firstSessionNumber - 1}`,
  };
}

function slotWords(round: PlanningRound, { start, end }: Proposal['problem']['slots'][number]): string {
  const dayPart = dayPartOf(round, { startsAt: start });
  return `${dayAndMonth(dateOf(start))} (${dayPart === '' ? timesInWords(start, end) : dayPart})`;
}
