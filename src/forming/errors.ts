import type { RegistrationId } from '../shared/ids.ts';

/** There is no such group, or it is not for who asks. */
export interface GroupNotFound {
  readonly code: 'INTENDED_GROUP_NOT_FOUND';
}
/** Somebody else decided about the group first. */
export interface GroupOutdated {
  readonly code: 'INTENDED_GROUP_OUTDATED';
  readonly currentVersion: number;
}
/** It has started, or was dissolved. */
export interface GroupEnded {
  readonly code: 'INTENDED_GROUP_ENDED';
}
/** Somebody who has no place (any more), or is to start in another group. */
export interface MemberNotFree {
  readonly code: 'MEMBER_NOT_FREE';
  readonly registrationIds: readonly RegistrationId[];
}
export interface InvalidGroupName {
  readonly code: 'INVALID_GROUP_NAME';
  readonly field: 'name';
  readonly maxLength: number;
}
export interface InvalidGroupSize {
  readonly code: 'INTENDED_GROUP_SIZE';
  readonly field: 'members';
  readonly min: number;
  readonly max: number;
}
/** Two who are wethouder of one municipality, or one person twice. */
export interface MembersAlike {
  readonly code: 'MEMBERS_ALIKE';
  readonly registrationIds: readonly RegistrationId[];
}
export interface FacilitatorNotActive {
  readonly code: 'FACILITATOR_NOT_ACTIVE';
  readonly field: 'facilitatorId';
}

export type FormGroupsRefusal =
  | InvalidGroupName
  | InvalidGroupSize
  | MembersAlike
  | MemberNotFree
  | FacilitatorNotActive;
export type ChangeGroupRefusal = FormGroupsRefusal | GroupNotFound | GroupOutdated | GroupEnded;
export type DissolveGroupRefusal = GroupNotFound | GroupOutdated | GroupEnded;
