/** There is no such run, version, group or person in it. */
export interface CompositionNotFound {
  readonly code: 'COMPOSITION_NOT_FOUND';
}
/** Somebody else decided about the run since it was looked at. */
export interface CompositionOutdated {
  readonly code: 'COMPOSITION_OUTDATED';
  readonly currentVersion: number;
}
/** Its groups are formed, or it was put away. */
export interface CompositionClosed {
  readonly code: 'COMPOSITION_CLOSED';
}

export const COMPOSITION_FIELDS = [
  'name',
  'leastMembers',
  'standardMembers',
  'mostMembers',
  'maxTravelMinutes',
  'comfortableTravelMinutes',
  'neighbourMinutes',
  'order',
  'mostGroups',
  'home',
  'notIn',
  'notWith',
] as const;
export interface InvalidComposition {
  readonly code: 'INVALID_COMPOSITION';
  readonly field: (typeof COMPOSITION_FIELDS)[number];
}
/** With so few no group can be formed. */
export interface TooFewToCompose {
  readonly code: 'TOO_FEW_TO_COMPOSE';
  readonly least: number;
}
export interface TooManyToCompose {
  readonly code: 'TOO_MANY_TO_COMPOSE';
  readonly most: number;
}
export interface SearchAlreadyRunning {
  readonly code: 'SEARCH_ALREADY_RUNNING';
}
export interface NoSearchRunning {
  readonly code: 'NO_SEARCH_RUNNING';
}
/** Nobody goes into or out of a locked group, nor out of or back into the composition while they stand in one. */
export interface GroupLocked {
  readonly code: 'COMPOSITION_GROUP_LOCKED';
  readonly group: number;
}
/** These groups break a rule and are not locked: nobody said that it is meant so. */
export interface GroupsBreakRules {
  readonly code: 'GROUPS_BREAK_RULES';
  readonly groups: readonly number[];
}
export interface NothingComposed {
  readonly code: 'NOTHING_COMPOSED';
}

/** What every decision about a run can be refused with. */
export type RunRefusal = CompositionNotFound | CompositionOutdated | CompositionClosed;
export type MakeRunRefusal = CompositionNotFound | InvalidComposition | TooManyToCompose;
export type ChangeRunRefusal = RunRefusal | InvalidComposition;
export type ChooseMembersRefusal = RunRefusal | TooManyToCompose | GroupLocked;
export type StartSearchRefusal = RunRefusal | TooFewToCompose | SearchAlreadyRunning;
export type StopSearchRefusal = CompositionNotFound | NoSearchRunning;
export type ChangeGroupsRefusal = RunRefusal | GroupLocked;
export type ReleaseRefusal = RunRefusal | NothingComposed | GroupsBreakRules;
