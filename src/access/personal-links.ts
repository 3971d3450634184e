import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { listPeopleByIds } from '../people/store.ts';
import type { PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { isInGroup } from './group-store.ts';
import { endPersonalLinks, insertPersonalLink } from './links-store.ts';
import type { GuideRight, OfficeRight } from './types.ts';

/** The person does not exist, has been erased, or is not in the group that the right is about. */
export interface PersonNotFound {
  readonly code: 'NOT_FOUND';
}

export interface PersonalLinkRequest {
  readonly personId: PersonId;
  /** As typed; kept in the audit log. */
  readonly reason?: string | undefined;
}

/**
 * A personal link for a wethouder or a secretary: the token of `/p/<token>`, to be shown once, for only its hash is
 * kept. It works on any number of devices until it is revoked; earlier links go on working. With a guide's right:
 * for people in that group alone, secretaries included.
 */
export async function createPersonalLink(
  context: Context,
  right: OfficeRight | GuideRight,
  request: PersonalLinkRequest,
): Promise<Result<string, PersonNotFound>> {
  const now = context.clock();
  return context.database.decide<string, PersonNotFound>(async (trx) => {
    if (!(await isReachable(trx, right, request.personId))) return refuse({ code: 'NOT_FOUND' });
    const token = await insertPersonalLink(trx, request.personId, now);
    await recordAudit(trx, {
      at: now,
      actor: right.actor,
      action: 'personalLink.created',
      subjectKind: 'person',
      subjectId: request.personId,
      reason: request.reason,
      details: {},
    });
    return accept(token);
  });
}

/** Ends all personal links of a person at once; how many there were. */
export async function revokePersonalLinks(
  context: Context,
  right: OfficeRight | GuideRight,
  request: PersonalLinkRequest,
): Promise<Result<number, PersonNotFound>> {
  const now = context.clock();
  return context.database.decide<number, PersonNotFound>(async (trx) => {
    if (!(await isReachable(trx, right, request.personId))) return refuse({ code: 'NOT_FOUND' });
    const count = await endPersonalLinks(trx, request.personId, now);
    await recordAudit(trx, {
      at: now,
      actor: right.actor,
      action: 'personalLinks.revoked',
      subjectKind: 'person',
      subjectId: request.personId,
      reason: request.reason,
      details: { count },
    });
    return accept(count);
  });
}

async function isReachable(trx: Trx, right: OfficeRight | GuideRight, personId: PersonId): Promise<boolean> {
  const [person] = await listPeopleByIds(trx, [personId]);
  if (person === undefined || person.erasedAt !== undefined) return false;
  return 'trajectoryId' in right ? isInGroup(trx, right.trajectoryId, personId) : true;
}
