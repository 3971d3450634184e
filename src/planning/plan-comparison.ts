import type { Db } from '../database/tables.ts';
import type { ParticipantId, TrajectoryId } from '../shared/ids.ts';
import { dateOf } from '../shared/time.ts';
import { listSessionsByTrajectoryIds } from '../trajectories/store.ts';
import type { Period, Session } from '../trajectories/types.ts';
import { listPlansOfRounds } from './plan-store.ts';
import { listSlotsByIds } from './slot-store.ts';
import { listRoundsOfTrajectories } from './store.ts';
import type { Plan } from './types.ts';

/** What is different from what was confirmed. */
export type PlanDifference = 'cancelled' | 'otherDay' | 'otherTime' | 'otherHost' | 'hostGone';

export interface ComparedSession {
  readonly number: number;
  /** As it was confirmed. Where it would be, was not known yet. */
  readonly planned: Period & { readonly hostId: ParticipantId | undefined };
  readonly session: Session;
  /** Empty: as it was confirmed. */
  readonly differences: readonly PlanDifference[];
}

export interface PlanComparison {
  readonly plan: Plan;
  /** In order of number. */
  readonly sessions: readonly ComparedSession[];
}

/** The confirmed plans of a trajectory beside its sessions of today, the newest first. */
export async function comparePlans(db: Db, trajectoryId: TrajectoryId): Promise<readonly PlanComparison[]> {
  const rounds = await listRoundsOfTrajectories(db, [trajectoryId]);
  const confirmed = rounds.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
  const plans = await listPlansOfRounds(db, confirmed);
  const slotIds = plans.flatMap(({ sessions }) => sessions.map(({ slotId }) => slotId));
  const slots = new Map((await listSlotsByIds(db, slotIds)).map((slot) => [slot.id, slot]));
  const sessions = new Map(
    (await listSessionsByTrajectoryIds(db, [trajectoryId])).map((session) => [session.id, session]),
  );
  return plans
    .toSorted((one, other) => (one.confirmedAt < other.confirmedAt ? 1 : -1))
    .map((plan) => ({
      plan,
      sessions: plan.sessions.flatMap(({ sessionNumber, slotId, sessionId, hostId }) => {
        const slot = slots.get(slotId);
        const session = sessions.get(sessionId);
        if (slot === undefined || session === undefined) return [];
        const planned = { startsAt: slot.startsAt, endsAt: slot.endsAt, hostId };
        return [{ number: sessionNumber, planned, session, differences: differencesOf(planned, session) }];
      }),
    }));
}

function differencesOf(planned: ComparedSession['planned'], session: Session): readonly PlanDifference[] {
  if (session.status === 'cancelled') return ['cancelled'];
  const { startsAt, endsAt, hostId } = session;
  const day = dateOf(planned.startsAt) === dateOf(startsAt);
  const time = planned.startsAt === startsAt && planned.endsAt === endsAt;
  return [
    ...(day ? (time ? [] : (['otherTime'] as const)) : (['otherDay'] as const)),
    ...(hostId === planned.hostId
      ? []
      : [hostId === undefined ? ('hostGone' as const) : ('otherHost' as const)]),
  ];
}
