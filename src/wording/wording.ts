import { fixedSessionOf } from '../planner/first-date.ts';
import { numberInProblem } from '../planner/session-numbers.ts';
import type { PlanningProblem } from '../planner/types.ts';
import { dateInWords, timesInWords } from '../shared/dutch-time.ts';
import { dateOf, type Instant } from '../shared/time.ts';

export type Wording = {
  /** `Anna de Boer (gemeente Epe)`; the id itself for somebody who is not in the group. */
  readonly person: (id: string) => string;
  /** `dinsdag 9 februari 2027, 13.30 – 16.30 uur`; the id itself for what is no slot of the problem. */
  readonly slot: (id: string) => string;
  /** `1 dag`, `2 dagen`. */
  readonly count: (number: number, one: string, more: string) => string;
  /** Sessions after a fixed one; or of a first date, where none comes before: several, or only the first. */
  readonly planned: 'sessions' | 'firstSessions' | 'firstSession';
  /** `Planning: Groep Oost`, `Eerste datum: Groep Oost` */
  readonly title: string;
  /** The number in the problem of a session that people number so. */
  readonly numberInProblem: (session: number) => number;
  /** What days are counted from: `bijeenkomst 1`, or of a first date the day of `planFrom`. */
  readonly since: string;
  /** Whether there is a day to aim for. Without, the distance only says that sooner is better. */
  readonly hasTarget: boolean;
};

/** For who reads a planning file. Who knows the group better puts other words in the place of these. */
export function wordingFor(problem: PlanningProblem): Wording {
  const people = new Map(
    problem.participants.map(({ id, name, municipality }) => [id, `${name} (gemeente ${municipality})`]),
  );
  return {
    person: (id) => people.get(id) ?? id,
    slot: (id) => slotDate(problem, id),
    numberInProblem: (session) => numberInProblem(problem, session),
    count: (number, one, more) => `${number} ${number === 1 ? one : more}`,
    ...firstDateWording(problem),
  };
}

function firstDateWording(
  problem: PlanningProblem,
): Pick<Wording, 'planned' | 'title' | 'since' | 'hasTarget'> {
  const { name, sessionsToPlan, spacing, fixedSession } = problem;
  if (fixedSessionOf(problem) !== undefined)
    return {
      planned: 'sessions',
      title: `Planning: ${name}`,
      since: 'bijeenkomst 1',
      hasTarget: true,
    };
  const isOne = sessionsToPlan === 1;
  return {
    planned: isOne ? 'firstSession' : 'firstSessions',
    title: `${isOne ? 'Eerste datum' : 'Eerste bijeenkomsten'}: ${name}`,
    since: dateInWords(fixedSession.date),
    hasTarget: spacing.targetDays > 1,
  };
}

/** What a session is so many days after: of a first date nothing comes before session 1. */
export function previousSession(session: number, words: Wording): string {
  return session === 1 ? words.since : 'de vorige bijeenkomst';
}

/** `2`, `2 en 3`, `2, 3 en 6`. */
export function inList(items: readonly (string | number)[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? `${last}` : `${items.slice(0, -1).join(', ')} en ${last}`;
}

/** A clause as the start of a sentence. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
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

/** An empty line between parts that say something. */
export function joined(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
