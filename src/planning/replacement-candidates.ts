import type { HostRight } from '../access/types.ts';
import { listCouncilEvenings } from '../council/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import { listMunicipalitiesByCodes, readPlanningCalendar } from '../reference/store.ts';
import {
  addDays,
  type CalendarDate,
  dateOf,
  daysBetween,
  type Instant,
  timeOfDayOf,
} from '../shared/time.ts';
import { findSession } from '../trajectories/store.ts';
import { type CandidateSlot, candidateSlots, type DayPart } from './candidate-slots.ts';
import { readReplacementFacts } from './replacement-facts.ts';
import {
  type AssessedMoment,
  assessMoment,
  isImpossible,
  type ReplacementFacts,
} from './replacement-problem.ts';
import { canMove } from './replacements.ts';
import { DEFAULT_WEEKDAYS } from './round-settings.ts';
import { listRoundsOfCycle } from './store.ts';

/** So far from its old day a session may get another, when no other session says how far. */
const MOST_DAYS_AWAY = 63;

/**
 * Moments to ask the group about: on the weekdays and at the times of the round that planned the cycle, at the times of the session
 * itself too, where the sessions beside it leave room. Those at which fewest cannot come, by what is known, and nearest to the
 * old day are chosen; given in chronological order. Undefined when the session is no longer to come.
 */
export async function suggestMoments(
  { database: { db }, clock }: Context,
  right: HostRight,
  { most }: { readonly most: number },
): Promise<readonly AssessedMoment[] | undefined> {
  const session = await findSession(db, right.sessionId);
  const now = clock();
  if (session === undefined || !canMove(session, now)) return undefined;
  const facts = await readReplacementFacts(db, session, now);
  const found = (await listCandidates(db, facts, now)).filter(
    ({ startsAt, endsAt }) => startsAt > now && (endsAt <= session.startsAt || session.endsAt <= startsAt),
  );
  return found
    .map((slot) => assessMoment(facts, slot))
    .filter((moment) => !isImpossible(moment))
    .toSorted(betterFor(facts))
    .slice(0, most)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

async function listCandidates(
  db: Db,
  facts: ReplacementFacts,
  now: Instant,
): Promise<readonly CandidateSlot[]> {
  const { members, attendance } = facts;
  const codes = members.map(({ municipalityCode }) => municipalityCode);
  const period = roomFor(facts, now);
  const times = await usualTimes(db, facts);
  const found = candidateSlots({
    period,
    ...times,
    sessionsToPlan: 1,
    municipalities: await listMunicipalitiesByCodes(db, codes),
    calendar: await readPlanningCalendar(db, period),
    councilEvenings: await listCouncilEvenings(db, codes),
    minPresent: attendance.minPresent,
  });
  // A period without one of those weekdays has nothing to suggest
  return found.ok ? found.value.slots.filter(({ offered }) => offered) : [];
}

/** The days that the sessions beside it leave, as the agreed spacing wants it; where it leaves none, those between them. */
function roomFor(
  { session, previous, next, spacing: { minDays, maxDays } }: ReplacementFacts,
  now: Instant,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const tomorrow = addDays(dateOf(now), 1);
  const day = dateOf(session.startsAt);
  const [before, after] = [previous, next].map((other) => other && dateOf(other.startsAt));
  const from = later(
    tomorrow,
    before === undefined ? addDays(day, -MOST_DAYS_AWAY) : addDays(before, minDays),
  );
  const to = earlier(
    before === undefined ? addDays(day, MOST_DAYS_AWAY) : addDays(before, maxDays),
    after === undefined ? addDays(day, MOST_DAYS_AWAY) : addDays(after, -minDays),
  );
  if (from <= to) return { from, to };
  const between = {
    from: later(tomorrow, before === undefined ? tomorrow : addDays(before, 1)),
    to: after === undefined ? addDays(day, MOST_DAYS_AWAY) : addDays(after, -1),
  };
  return between.from <= between.to ? between : { from: between.from, to: between.from };
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? other : one;
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

async function usualTimes(
  db: Db,
  { session }: ReplacementFacts,
): Promise<{ readonly weekdays: readonly number[]; readonly dayParts: readonly DayPart[] }> {
  const rounds = (await listRoundsOfCycle(db, session.cycleId)).filter(
    ({ status, movesSessionId }) => status !== 'withdrawn' && movesSessionId === undefined,
  );
  const round = rounds.toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1))[0];
  const own = { name: '-', starts: timeOfDayOf(session.startsAt), ends: timeOfDayOf(session.endsAt) };
  const others = (round?.dayParts ?? []).filter(
    ({ starts, ends }) => ends <= own.starts || own.ends <= starts,
  );
  // A session that runs past midnight has no time of day to offer
  const dayParts = own.starts < own.ends ? [own, ...others] : others;
  return { weekdays: round?.weekdays ?? DEFAULT_WEEKDAYS, dayParts };
}

/** First what fewest cannot come to, then what has least to say of it, then what is nearest to the day it was. */
function betterFor({ session }: ReplacementFacts) {
  const day = dateOf(session.startsAt);
  const cost = ({ answers, warnings, startsAt }: AssessedMoment): readonly number[] => [
    warnings.filter(({ code }) => code.startsWith('HOST_CANNOT') || code === 'FACILITATOR_CANNOT_COME')
      .length,
    answers.filter(({ answer }) => answer === 'no' || answer === 'engaged').length,
    warnings.filter(({ code }) => code !== 'HOST_NOT_KNOWN').length,
    Math.abs(daysBetween(day, dateOf(startsAt))),
  ];
  return (one: AssessedMoment, other: AssessedMoment): number => {
    const [left, right] = [cost(one), cost(other)];
    const level = left.findIndex((value, index) => value !== right[index]);
    return level === -1 ? 0 : (left[level] ?? 0) - (right[level] ?? 0);
  };
}
