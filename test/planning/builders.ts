import { guideRight, voiceRight } from '../../src/access/gate.ts';
import type { GuideRight, VoiceRight } from '../../src/access/types.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import type { DayPart } from '../../src/planning/candidate-slots.ts';
import { openRound, type RoundRequest } from '../../src/planning/opening.ts';
import type { RoundSettings } from '../../src/planning/round-settings.ts';
import { listSlots } from '../../src/planning/slot-store.ts';
import type { AnswerRequest, OpenRound, RoundSlot } from '../../src/planning/types.ts';
import type { ParticipantId, PersonId, RoundId } from '../../src/shared/ids.ts';
import { type CalendarDate, dateOf, type Instant, type TimeOfDay } from '../../src/shared/time.ts';
import {
  aTrajectory,
  aViewer,
  type BuiltTrajectory,
  given,
  type TrajectoryWishes,
} from '../trajectories/builders.ts';

/** At the table, right after the first session. */
export const AT_THE_TABLE = '2027-02-09T15:45:00.000Z' as Instant;

export const AFTERNOON: DayPart = {
  name: 'middag',
  starts: '13:30' as TimeOfDay,
  ends: '16:30' as TimeOfDay,
};

/** Tuesdays and Thursdays, 3 to 9 weeks apart; 2027-04-27 (Koningsdag) is a Tuesday. */
export const SETTINGS: RoundSettings = {
  period: { from: '2027-03-02' as CalendarDate, to: '2027-12-16' as CalendarDate },
  weekdays: [2, 4],
  dayParts: [AFTERNOON],
  spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
  attendance: { minPresent: 4, maxAbsencesPerParticipant: 2 },
};

export function contextOf(database: Database, now: Instant = AT_THE_TABLE): Context {
  return { database, clock: () => now };
}

/** The part of the reference tables that rounds ask for: one public holiday, and one school holiday. */
export async function aCalendar({ db }: Database): Promise<void> {
  const covered = { covered_from: '2026-01-01' as CalendarDate, covered_until: '2029-12-31' as CalendarDate };
  await db
    .insertInto('reference_coverage')
    .values([
      { calendar: 'schoolHolidays', ...covered },
      { calendar: 'specialDays', ...covered },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kingsDay = '2027-04-27' as CalendarDate;
  await db
    .insertInto('special_days')
    .values({
      name: 'Koningsdag',
      starts_on: kingsDay,
      ends_on: kingsDay,
      weekdays: '',
      from_time: null,
      kind: 'publicHoliday',
      effect: 'block',
      scope: JSON.stringify({ area: 'country' }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface BuiltRound extends BuiltTrajectory {
  readonly context: Context;
  readonly guide: GuideRight;
  readonly round: OpenRound;
  /** In chronological order. */
  readonly slots: readonly RoundSlot[];
  slotOn(date: string): RoundSlot;
  voice(index: number): Promise<VoiceRight>;
}

/** A trajectory with one session, and a round that was opened for the others. */
export async function aRound(
  database: Database,
  wishes: Partial<RoundRequest> & { readonly trajectory?: TrajectoryWishes } = {},
): Promise<BuiltRound> {
  const { trajectory: group, ...settings } = wishes;
  await aCalendar(database);
  const built = await aTrajectory(database, group);
  return roundFor(database, built, settings);
}

export async function roundFor(
  database: Database,
  built: BuiltTrajectory,
  settings: Partial<RoundRequest> = {},
): Promise<BuiltRound> {
  const context = contextOf(database);
  const guide = await guideOf(database, built);
  const opened = await openRound(context, guide, { ...SETTINGS, ...settings });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const slots = await listSlots(database.db, [opened.value.id]);
  return {
    ...built,
    context,
    guide,
    round: opened.value,
    slots,
    slotOn: (date) => given(slots.find(({ startsAt }) => dateOf(startsAt) === date)),
    voice: (index) => {
      const { id, personId } = built.participant(index);
      return voiceOf(database, personId, { roundId: opened.value.id, participantId: id });
    },
  };
}

export async function guideOf(database: Database, built: BuiltTrajectory): Promise<GuideRight> {
  const viewer = aViewer(built.facilitatorId, { isFacilitator: true });
  return given(await guideRight(database.db, viewer, built.trajectory.id));
}

/** The right of `personId` to answer for the participant in the round. */
export async function voiceOf(
  database: Database,
  personId: PersonId,
  asked: { readonly roundId: RoundId; readonly participantId: ParticipantId },
  what: Parameters<typeof aViewer>[1] = {},
): Promise<VoiceRight> {
  return given(await voiceRight(database.db, aViewer(personId, what), asked));
}

export function yesOn(slots: readonly Pick<RoundSlot, 'id'>[]): readonly AnswerRequest[] {
  return slots.map(({ id }) => ({ slotId: id, answer: 'yes', canHost: true }));
}

/** Everyone can come on these dates, and says no to nothing else. */
export async function everyoneSaysYesOn(built: BuiltRound, dates: readonly string[]): Promise<void> {
  const slots = dates.map((date) => built.slotOn(date));
  for (const index of built.participants.keys()) {
    const given = await answerSlots(built.context, await built.voice(index), yesOn(slots));
    if (!given.ok) throw new Error(JSON.stringify(given.refusal));
  }
}
