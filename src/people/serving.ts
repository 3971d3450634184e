import type { Actor, KeeperRight, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { beginFollowing, endFollowing } from '../calendar/attending.ts';
import { reviseHoldsOf } from '../calendar/holds.ts';
import { reviseCalendars } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import { lockPeople } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { giveCopies, takeBackCopies } from '../forming/secretary-copies.ts';
import type { PersonId } from '../shared/ids.ts';
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
  return database.decide<Serving, BeginServingRefusal>(async (trx) => {
    if (serving.secretaryId === serving.wethouderId) return refuse({ code: 'SERVES_ONESELF' });
    if (!(await areKnown(trx, serving))) return refuse({ code: 'NOT_FOUND' });
    await startServing(trx, actor, serving, clock());
    return accept(serving);
  }, SERVES_ALREADY);
}

export const SERVES_ALREADY = { ONE_ASSIGNMENT: { code: 'SERVES_ALREADY' } } as const;
/** In the transaction of who decided it. @throws ONE_ASSIGNMENT */
export async function startServing(trx: Trx, actor: Actor, serving: Serving, now: Instant): Promise<void> {
  await lockPeople(trx, [serving.secretaryId, serving.wethouderId]);
  await insertSecretaryAssignment(trx, { ...serving, startedAt: now });
  await beginFollowing(trx, serving, now);
  await giveCopies(trx, serving, now);
  await reviseFor(trx, serving, now);
  await recordServing(trx, actor, serving, 'serving.began', now);
}

/**
 * From now on somebody keeps the calendar of a wethouder no more: sessions and moments to come are shown to them as
 * cancelled for some weeks, without anything of the group. What was stays.
 */
export async function endServing(
  { database, clock }: Context,
  { actor, wethouderId }: KeeperRight,
  secretaryId: PersonId,
): Promise<Result<Serving, EndServingRefusal>> {
  const serving = { secretaryId, wethouderId };
  return database.decide<Serving, EndServingRefusal>(async (trx) => {
    await lockPeople(trx, [serving.secretaryId, serving.wethouderId]);
    const now = clock();
    if (!(await endSecretaryAssignment(trx, { ...serving, endedAt: now }))) {
      return refuse({ code: 'SERVES_NOT' });
    }
    await endFollowing(trx, serving, now);
    await takeBackCopies(trx, serving, now);
    await reviseFor(trx, serving, now);
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

async function reviseFor(trx: Trx, { wethouderId }: Serving, now: Instant): Promise<void> {
  await reviseHoldsOf(trx, [wethouderId], now);
  await reviseCalendars(trx, { participants: [wethouderId], facilitators: [], isOfficeTold: false }, now);
}

async function recordServing(
  trx: Trx,
  actor: Actor,
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
