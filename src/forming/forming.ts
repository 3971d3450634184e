import type { Actor, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockPeople, lockRegistrations } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { isActiveFacilitator } from '../people/staff-store.ts';
import type { IntendedGroupId, PersonId, RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { ChangeGroupRefusal, DissolveGroupRefusal, FormGroupsRefusal } from './errors.ts';
import { askWhoCameLater } from './first-date.ts';
import { closeFirstDateOf, resetFacilitatorDates } from './first-date-store.ts';
import {
  endGroup,
  endMemberships,
  insertGroup,
  insertMembers,
  listMemberships,
  listMembersOfGroups,
  listTakenOtherwise,
  updateGroup,
} from './group-store.ts';
import { guideMail, moreTalksMail } from './guide-mails.ts';
import { holdGroup } from './holding.ts';
import { alignIntakes, dropIntakesOf } from './intake-upkeep.ts';
import { type Candidate, checkMembers, readGroupName } from './rules.ts';
import { tellColleague } from './telling.ts';
import type { NewGroup } from './types.ts';

/** The office forms one group by hand, of people who have a place. */
export function formGroup(
  context: Context,
  { actor }: OfficeRight,
  group: NewGroup,
): Promise<Result<IntendedGroupId, FormGroupsRefusal>> {
  return context.database.decide<IntendedGroupId, FormGroupsRefusal>(async (trx) => {
    const formed = await formGroups(context, trx, actor, [group]);
    if (!formed.ok) return formed;
    const [id] = formed.value;
    if (id === undefined) throw new Error('A group was formed, and is not there.');
    return accept(id);
  });
}

/**
 * Forms groups within a transaction that decides who is in them, all or none; their ids in the same order. The registrations stay
 * `registered` until the group starts. No registration is in two of them: the caller has made sure.
 */
export async function formGroups(
  { clock }: Pick<Context, 'clock'>,
  trx: Trx,
  actor: Actor,
  groups: readonly NewGroup[],
): Promise<Result<readonly IntendedGroupId[], FormGroupsRefusal>> {
  const now = clock();
  await lockRegistrations(
    trx,
    groups.flatMap(({ members }) => members),
  );
  await holdPeople(
    trx,
    groups.flatMap(({ members }) => members),
  );
  const ids: IntendedGroupId[] = [];
  for (const { name: typed, facilitatorId, members: given } of groups) {
    const members = [...new Set(given)];
    const name = readGroupName(typed);
    if (!name.ok) return name;
    const possible = await checkGroup(trx, { facilitatorId, members, among: [] });
    if (!possible.ok) return possible;
    const id = await insertGroup(trx, { name: name.value, facilitatorId, by: actor.personId, now });
    await insertMembers(trx, id, members, now);
    const talks = await alignIntakes(trx, id, now);
    if (facilitatorId !== undefined) {
      await tellColleague(trx, facilitatorId, now, (reader) =>
        guideMail({ name: reader, groupName: name.value }, talks),
      );
    }
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'intendedGroup.formed',
      subjectKind: 'intendedGroup',
      subjectId: id,
      details: { members: members.length },
    });
    ids.push(id);
  }
  return accept(ids);
}

export interface ChangeGroupRequest extends NewGroup {
  readonly groupId: IntendedGroupId;
  /** Of the group as it was looked at. */
  readonly version: number;
}

