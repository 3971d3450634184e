import { endSignIns } from '../access/links-store.ts';
import type { Actor, OfficeRight } from '../access/types.ts';
import { findStaffRole } from '../access/viewer-store.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockTable } from '../database/lock-table.ts';
import { staffAppointedMail } from '../notifications/account-texts.ts';
import { queueMail } from '../notifications/store.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { AppointStaffRefusal, EndStaffRefusal } from './errors.ts';
import { type NamedPerson, readNamedPerson } from './named-person.ts';
import { displayName } from './rules.ts';
import { endStaffRole, listGroupsGuided, listStaff, putStaffRole, type StaffRow } from './staff-store.ts';
import { findOrInsertPerson, getPerson } from './store.ts';
import type { StaffRole } from './types.ts';

/**
 * From now on the person of this address works at the office, or guides groups. Who is known by it stays as they are known, and who
 * had the role before has it again; of a new one the name is kept. They are mailed how to sign in.
 */
export function appointStaff(
  context: Context,
  { actor }: OfficeRight,
  typed: NamedPerson & { readonly role: StaffRole },
): Promise<Result<StaffRow, AppointStaffRefusal>> {
  return appoint(context, actor, typed);
}

/** {@link appointStaff} by who keeps the program itself, as somebody must be the first. */
export function appointByProgram(
  context: Context,
  typed: NamedPerson & { readonly role: StaffRole },
): Promise<Result<StaffRow, AppointStaffRefusal>> {
  return appoint(context, undefined, typed);
}

async function appoint(
  { database, clock }: Context,
  actor: Actor | undefined,
  { role, ...typed }: NamedPerson & { readonly role: StaffRole },
): Promise<Result<StaffRow, AppointStaffRefusal>> {
  const named = readNamedPerson(typed);
  if (!named.ok) return named;
  return database.decide<StaffRow, AppointStaffRefusal>(async (trx) => {
    const now = clock();
    const personId = await findOrInsertPerson(trx, { ...named.value, createdAt: now });
    if (!(await putStaffRole(trx, { personId, role, startedAt: now }))) {
      return refuse({ code: 'STAFF_ALREADY' });
    }
    const person = await getPerson(trx, personId);
    await queueMail(trx, {
      recipientId: personId,
      toAddress: person.email,
      ...staffAppointedMail({ name: displayName(person), role }),
      linkKind: undefined,
      dueAt: now,
      now,
    });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'staff.appointed',
      subjectKind: 'person',
      subjectId: personId,
      details: { role },
    });
    return accept({ personId, role });
  });
}

/**
 * From now on somebody works at the office, or guides groups, no more, and sees nothing of it any more: with no role
 * left they are signed out everywhere. Who still guides a group is replaced there first, and the office keeps one at least.
 */
export async function endStaff(
  { database, clock }: Context,
  { actor }: OfficeRight,
  { personId, role }: StaffRow,
): Promise<Result<StaffRow, EndStaffRefusal>> {
  return database.decide<StaffRow, EndStaffRefusal>(async (trx) => {
    const now = clock();
    // Of two who take each other away at once the second finds one left
    if (role === 'office') await lockTable(trx, 'office_staff');
    if (!(await endStaffRole(trx, { personId, role, endedAt: now }))) return refuse({ code: 'STAFF_NOT' });
    if (role === 'office' && (await listStaff(trx)).every((staff) => staff.role !== 'office')) {
      return refuse({ code: 'LAST_OF_OFFICE' });
    }
    const groups = role === 'facilitator' ? await listGroupsGuided(trx, personId, now) : [];
    if (groups.length > 0) return refuse({ code: 'STILL_GUIDES', groups });
    // Else whoever gets a role back would be signed in again where they were
    if ((await findStaffRole(trx, personId, now)) === undefined) await endSignIns(trx, personId, now);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'staff.ended',
      subjectKind: 'person',
      subjectId: personId,
      details: { role },
    });
    return accept({ personId, role });
  });
}
