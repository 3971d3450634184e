import { listCouncilEvenings } from '../council/store.ts';
import type { Db } from '../database/tables.ts';
import { listMunicipalitiesByCodes, readPlanningCalendar } from '../reference/store.ts';
import type { PersonId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf } from '../shared/time.ts';
import { staysUntil } from '../trajectories/rules.ts';
import {
  findTrajectory,
  listCyclesByTrajectoryIds,
  listParticipantsByTrajectoryIds,
  listSessionsByTrajectoryIds,
} from '../trajectories/store.ts';
import type { Cycle, Participant, Session } from '../trajectories/types.ts';
import { type CandidateSlot, type CandidateSlots, candidateSlots } from './candidate-slots.ts';
import { listEngagements } from './engagement-store.ts';
import type { DraftRefusal, SettingsRefusal } from './errors.ts';
import type { RoundSettings } from './round-settings.ts';
import { checkedSettings, type PlanningTask, planningTask, withField } from './rules.ts';
import { listRoundsOfCycle } from './store.ts';

/** What a round would be with these settings, before anything is kept. */
export interface RoundDraft {
  readonly cycle: Cycle;
  readonly task: PlanningTask;
  /** Participants who have not left. */
  readonly group: readonly Participant[];
  readonly settings: RoundSettings;
  readonly slots: readonly CandidateSlot[];
}

/**
 * The round that these settings would give for the sessions of the current cycle that have no date yet. Opening a round
 * and looking at one beforehand both come here, so they judge alike. Refusals about what was filled in name the field.
 */
export async function draftRound(
  db: Db,
  trajectoryId: TrajectoryId,
  given: RoundSettings,
): Promise<Result<RoundDraft, DraftRefusal>> {
  const cycle = await findCurrentCycle(db, trajectoryId);
  const refusal = await cycleRefusal(db, cycle);
  if (refusal !== undefined) return refuse({ code: refusal });
  const task = planningTask(cycle, await listSessionsByTrajectoryIds(db, [trajectoryId]));
  if (!task.ok) return task;
  const { fixedSession, sessionsToPlan, firstSessionNumber } = task.value;
  const group = await listGroup(db, trajectoryId, firstSessionNumber);
  const found = await candidatesFor(db, given, { fixedSession, sessionsToPlan, group });
  if (!found.ok) return found;
  return accept({ cycle, task: task.value, group, ...found.value });
}

/** The last that was started. */
async function findCurrentCycle(db: Db, trajectoryId: TrajectoryId): Promise<Cycle> {
  const cycle = (await listCyclesByTrajectoryIds(db, [trajectoryId])).at(-1);
  if (cycle === undefined) throw new TypeError('A trajectory without a cycle.');
  return cycle;
}

/** Of a cycle there is one open round at most, and one confirmed one; the database says so too. */
async function cycleRefusal(
  db: Db,
  cycle: Cycle,
): Promise<'ROUND_ALREADY_OPEN' | 'CYCLE_ALREADY_PLANNED' | undefined> {
  const rounds = (await listRoundsOfCycle(db, cycle.id)).filter(
    ({ movesSessionId }) => movesSessionId === undefined,
  );
  if (rounds.some(({ status }) => status === 'confirmed')) return 'CYCLE_ALREADY_PLANNED';
  return rounds.some(({ status }) => status === 'open') ? 'ROUND_ALREADY_OPEN' : undefined;
}

/** Participants who have not left, and do not leave before the session of this number. */
export async function listGroup(
  db: Db,
  trajectoryId: TrajectoryId,
  firstSessionNumber: number,
): Promise<readonly Participant[]> {
  const participants = await listParticipantsByTrajectoryIds(db, [trajectoryId]);
  return participants.filter(
    (participant) => participant.leftAt === undefined && staysUntil(participant, firstSessionNumber),
  );
}

/** The settings as they can be kept, and the slots that follow from them. */
export async function candidatesFor(
  db: Db,
  given: RoundSettings,
  {
    fixedSession,
    sessionsToPlan,
    group,
  }: {
    readonly fixedSession: Session;
    readonly sessionsToPlan: number;
    readonly group: readonly Participant[];
  },
): Promise<
  Result<{ readonly settings: RoundSettings; readonly slots: CandidateSlots['slots'] }, SettingsRefusal>
> {
  const fixedSessionDate = dateOf(fixedSession.startsAt);
  const settings = checkedSettings(given, group.length, fixedSessionDate);
  if (!settings.ok) return settings;
  const codes = group.map(({ municipalityCode }) => municipalityCode);
  const found = candidateSlots({
    ...settings.value,
    municipalities: await listMunicipalitiesByCodes(db, codes),
    calendar: await readPlanningCalendar(db, settings.value.period),
    councilEvenings: await listCouncilEvenings(db, codes),
    minPresent: settings.value.attendance.minPresent,
    fixedSessionDate,
    sessionsToPlan,
  });
  if (!found.ok) return refuse(withField(found.refusal));
  return accept({ settings: settings.value, slots: found.value.slots });
}

/** A slot that a round would have. */
export interface PreviewSlot extends CandidateSlot {
  /** The facilitator or somebody of the group sits in a session of another group then: no plan can use it. */
  readonly taken: boolean;
}

export interface RoundPreview {
  readonly sessionsToPlan: number;
  readonly firstSessionNumber: number;
  readonly fixedSession: Session;
  /** Chronological. */
  readonly slots: readonly PreviewSlot[];
}

/** What opening a round with these settings would put to the group; refuses what opening refuses. Keeps nothing. */
export async function previewRound(
  db: Db,
  trajectoryId: TrajectoryId,
  settings: RoundSettings,
): Promise<Result<RoundPreview, DraftRefusal>> {
  const draft = await draftRound(db, trajectoryId, settings);
  if (!draft.ok) return draft;
  const { task, group, slots } = draft.value;
  const facilitatorId = (await findTrajectory(db, trajectoryId))?.facilitatorId;
  const people: readonly PersonId[] = group.map(({ personId }) => personId);
  const engagements = await listEngagements(
    db,
    facilitatorId === undefined ? people : [...people, facilitatorId],
    slots,
  );
  return accept({
    sessionsToPlan: task.sessionsToPlan,
    firstSessionNumber: task.firstSessionNumber,
    fixedSession: task.fixedSession,
    slots: slots.map((slot) => ({
      ...slot,
      taken: engagements.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && slot.startsAt < endsAt),
    })),
  });
}
