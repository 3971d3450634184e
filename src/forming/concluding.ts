import type { IntakeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { keepInterest } from '../enrolment/keeping-interest.ts';
import { holdRegistration } from '../enrolment/own-registration.ts';
import { releasePlace } from '../enrolment/releasing.ts';
import type { Registration } from '../enrolment/types.ts';
import { overtakeMails } from '../notifications/store.ts';
import { listOfficeStaff } from '../people/store.ts';
import type { IntakeId, PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { intendedGroupPath } from '../shared/screen-links.ts';
import type { Instant } from '../shared/time.ts';
import type { ConcludeIntakeRefusal } from './errors.ts';
import { findGroup, listMemberships } from './group-store.ts';
import { endIntake, findIntake, writeIntakeNote } from './intake-store.ts';
import { callOff, memberOf } from './intake-upkeep.ts';
import { placeReturnedMail } from './mail-texts.ts';
import { readIntakeNote } from './rules.ts';
import { tellColleague } from './telling.ts';
import type { Intake, IntakeOutcome } from './types.ts';

export interface Conclusion {
  readonly version: number;
  readonly outcome: IntakeOutcome;
  /** As typed; undefined leaves a note as it is. */
  readonly note: string | undefined;
}

/** As the office reads it with the registration. Never what was said. */
const REASONS: Readonly<Record<Exclude<IntakeOutcome, 'suitable'>, string>> = {
  later: 'Na de intake: liever later',
  unsuitable: 'Na de intake: past nu niet',
};

/**
 * Writes down what came of a talk. Who rather begins later is pre-registered and invited when an offer opens, who does not fit is
 * withdrawn: the place goes to the next in line, and the office is told. What was suitable can become otherwise, as long as the group has not begun; once it has, a talk can still be marked as suitable.
 */
export function concludeIntake(
  context: Context,
  { actor, intakeId }: IntakeRight,
  { version, outcome, note: typed }: Conclusion,
): Promise<Result<IntakeId, ConcludeIntakeRefusal>> {
  return context.database.decide<IntakeId, ConcludeIntakeRefusal>(async (trx) => {
    const note = readIntakeNote(typed);
    if (!note.ok) return note;
    const seen = await findIntake(trx, intakeId);
    if (seen === undefined) return refuse({ code: 'INTAKE_NOT_FOUND' });
    const held = await holdRegistration(context, trx, seen.registrationId);
    await lockRow(context.database, trx, 'intakes', intakeId);
    const intake = (await findIntake(trx, intakeId)) ?? seen;
    const [membership] = await listMemberships(trx, [intake.registrationId]);
    const state = held?.registration.state.kind;
    const isMember = state === 'registered' && membership !== undefined;
    // Who is in a trajectory by now leaves it otherwise
    const isPossible = isMember || (state === 'placed' && outcome === 'suitable');
    if (isOver(intake) || !isPossible) return refuse({ code: 'INTAKE_ENDED' });
    if (intake.version !== version) {
      return refuse({ code: 'INTAKE_OUTDATED', currentVersion: intake.version });
    }
    const now = context.clock();
    if (typed !== undefined) await writeIntakeNote(trx, intakeId, note.value, now);
    await endIntake(trx, intakeId, { outcome, now });
    await overtakeMails(trx, { questionId: intakeId }, now);
    const { appointment } = intake;
    if (appointment !== undefined && appointment.startsAt > now) {
      const member = await memberOf(trx, intake.registrationId);
      await callOff(trx, { ...intake, appointment }, { member, now });
    }
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'intake.concluded',
      subjectKind: 'intake',
      subjectId: intakeId,
      details: { outcome },
    });
    if (outcome === 'suitable' || membership === undefined || held === undefined) return accept(intakeId);
    const group = await findGroup(trx, membership.groupId);
    const { registration } = held;
    const { personId } = await memberOf(trx, registration.id);
    await returnPlace(context, trx, { registration, personId, outcome, actor });
    if (group !== undefined) await tellOffice(trx, group, now);
    return accept(intakeId);
  });
}

function isOver({ state }: Intake): boolean {
  return state.kind === 'dropped' || (state.kind === 'done' && state.outcome !== 'suitable');
}

async function returnPlace(
  context: Context,
  trx: Trx,
  {
    registration,
    personId,
    outcome,
    actor,
  }: {
    readonly registration: Registration;
    readonly personId: PersonId;
    readonly outcome: Exclude<IntakeOutcome, 'suitable'>;
    readonly actor: IntakeRight['actor'];
  },
): Promise<void> {
  const { id: registrationId } = registration;
  const reason = REASONS[outcome];
  const released = await releasePlace(context, trx, { registrationId, to: 'withdrawn', reason, actor });
  // It is held, and has a place
  if (!released.ok) throw new Error(`The place of registration ${registrationId} could not be returned.`);
  // On the waiting list of the same offer, the next place that falls free would be offered at once
  if (outcome === 'later') await keepInterest(trx, registration, { personId, now: context.clock() });
}

async function tellOffice(
  trx: Trx,
  { id, name: groupName }: { readonly id: Parameters<typeof intendedGroupPath>[0]; readonly name: string },
  now: Instant,
): Promise<void> {
  const path = intendedGroupPath(id);
  for (const { id: personId } of await listOfficeStaff(trx)) {
    await tellColleague(trx, personId, now, (name) => placeReturnedMail({ name, groupName, path }));
  }
}
