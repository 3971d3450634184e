import type { HostRight } from '../access/types.ts';
import { listCouncilEvenings } from '../council/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import { listMunicipalitiesByCodes, readPlanningCalendar } from '../reference/store.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant, timeOfDayOf, weekdayOf } from '../shared/time.ts';
import type { PeriodRefusal } from '../trajectories/errors.ts';
import { checkPeriod } from '../trajectories/rules.ts';
import { findSession } from '../trajectories/store.ts';
import type { Period, Session } from '../trajectories/types.ts';
import { candidateSlots } from './candidate-slots.ts';
import { PlannerThread } from './planner-thread.ts';
import { readReplacementFacts } from './replacement-facts.ts';
import {
  type AssessedMoment,
  assessMoment,
  type KnownMoment,
  MOVING,
  type ReplacementFacts,
  replacementProblem,
} from './replacement-problem.ts';
import type { Mark } from './slot-marks.ts';

/** In a thread of its own: neither a request nor a room that plans waits for it. */
const thread = new PlannerThread(2000);

export interface Replacements {
  /** The best first; empty when no moment that is known of keeps the rules. */
  readonly moments: readonly AssessedMoment[];
  /** How many moments to come the group was ever asked about. */
  readonly known: number;
}

/**
 * The best moments to move this session to, from what everybody answered in the rounds of its cycle and where they are by
 * now. All other sessions and the host stay. Undefined when it is no longer to come.
 */
export async function findReplacements(
  { database: { db }, clock }: Context,
  right: HostRight,
  { most }: { readonly most: number },
): Promise<Replacements | undefined> {
  const session = await findSession(db, right.sessionId);
  const now = clock();
  if (session === undefined || !canMove(session, now)) return undefined;
  const facts = await readReplacementFacts(db, session, now);
  const moments = await rankedMoments(facts, most);
  return { moments: moments.map((moment) => assessMoment(facts, moment)), known: facts.moments.length };
}

/** Of the moments in the facts those that keep all rules, the best first. */
export async function rankedMoments(facts: ReplacementFacts, most: number): Promise<readonly KnownMoment[]> {
  const sent = thread.replacements({ ...replacementProblem(facts), session: MOVING, most });
  const { slots } = await sent.result;
  return slots.flatMap((id) => facts.moments.find((moment) => moment.id === id) ?? []);
}

/** What a moment that somebody typed would cost whom, by the same rules. */
export async function assessTyped(
  { database: { db }, clock }: Context,
  right: HostRight,
  period: Period,
): Promise<Result<AssessedMoment, PeriodRefusal | { readonly code: 'SESSION_NOT_FOUND' }>> {
  const now = clock();
  const possible = checkPeriod(period, now);
  if (!possible.ok) return possible;
  const session = await findSession(db, right.sessionId);
  if (session === undefined || !canMove(session, now)) return refuse({ code: 'SESSION_NOT_FOUND' });
  const facts = await readReplacementFacts(db, session, now);
  const { startsAt, endsAt } = period;
  const [marks = []] = await marksOf(db, facts, [period]);
  return accept(assessMoment(facts, { startsAt, endsAt, marks }));
}

/** A cancelled session can be planned again, also when its moment has passed. */
export function canMove({ status, startsAt }: Session, now: Instant): boolean {
  return status === 'cancelled' || startsAt > now;
}

/** Holidays, elections and what else there is about the day of each of these moments; the same order. Reads once for all. */
export async function marksOf(
  db: Db,
  { members, attendance }: ReplacementFacts,
  moments: readonly Period[],
): Promise<readonly (readonly Mark[])[]> {
  const dates = moments.map(({ startsAt }) => dateOf(startsAt)).toSorted();
  const [from, to] = [dates.at(0), dates.at(-1)];
  if (from === undefined || to === undefined) return [];
  const codes = members.map(({ municipalityCode }) => municipalityCode);
  const known = {
    sessionsToPlan: 1,
    municipalities: await listMunicipalitiesByCodes(db, codes),
    calendar: await readPlanningCalendar(db, { from, to }),
    councilEvenings: await listCouncilEvenings(db, codes),
    minPresent: attendance.minPresent,
  };
  return moments.map(({ startsAt, endsAt }) => {
    const date = dateOf(startsAt);
    const found = candidateSlots({
      ...known,
      period: { from: date, to: date },
      weekdays: [weekdayOf(date)],
      dayParts: [{ name: '-', starts: timeOfDayOf(startsAt), ends: timeOfDayOf(endsAt) }],
    });
    return found.ok ? (found.value.slots[0]?.marks ?? []) : [];
  });
}
