import type { Database } from '../../src/database/database.ts';
import { newId, type RoundId, type SlotId } from '../../src/shared/ids.ts';
import type { CalendarDate } from '../../src/shared/time.ts';
import { type BuiltTrajectory, FIRST_SESSION, later, NOW } from '../trajectories/builders.ts';

/** What a participant said of a moment; undefined: nothing. */
export type Said = 'yes' | 'ifNeeded' | 'no' | undefined;

/** A moment so many days after the first session, and what each participant said of it, by place in the group. */
export interface AskedMoment {
  readonly days: number;
  readonly said: readonly Said[];
  /** The second participant cannot receive the group then. */
  readonly hostCannot?: boolean;
}

/** A round of the group's cycle that is over, past the services: what was asked and answered is known for good. */
export async function anAskedRound(
  { db }: Database,
  group: BuiltTrajectory,
  moments: readonly AskedMoment[],
  status: 'confirmed' | 'withdrawn' = 'confirmed',
): Promise<void> {
  const roundId = newId<RoundId>();
  await db
    .insertInto('planning_rounds')
    .values({
      id: roundId,
      trajectory_id: group.trajectory.id,
      cycle_id: group.cycle.id,
      fixed_session_id: group.session(1).id,
      status,
      period_from: '2027-02-10' as CalendarDate,
      period_to: '2027-12-01' as CalendarDate,
      weekdays: '[1,2,3,4,5]',
      day_parts: '[{"name":"middag","starts":"13:30","ends":"16:30"}]',
      min_days: 21,
      max_days: 63,
      target_days: 42,
      min_present: 5,
      max_absences: 1,
      sessions_to_plan: 5,
      version: 0,
      opened_at: NOW,
      opened_by: group.facilitatorId,
      closed_at: NOW,
    })
    .execute();
  for (const moment of moments) await anAskedMoment(db, group, roundId, moment);
}

async function anAskedMoment(
  db: Database['db'],
  group: BuiltTrajectory,
  roundId: RoundId,
  { days, said, hostCannot = false }: AskedMoment,
): Promise<void> {
  const slotId = newId<SlotId>();
  await db
    .insertInto('candidate_slots')
    .values({
      id: slotId,
      round_id: roundId,
      starts_at: later(FIRST_SESSION.startsAt, days),
      ends_at: later(FIRST_SESSION.endsAt, days),
      state: 'offered',
      facilitator_state: 'available',
      marks: '[]',
    })
    .execute();
  for (const [index, answer] of said.entries()) {
    if (answer === undefined) continue;
    await db
      .insertInto('answers')
      .values({
        round_id: roundId,
        trajectory_id: group.trajectory.id,
        slot_id: slotId,
        participant_id: group.participant(index).id,
        answer,
        hosting: hostCannot && index === 1 ? 'impossible' : 'possible',
        answered_by: group.participant(index).personId,
        answered_at: NOW,
      })
      .execute();
  }
}