/** Gives a group that has not started another name, facilitator or members. Who goes out keeps the place. */
export function changeGroup(
  context: Context,
  { actor }: OfficeRight,
  { groupId, version, name: typed, facilitatorId, members: given }: ChangeGroupRequest,
): Promise<Result<IntendedGroupId, ChangeGroupRefusal>> {
  return context.database.decide<IntendedGroupId, ChangeGroupRefusal>(async (trx) => {
    const name = readGroupName(typed);
    if (!name.ok) return name;
    const members = [...new Set(given)];
    const before = (await listMembersOfGroups(trx, [groupId])).map(({ registrationId }) => registrationId);
    await lockRegistrations(trx, [...new Set([...before, ...members])]);
    const held = await holdGroup(context, trx, { groupId, version });
    if (!held.ok) return held;
    await holdPeople(trx, members);
    const possible = await checkGroup(trx, { facilitatorId, members, among: before });
    if (!possible.ok) return possible;
    const now = context.clock();
    const gone = before.filter((id) => !members.includes(id));
    const added = members.filter((id) => !before.includes(id));
    await endMemberships(trx, gone, now);
    await insertMembers(trx, groupId, added, now);
    await updateGroup(trx, groupId, { name: name.value, facilitatorId });
    await dropIntakesOf(trx, gone, now);
    const talks = await alignIntakes(trx, groupId, now);
    const isOtherGuide = facilitatorId !== held.value.facilitatorId;
    if (isOtherGuide) await resetFacilitatorDates(trx, groupId);
    if (facilitatorId !== undefined && (isOtherGuide || talks > 0)) {
      await tellColleague(trx, facilitatorId, now, (reader) =>
        (isOtherGuide ? guideMail : moreTalksMail)({ name: reader, groupName: name.value }, talks),
      );
    }
    await askWhoCameLater(trx, groupId, {
      added,
      guide:
        isOtherGuide && facilitatorId !== undefined ? { facilitatorId, groupName: name.value } : undefined,
      now,
    });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'intendedGroup.changed',
      subjectKind: 'intendedGroup',
      subjectId: groupId,
      details: { added: [...added], removed: [...gone] },
    });
    return accept(groupId);
  });
}

/** Ends a group that does not start, and what it is asked. Its members keep their places, and can be put in other groups. */
export function dissolveGroup(
  context: Context,
  { actor }: OfficeRight,
  { groupId, version }: { readonly groupId: IntendedGroupId; readonly version: number },
): Promise<Result<IntendedGroupId, DissolveGroupRefusal>> {
  return context.database.decide<IntendedGroupId, DissolveGroupRefusal>(async (trx) => {
    const members = (await listMembersOfGroups(trx, [groupId])).map(({ registrationId }) => registrationId);
    await lockRegistrations(trx, members);
    const held = await holdGroup(context, trx, { groupId, version });
    if (!held.ok) return held;
    const now = context.clock();
    await endMemberships(trx, members, now);
    await dropIntakesOf(trx, members, now);
    await closeFirstDateOf(trx, groupId, now);
    await endGroup(trx, groupId, { now, trajectoryId: undefined });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'intendedGroup.dissolved',
      subjectKind: 'intendedGroup',
      subjectId: groupId,
      details: {},
    });
    return accept(groupId);
  });
}

/** Whether these can be the members and facilitator of a group; `among`: who is in it already. The registrations are held. */
async function checkGroup(
  trx: Trx,
  {
    facilitatorId,
    members,
    among,
  }: {
    readonly facilitatorId: PersonId | undefined;
    readonly members: readonly RegistrationId[];
    readonly among: readonly RegistrationId[];
  },
): Promise<Result<'possible', FormGroupsRefusal>> {
  if (facilitatorId !== undefined && !(await isActiveFacilitator(trx, facilitatorId))) {
    return refuse({ code: 'FACILITATOR_NOT_ACTIVE', field: 'facilitatorId' });
  }
  const candidates = await listCandidates(trx, members);
  const elsewhere = await listTakenOtherwise(trx, members, among);
  const taken = await listMemberships(
    trx,
    members.filter((id) => !among.includes(id)),
  );
  const free = new Set(candidates.map(({ registrationId }) => registrationId));
  for (const { registrationId } of taken) free.delete(registrationId);
  for (const registrationId of elsewhere) free.delete(registrationId);
  const notFree = members.filter((id) => !free.has(id));
  if (notFree.length > 0) return refuse({ code: 'MEMBER_NOT_FREE', registrationIds: notFree });
  return checkMembers(candidates);
}

/** Whoever has two registrations is in one group: of two that are formed at once the second sees the first. */
async function holdPeople(trx: Trx, members: readonly RegistrationId[]): Promise<void> {
  const people = (await listCandidates(trx, members)).map(({ personId }) => personId);
  if (people.length > 0) await lockPeople(trx, people);
}

/** Of these registrations those that have a place, and are in no trajectory. */
async function listCandidates(trx: Trx, ids: readonly RegistrationId[]): Promise<readonly Candidate[]> {
  return (await listRegistrationsByIds(trx, ids)).flatMap(({ id, form, state }): readonly Candidate[] =>
    state.kind === 'registered'
      ? [{ registrationId: id, personId: state.personId, municipalityCode: form.municipalityCode }]
      : [],
  );
}
