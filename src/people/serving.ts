import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseHoldsOf } from '../calendar/holds.ts';
import { raiseSessions, reviseCalendars } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { BeginServingRefusal, EndServingRefusal } from './errors.ts';
import { endSecretaryAssignment, insertSecretaryAssignment } from './store.ts';

/** Who keeps (secretariaat) whose calendar. */
export interface Serving {
  readonly secretaryId: PersonId;
  readonly wethouderId: PersonId;
}

/** From now on somebody keeps the calendar of a wethouder, whose sessions come into their feed. */
export async function beginServing(
  { database, clock }: Context,
  { actor }: OfficeRight,
  serving: Serving,
): Promise<Result<Serving, BeginServingRefusal>> {
  return database.decide<Serving, BeginServingRefusal>(
    async (trx) => {
      if (serving.secretaryId === serving.wethouderId) return refuse({ code: 'SERVES_ONESELF' });
      if (!(await areKnown(trx, serving))) return refuse({ code: 'NOT_FOUND' });
      await lockRow(database, trx, 'people', serving.wethouderId);
      const now = clock();
      const hasServed = await servedBefore(trx, serving);
      await insertSecretaryAssignment(trx, { ...serving, startedAt: now });
      await reviseFor(trx, serving, now, { isReturning: hasServed });
      await recordServing(trx, actor, serving, 'serving.began', now);
      return accept(serving);
    },
    { ONE_ASSIGNMENT: { code: 'SERVES_ALREADY' } },
  );
}

/**
 * From now on somebody keeps the calendar of a wethouder no more: sessions and moments to come are shown to them as
 * cancelled for some weeks, without anything of the group. What was stays.
 */
export async function endServing(
  { database, clock }: Context,
  { actor }: OfficeRight,
  serving: Serving,
): Promise<Result<Serving, EndServingRefusal>> {
  return database.decide<Serving, EndServingRefusal>(async (trx) => {
    await lockRow(database, trx, 'people', serving.wethouderId);
    const now = clock();
    if (!(await endSecretaryAssignment(trx, { ...serving, endedAt: now }))) {
      return refuse({ code: 'SERVES_NOT' });
    }
    await reviseFor(trx, serving, now, { isReturning: false });
    await recordServing(trx, actor, serving, 'serving.ended', now);
    return accept(serving);
  });
}

async function areKnown(trx: Trx, { secretaryId, wethouderId }: Serving): Promise<boolean> {
  const rows = await trx
    .selectFrom('people')
    .select('id')
    .where('id', 'in', [secretaryId, wethouderId])
    .where('erased_at', 'is', null)
    .execute();
  return rows.length === 2;
}

async function servedBefore(trx: Trx, { secretaryId, wethouderId }: Serving): Promise<boolean> {
  const row = await trx
    .selectFrom('secretary_assignments')
    .select('id')
    .where('secretary_id', '=', secretaryId)
    .where('wethouder_id', '=', wethouderId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Sessions that the secretary's feed names for several wethouders are named otherwise now; and who comes back has read all
 * of them as cancelled, one SEQUENCE ahead of what they are.
 */
async function reviseFor(
  trx: Trx,
  serving: Serving,
  now: Instant,
  { isReturning }: { readonly isReturning: boolean },
): Promise<void> {
  const toCome = await sessionsToCome(trx, serving, now);
  const raised = toCome.filter(({ isShared }) => isReturning || isShared).map(({ id }) => id);
  await raiseSessions(trx, raised, now);
  if (isReturning) await raiseSessions(trx, raised, now);
  await reviseHoldsOf(trx, [serving.wethouderId], now);
  await reviseCalendars(
    trx,
    { participants: [serving.wethouderId], facilitators: [], isOfficeTold: false },
    now,
  );
}

/** Of the wethouder's groups; shared with another wethouder of the same secretary or not. */
async function sessionsToCome(
  trx: Trx,
  { secretaryId, wethouderId }: Serving,
  now: Instant,
): Promise<readonly { readonly id: SessionId; readonly isShared: boolean }[]> {
  const sessions = await trx
    .selectFrom('sessions')
    .innerJoin('participants as member', 'member.trajectory_id', 'sessions.trajectory_id')
    .select(['sessions.id', 'sessions.trajectory_id'])
    .where('member.person_id', '=', wethouderId)
    .where('sessions.ends_at', '>', now)
    .execute();
  const others = await trx
    .selectFrom('participants')
    .innerJoin('secretary_assignments', 'secretary_assignments.wethouder_id', 'participants.person_id')
    .select('participants.trajectory_id')
    .where('secretary_assignments.secretary_id', '=', secretaryId)
    .where('secretary_assignments.wethouder_id', '<>', wethouderId)
    .execute();
  const shared = new Set(others.map(({ trajectory_id }) => trajectory_id));
  return sessions.map(({ id, trajectory_id }) => ({ id, isShared: shared.has(trajectory_id) }));
}

async function recordServing(
  trx: Trx,
  actor: OfficeRight['actor'],
  { secretaryId, wethouderId }: Serving,
  action: string,
  now: Instant,
): Promise<void> {
  await recordAudit(trx, {
    at: now,
    actor,
    action,
    subjectKind: 'person',
    subjectId: wethouderId,
    details: { secretaryId },
  });
}
