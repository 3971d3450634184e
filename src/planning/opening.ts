import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import { listMunicipalitiesByCodes, readPlanningCalendar } from '../reference/store.ts';
import { newId, type RoundId, type SlotId, type TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf } from '../shared/time.ts';
import {
  listCyclesByTrajectoryIds,
  listParticipantsByTrajectoryIds,
  listSessionsByTrajectoryIds,
} from '../trajectories/store.ts';
import type { Cycle, Participant } from '../trajectories/types.ts';
import { type CandidateSlot, candidateSlots } from './candidate-slots.ts';
import type { OpenRoundRefusal } from './errors.ts';
import type { RoundSettings } from './round-settings.ts';
import { checkedSettings, type PlanningTask, planningTask, withField } from './rules.ts';
import { insertSlots } from './slot-store.ts';
import { appendChange, insertRound, listRoundsOfCycle } from './store.ts';
import type { OpenRound, RoundSlot } from './types.ts';

/**
 * Opens a planning round for the sessions of the current cycle that have no date yet. Slots on days that block are
 * kept as withheld, with their marks; the others are offered. Refusals about what was filled in name the field.
 */
export function openRound(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  wishes: RoundSettings,
): Promise<Result<OpenRound, OpenRoundRefusal>> {
  return database.decide<OpenRound, OpenRoundRefusal>(
    async (trx) => {
      // Confirming a plan holds the same row first: what is still to plan stays as it is meanwhile.
      await lockRow(database, trx, 'trajectories', trajectoryId);
      const cycle = await findCurrentCycle(trx, trajectoryId);
      const refusal = await cycleRefusal(trx, cycle);
      if (refusal !== undefined) return refuse({ code: refusal });
      const planned = await readTask(trx, cycle);
      if (!planned.ok) return planned;
      const { task, group } = planned.value;
      const settings = checkedSettings(wishes, group.length, dateOf(task.fixedSession.startsAt));
      if (!settings.ok) return settings;
      const slots = await slotsFor(trx, settings.value, task, group);
      if (!slots.ok) return slots;

      const now = clock();
      const round: OpenRound = {
        ...settings.value,
        id: newId<RoundId>(),
        status: 'open',
        trajectoryId,
        cycleId: cycle.id,
        fixedSessionId: task.fixedSession.id,
        firstSessionNumber: task.firstSessionNumber,
        sessionsToPlan: task.sessionsToPlan,
        version: 0,
        openedAt: now,
        openedBy: actor.personId,
      };
      await insertRound(trx, round);
      await insertSlots(
        trx,
        slots.value.map((slot) => toRoundSlot(round.id, slot)),
      );
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'round.opened',
        subjectKind: 'round',
        subjectId: round.id,
        trajectoryId,
        details: { sessions: task.sessionsToPlan, slots: slots.value.length },
      });
      const change = {
        roundId: round.id,
        kind: 'opened',
        changedBy: actor.personId,
        changedAt: now,
      } as const;
      return accept({ ...round, version: await appendChange(database, trx, change) });
    },
    { ROUND_ALREADY_OPEN: { code: 'ROUND_ALREADY_OPEN' } },
  );
}

/** The last that was started. */
async function findCurrentCycle(db: Db, trajectoryId: TrajectoryId): Promise<Cycle> {
  const cycle = (await listCyclesByTrajectoryIds(db, [trajectoryId])).at(-1);
  if (cycle === undefined) throw new TypeError('A trajectory without a cycle.');
  return cycle;
}

/** Of a cycle there is one open round at most, and one confirmed one; the database says so too. */
async function cycleRefusal(
  trx: Trx,
  cycle: Cycle,
): Promise<'ROUND_ALREADY_OPEN' | 'CYCLE_ALREADY_PLANNED' | undefined> {
  const rounds = await listRoundsOfCycle(trx, cycle.id);
  if (rounds.some(({ status }) => status === 'confirmed')) return 'CYCLE_ALREADY_PLANNED';
  return rounds.some(({ status }) => status === 'open') ? 'ROUND_ALREADY_OPEN' : undefined;
}

interface GroupTask {
  readonly task: PlanningTask;
  /** Who have not left. */
  readonly group: readonly Participant[];
}

async function readTask(
  db: Db,
  cycle: Cycle,
): Promise<Result<GroupTask, { code: 'NOTHING_TO_PLAN' } | { code: 'NO_FIXED_SESSION' }>> {
  const task = planningTask(cycle, await listSessionsByTrajectoryIds(db, [cycle.trajectoryId]));
  if (!task.ok) return task;
  const participants = await listParticipantsByTrajectoryIds(db, [cycle.trajectoryId]);
  const group = participants.filter(({ leftAt }) => leftAt === undefined);
  return accept({ task: task.value, group });
}

async function slotsFor(
  trx: Trx,
  settings: RoundSettings,
  { fixedSession, sessionsToPlan }: PlanningTask,
  group: readonly Participant[],
): Promise<Result<readonly CandidateSlot[], OpenRoundRefusal>> {
  const found = candidateSlots({
    ...settings,
    municipalities: await listMunicipalitiesByCodes(
      trx,
      group.map(({ municipalityCode }) => municipalityCode),
    ),
    calendar: await readPlanningCalendar(trx, settings.period),
    fixedSessionDate: dateOf(fixedSession.startsAt),
    sessionsToPlan,
  });
  return found.ok ? accept(found.value.slots) : refuse(withField(found.refusal));
}

function toRoundSlot(roundId: RoundId, { startsAt, endsAt, offered, marks }: CandidateSlot): RoundSlot {
  const state = offered ? 'offered' : 'withheld';
  return { id: newId<SlotId>(), roundId, startsAt, endsAt, state, facilitator: 'available', marks };
}
