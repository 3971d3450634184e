import type { PlanningProblem } from '../planner/types.ts';
import { dateInWords, timesInWords } from '../shared/dutch-time.ts';
import { dateOf, type Instant } from '../shared/time.ts';

export type Wording = {
  /** `Anna de Boer (gemeente Epe)`; the id itself for somebody who is not in the group. */
  readonly person: (id: string) => string;
  /** `1 dag`, `2 dagen`. */
  readonly count: (number: number, one: string, more: string) => string;
};

export function wordingFor(problem: PlanningProblem): Wording {
  const people = new Map(
    problem.participants.map(({ id, name, municipality }) => [id, `${name} (gemeente ${municipality})`]),
  );
  return {
    person: (id) => people.get(id) ?? id,
    count: (number, one, more) => `${number} ${number === 1 ? one : more}`,
  };
}

/** `2`, `2 en 3`, `2, 3 en 6`. */
export function inList(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? `${last}` : `${items.slice(0, -1).join(', ')} en ${last}`;
}

/** The moment of a slot in words, local time of the problem's zone; the id when there is no such slot. */
export function slotDate(problem: PlanningProblem, id: string): string {
  const slot = problem.slots.find((candidate) => candidate.id === id);
  return slot === undefined ? id : momentIn(problem.timeZone, slot.start, slot.end);
}

/** `dinsdag 9 februari 2027, 13.30 – 16.30 uur`, local time of the zone. */
export function momentIn(zone: string, startsAt: Instant, endsAt: Instant): string {
  return `${dateInWords(dateOf(startsAt, zone))}, ${timesInWords(startsAt, endsAt, zone)}`;
}
