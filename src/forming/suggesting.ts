import { listCouncilEvenings } from '../council/store.ts';
import type { Db } from '../database/tables.ts';
import { readDaysOff } from '../enrolment/days-off-store.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { lastAnswerDay } from '../enrolment/rules.ts';
import { candidateSlots } from '../planning/candidate-slots.ts';
import { AFTERNOON, defaultAttendance } from '../planning/round-settings.ts';
import { listMunicipalitiesByCodes, readPlanningCalendar } from '../reference/store.ts';
import { addDays, type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import { listEngagements, personsOf } from './first-date-facts.ts';
import { listMembersOfGroups } from './group-store.ts';
import type { MomentAsked } from './rules.ts';
import { suggestMoments } from './suggested-dates.ts';
import type { IntendedGroup } from './types.ts';

/** Room for the answers, and for people to keep the day free. */
const FIRST_DAY_AHEAD = 21;
const LAST_DAY_AHEAD = 70;
const WORKING_DAYS_TO_ANSWER = 5;
const WORKING_WEEK = [1, 2, 3, 4, 5] as const;

/** What to ask a group about its first session. */
export interface FirstDateSuggestion {
  /** The last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
  /** Chronological; none when no day of the coming weeks is possible. */
  readonly moments: readonly MomentAsked[];
}

/**
 * Afternoons between three and ten weeks from now that suit a group best (suggested-dates.ts), and five working days to answer. What is
 * known of it: preferred weekdays, holidays, council evenings, and what the facilitator and the members are in already.
 */
export async function suggestFirstDate(
  db: Db,
  group: Pick<IntendedGroup, 'id' | 'facilitatorId'>,
  now: Instant,
): Promise<FirstDateSuggestion> {
  const today = dateOf(now);
  const memberships = await listMembersOfGroups(db, [group.id]);
  const registrations = await listRegistrationsByIds(
    db,
    memberships.map(({ registrationId }) => registrationId),
  );
  const codes = registrations.map(({ form }) => form.municipalityCode);
  const period = { from: addDays(today, FIRST_DAY_AHEAD), to: addDays(today, LAST_DAY_AHEAD) };
  const found = candidateSlots({
    period,
    weekdays: WORKING_WEEK,
    dayParts: [AFTERNOON],
    sessionsToPlan: 1,
    municipalities: await listMunicipalitiesByCodes(db, codes),
    calendar: await readPlanningCalendar(db, period),
    councilEvenings: await listCouncilEvenings(db, codes),
    minPresent: defaultAttendance(registrations.length).minPresent,
  });
  // Of this request nothing can be wrong
  if (!found.ok) throw new Error(`no moments to suggest: ${found.refusal.code}`);
  const people = [...registrations.flatMap(personsOf), ...(group.facilitatorId ? [group.facilitatorId] : [])];
  return {
    answerBy: lastAnswerDay(today, WORKING_DAYS_TO_ANSWER, await readDaysOff(db, today)),
    moments: suggestMoments({
      slots: found.value.slots,
      members: registrations.map(({ form }) => ({
        municipalityCode: form.municipalityCode,
        weekdays: form.preferences.weekdays,
      })),
      taken: await listEngagements(db, people, now),
    }).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  };
}
